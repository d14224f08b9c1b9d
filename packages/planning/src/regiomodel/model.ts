import type { Bron, Plangetal, Plansoort, Planstation, Regio, Verdeelsleutel } from '@zicht/regio'
import { bronTekst, geldigOp } from '@zicht/regio'
import { Rekenfout } from '@zicht/kern'

/**
 * A number of the model with where it comes from. `laag` and `hoog` are the calibrated range; `waarnemingen` is set when it was
 * estimated from the product's own records instead.
 */
export type Getal = {
  waarde: number
  laag?: number
  hoog?: number
  aanname: boolean
  reden?: string
  bron: string
  waarnemingen?: { n: number; laag: number; hoog: number; van?: string; tot?: string }
  /** from when the region's files say so */
  datum?: string
}

export type Modeluitgang = { naar: string; kans: Getal; terugval: boolean }
export type Modelstation = {
  code: string
  naam: string
  soort: Plansoort
  domein: 'BW' | 'MO'
  plekken?: Getal
  aanwezig: Getal
  wachtend?: Getal
  verblijfDagen: Getal
  geduldDagen?: Getal
  geduldNaar?: string
  straatdeel?: Getal
  anders?: string
  /** places that the area plan gives, and the kind of place that this station is in it */
  plan?: number
  plansoort?: string
  dagprijsCent: Getal
  uitgangen: Modeluitgang[]
}
export type Modelbron = {
  code: string
  naam: string
  perJaar: Getal
  naar: { station: string; deel: Getal }[]
  /** where who comes by this cause comes from, when that is known of the cause itself */
  herkomst?: { code: string; deel: Getal }[]
}
/** A municipality, or what lies outside the region, with its share of all who come. */
export type Modelherkomst = { code: string; naam: string; deel: Getal }
export type Deel = {
  code: string
  naam: string
  deel: number
  /** where the share comes from; a model that was kept from before has none */
  oorsprong?: Pick<Getal, 'aanname' | 'reden' | 'bron' | 'datum'>
}

/** The region model, resolved from the region's files: plain data, so that it can go to another thread or machine as it is. */
export type Regiomodel = {
  regio: string
  code: string
  naam: string
  begin: string
  jaren: number
  prijspeil: string
  woningenPerJaar: Getal
  wlzDeel: Getal
  terugvalgarantieDeel: Getal
  straatBuitenBeeld: Getal
  spreiding: Getal
  doorstroomGeduldDagen: Getal
  /** station that who waits too long inside goes to instead */
  doorstroomNaar: string
  stations: Modelstation[]
  bronnen: Modelbron[]
  /** where people come from: of who is there at the start, and of who comes by all causes together */
  herkomst: Modelherkomst[]
  /** distribution key per domain, for the cost by key */
  sleutels: {
    BW?: { code: string; naam: string; delen: Deel[] }
    MO?: { code: string; naam: string; delen: Deel[] }
  }
  plan?: {
    code: string
    naam: string
    doeljaar: number
    woningen?: { van: number; tot: number; soort?: string }
  }
  /** what a mix of places may take: the wait for a place, places more per kind per year, and what a home costs once */
  mix: { wachtDagen: Getal; bouwPerJaar: Getal; woningCent: Getal }
  doelen: { straat?: { tot: number; jaar: number }; eersteOpvangDagen: Getal }
  /** when own records replace an assumption, and which products and ends of a stay stand for what in the model */
  ijking: {
    waarnemingen: number
    jaren: number
    producten: { product: string; station: string }[]
    bestemmingen: { bestemming: string; naar: string[] }[]
  }
}

