import type { MessagePort } from 'node:worker_threads'
import { Rekenfout, type Rekenfoutgegevens } from '@zicht/kern'
import { goedkoopsteMix, omgekeerd, tornado } from '@zicht/planning'
import { simuleerDeel } from './berekening.ts'

/** What a thread is asked, and what it answers: a fault of the input is an answer, since an error loses its fields on the way. */
export type Opdracht = { soort: string; invoer: unknown; poort: MessagePort }
export type Rekenantwoord = { uitkomst: unknown } | { fout: Rekenfoutgegevens }

type Vraag = never

const FUNCTIES: Record<string, (invoer: never, voortgang: (deel: number) => void) => unknown> = {
  simulatie: ({ model, scenario, deel }: { model: Vraag; scenario: Vraag; deel: Vraag }) =>
    simuleerDeel(model, scenario, deel),
  tornado: ({ model, scenario, maat }: { model: Vraag; scenario: Vraag; maat?: Vraag }) =>
    tornado(model, scenario, maat),
  omgekeerd: ({ model, scenario, vraag }: { model: Vraag; scenario: Vraag; vraag: Vraag }) =>
    omgekeerd(model, scenario, vraag),
  mix: ({ model, scenario, vraag }: { model: Vraag; scenario: Vraag; vraag: Vraag }, voortgang) =>
    goedkoopsteMix(model, scenario, vraag, { voortgang }),
}

/** Runs in a thread of its own. */
export default async function werk({ soort, invoer, poort }: Opdracht): Promise<Rekenantwoord> {
  try {
    const functie = FUNCTIES[soort]
    if (!functie) return { fout: { pad: '/soort', reden: `"${soort}" is geen berekening` } }
    return { uitkomst: await functie(invoer as never, (deel) => poort.postMessage(deel)) }
  } catch (fout) {
    if (fout instanceof Rekenfout) return { fout: fout.gegevens }
    throw fout
  } finally {
    poort.close()
  }
}
