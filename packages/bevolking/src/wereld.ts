import {
  datumVanDagnummer,
  dagnummer,
  epochVan,
  epochVanLokaal,
  type Kalender,
  momentVan,
  stroom,
  type Toeval,
  uuidV7,
} from '@zicht/kern'
import { geldigOp, gemeentenOp, type Product, type Regio, regioId } from '@zicht/regio'
import type {
  Bevolking,
  BezettingRij,
  ClientRij,
  Geslacht,
  MeldingRij,
  PlaatsingRij,
  TermijnRij,
} from './bevolking.ts'
import { dagen, maakPlekken, type Plekstaat } from './register.ts'
import { groepeer } from './toewijzing.ts'
import type { Crisis, Gepland } from './crisis.ts'
import type { Klokregel } from './verblijf.ts'

export type Persoon = {
  id: string
  client: ClientRij
  geslacht: Geslacht
  geboortedag: number
  kind: boolean
  /** From this moment someone can come somewhere again. */
  vrijVanaf: number
  verblijf: Verblijf | null
  vorige: string
  vorigePlaatsing: string | null
  dood: boolean
}

/** One or more people who stay somewhere together, and what will happen next. */
export type Verblijf = {
  leden: { persoon: Persoon; plaatsing: PlaatsingRij; bezettingen: BezettingRij[] }[]
  plekken: Plekstaat[]
  product: Product
  begin: number
  /** Day on which the stay would end by itself; Infinity: not within sight. */
  planDag: number
  volgende: { dag: number; wat: 'einde' | 'wissel' | 'sluiting' }
  melding: MeldingRij | null
  termijnen: TermijnRij[]
  pogingen: number
  /** Stays until the end of the story, whatever happens. */
  blijft: boolean
  /** When it ended; null while it runs. */
  einde: number | null
}

export type Staf = { team: string[]; leiders: string[]; bij: (organisatieId: string) => string }

/** The state of the story while it is played. */
export type Wereld = {
  regio: Regio
  uit: Bevolking
  begin: number
  einde: number
  nu: number
  plekken: Plekstaat[]
  perProduct: Map<string, Plekstaat[]>
  agenda: Map<number, Verblijf[]>
  terugkeer: Map<number, { persoon: Persoon; product: string }[]>
  vertrokken: Persoon[]
  crises: Crisis[]
  gepland: Map<number, Gepland[]>
  teamId: string
  staf: Staf
  foutdeel: number
  zonderVorige: Set<string>
  kalender: Kalender
  klokregel: Klokregel | null
  toeval: Record<'mensen' | 'komst' | 'verblijf' | 'crisis' | 'fouten' | 'staf', Toeval>
  nieuwId: (ms: number) => string
  volgendeBsn: () => number
  iso: (ms: number) => string
  /** The moment of a day and minutes after its midnight, as people there see the clock. */
  tijd: (dag: number, minuut: number) => number
  dagVan: (ms: number) => number
  product: (code: string, dag: number) => Product | undefined
  herkomst: (ms: number) => string | null
  organisatie: (code: string) => string
  voorziening: (code: string) => string
}

export type Opties = {
  /** Same seed, region and days: same bytes. */
  zaad: number | string
  /** The day until which life is played. */
  tot: string
  /** The moment on that day at which the story stops; default its midnight. */
  nu?: string | undefined
  /** The product's rule for clocks; without it the population has none. */
  klokregel?: Klokregel | undefined
}

