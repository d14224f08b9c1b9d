import type { Fout } from '@zicht/kern'
import type { Scoremodel } from '@zicht/regio'
import type { Onderzoekbeleid } from './beleid.ts'

/** The steps of an inquiry, in the order of Wmo 2015 art. 2.3.2 lid 4 (a to g), between the situation and the report. */
export const STAPPEN = [
  'situatie',
  'eigen_kracht',
  'netwerk',
  'gebruikelijke_hulp',
  'algemene_voorzieningen',
  'andere_wetten',
  'screenings',
  'leefgebieden',
  'wensen',
  'doelgroep',
  'verslag',
] as const
export type Stap = (typeof STAPPEN)[number]

/** What was filled in at a step: text or a code per field. A field that was never filled in is not there. */
export type Velden = Readonly<Record<string, string>>

export type Velddef = {
  sleutel: string
  soort: 'tekst' | 'keuze' | 'datum'
  keuzes?: readonly string[]
}

export const JA_NEE = ['ja', 'nee'] as const
/** Is there an informal carer, and does that one need support (art. 2.3.2 lid 4 onder d)? */
export const MANTELZORGER = ['geen_mantelzorger', 'redt_het', 'hulp_nodig'] as const
/** Why a domain has no level: each of them is an answer (Dutch DPA, 2018: no one has to tell everything). */
export const GEEN_NIVEAU = ['wil_niet', 'niet_van_toepassing', 'niet_nodig', 'nog_niet_besproken'] as const

const tekst = (...sleutels: string[]): Velddef[] => sleutels.map((sleutel) => ({ sleutel, soort: 'tekst' }))
const keuze = (sleutel: string, keuzes: readonly string[]): Velddef => ({ sleutel, soort: 'keuze', keuzes })
const datum = (sleutel: string): Velddef => ({ sleutel, soort: 'datum' })

const VAST: Partial<Record<Stap, readonly Velddef[]>> = {
  situatie: [
    ...tekst('hulpvraag', 'situatie'),
    keuze('kinderen', [...JA_NEE, 'weet_niet']),
    keuze('naaste_erbij', [...JA_NEE, 'wil_niet']),
  ],
  eigen_kracht: tekst('kan_zelf', 'geprobeerd'),
  netwerk: [
    ...tekst('wie_steunt', 'wat_kan_netwerk'),
    keuze('mantelzorger', MANTELZORGER),
    ...tekst('mantelzorger_hulp'),
  ],
  gebruikelijke_hulp: tekst('huisgenoten', 'gebruikelijk'),
  algemene_voorzieningen: [...tekst('bekeken'), keuze('passend', ['genoeg', 'deels', 'niet', 'geen_aanbod'])],
  wensen: [
    ...tekst('wensen', 'eigen_plan'),
    keuze('persoonlijk_plan', ['ingeleverd', 'niet_ingeleverd', 'wil_niet']),
    keuze('pgb_uitgelegd', JA_NEE),
    keuze('bijdrage_uitgelegd', JA_NEE),
  ],
  verslag: [...tekst('samenvatting', 'passende_hulp', 'reactie'), datum('verstrekt_op')],
}

/** The fields of a step; those of laws, screenings, domains and criteria follow from the region's policy. */
export function veldenVan(stap: Stap, beleid: Onderzoekbeleid, model: Scoremodel | null): readonly Velddef[] {
  switch (stap) {
    case 'andere_wetten':
      return beleid.wetten.flatMap((w) => [
        keuze(`${w.code}.uitkomst`, codes(w.uitkomsten)),
        datum(`${w.code}.opvolgen_op`),
        ...tekst(`${w.code}.toelichting`),
      ])
    case 'screenings':
      return beleid.screenings.flatMap((s) => [
        keuze(`${s.code}.uitkomst`, codes(s.uitkomsten)),
        ...tekst(`${s.code}.toelichting`),
      ])
    case 'leefgebieden':
      return (model?.leefgebieden ?? []).flatMap((g) => [
        keuze(
          `${g.code}.niveau`,
          (model?.niveaus ?? []).map((n) => String(n.niveau)),
        ),
        keuze(`${g.code}.reden`, GEEN_NIVEAU),
        ...tekst(`${g.code}.toelichting`),
      ])
    case 'doelgroep':
      return [
        keuze('kern', JA_NEE),
        ...tekst('kern.toelichting'),
        ...(beleid.doelgroep?.criteria ?? []).flatMap((c) => [
          keuze(`${c.code}.oordeel`, JA_NEE),
          ...tekst(`${c.code}.toelichting`),
        ]),
      ]
    default:
      return VAST[stap] ?? []
  }
}

const codes = (lijst: readonly { code: string }[]) => lijst.map((u) => u.code)
const DATUM = /^\d{4}-\d{2}-\d{2}$/
const bestaat = (dag: string) =>
  DATUM.test(dag) && new Date(`${dag}T00:00:00Z`).toJSON()?.slice(0, 10) === dag

/** What was sent fits the fields of the step: known keys, known answers, dates that exist. All faults at once. */
export function veldfouten(
  defs: readonly Velddef[],
  gestuurd: Readonly<Record<string, string | null>>,
): Fout[] {
  const bekend = new Map(defs.map((d) => [d.sleutel, d]))
  return Object.entries(gestuurd).flatMap(([sleutel, waarde]) => {
    const pad = `/velden/${sleutel}`
    const def = bekend.get(sleutel)
    if (!def) return [{ pad, melding: 'Dit veld bestaat niet in deze stap.', code: 'onbekend_veld_kort' }]
    if (waarde === null || waarde === '') return []
    if (def.keuzes && !def.keuzes.includes(waarde))
      return [{ pad, melding: 'Kies een van de antwoorden.', code: 'kies_van_antwoorden' }]
    if (def.soort === 'datum' && !bestaat(waarde))
      return [{ pad, melding: 'Verwacht een bestaande datum.', code: 'verwacht_datum' }]
    return []
  })
}
