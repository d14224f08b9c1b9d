/** Places of one kind at the end of a year; `gemeente` is null for what the region has not assigned yet. */
export type Vlekcel = { soort: string; jaar: number; gemeente: string | null; plekken: number }

/** The years of a plan, the first and the last included. */
export type Vlekjaren = { vanJaar: number; totJaar: number }

/** A kind of place and the years of the plan in which the region knows it; `perJaar`: counted over the year, not on its last day. */
export type Vleksoort = {
  code: string
  naam: string
  categorie: string | null
  perJaar: boolean
  jaren: number[]
}

/** What a plan can be about: the kinds and municipalities of the region, and the target that holds until it is adopted. */
export type Vlekkader = Vlekjaren & {
  soorten: Vleksoort[]
  gemeenten: { code: string; naam: string; jaren: number[] }[]
  /** Target of the plan that holds now; `hoogstens` where that gives a range. */
  nu: { soort: string; jaar: number; plekken: number; hoogstens?: number }[]
}

export type Vleksom = {
  soort: string
  jaar: number
  /** The target of the region. */
  totaal: number
  toegewezen: number
  nietToegewezen: number
  /** Target of the plan that holds now, and how much more this is; null where there is none. */
  nu: number | null
  verschil: number | null
}

export const jarenVan = ({ vanJaar, totJaar }: Vlekjaren): number[] =>
  Array.from({ length: Math.max(0, totJaar - vanJaar + 1) }, (_, i) => vanJaar + i)

const zelfdePlaats = (a: Vlekcel, b: Vlekcel) =>
  a.soort === b.soort && a.jaar === b.jaar && a.gemeente === b.gemeente

/** The cells with these in the place of what stood there; empty ones are left out, in a fixed order. */
export function metCellen(oud: readonly Vlekcel[], nieuw: readonly Vlekcel[]): Vlekcel[] {
  const blijft = oud.filter((cel) => !nieuw.some((n) => zelfdePlaats(n, cel)))
  return [...blijft, ...nieuw]
    .filter((cel) => cel.plekken !== 0)
    .sort(
      (a, b) =>
        a.jaar - b.jaar || vergelijk(a.soort, b.soort) || vergelijk(a.gemeente ?? '', b.gemeente ?? ''),
    )
}

const vergelijk = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What of a target is left for "not assigned yet"; below zero more was given out than there is. */
export const nietToegewezen = (doel: number, gemeenten: readonly number[]): number =>
  gemeenten.reduce((rest, n) => rest - n, doel)

/** Per kind and year the region's target and what of it is assigned, beside the plan that holds now. Also of kinds without a cell. */
export function vleksommen(kader: Vlekkader, cellen: readonly Vlekcel[]): Vleksom[] {
  return kader.soorten.flatMap(({ code, jaren }) =>
    jaren.map((jaar) => {
      const hier = cellen.filter((c) => c.soort === code && c.jaar === jaar)
      const tel = (lijst: Vlekcel[]) => lijst.reduce((n, c) => n + c.plekken, 0)
      const [totaal, vrij] = [tel(hier), tel(hier.filter((c) => c.gemeente === null))]
      const nu = kader.nu.find((n) => n.soort === code && n.jaar === jaar)
      return {
        soort: code,
        jaar,
        totaal,
        toegewezen: totaal - vrij,
        nietToegewezen: vrij,
        nu: nu?.plekken ?? null,
        verschil: nu === undefined ? null : totaal - nu.plekken,
      }
    }),
  )
}

export type Jaarsom = { jaar: number; totaal: number; toegewezen: number; nietToegewezen: number }

/** All places of a year together; what is counted over the year (homes) is not a place. */
export function jaarsommen(kader: Vlekkader, cellen: readonly Vlekcel[]): Jaarsom[] {
  const plekken = new Set(kader.soorten.filter((s) => !s.perJaar).map((s) => s.code))
  const sommen = vleksommen(kader, cellen).filter((s) => plekken.has(s.soort))
  return jarenVan(kader).map((jaar) => {
    const van = sommen.filter((s) => s.jaar === jaar)
    const tel = (wat: 'totaal' | 'toegewezen' | 'nietToegewezen') => van.reduce((n, s) => n + s[wat], 0)
    return {
      jaar,
      totaal: tel('totaal'),
      toegewezen: tel('toegewezen'),
      nietToegewezen: tel('nietToegewezen'),
    }
  })
}