/** The region model of a region, or undefined when its files have none. */
export function maakRegiomodel(regio: Regio): Regiomodel | undefined {
  const kop = regio.planmodellen[0]
  if (!kop) return undefined
  const gedateerd = (van: string) => (g: Plangetal) => ({ ...getal(g), datum: van })
  const getal = (g: Plangetal): Getal => ({
    waarde: g.waarde,
    ...(g.laag === undefined ? {} : { laag: g.laag }),
    ...(g.hoog === undefined ? {} : { hoog: g.hoog }),
    aanname: g.aanname,
    ...(g.reden === undefined ? {} : { reden: g.reden }),
    bron: bronTekst(regio, g.bron),
  })
  const vanKop = gedateerd(kop.geldig.van)
  const plan = regio.vlekkenplannen.find((p) => p.code === kop.vlekkenplan?.code)
  const woningen = plan?.ookNog.find((o) => o.code === kop.vlekkenplan?.woningen)
  const straat = regio.indicatoren.find((i) => i.code === kop.straatdoel)?.doelen.at(-1)
  const sleutel = (code: string | undefined) => {
    const gevonden = geldigOp(regio.verdeelsleutels, kop.prijspeil).find((s) => s.code === code)
    return gevonden && { code: gevonden.code, naam: gevonden.naam, delen: delenVan(regio, gevonden) }
  }
  const bw = sleutel(kop.sleutels.BW)
  const mo = sleutel(kop.sleutels.MO)
  return {
    regio: regio.code,
    code: kop.code,
    naam: kop.naam,
    begin: kop.begin,
    jaren: kop.jaren,
    prijspeil: kop.prijspeil,
    woningenPerJaar: vanKop(kop.woningenPerJaar),
    wlzDeel: vanKop(kop.wlzDeel),
    terugvalgarantieDeel: vanKop(kop.terugvalgarantieDeel),
    straatBuitenBeeld: vanKop(kop.straatBuitenBeeld),
    spreiding: vanKop(kop.spreiding),
    doorstroomGeduldDagen: vanKop(kop.doorstroom.geduldDagen),
    doorstroomNaar: kop.doorstroom.naar,
    stations: regio.planstations.map((s) => ({
      code: s.code,
      naam: s.naam,
      soort: s.soort,
      domein: s.domein,
      ...(s.plekken ? { plekken: gedateerd(s.geldig.van)(s.plekken) } : {}),
      aanwezig: gedateerd(s.geldig.van)(s.aanwezig),
      ...(s.wachtend ? { wachtend: gedateerd(s.geldig.van)(s.wachtend) } : {}),
      verblijfDagen: gedateerd(s.geldig.van)(s.verblijfDagen),
      ...(s.geduldDagen ? { geduldDagen: gedateerd(s.geldig.van)(s.geduldDagen) } : {}),
      ...(s.geduldNaar ? { geduldNaar: s.geduldNaar } : {}),
      ...(s.straatdeel ? { straatdeel: gedateerd(s.geldig.van)(s.straatdeel) } : {}),
      ...(s.anders ? { anders: s.anders } : {}),
      ...(s.vlekkenplan && plan
        ? { plan: s.vlekkenplan.plekken.waarde, plansoort: s.vlekkenplan.soort }
        : {}),
      dagprijsCent: dagprijs(regio, kop.prijspeil, s, gedateerd(s.geldig.van)),
      uitgangen: s.uitgangen.map((u) => ({
        naar: u.naar,
        kans: gedateerd(s.geldig.van)(u.kans),
        terugval: u.terugval,
      })),
    })),
    bronnen: regio.planbronnen.map((b) => ({
      code: b.code,
      naam: b.naam,
      perJaar: gedateerd(b.geldig.van)(b.perJaar),
      naar: b.naar.map((n) => ({ station: n.station, deel: gedateerd(b.geldig.van)(n.deel) })),
      ...(b.herkomst.length > 0
        ? {
            herkomst: b.herkomst.map((h) => ({ code: h.herkomst, deel: gedateerd(b.geldig.van)(h.deel) })),
          }
        : {}),
    })),
    herkomst: herkomstVan(regio, kop.prijspeil),
    sleutels: { ...(bw ? { BW: bw } : {}), ...(mo ? { MO: mo } : {}) },
    ...(plan
      ? {
          plan: {
            code: plan.code,
            naam: plan.naam,
            doeljaar: plan.doeljaar,
            ...(woningen
              ? {
                  woningen: {
                    van: woningen.van ?? woningen.aantal ?? 0,
                    tot: woningen.tot ?? woningen.aantal ?? 0,
                    soort: woningen.code,
                  },
                }
              : {}),
          },
        }
      : {}),
    mix: {
      wachtDagen: vanKop(kop.mix.wachtDagen),
      bouwPerJaar: vanKop(kop.mix.bouwPerJaar),
      woningCent: vanKop(kop.mix.woningCent),
    },
    doelen: {
      ...(straat?.tot === undefined && straat?.waarde === undefined
        ? {}
        : { straat: { tot: straat.tot ?? straat.waarde ?? 0, jaar: straat.jaar } }),
      eersteOpvangDagen: vanKop(kop.eersteOpvangDagen),
    },
    ijking: {
      waarnemingen: kop.ijking.waarnemingen,
      jaren: kop.ijking.jaren,
      producten: regio.planstations.flatMap((s) =>
        s.producten.map((product) => ({ product, station: s.code })),
      ),
      bestemmingen: kop.ijking.bestemmingen,
    },
  }
}