export function maakWereld(regio: Regio, peildatum: string, { zaad, tot, nu, klokregel }: Opties): Wereld {
  const ids = stroom(zaad, `${regio.code}/id`)
  const zone = regio.tijdzone
  const middernacht = new Map<number, number>()
  const middernachtVan = (dag: number): number => {
    let ms = middernacht.get(dag)
    if (ms === undefined) middernacht.set(dag, (ms = epochVanLokaal(dag * 86_400_000, zone)))
    return ms
  }
  const nuMs = epochVan(nu ?? momentVan(tot, '00:00', zone))
  const plekken = maakPlekken(regio)
  const producten = groepeer(
    regio.producten.map((product) => ({ product, ...dagen(product.geldig) })),
    (p) => p.product.code,
  )
  let bsn = 0
  const w: Wereld = {
    regio,
    uit: leeg(regio.code, String(zaad), peildatum, tot, new Date(nuMs).toISOString()),
    begin: dagnummer(peildatum),
    einde: dagnummer(tot),
    nu: nuMs,
    plekken,
    perProduct: groepeer(plekken, (p) => p.product),
    agenda: new Map(),
    terugkeer: new Map(),
    vertrokken: [],
    crises: [],
    gepland: new Map(),
    teamId: regioId(regio.code, 'organisatie', regio.crisisteam),
    staf: { team: [], leiders: [], bij: () => '' },
    foutdeel: (regio.crisisaannames[0]?.foutenProcent.verwacht ?? 0) / 100,
    zonderVorige: new Set(),
    kalender: { extraVrij: new Set(regio.feestdagen.map((f) => f.datum)) },
    klokregel: klokregel ?? null,
    toeval: {
      mensen: stroom(zaad, `${regio.code}/mensen`),
      komst: stroom(zaad, `${regio.code}/komst`),
      verblijf: stroom(zaad, `${regio.code}/verblijf`),
      crisis: stroom(zaad, `${regio.code}/crisis`),
      fouten: stroom(zaad, `${regio.code}/fouten`),
      staf: stroom(zaad, `${regio.code}/staf`),
    },
    nieuwId: (ms) => uuidV7(Math.max(0, ms), ids.uint32),
    volgendeBsn: () => bsn++,
    iso: (ms) => new Date(ms).toISOString(),
    tijd: (dag, minuut) => middernachtVan(dag) + minuut * 60_000,
    dagVan: (ms) => {
      const dag = Math.floor(ms / 86_400_000)
      return ms >= middernachtVan(dag + 1) ? dag + 1 : ms < middernachtVan(dag) ? dag - 1 : dag
    },
    product: (code, dag) => producten.get(code)?.find((p) => p.van <= dag && dag < p.tot)?.product,
    herkomst: (ms) => kiesHerkomst(w, w.dagVan(ms)),
    organisatie: (code) => regioId(regio.code, 'organisatie', code),
    voorziening: (code) => regioId(regio.code, 'voorziening', code),
  }
  return w
}

/** Origin: a municipality of the region as it is called on that day, elsewhere, or nothing known. */
function kiesHerkomst(w: Wereld, dag: number): string | null {
  const datum = datumVanDagnummer(dag)
  const aanname = geldigOp(w.regio.herkomstaannames, datum)[0] ?? w.regio.herkomstaannames[0]
  const t = w.toeval.mensen
  if (!aanname) return t.kies(gemeentenOp(w.regio, datum)).code
  const { herkomst } = t.kiesGewogen(aanname.verdeling, (v) => v.procent)
  return gemeenteNu(w.regio, herkomst, datum)
}

/** The code under which a municipality goes on that day: its own, or that of the one it merged into. */
export function gemeenteNu(regio: Regio, code: string, datum: string): string {
  const nu = gemeentenOp(regio, datum)
  if (nu.some((g) => g.code === code)) return code
  const opvolger = regio.gemeenten.find((g) => g.code === code)?.opvolger
  return opvolger !== undefined && nu.some((g) => g.code === opvolger) ? opvolger : code
}

export function zetOpAgenda(w: Wereld, v: Verblijf): void {
  const dag = v.volgende.dag
  if (!Number.isFinite(dag) || dag > w.einde) return
  const lijst = w.agenda.get(dag)
  if (lijst) lijst.push(v)
  else w.agenda.set(dag, [v])
}

const leeg = (regio_code: string, zaad: string, peildatum: string, tot: string, nu: string): Bevolking => ({
  regio_code,
  zaad,
  peildatum,
  tot,
  nu,
  gebruikers: [],
  lidmaatschappen: [],
  extraPlekken: [],
  clienten: [],
  bsns: [],
  huishoudens: [],
  huishoudleden: [],
  meldingen: [],
  meldingPersonen: [],
  reserveringen: [],
  akkoorden: [],
  plaatsingen: [],
  acties: [],
  buitenGebruik: [],
  bezettingen: [],
  onvervuld: [],
  termijnen: [],
  verlengingen: [],
  taken: [],
  vervolgplannen: [],
  nachttellingen: [],
  standen: [],
  toegang: [],
  kringen: [],
  fouten: [],
  opmerkingen: [],
})
