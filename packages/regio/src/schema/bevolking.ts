import { z } from 'zod'
import { aantal, code, datum, gedateerd, naam, procent, toelichting, verwachting } from './velden.ts'

/**
 * A table that the demo population reproduces on `peildatum`. `rijen` tells what the row codes are; the columns of
 * `clienten` are product codes, those of `plekken` are `plekken` and `waarvanCrisis`.
 */
export const bevolkingstabel = z.strictObject({
  code,
  naam,
  peildatum: datum,
  telt: z.enum(['clienten', 'plekken']),
  rijen: z.enum(['gemeente', 'organisatie', 'voorziening', 'regio']),
  kolommen: z.array(code).min(1, 'verwacht ten minste een kolom'),
  /** The document says "about": totals may be off by rounding, the population aims at them. */
  ongeveer: z.boolean().default(false),
  cellen: z
    .array(z.strictObject({ rij: code, aantallen: z.record(code, aantal), totaal: aantal }))
    .min(1, 'verwacht ten minste een rij'),
  totaal: z.strictObject({ aantallen: z.record(code, aantal), totaal: aantal }),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Bevolkingstabel = z.infer<typeof bevolkingstabel>

/** Figures of the crisis team over a period, counted on `peildatum`. Percentages are as printed and need not reach 100. */
export const crisiscijfer = z.strictObject({
  code,
  naam,
  van: datum,
  peildatum: datum,
  tot: datum,
  clienten: aantal,
  arrangementen: z.array(z.strictObject({ arrangement: code, aantal })),
  zonderArrangement: aantal,
  leeftijdVan: aantal,
  leeftijdTot: aantal,
  manProcent: procent,
  centrumgemeenteProcent: procent,
  overigeRegioProcent: procent,
  vervolgReguliereZorgProcent: procent,
  verwijzers: naam,
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Crisiscijfer = z.infer<typeof crisiscijfer>

/** How a product lives on after the reference date: arrivals, stays, exits. An assumption, with its range. */
export const stroomaanname = z.strictObject({
  product: code,
  instroomPerJaar: verwachting,
  verblijfDagenMediaan: verwachting,
  bezettingProcent: verwachting,
  terugvalProcent: verwachting,
  uitstroom: z.array(
    z.strictObject({
      bestemming: z.enum([
        'eigen_woning',
        'ander_product',
        'familie_netwerk',
        'wlz',
        'andere_regio',
        'onbekend',
        'overleden',
      ]),
      procent,
    }),
  ),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Stroomaanname = z.infer<typeof stroomaanname>

/** How many crisis calls come, and how they end. */
export const crisisaanname = z.strictObject({
  meldingenPerJaar: verwachting,
  metArrangementProcent: verwachting,
  arrangementVerdeling: z.array(z.strictObject({ arrangement: code, procent })),
  foutenProcent: verwachting,
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Crisisaanname = z.infer<typeof crisisaanname>

/** Where people come from: municipality codes, or `buiten_regio`; percentages sum to 100. */
export const herkomstaanname = z.strictObject({
  /** `laag` and `hoog`: how far it may be off, in per cent */
  verdeling: z.array(
    z.strictObject({ herkomst: code, procent, laag: procent.optional(), hoog: procent.optional() }),
  ),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Herkomstaanname = z.infer<typeof herkomstaanname>
