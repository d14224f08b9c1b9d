import { type Datum, plusDagen, plusDuur } from '@zicht/kern'
import {
  type Besluitbeleid,
  type Besluitgrond,
  type Besluitsoort,
  geldigOp,
  type Mandaat,
  type Product,
  productOp,
  type Regio,
} from '@zicht/regio'
import { hoort, raaktLopend } from './horen.ts'
import { type Aanvulverzoek, buitenTot, eersteBuitendag, waaromNietBuiten } from '../toegang/index.ts'

type Beleid = Pick<
  Regio,
  'besluitbeleid' | 'besluitgronden' | 'mandaten' | 'producten' | 'feestdagen' | 'tijdzone'
>

export const beleidOp = (regio: Pick<Regio, 'besluitbeleid'>, dag: Datum): Besluitbeleid => {
  const beleid = geldigOp(regio.besluitbeleid, dag)[0]
  if (!beleid) throw new Error('de regio zegt voor deze dag niet hoe zij besluit')
  return beleid
}

/** Who wants to decide: the role, and the organisation for which. */
export type Besluiter = { rol: string; organisatieCode: string | null; gemeenteCode: string | null }

/**
 * Under which mandate this person may decide this, or none. A mandate without an organisation is the responsible municipality itself
 * (Wmo 2015 art. 2.6.3; Awb title 10.1).
 */
export function mandaatVoor(
  regio: Pick<Regio, 'mandaten'>,
  wie: Besluiter,
  wat: { soort: Besluitsoort; product: string; gemeente: string },
  dag: Datum,
): Mandaat | undefined {
  return geldigOp(regio.mandaten, dag).find(
    (m) =>
      m.soorten.includes(wat.soort) &&
      (m.rollen as readonly string[]).includes(wie.rol) &&
      (m.gemeenten.length === 0 || m.gemeenten.includes(wat.gemeente)) &&
      (m.producten.length === 0 || m.producten.includes(wat.product)) &&
      (m.organisatie === undefined
        ? wie.gemeenteCode === wat.gemeente
        : m.organisatie === wie.organisatieCode),
  )
}

/** Products that take a decision on this day; the others are general provisions, without one (R12). */
export const besluitproducten = (regio: Pick<Regio, 'producten'>, dag: Datum): Product[] =>
  geldigOp(regio.producten, dag).filter((p) => p.toegang === 'beschikking')

export const grondenVoor = (
  regio: Pick<Regio, 'besluitgronden'>,
  soort: Besluitsoort,
  dag: Datum,
): Besluitgrond[] => geldigOp(regio.besluitgronden, dag).filter((g) => g.soorten.includes(soort))

export type Pgbvoorwaarde = { ja: boolean | null; toelichting: string }
/** Wmo 2015 art. 2.3.6 lid 2: able to manage it, a reasoned wish, and safe, effective and client-centred; and the plan. */
export type Pgb = {
  bekwaam: Pgbvoorwaarde
  gemotiveerd: Pgbvoorwaarde
  kwaliteit: Pgbvoorwaarde
  plan: string
}

export type Concept = {
  soort: Exclude<Besluitsoort, 'bezwaar'>
  product: string
  omvang: string
  van: Datum | null
  tot: Datum | null
  leveringsvorm: 'ZIN' | 'PGB'
  pgb: Pgb | null
  gronden: readonly string[]
  motivering: string
  /** Did the person ask for this change or end; null: not said, or it is about nothing that runs. */
  opVerzoek: boolean | null
  zienswijzeTot: Datum | null
  /** The day on which the letter that asks for it went; null while it lies here, or none was made. */
  zienswijzeVerzondenOp: Datum | null
  zienswijzeOp: Datum | null
  zienswijzeUitzondering: string | null
  tweedeNodig: boolean
  tweedeOordeel: 'akkoord' | 'terug' | null
  vervangt: string | null
  /** The last request to complete the application that this is about; null: none with a term. */
  aanvulverzoek: Aanvulverzoek | null
  /** The inquiry runs within its six weeks, and no application came in by law: nobody can be answered yet (art. 2.3.2 lid 9). */
  onderzoekLoopt: boolean
}