/** The price of the first product with one on the price level date; else the price of the station itself. */
function dagprijs(regio: Regio, datum: string, station: Planstation, getal: (g: Plangetal) => Getal): Getal {
  const tarieven = geldigOp(regio.tarieven, datum)
  const tarief = station.producten.map((p) => tarieven.find((t) => t.product === p)).find(Boolean)
  const bron = (b: Bron) => bronTekst(regio, b)
  if (tarief)
    return {
      waarde: tarief.centPerDag,
      aanname: false,
      bron: bron(tarief.bron),
      datum: tarief.geldig.van,
    }
  if (station.dagprijsCent) return getal(station.dagprijsCent)
  throw new Rekenfout(`/stations/${station.code}/dagprijsCent`, `geen prijs per dag op ${datum}`)
}

function herkomstVan(regio: Regio, datum: string): Modelherkomst[] {
  const aanname = geldigOp(regio.herkomstaannames, datum)[0]
  if (!aanname) return []
  const naam = (code: string) => regio.gemeenten.find((g) => g.code === code)?.naam ?? 'Buiten de regio'
  return aanname.verdeling.map(({ herkomst, procent, laag, hoog }) => ({
    code: herkomst,
    naam: naam(herkomst),
    deel: {
      waarde: procent / 100,
      ...(laag === undefined ? {} : { laag: laag / 100 }),
      ...(hoog === undefined ? {} : { hoog: hoog / 100 }),
      ...oorsprongVan(regio, aanname, true),
    },
  }))
}

/**
 * A model as it was kept with a computation, in today's form. Before origin was a number of the model it was a share of the cost, with or
 * without its source.
 */
export function bijgewerktModel(bewaard: Regiomodel): Regiomodel {
  const herkomst = bewaard.herkomst as (Modelherkomst | Deel)[]
  return {
    ...bewaard,
    herkomst: herkomst.map((h): Modelherkomst => {
      if (typeof h.deel !== 'number') return { ...h, deel: h.deel }
      const { code, naam, deel, oorsprong } = h as Deel
      return { code, naam, deel: { waarde: deel, ...(oorsprong ?? { aanname: true, bron: '–' }) } }
    }),
  }
}

const oorsprongVan = (
  regio: Regio,
  van: Pick<Verdeelsleutel, 'toelichting' | 'bron' | 'geldig'>,
  aanname: boolean,
): Deel['oorsprong'] & object => ({
  aanname,
  ...(van.toelichting === undefined ? {} : { reden: van.toelichting }),
  bron: bronTekst(regio, van.bron),
  datum: van.geldig.van,
})

function delenVan(regio: Regio, sleutel: Verdeelsleutel): Deel[] {
  const genoemd = (aandeel: string | undefined) => {
    const [teller, noemer] = (aandeel ?? '0/1').split('/').map(Number)
    return (teller ?? 0) / (noemer ?? 1)
  }
  const som = sleutel.delen.reduce((n, d) => n + genoemd(d.aandeel), 0)
  return sleutel.delen.map((d) => ({
    code: d.ontvanger,
    naam: d.naam,
    deel: d.rest ? 1 - som : genoemd(d.aandeel),
    oorsprong: oorsprongVan(regio, sleutel, false),
  }))
}
