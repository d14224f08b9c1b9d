import { z } from 'zod'
import { aantal, code, duur, gedateerd, naam, positief, rol, telefoon, toelichting } from './velden.ts'

export const BESLUITSOORTEN = [
  'toekennen',
  'weigeren',
  'buiten_behandeling',
  'wijzigen',
  'intrekken',
  'bezwaar',
] as const
export type Besluitsoort = (typeof BESLUITSOORTEN)[number]

/**
 * The grounds of the law on which someone can be refused (Wmo 2015 arts. 1.2.2, 2.3.5, 2.3.6). A missing tie to the region is none of
 * them (art. 1.2.1): there is no code for it, here or in the database.
 */
export const WEIGERGRONDEN = [
  'EIGEN_KRACHT',
  'GEBRUIKELIJKE_HULP',
  'ALGEMENE_VOORZIENING',
  'ANDERE_WET',
  'WLZ',
  'GEEN_DOELGROEP',
  'GEEN_VERBLIJFSRECHT',
  'GEEN_MEDEWERKING',
  'PGB_VOORWAARDEN',
  'PGB_DUURDER',
  'PGB_EERDER_INGETROKKEN',
] as const
/** Art. 2.3.10 lid 1 under a to e. */
export const INTREKGRONDEN = [
  'ONJUISTE_GEGEVENS',
  'NIET_MEER_NODIG',
  'NIET_MEER_TOEREIKEND',
  'VOORWAARDEN',
  'ANDER_DOEL',
] as const
/** Awb art. 4:5 lid 1 under a and c: why an application that stays incomplete is not dealt with. */
export const BUITENGRONDEN = ['WETTELIJK_VOORSCHRIFT', 'ONVOLDOENDE_GEGEVENS'] as const
export const TOEKENGRONDEN = ['BIJDRAGE_AAN_HANDHAVEN', 'SPOED', 'BIJDRAGE_AAN_ZELFREDZAAMHEID'] as const
export const wetsgrond = z.enum([...WEIGERGRONDEN, ...BUITENGRONDEN, ...INTREKGRONDEN, ...TOEKENGRONDEN])

/** A ground that a decision can rest on, in the words of the letter. */
export const besluitgrond = z.strictObject({
  code,
  wetsgrond,
  soorten: z.array(z.enum(BESLUITSOORTEN)).min(1, 'verwacht ten minste een soort besluit'),
  artikel: naam,
  naam,
  tekst: toelichting,
  ...gedateerd,
})
export type Besluitgrond = z.infer<typeof besluitgrond>

/** Who decides for which municipality on which product (Wmo 2015 art. 2.6.3; Awb title 10.1). Empty lists: all of them. */
export const mandaat = z.strictObject({
  code,
  naam,
  gemeenten: z.array(code).default([]),
  producten: z.array(code).default([]),
  soorten: z.array(z.enum(BESLUITSOORTEN)).min(1, 'verwacht ten minste een soort besluit'),
  /** Who may sign; without it the responsible municipality itself. */
  organisatie: code.optional(),
  rollen: z.array(rol).min(1, 'verwacht ten minste een rol'),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Mandaat = z.infer<typeof mandaat>

/** The decisions before which someone is heard (Awb arts. 4:7, 4:8). */
const GEHOORD = ['weigeren', 'wijzigen', 'intrekken'] as const satisfies readonly Besluitsoort[]

/** How this region decides. */
export const besluitbeleid = z.strictObject({
  /** For which decisions someone else looks along first. */
  tweedePaarOgen: z.array(z.enum(BESLUITSOORTEN)),
  /**
   * After how long a decision is looked at again (Wmo 2015 art. 2.3.9), and how long before it the question is put; and how long a
   * decision may take when the review says that another one must come.
   */
  herbeoordeling: z.strictObject({
    na: duur,
    waarschuwDagenVoor: aantal,
    nieuwBesluit: z.strictObject({ binnen: duur, waarschuwDagenVoor: aantal }),
  }),
  /** How long someone has to give a view on an intended refusal, change or revocation (Awb arts. 4:7 to 4:9). */
  zienswijze: duur,
  /** Why a view need not be asked (Awb arts. 4:7, 4:8, 4:11, 4:12). */
  zienswijzeUitzonderingen: z.array(
    z.strictObject({
      code,
      artikel: naam,
      naam,
      /** For which decisions it can be the reason. */
      soorten: z
        .array(z.enum(GEHOORD))
        .min(1, 'verwacht ten minste een soort besluit')
        .default([...GEHOORD]),
      /** Only where the product is given in this form: what is a matter of money is so of a budget (Awb art. 4:12). */
      leveringsvorm: z.enum(['ZIN', 'PGB']).optional(),
      /** Says that there is nothing to object to: no reason where something is taken away (Awb art. 4:8 lid 1). */
      nietSlechter: z.boolean().default(false),
    }),
  ),
  /**
   * Within how long after something came in, or after the time to complete it went by unused, it is made known that an application is not
   * dealt with (Awb art. 4:5 lid 4).
   */
  buitenBehandeling: z.strictObject({ binnen: duur, artikel: naam }),
  bezwaar: z.strictObject({
    beslissen: duur,
    metCommissie: duur,
    /** Put off once, by so much (Awb art. 7:10 lid 3). */
    verdagen: duur,
    /** How long someone gets to make an objection whole when nobody says otherwise, and at most (Awb art. 6:6). */
    herstellen: duur,
    herstellenHoogstens: duur,
    /** Within how long the letter that asks for it is sent; longer, and somebody is late with it. */
    herstelVerzenden: duur,
    /** Posted in time, it is in time when it came in so long after the term at the latest (Awb art. 6:9 lid 2). */
    postBinnen: duur,
    commissie: z.boolean(),
    artikel: naam,
    waarschuwDagenVoor: aantal,
  }),
  /** The words on how to object; `{uiterlijk}` is the last day, when it is known. */
  bezwaarclausule: z.array(toelichting).min(1, 'verwacht ten minste een alinea'),
  ...gedateerd,
})
export type Besluitbeleid = z.infer<typeof besluitbeleid>

/** What weighs in the inquiry into the region with the best chance of success; never a reason to refuse. */
export const besteregiofactor = z.strictObject({ code, naam, vraag: toelichting, ...gedateerd })
export type Besteregiofactor = z.infer<typeof besteregiofactor>

/** A step of the ladder when two municipalities disagree about who helps someone. */
export const geschiltrede = z.strictObject({
  code,
  trede: positief,
  naam,
  wie: naam,
  /** Is its advice followed? */
  bindend: z.boolean(),
  ...gedateerd,
})
export type Geschiltrede = z.infer<typeof geschiltrede>

/** Whom to call in another region of the country. */
export const regiocontact = z.strictObject({
  code,
  naam,
  contact: naam,
  telefoon,
  ...gedateerd,
})
export type Regiocontact = z.infer<typeof regiocontact>
