/** What the model answers: plain data. Counts are people, times are days, money is whole euro cents, series are per month. */

export type Interval = { gemiddelde: number; laag: number; hoog: number }

/** Per month from the start: stocks are averages over the month, flows are counts in it. */
export type Stationreeks = {
  code: string
  naam: string
  soort: string
  /** places, or null without a limit */
  plekken: (number | null)[]
  aanwezig: number[]
  /** of `aanwezig`: ready to leave, waiting for what comes next */
  geblokkeerd: number[]
  /** waiting for this station without a place */
  wachtend: number[]
  instroom: number[]
  uitstroom: number[]
}

export type Jaarcijfer = {
  jaar: number
  /** highest and mean number on the street in this year, and at its end */
  straat: { gemiddelde: number; hoogste: number; einde: number }
  woningenGebruikt: number
  woningenBeschikbaar: number
  stations: {
    code: string
    aanwezig: number
    wachtend: number
    instroom: number
    uitstroom: number
    wachtDagen: number | null
    verblijfDagen: number | null
    /** who asked for a place here in the year; where there is no limit, who came in */
    gevraagd: number
    /** mean of the month with the most */
    hoogste: { aanwezig: number; wachtend: number }
    /** the same by origin, in the order of `herkomst` of the year */
    perHerkomst: { gevraagd: number; aanwezig: number; wachtend: number }[]
  }[]
  woningvraag: Woningvraag
  herkomst: Herkomstcijfer[]
  kosten: Kosten
}

/** Demand for homes over a year, beside `woningenBeschikbaar` and `woningenGebruikt`. */
export type Woningvraag = {
  /** who got as far as needing a home; who waits for one in the waiting facility asked once */
  gevraagd: number
  /** by the kind of place they are in */
  perSoort: { code: string; naam: string; mensen: number }[]
  /** who waits for one, in a place: mean over the year, and of the month with the most */
  wachtend: { gemiddelde: number; hoogste: number }
}

/** People by where they come from: who came in the year, the others means over it. */
export type Herkomstcijfer = {
  code: string
  naam: string
  aankomsten: number
  straat: number
  eersteOpvang: number
  /** without a place, for any kind */
  wachtend: number
  /** with a place of a kind with a limit */
  inPlek: number
  woningvraag: number
}

export type Kosten = {
  totaalCent: number
  perStation: { code: string; naam: string; cent: number }[]
  /** by the distribution key of each domain; what has no key is `zonderSleutelCent` */
  perSleutel: { sleutel: string; code: string; naam: string; cent: number }[]
  zonderSleutelCent: number
  /** by where the people present come from */
  perHerkomst: { code: string; naam: string; cent: number }[]
}

export type Vloeistofuitkomst = {
  maanden: string[]
  stations: Stationreeks[]
  straat: number[]
  jaren: Jaarcijfer[]
  /** people: what was there and came in is what left and is still there */
  balans: { begin: number; ingestroomd: number; vertrokken: number; eind: number }
  /** who went from where to where over the whole period, for a map of flows; `naar` may be `weg`, `van` may be `buiten` */
  stromen: { van: string; naar: string; mensen: number; terugval: boolean }[]
}

/** Why a station is full. `eigen`: its own places; `woningen`: the homes per year; else the code of the station behind it. */
export type Oorzaak = string
export type Stationtoets = {
  code: string
  naam: string
  plekken: number | null
  /** who would come per year if nothing stopped anyone */
  instroomPerJaar: number
  /** who comes per year, given what is full before it */
  komtPerJaar: number
  /** places it takes by Little's law if nothing stopped anyone: inflow × stay */
  plekkenNodig: number
  /** who can go through per year, given its places and what is behind it */
  doorstroomPerJaar: number
  vol: boolean
  oorzaak: Oorzaak | null
  zin: string
  zincode: Zincode
}
export type Zincode = 'past' | 'vol-eigen' | 'vol-woningen' | 'vol-station' | 'geen-grens'
export type Structuurtoets = {
  /** the day of which places and homes are taken: the last of the period */
  peildatum: string
  stations: Stationtoets[]
  woningen: { perJaar: number; nodigPerJaar: number; tekort: number; wachtDagen: number; zin: string }
  /** in and out per year of the whole */
  instroomPerJaar: number
  uitstroomPerJaar: number
  klopt: boolean
  zinnen: string[]
}

/** A number outside the range for which the model was set up. */
export type BuitenBereik = {
  pad: string
  /** the number of the model that it is about, as in `alleGetallen`: what a screen names it by in its own language */
  getal: string
  code: 'bereik' | 'plek_bezet'
  naam: string
  waarde: number
  laag: number
  hoog: number
  zin: string
}

/** One measure of one replication; `maat` names it, e.g. `straat/2024`. */
export type Maten = Record<string, number>
export type Maat = { maat: string; naam: string; eenheid: string; jaar?: number }
export type Samengevat = Maat & Interval & { n: number; sd: number; p5: number; p95: number }
export type Verschil = Maat & { basis: number; scenario: number; verschil: Interval; duidelijk: boolean }

export type Tornadobalk = {
  pad: string
  naam: string
  waarde: number
  laag: { invoer: number; uitkomst: number }
  hoog: { invoer: number; uitkomst: number }
  /** |high − low| of the outcome */
  breedte: number
  aanname: boolean
  bron: string
  reden?: string
}
