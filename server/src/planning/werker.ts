import { Rekenfout } from '@zicht/kern'
import { omgekeerd, tornado } from '@zicht/planning'
import { simuleerDeel } from './berekening.ts'

/** What a thread is asked, and what it answers: a fault of the input is an answer, since an error loses its fields on the way. */
export type Opdracht = { soort: string; invoer: unknown }
export type Rekenantwoord = { uitkomst: unknown } | { fout: { pad: string; reden: string } }

type Vraag = never

const FUNCTIES: Record<string, (invoer: never) => unknown> = {
  simulatie: ({ model, scenario, deel }: { model: Vraag; scenario: Vraag; deel: Vraag }) =>
    simuleerDeel(model, scenario, deel),
  tornado: ({ model, scenario, maat }: { model: Vraag; scenario: Vraag; maat?: Vraag }) =>
    tornado(model, scenario, maat),
  omgekeerd: ({ model, scenario, vraag }: { model: Vraag; scenario: Vraag; vraag: Vraag }) =>
    omgekeerd(model, scenario, vraag),
}

/** Runs in a thread of its own. */
export default async function werk({ soort, invoer }: Opdracht): Promise<Rekenantwoord> {
  const functie = FUNCTIES[soort]
  if (!functie) return { fout: { pad: '/soort', reden: `"${soort}" is geen berekening` } }
  try {
    return { uitkomst: await functie(invoer as never) }
  } catch (fout) {
    if (fout instanceof Rekenfout) return { fout: { pad: fout.pad, reden: fout.reden } }
    throw fout
  }
}