export const ONTBREEKT = [
  'onderzoek',
  'product',
  'geen_besluit_nodig',
  'leveringsvorm',
  'omvang',
  'periode',
  'grond',
  'grond_past_niet',
  'motivering',
  'op_verzoek',
  'pgb_voorwaarden',
  'pgb_plan',
  'zienswijze',
  'tweede_paar_ogen',
  'vervangt',
  'aanvulverzoek',
  'aanvulling_loopt',
  'buiten_te_laat',
] as const
export type Ontbreekt = (typeof ONTBREEKT)[number]

const geeft = (c: Pick<Concept, 'soort'>) => c.soort === 'toekennen' || c.soort === 'wijzigen'

/** Is it given in the form that the product has: in kind by a provider, or as a budget (Wmo 2015 arts. 2.3.5, 2.3.6)? */
export const vormPast = (
  c: Pick<Concept, 'soort' | 'leveringsvorm'>,
  product: Pick<Product, 'leveringsvorm'> | undefined,
): boolean => !geeft(c) || product === undefined || product.leveringsvorm === c.leveringsvorm

/**
 * Does this decision wait for the inquiry? Who asked for help is answered after it, or when its six weeks went by (Wmo 2015 art. 2.3.2 lid 9): so
 * that what must be looked into was looked into, the compulsory screenings too. What cannot wait is given before it (art. 2.3.3).
 */
const wachtOpOnderzoek = (regio: Beleid, c: Concept, vandaag: Datum): boolean => {
  if (!c.onderzoekLoopt) return false
  const spoed = grondenVoor(regio, 'toekennen', vandaag).some(
    (g) => g.wetsgrond === 'SPOED' && c.gronden.includes(g.code),
  )
  return c.soort === 'weigeren' || (c.soort === 'toekennen' && !spoed)
}

/** Everything that still stands between this draft and a decision, at once: what the check page shows, and what taking it demands. */
export function watOntbreekt(regio: Beleid, c: Concept, vandaag: Datum): Ontbreekt[] {
  const product = productOp(regio, c.product, c.van ?? vandaag)
  const past = grondenVoor(regio, c.soort, vandaag).map((g) => g.code)
  const pgb = c.pgb && [c.pgb.bekwaam, c.pgb.gemotiveerd, c.pgb.kwaliteit].every((v) => v.ja === true)
  const buiten = c.soort === 'buiten_behandeling' ? waaromNietBuiten(regio, c.aanvulverzoek, vandaag) : null
  const mist: [Ontbreekt, boolean][] = [
    ['onderzoek', wachtOpOnderzoek(regio, c, vandaag)],
    // of what nobody knows how one gets it, nobody grants anything
    ['product', product === undefined || product.toegang === 'onbekend'],
    ['geen_besluit_nodig', product?.toegang === 'algemene_voorziening'],
    ['leveringsvorm', !vormPast(c, product)],
    ['vervangt', raaktLopend(c) && c.vervangt === null],
    ['omvang', geeft(c) && c.omvang.trim() === ''],
    ['periode', (geeft(c) || c.soort === 'intrekken') && c.van === null],
    ['grond', c.gronden.length === 0],
    ['grond_past_niet', c.gronden.some((g) => !past.includes(g))],
    // what takes something away is explained in words (Awb art. 3:46)
    ['motivering', c.soort !== 'toekennen' && c.motivering.trim().length < 10],
    ['op_verzoek', raaktLopend(c) && c.opVerzoek === null],
    ['pgb_voorwaarden', geeft(c) && c.leveringsvorm === 'PGB' && pgb !== true],
    ['pgb_plan', geeft(c) && c.leveringsvorm === 'PGB' && (c.pgb?.plan.trim().length ?? 0) < 5],
    ['zienswijze', hoort(c) && !gehoord(c, vandaag)],
    ['aanvulverzoek', buiten === 'aanvulverzoek'],
    ['aanvulling_loopt', buiten === 'aanvulling_loopt'],
    ['buiten_te_laat', buiten === 'buiten_te_laat'],
    ['tweede_paar_ogen', c.tweedeNodig && c.tweedeOordeel !== 'akkoord'],
  ]
  return mist.filter(([, zo]) => zo).map(([code]) => code)
}

