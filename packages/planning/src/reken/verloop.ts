import type { Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import { markovOpvang } from '../markov/index.ts'
import { vloeistofToestand } from '../vloeistof/index.ts'
import { lees } from '../invoer/lees.ts'

const getal = z.number()
const jaren = z.array(getal).max(1000)

const toestand = z.strictObject({
  X0: getal,
  mu0PerJaar: getal,
  woningen: jaren,
  opvang: jaren,
  lambdaPerDag: jaren,
  tijdstippen: z.array(getal).max(100_000),
  dagenPerJaar: getal.default(365),
})

const keten = z.strictObject({
  X0: getal,
  muPerJaar: getal,
  lambdaPerJaar: jaren,
  dagenPerJaar: getal.default(365),
  stapDagen: getal,
  capaciteiten: z.array(z.tuple([getal, getal])).max(10_000),
  meetNaStap: z.array(getal).max(10_000),
})

/** What changes over the years: the fluid model and the exact Markov chain. */
export const verloop: Record<string, Rekensoort> = {
  'vloeistof-toestand': (invoer) => vloeistofToestand(lees(toestand, invoer)),
  'markov-opvang': (invoer) => markovOpvang(lees(keten, invoer)),
}
