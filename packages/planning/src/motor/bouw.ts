import type {
  Bron,
  Model,
  Route,
  Routeregel,
  Motorstation,
  Stap,
  Uitgang,
  Verdeling,
  VrijeRoute,
} from './model.ts'
import { Trekker, cumulatief } from './verdelingen.ts'

/** A checked model in numbers: names are indices, distributions can be drawn from. Shared by all replications, never changed. */
export type Bouw = {
  model: Model
  klassen: readonly string[]
  /** how many attributes there are; 0 when nothing is kept of them */
  kenmerken: number
  stations: readonly Plek[]
  hulpbronnen: readonly { naam: string; capaciteit: readonly Stap[]; stations: readonly number[] }[]
  bronnen: readonly { bron: Bron; klasse: number; route: Kaart; kenmerk: Float64Array | null }[]
  uitgangen: readonly Uit[]
  begin: readonly Aanvang[]
}
export type Aanvang = {
  aantal: number
  klasse: number
  terugvallen: number
  station: number
  duur: Trekker | null
  uit: Uit | null
  /** shares of the attributes so far; null without */
  kenmerk: Float64Array | null
}

/** One exit. `stations[klasse]`: where someone of that class may wait; empty when he leaves. */
export type Uit = {
  nr: number
  weg: boolean
  stations: readonly Int32Array[]
  houdtPlaats: boolean
  geduld: Trekker | null
  daarna: Uit | null
  bijVol: Uit | null
  terugval: number
  klasse: number
  duur: Trekker | null
}
export type Regel = {
  klassen: Uint8Array
  minTerugvallen: number
  maxTerugvallen: number
  minBezoeken: number
  maxBezoeken: number
  uit: readonly Uit[]
  kansen: Float64Array
}
export type Kaart = {
  regels: readonly Regel[]
  kies: VrijeRoute['kies'] | null
  /** where nothing is to be chosen */
  enige: Uit | null
  uit: readonly Uit[]
  trekt: boolean
}

export type Plek = {
  naam: string
  capaciteit: readonly Stap[]
  dienst: readonly Trekker[]
  /** row of the queue per class: 0 is served first */
  rij: Int32Array
  rijen: number
  wachtplaatsen: number
  hulpbron: number
  hulpAantal: number
  hulpTotDienst: boolean
  verplaats: Uit | null
  restMee: boolean
  route: Kaart | null
  kiesBijBegin: boolean
  /** a place and a stay, and nothing more to look after */
  gewoon: boolean
}

const stappen = (c: number | readonly Stap[] | undefined): readonly Stap[] =>
  typeof c === 'object' ? c : [{ vanaf: 0, waarde: c ?? Number.POSITIVE_INFINITY }]