/** Whether a draft waits for someone else: it was put before the municipality, or all that is missing is that someone looks along. */
export const wachtOpAnder = (
  regio: Beleid,
  c: Concept & { voorgelegdOp: string | null },
  vandaag: Datum,
): boolean =>
  c.voorgelegdOp !== null || watOntbreekt(regio, c, vandaag).every((code) => code === 'tweede_paar_ogen')

type Zienswijze = Pick<
  Concept,
  'zienswijzeOp' | 'zienswijzeTot' | 'zienswijzeVerzondenOp' | 'zienswijzeUitzondering'
>

/** The last day of the time to be heard in; none while the letter that asks for it did not go: that asked nobody anything. */
const gevraagdTot = (c: Pick<Zienswijze, 'zienswijzeTot' | 'zienswijzeVerzondenOp'>): Datum | null =>
  c.zienswijzeVerzondenOp === null ? null : c.zienswijzeTot

/** Heard, or given the time to be, or there is a reason not to (Awb arts. 4:7 to 4:11). The last day of that time counts whole. */
export const gehoord = (c: Zienswijze, vandaag: Datum): boolean => {
  const tot = gevraagdTot(c)
  return c.zienswijzeOp !== null || (tot !== null && tot < vandaag) || c.zienswijzeUitzondering !== null
}

/** What a decision rests on, each on its day; null: not there, or not needed. */
export type Vooraf = Pick<
  Concept,
  | 'soort'
  | 'opVerzoek'
  | 'zienswijzeOp'
  | 'zienswijzeTot'
  | 'zienswijzeVerzondenOp'
  | 'zienswijzeUitzondering'
  | 'aanvulverzoek'
> & {
  aanvraagOp: Datum
  /** Put before the municipality, agreed to by a second pair of eyes, advised on in the meeting. */
  voorgelegd: Datum | null
  tweede: Datum | null
  advies: Datum | null
}

/**
 * The first day that a decision can bear: what it rests on comes before it. A refusal, or a change or an end not asked for, comes after the person was heard,
 * or after the last day on which that could be (Awb arts. 4:7 to 4:9); not dealing with it after the chance to complete it (art. 4:5).
 */
export function vroegsteBesluitdag(v: Vooraf): Datum {
  const tot = v.zienswijzeUitzondering === null ? gevraagdTot(v) : null
  const gehoordOp = v.zienswijzeOp ?? (tot === null ? null : plusDagen(tot, 1))
  const aangevuld =
    v.soort === 'buiten_behandeling' && v.aanvulverzoek ? eersteBuitendag(v.aanvulverzoek) : null
  const dagen = [v.voorgelegd, v.tweede, v.advies, hoort(v) ? gehoordOp : null, aangevuld]
  return dagen.reduce<Datum>((laatste, d) => (d !== null && d > laatste ? d : laatste), v.aanvraagOp)
}

/**
 * The last day on which a decision can be made known; null where the law sets none. That an application is not dealt with is known within
 * four weeks, or it is decided on its merits (Awb art. 4:5 lid 4).
 */
export const bekendTot = (regio: Beleid, b: Pick<Concept, 'soort' | 'aanvulverzoek'>): Datum | null =>
  b.soort === 'buiten_behandeling' && b.aanvulverzoek ? buitenTot(regio, b.aanvulverzoek) : null

/**
 * Can it be dropped: a draft, and of what was taken only that an application is not dealt with, which decides nothing else and does not
 * work before it is made known (Awb art. 3:40).
 */
export const kanVervallen = (b: { soort: Besluitsoort; status: string }): boolean =>
  b.status === 'concept' || (b.status === 'genomen' && b.soort === 'buiten_behandeling')

/** When it is looked at again (Wmo 2015 art. 2.3.9), never after the end itself. */
export function herbeoordelingOp(beleid: Besluitbeleid, van: Datum, tot: Datum | null): Datum {
  const na = plusDuur(van, beleid.herbeoordeling.na)
  return tot !== null && tot < na ? tot : na
}

/** The period as the database keeps it: up to and including `tot`. */
export const alsPeriode = (van: Datum | null, tot: Datum | null): string | null =>
  van === null ? null : `[${van},${tot === null ? '' : plusDagen(tot, 1)})`
