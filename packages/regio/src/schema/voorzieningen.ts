import { z } from 'zod'
import {
  aantal,
  bron,
  cbsCode,
  cent,
  code,
  gedateerd,
  geldig,
  ligging,
  naam,
  positief,
  telefoon,
  toelichting,
} from './velden.ts'

export const VOORZIENINGSOORTEN = [
  'dag_en_nachtopvang',
  'opvang',
  'jongerenopvang',
  'gezinsopvang',
  'vrouwenopvang',
  'beschermd_wonen',
  'bwzv',
  'crisis_thuis',
  'particuliere_locatie',
  'bed_met_toezicht',
  'time_out',
  'sociaal_hostel',
  'wachtvoorziening',
  'prikkelarme_units',
] as const
export const voorzieningSoort = z.enum(VOORZIENINGSOORTEN)

/** `afdeling`: single rooms on one corridor; `verspreide_woningen`: dwellings that a provider sublets one by one. */
export const EENHEIDSOORTEN = [
  'slaapzaal',
  'kamer',
  'afdeling',
  'gezinskamer',
  'appartement',
  'woning',
  'verspreide_woningen',
  'hotelkamer',
  'thuis',
] as const
export const eenheidSoort = z.enum(EENHEIDSOORTEN)

export const KENMERKEN = [
  'begane_grond',
  'lift',
  'rolstoel',
  'prikkelarm',
  'huisdier',
  'eigen_sanitair',
  'kookgelegenheid',
  'somatiek',
  'toezicht_24_uur',
  'kinderen',
] as const
export const kenmerk = z.enum(KENMERKEN)
export type Kenmerk = z.infer<typeof kenmerk>

export const DOELGROEPEN = [
  'volwassenen',
  'jongeren',
  'gezinnen',
  'moeders',
  'ouderen',
  'somatiek',
  'slachtoffers_geweld',
  'moeilijk_plaatsbaar',
] as const
export const doelgroep = z.enum(DOELGROEPEN)

/**
 * A number of places that are the same. They are numbered from `vanafNummer` (default: after the highest number before
 * it in the unit), so that a place keeps its code when its product or purpose changes in a later group.
 */
export const plekgroep = z.strictObject({
  aantal: positief,
  product: code,
  /** May be used in a crisis. */
  crisis: z.boolean(),
  /** Temporary extra place (upscaling): not part of the agreed capacity. */
  tijdelijk: z.boolean().default(false),
  vanafNummer: positief.optional(),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Plekgroep = z.infer<typeof plekgroep>

/** A room, corridor or dwelling. Validity and source are those of the facility unless given. */
export const eenheid = z.strictObject({
  code,
  naam,
  soort: eenheidSoort,
  kenmerken: z.array(kenmerk).default([]),
  geslacht: z.enum(['alle', 'man', 'vrouw']).default('alle'),
  /** Youngest age admitted. */
  leeftijdVan: aantal.optional(),
  /** Oldest age admitted, itself included. */
  leeftijdTot: aantal.optional(),
  /** Only let as a whole, to one household. */
  alsGeheel: z.boolean().default(false),
  plekken: z.array(plekgroep).min(1, 'verwacht ten minste een groep plekken'),
  toelichting: toelichting.optional(),
  geldig: geldig.optional(),
  bron: bron.optional(),
})
export type Eenheid = z.infer<typeof eenheid>

/** A physical facility of an organisation. */
export const voorziening = z.strictObject({
  code,
  naam,
  soort: voorzieningSoort,
  organisatie: code,
  gemeente: cbsCode,
  doelgroepen: z.array(doelgroep).min(1, 'verwacht ten minste een doelgroep'),
  /** Only for people who fled violence. */
  alleenBijGeweld: z.boolean().default(false),
  /** The address is shown only to a named circle. */
  adresGeheim: z.boolean().default(false),
  contact: z.strictObject({ telefoon, adres: naam.optional(), bron }),
  ligging,
  /** Agreed greatest age, in minutes, of the figures of this facility. */
  versheidMinuten: positief,
  eenheden: z.array(eenheid).min(1, 'verwacht ten minste een eenheid'),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Voorziening = z.infer<typeof voorziening>

/** What a source says about capacity. Of the statements about one thing exactly one is `gebruikt` on any date. */
export const capaciteitsopgave = z.strictObject({
  /** Leave out for a statement about the whole region, then give `producten`. */
  voorziening: code.optional(),
  producten: z.array(code).min(1, 'verwacht ten minste een product').optional(),
  soort: z.enum(['formeel', 'feitelijk']),
  betreft: z.enum(['totaal', 'crisis']),
  aantal: aantal.optional(),
  van: aantal.optional(),
  tot: aantal.optional(),
  gebruikt: z.boolean(),
  /** Why this one is used, or why not. */
  toelichting,
  ...gedateerd,
})
export type Capaciteitsopgave = z.infer<typeof capaciteitsopgave>

/** Price and terms of a private location (AOM) for a period; the place itself is a `voorziening`. */
export const particuliereLocatie = z.strictObject({
  voorziening: code,
  soort: z.enum(['hotel', 'bed_and_breakfast', 'vakantiewoning']),
  /** Price per night of one unit (room or dwelling), in cents. */
  prijsCentPerNacht: cent.min(0, 'verwacht nul of meer'),
  maxPersonen: positief,
  /** Role of whom to ring; never a person's name. */
  contactRol: naam,
  ongeschiktVoor: z.array(naam),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type ParticuliereLocatie = z.infer<typeof particuliereLocatie>
