import type { Motor } from './motor.ts'
import type { Uitkomst } from './uitkomst.ts'
import { kwantiel } from './wachttijden.ts'

export type Stationsamenvatting = {
  naam: string
  /** average number of persons over the window */
  bezetting: number
  geblokkeerd: number
  wachtrij: number
  /** occupied share of the places open; null without a limit or when nothing was open */
  benutting: number | null
  /** starts per unit of time */
  doorstroom: number
  begonnen: number
  vertrokken: number
  geweigerd: number
  afgehaakt: number
  verplaatst: number
  /** of those who began in the window; null when nobody did */
  wachttijd: number | null
  /** from the histogram, so from `wachttijdVanaf` and not from the window */
  wachttijdP95: number | null
}
export type Samenvatting = {
  stations: Stationsamenvatting[]
  aanwezig: number
  buiten: number
  /** mean time in the system of those who left in the window */
  verblijf: number | null
  lengte: number
}

/** Averages over the periods from `vanaf` (default 0) up to but not including `tot`, all classes together or one. */
export function vatSamen(
  motor: Motor,
  u: Uitkomst,
  { vanaf = 0, tot, klasse }: { vanaf?: number; tot?: number; klasse?: number } = {},
): Samenvatting {
  const { reeks } = u
  const S = motor.stations.length
  const K = motor.klassen.length
  const einde = Math.min(tot ?? reeks.grenzen.length - 1, reeks.grenzen.length - 1)
  const lengte = (reeks.grenzen[einde] as number) - (reeks.grenzen[vanaf] as number)
  const som = (tabel: Float64Array, breedte: number, van: number, aantal: number): number => {
    let n = 0
    for (let p = vanaf; p < einde; p++)
      for (let i = 0; i < aantal; i++) n += tabel[p * breedte + van + i] as number
    return n
  }
  const [k0, kn] = klasse === undefined ? [0, K] : [klasse, 1]
  const perCel = (tabel: Float64Array, s: number): number => som(tabel, S * K, s * K + k0, kn)
  const perKlasse = (tabel: Float64Array): number => som(tabel, K, k0, kn)
  const weg = perKlasse(reeks.weg)
  return {
    lengte,
    aanwezig: perKlasse(reeks.aanwezig) / lengte,
    buiten: perKlasse(reeks.buiten) / lengte,
    verblijf: weg > 0 ? perKlasse(reeks.verblijf) / weg : null,
    stations: motor.stations.map((naam, s) => {
      const begonnen = perCel(reeks.begonnen, s)
      const bezet = perCel(reeks.bezet, s)
      const open = som(reeks.open, S, s, 1)
      return {
        naam,
        bezetting: bezet / lengte,
        geblokkeerd: perCel(reeks.geblokkeerd, s) / lengte,
        wachtrij: perCel(reeks.wachtrij, s) / lengte,
        // the integrals are sums of differences: their rounding may go past the bound, the share does not
        benutting: open > 0 && Number.isFinite(open) ? Math.min(1, Math.max(0, bezet / open)) : null,
        doorstroom: begonnen / lengte,
        begonnen,
        vertrokken: perCel(reeks.vertrokken, s),
        geweigerd: perCel(reeks.geweigerd, s),
        afgehaakt: perCel(reeks.afgehaakt, s),
        verplaatst: perCel(reeks.verplaatst, s),
        wachttijd: begonnen > 0 ? perCel(reeks.wachttijd, s) / begonnen : null,
        wachttijdP95: kwantiel(u.wachttijden[s] as Uitkomst['wachttijden'][0], 0.95),
      }
    }),
  }
}

/** One value per period of a table of the series, for `mser5` and `welch`: the average over the period, all classes together. */
export function periodereeks(
  motor: Motor,
  u: Uitkomst,
  tabel: 'bezet' | 'geblokkeerd' | 'wachtrij',
  station: number,
): Float64Array {
  const K = motor.klassen.length
  const breedte = motor.stations.length * K
  const { grenzen } = u.reeks
  return Float64Array.from({ length: grenzen.length - 1 }, (_, p) => {
    let n = 0
    for (let k = 0; k < K; k++) n += u.reeks[tabel][p * breedte + station * K + k] as number
    return n / ((grenzen[p + 1] as number) - (grenzen[p] as number))
  })
}
