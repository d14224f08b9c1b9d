import { Rekenfout } from '@zicht/kern'
import { z } from 'zod'
import { type Eis, minsteC } from '../formules/index.ts'
import { lees } from '../invoer/lees.ts'

const vorm = z.strictObject({
  lambdaPerJaar: z.number(),
  gemiddeldeDuurJaar: z.number(),
  dagenPerJaar: z.number().min(1).max(366).default(365),
  eis: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('Lq'), hoogstens: z.number() }),
    z.strictObject({ soort: z.literal('P(Lq<=k)'), k: z.number(), minstens: z.number() }),
    z.strictObject({ soort: z.literal('P(Wq>t)'), tDagen: z.number().min(0), hoogstens: z.number() }),
    z.strictObject({ soort: z.literal('verlies'), hoogstens: z.number() }),
  ]),
})

/** How many places: rates per year, the time of waiting in days. Outcome `{ c }`. */
export function ontwerpMmc(invoer: unknown): { c: number } {
  const { lambdaPerJaar, gemiddeldeDuurJaar, dagenPerJaar, eis } = lees(vorm, invoer)
  if (!(gemiddeldeDuurJaar > 0))
    throw new Rekenfout('/gemiddeldeDuurJaar', 'moet een getal groter dan 0 zijn')
  const inJaren: Eis =
    eis.soort === 'P(Wq>t)'
      ? { soort: eis.soort, t: eis.tDagen / dagenPerJaar, hoogstens: eis.hoogstens }
      : eis
  try {
    return { c: minsteC({ lambda: lambdaPerJaar, mu: 1 / gemiddeldeDuurJaar, eis: inJaren }) }
  } catch (fout) {
    if (fout instanceof Rekenfout && fout.pad === '/lambda') throw new Rekenfout('/lambdaPerJaar', fout.reden)
    throw fout
  }
}
