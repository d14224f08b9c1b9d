import type { Rij } from '../optimum/oplosser.ts'
import { JAAR, type Net, opDag } from '../regiomodel/net.ts'
import type { Vloeistofuitkomst } from '../regiomodel/uitkomst.ts'
import type { Mixdoelen, Doelnaam } from './doelen.ts'
import type { Lineair, Mixjaar, Som, Term } from './lineair.ts'

/** What a condition is about, to tell when it is on its limit. */
export type Grens = {
  soort: Doelnaam | 'budgetPerJaarCent' | 'bouwPerJaar' | 'woningenHoogstens'
  jaar: number
  station?: number
}
export type Mixrij = Rij & { grens?: Grens }

/** The solver counts money in millions of euros, so that its numbers are of one size. */
export const MILJOEN = 1e-8
/** Of two mixes that cost the same, the one with fewer homes. */
const VOORKEUR = 1e-6

/** What a year costs: places whether taken or not, support where there are no places, and homes. */
export function kostenVanJaar(net: Net, jaar: Mixjaar, woningCent: number): Term[] {
  const prijs = (i: number) => (net.stations[i]?.centPerDag ?? 0) * JAAR * MILJOEN
  return [
    ...[...jaar.plekken].map(([i, v]): Term => [v, prijs(i)]),
    ...[...jaar.ambulant, ...jaar.uitloop].flatMap(([i, som]) =>
      prijs(i) > 0 ? som.termen.map(([v, k]): Term => [v, k * prijs(i)]) : [],
    ),
    [jaar.woningen, woningCent * MILJOEN + VOORKEUR],
  ]
}

/** A target as a key: at which station when it holds for each, else `-`. */
export const doelsleutel = (soort: string, station?: number): string => `${soort}/${station ?? '-'}`

/** Targets and limits as rows; `krapper` is what a target is multiplied by, per key, to have room to spare. The first year is as it is; until its year a target is what `nu`, without a mix, comes to. */
export function rijenVoor(
  net: Net,
  lineair: Lineair,
  d: Mixdoelen,
  nu: Vloeistofuitkomst,
  krapper: ReadonlyMap<string, number> = new Map(),
): Mixrij[] {
  const rijen: Mixrij[] = []
  const hoogstens = (grens: Grens, { termen, vast }: Som, hoog: number) =>
    rijen.push({ grens, delen: termen, hoog: hoog - vast })
  for (const [y, jaar] of lineair.jaren.entries()) {
    const kalender = jaar.jaar
    const stand = nu.jaren[y + 1]
    const mag = (soort: Doelnaam, anders: number | null | undefined, station?: number): number => {
      const doel = d[soort] as { hoogstens: number; vanafJaar: number }
      return kalender >= doel.vanafJaar
        ? doel.hoogstens * (krapper.get(doelsleutel(soort, station)) ?? 1)
        : Math.max(doel.hoogstens, anders ?? 0)
    }
    if (d.straat)
      hoogstens({ soort: 'straat', jaar: kalender }, jaar.straat, mag('straat', stand?.straat.gemiddelde))
    for (const [i, v] of jaar.plekken) {
      const s = net.stations[i] as Net['stations'][number]
      const cijfer = stand?.stations[i]
      const rij = (soort: Grens['soort'], som: Som, hoog = 0) =>
        hoogstens({ soort, jaar: kalender, station: i }, som, hoog)
      // Little: a mean time is at most so many days when the mean number is at most that many times who comes per day.
      if (d.eersteOpvangDagen && s.soort === 'eerste_opvang')
        rij(
          'eersteOpvangDagen',
          verschil(
            jaar.aanwezig.get(i),
            jaar.instroom.get(i),
            mag('eersteOpvangDagen', cijfer?.verblijfDagen, i),
          ),
        )
      if (d.wachtDagen)
        rij(
          'wachtDagen',
          verschil(jaar.wachtend.get(i), jaar.aangemeld.get(i), mag('wachtDagen', cijfer?.wachtDagen, i)),
        )
      if (d.bezetting && kalender >= d.bezetting.vanafJaar)
        rij(
          'bezetting',
          verschil(
            verschil(jaar.aanwezig.get(i), jaar.uitloop.get(i), 1),
            { termen: [[v, 1]], vast: 0 },
            d.bezetting.hoogstens,
          ),
        )
      if (d.crisisplekken && s.soort === 'crisis' && kalender >= d.crisisplekken.vanafJaar)
        rij('crisisplekken', { termen: [[v, 1]], vast: 0 }, d.crisisplekken.hoogstens)
      const vorig = lineair.jaren[y - 1]?.plekken.get(i)
      const erbij: Som = { termen: [[v, 1]], vast: 0 }
      if (vorig === undefined) erbij.vast = -opDag(s.plekken ?? [], JAAR - 1)
      else erbij.termen.push([vorig, -1])
      rij('bouwPerJaar', erbij, d.bouwPerJaar)
    }
    hoogstens(
      { soort: 'woningenHoogstens', jaar: kalender },
      { termen: [[jaar.woningen, 1]], vast: 0 },
      d.woningenHoogstens,
    )
    if (d.budgetPerJaarCent !== undefined)
      hoogstens(
        { soort: 'budgetPerJaarCent', jaar: kalender },
        { termen: kostenVanJaar(net, jaar, d.woningCent), vast: 0 },
        d.budgetPerJaarCent * MILJOEN,
      )
  }
  return rijen
}

/** a − k·b */
function verschil(a: Som | undefined, b: Som | undefined, maal: number): Som {
  return {
    termen: [...(a?.termen ?? []), ...(b?.termen ?? []).map(([v, k]): Term => [v, -k * maal])],
    vast: (a?.vast ?? 0) - maal * (b?.vast ?? 0),
  }
}
