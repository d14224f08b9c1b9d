import { z } from 'zod'
import { puntenstelsel, urgentieregel } from './punten.ts'
import {
  aantal,
  bron,
  cbsCode,
  code,
  duur,
  gedateerd,
  geldig,
  naam,
  positief,
  rol,
  toelichting,
} from './velden.ts'

/** What a place in the queue is ordered by. `pasvorm` differs per vacancy: it orders a proposal, and no one's place on the list. */
export const RANGVELDEN = ['urgentie', 'punten', 'wachtendSinds', 'pasvorm'] as const

/** Besides the lexicographic method, which every list may use: by the orders of both sides. */
export const TOEWIJZINGSMETHODEN = ['stabiel'] as const

const waarde = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])

/**
 * The waiting list of some products: the order that is the same for all, who goes first and why, for which reasons somebody can be
 * parked, how long an offer stands, and what excludes. The form of `criteria` and `pasvorm` is that of the matching rules.
 */
export const wachtlijstbeleid = z.strictObject({
  code,
  naam,
  producten: z.array(code).min(1, 'verwacht ten minste een product'),
  volgorde: z
    .array(
      z.strictObject({
        code,
        naam,
        veld: z.enum(RANGVELDEN),
        richting: z.enum(['hoog-eerst', 'laag-eerst']),
        verandertDoor: toelichting.optional(),
      }),
    )
    .min(1, 'verwacht ten minste een sleutel'),
  /** Where the order has a key "punten": how they are earned. */
  punten: puntenstelsel.optional(),
  /** Lowest rank first; the first of them in the file is not special: `standaard` is. */
  urgentieklassen: z
    .array(z.strictObject({ code, naam, rang: positief, omschrijving: toelichting, bron }))
    .min(1, 'verwacht ten minste een klasse'),
  standaardklasse: code,
  parkeerredenen: z.array(z.strictObject({ code, naam, maximaal: duur })),
  eindredenen: z.array(z.strictObject({ code, naam })).min(1, 'verwacht ten minste een reden'),
  /** After so long without contact a named colleague is asked; nobody is removed. */
  stilte: z.strictObject({ na: duur, rol, binnen: duur }),
  wachttijd: z.strictObject({
    terugkijken: duur,
    /** Fewer people than this placed in that time: "niet te zeggen". */
    minstens: positief,
    /** From short to long; the last one has no end. */
    banden: z.array(z.strictObject({ code, naam, totMaanden: positief.optional() })).min(1),
  }),
  weigerredenen: z.array(z.strictObject({ code, naam, door: z.enum(['client', 'aanbieder']) })),
  /** So many refusals of one provider in that time come before the supervisor. */
  weigergrens: z.strictObject({ aantal: positief, binnen: duur }),
  /**
   * How long the provider and the person have to answer. `plaatsing`: so long after both said yes, or after the day on which the place
   * comes free when that is later, a colleague is asked by name why nobody lives there yet; by whom and within what as with `stilte`.
   */
  aanbodtermijn: z.strictObject({ aanbieder: duur, client: duur, plaatsing: duur }),
  overbrugging: z.array(z.strictObject({ code, naam })),
  /** Features that somebody may wish for. */
  wensen: z.array(z.strictObject({ code, naam })),
  /** Needs that a place must meet: without them it is not offered. Other needs count in the fit. */
  hardeBehoeften: z.array(z.strictObject({ code, naam })),
  criteria: z.array(
    z.strictObject({
      code,
      naam,
      veld: code,
      als: z.enum(['jaren', 'maanden', 'dagen']).optional(),
      operator: z.enum([
        'is',
        'is-niet',
        'minstens',
        'hoogstens',
        'tussen',
        'een-van',
        'geen-van',
        'bevat',
        'bevat-een-van',
        'bevat-niet',
      ]),
      waarde,
      toelichting: toelichting.optional(),
      geldig,
      bron,
    }),
  ),
  pasvorm: z
    .array(
      z.strictObject({
        code,
        naam,
        soort: z.enum(['voorkeuren', 'behoeften', 'afstand-buurt', 'afstand-netwerk', 'keuze-aanbieder']),
        gewicht: z.number().positive('verwacht meer dan 0'),
        bijOnbekend: z.number().min(0).max(1),
        totKm: z.number().positive('verwacht meer dan 0').optional(),
      }),
    )
    .min(1, 'verwacht ten minste een onderdeel'),
  /** Kilometres of one unit of the schematic map: distances are by approximation. */
  kaartschaalKm: z.number().positive('verwacht meer dan 0'),
  /** At an assignment of many places: at most so many people of one municipality. */
  quota: z.array(z.strictObject({ gemeente: cbsCode, hoogstens: aantal })),
  /** How many places may be divided at once besides by class and fit, from when, and where that is decided. */
  toewijzingsmethoden: z
    .array(z.strictObject({ methode: z.enum(TOEWIJZINGSMETHODEN), geldig, bron }))
    .optional(),
  /** Categories of the Huisvestingswet in which a municipality may give priority for a home. */
  woonurgentie: z.array(z.strictObject({ code, naam, bron })),
  /** By which rules a municipality of the region gives it. */
  woonurgentieregels: z
    .array(
      z.strictObject({
        code,
        naam,
        gemeente: cbsCode,
        regels: z.array(urgentieregel).min(1, 'verwacht ten minste een regel'),
        toelichting: toelichting.optional(),
        geldig,
        bron,
      }),
    )
    .optional(),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Wachtlijstbeleid = z.infer<typeof wachtlijstbeleid>
