import { z } from 'zod'
import { code, gedateerd, naam, telefoon, toelichting } from './velden.ts'

/** What every letter can name, besides what belongs to its kind. */
const ALTIJD = ['naam', 'datum', 'kenmerk', 'gemeente', 'team', 'telefoon', 'bereikbaar'] as const

/** The kinds of letter, each with what it can name: a template that asks for something else could never be filled. */
export const BRIEFSOORTEN = {
  ontvangstbevestiging: ['meldingOp', 'planTot', 'onderzoekTot', 'ondersteuner', 'ondersteunerTelefoon'],
  aanvraag_aangeboden: ['meldingOp', 'onderzoekTot', 'ondersteuner', 'ondersteunerTelefoon'],
  informatieverzoek: ['gevraagd', 'uiterlijk', 'termijnNaam'],
  // what is intended is one of three: the other two are empty
  uitnodiging_zienswijze: ['product', 'voornemen', 'uiterlijk', 'weigering', 'wijziging', 'intrekking'],
  toekenning: [
    'product',
    'omvang',
    'van',
    'tot',
    'vorm',
    'gronden',
    'motivering',
    'besluitOp',
    'herbeoordelingOp',
    'mandaat',
    'bandbreedte',
    'zienswijze',
  ],
  weigering: ['product', 'gronden', 'motivering', 'besluitOp', 'mandaat', 'zienswijze'],
  buiten_behandeling: [
    'product',
    'gronden',
    'motivering',
    'besluitOp',
    'mandaat',
    'gevraagdOp',
    'aanvullenTot',
  ],
  intrekking: ['product', 'gronden', 'motivering', 'besluitOp', 'mandaat', 'van', 'zienswijze'],
  wachtlijst: ['product', 'besluitOp', 'overbrugging', 'contact'],
  bezwaar_ontvangen: ['ontvangenOp', 'besluitOp', 'beslissenVoor', 'horen'],
  bezwaar_herstel: ['ontvangenOp', 'besluitOp', 'ontbreekt', 'uiterlijk', 'beslissenVoor'],
  bezwaar_uitstel: ['ontvangenOp', 'besluitOp', 'artikel', 'reden', 'beslissenVoor'],
  beslissing_op_bezwaar: ['ontvangenOp', 'besluitOp', 'uitkomst', 'motivering'],
  warme_overdracht: ['regio', 'contact', 'contactTelefoon', 'overdrachtOp', 'vervoer', 'opvang'],
} as const satisfies Record<string, readonly string[]>
export type Briefsoort = keyof typeof BRIEFSOORTEN
export const briefsoorten = Object.keys(BRIEFSOORTEN) as [Briefsoort, ...Briefsoort[]]

/** Every placeholder that a letter of this kind may hold. */
export const briefvelden = (soort: Briefsoort): readonly string[] => [...ALTIJD, ...BRIEFSOORTEN[soort]]

/** The placeholders in a text, in order. */
export const plaatshouders = (tekst: string): string[] =>
  [...tekst.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1] ?? '')

/** A letter in plain Dutch: a subject and paragraphs, in which `{naam}` stands for what is filled in. */
export const briefsjabloon = z.strictObject({
  code,
  soort: z.enum(briefsoorten),
  /** Only for letters of this municipality; without it for the whole region. */
  gemeente: code.optional(),
  onderwerp: naam,
  alineas: z
    .array(
      z.strictObject({
        kop: naam.optional(),
        tekst: toelichting,
        /** Left out of the letter when this is not filled in. */
        als: naam.optional(),
      }),
    )
    .min(1, 'verwacht ten minste een alinea'),
  /** A decision tells how to object (Awb art. 3:45); its words are in the policy of decisions. */
  metBezwaarclausule: z.boolean().default(false),
  ...gedateerd,
})
export type Briefsjabloon = z.infer<typeof briefsjabloon>

/** Who a letter is from: the words on top and below. */
export const briefhoofd = z.strictObject({
  code,
  gemeente: code.optional(),
  afzender: naam,
  adres: z.array(naam).min(1, 'verwacht ten minste een regel'),
  telefoon,
  bereikbaar: naam,
  ondertekening: naam,
  ...gedateerd,
})
export type Briefhoofd = z.infer<typeof briefhoofd>
