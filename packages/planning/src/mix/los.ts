import { losOp, type Oplossing } from '../optimum/oplosser.ts'
import type { Net } from '../regiomodel/net.ts'
import type { Vloeistofuitkomst } from '../regiomodel/uitkomst.ts'
import { type Loopstand, Vloeistofloop } from '../regiomodel/vloeistof-loop.ts'
import type { Mixdoelen } from './doelen.ts'
import { bouwLineair, type Lineair, type Reserve, samengevoegd } from './lineair.ts'
import { kostenVanJaar, type Mixrij, rijenVoor } from './rijen.ts'

/** What is asked: the region with what it comes to without a mix, and what its first year ends with. */
export type Mixvraag = { net: Net; nu: Vloeistofuitkomst; begin: Loopstand; doelen: Mixdoelen }
/** Room to spare, for what the linear conditions do not see: chance, and that nobody is placed as well as can be. */
export type Speling = Reserve & { krapper: ReadonlyMap<string, number> }
export type Mixprobleem = { net: Net; lineair: Lineair; rijen: Mixrij[]; doelen: Mixdoelen }

export const GEEN_SPELING: Speling = { woningen: 0, stations: new Map(), krapper: new Map() }

/** Who is where when the first year is over: until then nothing can be chosen. */
export function standNaEersteJaar(net: Net): Loopstand {
  const loop = new Vloeistofloop({ ...net, maanden: 12 })
  loop.draai()
  return loop.stand()
}

export function stelProbleem({ net, nu, begin, doelen }: Mixvraag, speling = GEEN_SPELING): Mixprobleem {
  const lineair = bouwLineair(net, begin, speling)
  const rijen = rijenVoor(net, lineair, doelen, nu, speling.krapper).map((rij) => ({
    ...rij,
    ...samengevoegd(rij),
  }))
  return { net, lineair, rijen, doelen }
}

/** The cheapest, in whole places and homes; with `geheel: false` only whether it can be met at all. */
export function losMix(p: Mixprobleem, keuze: { geheel: boolean; seconden: number }): Promise<Oplossing> {
  const variabelen = p.lineair.variabelen.map((v) => ({
    kosten: 0,
    geheel: keuze.geheel && (v.geheel ?? false),
  }))
  if (keuze.geheel)
    for (const jaar of p.lineair.jaren)
      for (const [v, k] of kostenVanJaar(p.net, jaar, p.doelen.woningCent)) {
        const variabele = variabelen[v]
        if (variabele) variabele.kosten += k
      }
  return losOp({ variabelen, rijen: [...p.lineair.rijen, ...p.rijen] }, keuze.seconden, p.doelen.kloof)
}
