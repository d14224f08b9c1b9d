import { Rekenfout, type Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import { leesOfFaal } from '../lees.ts'
import { schaalVan } from '../toewijzing/opgave.ts'
import { wijsToe } from '../toewijzing/wijs-toe.ts'

const MEESTE = 1000
const schema = z.strictObject({
  W: z.array(z.array(z.number().min(-1e9).max(1e9).nullable()).max(MEESTE)).max(MEESTE),
  prioriteit: z.array(z.number()).max(MEESTE),
})

/** Clients × places: most clients of the highest priority first, then the next, then total W. */
export const toewijzingLexicografisch: Rekensoort = (invoer) => {
  const { W, prioriteit } = leesOfFaal(schema, invoer)
  const breedte = W[0]?.length ?? 0
  const ongelijk = W.findIndex((rij) => rij.length !== breedte)
  if (ongelijk >= 0)
    throw new Rekenfout(`/W/${ongelijk}`, `verwacht ${breedte} plekken, net als in de eerste rij`)
  if (prioriteit.length !== W.length)
    throw new Rekenfout('/prioriteit', `verwacht een getal per client: ${W.length}`)
  for (const [i, rij] of W.entries())
    for (const [j, w] of rij.entries())
      if (schaalVan([[w]]) === null) throw new Rekenfout(`/W/${i}/${j}`, 'hoogstens zes decimalen')

  // Identifiers that sort as the input is ordered.
  const naam = (i: number) => String(i).padStart(4, '0')
  try {
    const uit = wijsToe({
      clienten: prioriteit.map((p, i) => ({ id: naam(i), prioriteit: p })),
      plekken: Array.from({ length: breedte }, (_, j) => ({ id: naam(j) })),
      pasvorm: W,
    })
    return {
      antwoord: [...uit.plek.values()].map((p) => (p === null ? null : Number(p))),
      waarde: [...uit.perPrioriteit.map((p) => p.geplaatst), uit.totaalPasvorm],
    }
  } catch (fout) {
    // What is left to refuse: sums that would no longer be exact.
    if (fout instanceof RangeError) throw new Rekenfout('/W', fout.message)
    throw fout
  }
}
