import { isGeldigOp } from './geldig.ts'
import type { Regio } from './nomen.ts'
import type { Bron, Geldig } from './schema/velden.ts'
import type { Eenheid, Voorziening } from './schema/voorzieningen.ts'

/** What a place is for during a period. */
export type Plekperiode = { product: string; crisis: boolean; tijdelijk: boolean; geldig: Geldig; bron: Bron }

/** One physical place with its history. `code` is unique in the region and stable over time. */
export type Plek = {
  code: string
  voorziening: string
  eenheid: string
  nummer: number
  perioden: Plekperiode[]
}

/** One place as it is on a day. */
export type PlekOpDag = Omit<Plek, 'perioden'> & Plekperiode

/** The places of one unit, numbered as its groups say. */
export function plekkenVanEenheid(
  voorziening: Pick<Voorziening, 'code'>,
  eenheid: Pick<Eenheid, 'code' | 'plekken'>,
): Plek[] {
  const plekken = new Map<number, Plek>()
  let hoogste = 0
  for (const groep of eenheid.plekken) {
    const eerste = groep.vanafNummer ?? hoogste + 1
    for (let nummer = eerste; nummer < eerste + groep.aantal; nummer++) {
      const code = `${voorziening.code}-${eenheid.code}-${String(nummer).padStart(2, '0')}`
      const plek = plekken.get(nummer) ?? {
        code,
        voorziening: voorziening.code,
        eenheid: eenheid.code,
        nummer,
        perioden: [],
      }
      const { product, crisis, tijdelijk, geldig, bron } = groep
      plek.perioden.push({ product, crisis, tijdelijk, geldig, bron })
      plekken.set(nummer, plek)
    }
    hoogste = Math.max(hoogste, eerste + groep.aantal - 1)
  }
  for (const plek of plekken.values()) plek.perioden.sort((a, b) => (a.geldig.van < b.geldig.van ? -1 : 1))
  return [...plekken.values()].sort((a, b) => a.nummer - b.nummer)
}

/** Every place the region has, had or will have. */
export function allePlekken(regio: Pick<Regio, 'voorzieningen'>): Plek[] {
  return regio.voorzieningen.flatMap((v) => v.eenheden.flatMap((e) => plekkenVanEenheid(v, e)))
}

/** The places that exist on a day, with what they are for on that day. Count them; no total is stored. */
export function plekkenOp(regio: Pick<Regio, 'voorzieningen'>, datum: string): PlekOpDag[] {
  return allePlekken(regio).flatMap(({ perioden, ...plek }) =>
    perioden.filter((p) => isGeldigOp(p.geldig, datum)).map((periode) => ({ ...plek, ...periode })),
  )
}