/** Only after the model was found sound. */
export function bouw(model: Model): Bouw {
  const klassen = model.klassen ?? ['persoon']
  const nummer = new Map(model.stations.map((s, i) => [s.naam, i]))
  const klasse = (naam: string | undefined): number => (naam === undefined ? 0 : klassen.indexOf(naam))
  const uitgangen: Uit[] = []

  const uit = (u: Uitgang): Uit => {
    const namen = typeof u.naar === 'string' ? [u.naar] : u.naar
    const weg = u.naar === 'weg'
    const doelen = weg ? [] : namen.map((n) => nummer.get(n) as number)
    const mag = (s: number, k: string): boolean =>
      (model.stations[s] as Motorstation).klassen?.includes(k) ?? true
    const gebouwd: Uit = {
      nr: uitgangen.length,
      weg,
      stations: klassen.map((k) => Int32Array.from(doelen.filter((s) => mag(s, k)))),
      houdtPlaats: u.houdtPlaats ?? false,
      geduld: u.geduld ? new Trekker(u.geduld.na) : null,
      daarna: null,
      bijVol: null,
      terugval: u.terugval ? 1 : 0,
      klasse: u.klasse === undefined ? -1 : klasse(u.klasse),
      duur: u.duur ? new Trekker(u.duur) : null,
    }
    uitgangen.push(gebouwd)
    if (u.geduld?.daarna) gebouwd.daarna = uit(u.geduld.daarna)
    if (u.bijVol) gebouwd.bijVol = uit(u.bijVol)
    return gebouwd
  }
  const regel = ({ als, uitgangen: us }: Routeregel): Regel => {
    const welke = als?.klasse === undefined ? klassen : [als.klasse].flat()
    return {
      klassen: Uint8Array.from(klassen.map((k) => (welke.includes(k) ? 1 : 0))),
      minTerugvallen: als?.minTerugvallen ?? 0,
      maxTerugvallen: als?.maxTerugvallen ?? Number.POSITIVE_INFINITY,
      minBezoeken: als?.minBezoeken ?? 0,
      maxBezoeken: als?.maxBezoeken ?? Number.POSITIVE_INFINITY,
      uit: us.map(uit),
      kansen: cumulatief(us.map((u) => u.kans ?? 1)),
    }
  }
  const kaart = (r: Route): Kaart => {
    if ('kies' in r) return { regels: [], kies: r.kies, enige: null, uit: r.uitgangen.map(uit), trekt: true }
    const regels = r.map(regel)
    return {
      regels,
      kies: null,
      enige: regels.length === 1 && regels[0]?.uit.length === 1 ? (regels[0].uit[0] as Uit) : null,
      uit: regels.flatMap((x) => x.uit),
      trekt: regels.some((x) => x.uit.length > 1),
    }
  }
  const plek = (s: Motorstation): Plek => {
    const rangen = klassen.map((k) => s.voorrang?.[k] ?? 0)
    const niveaus = [...new Set(rangen)].sort((a, b) => b - a)
    const dienst = (k: string): Verdeling =>
      'perKlasse' in s.dienst ? (s.dienst.perKlasse[k] ?? { soort: 'vast', waarde: 0 }) : s.dienst
    const daling = typeof s.bijDaling === 'object' ? s.bijDaling : null
    return {
      naam: s.naam,
      capaciteit: stappen(s.capaciteit),
      dienst: klassen.map((k) => new Trekker(dienst(k))),
      rij: Int32Array.from(rangen.map((r) => niveaus.indexOf(r))),
      rijen: niveaus.length,
      wachtplaatsen: s.wachtplaatsen ?? Number.POSITIVE_INFINITY,
      hulpbron: (model.hulpbronnen ?? []).findIndex((h) => h.naam === s.hulpbron?.naam),
      hulpAantal: s.hulpbron?.aantal ?? 1,
      hulpTotDienst: s.hulpbron?.tot === 'dienst',
      verplaats: daling ? uit(daling.verplaats) : null,
      restMee: daling?.restMee ?? false,
      route: s.route ? kaart(s.route) : null,
      kiesBijBegin: s.kiesBijBegin ?? false,
      gewoon: !s.hulpbron && !daling && !s.kiesBijBegin && !model.kenmerken,
    }
  }

  const stations = model.stations.map(plek)
  return {
    model,
    klassen,
    kenmerken: model.kenmerken?.length ?? 0,
    stations,
    hulpbronnen: (model.hulpbronnen ?? []).map((h, i) => ({
      naam: h.naam,
      capaciteit: stappen(h.capaciteit),
      stations: stations.flatMap((s, n) => (s.hulpbron === i ? [n] : [])),
    })),
    bronnen: model.bronnen.map((b) => ({
      bron: b,
      klasse: klasse(b.klasse),
      route: kaart(b.route),
      kenmerk: b.kenmerk ? cumulatief(b.kenmerk) : null,
    })),
    begin: (model.begin ?? []).map((b) => ({
      aantal: b.aantal,
      klasse: klasse(b.klasse),
      terugvallen: b.terugvallen ?? 0,
      station: 'in' in b ? (nummer.get(b.in) as number) : -1,
      duur: 'in' in b && b.duur ? new Trekker(b.duur) : null,
      uit: 'wachtOp' in b ? uit(b.wachtOp) : null,
      kenmerk: b.kenmerk ? cumulatief(b.kenmerk) : null,
    })),
    uitgangen,
  }
}

/** Value of dated steps at `t`. */
export function stapOp(stappen: readonly Stap[], t: number): number {
  let waarde = (stappen[0] as Stap).waarde
  for (const s of stappen) if (s.vanaf <= t) waarde = s.waarde
  return waarde
}
