import { z } from 'zod'
import { aantal, bron, code, duur, gedateerd, naam, toelichting } from './velden.ts'

const jaar = z.int('verwacht een jaartal').min(2000, 'verwacht een jaartal').max(2100, 'verwacht een jaartal')

/** Target places per category. Categories sum to `totaal`, kinds to the total of their category. */
export const vlekkenplan = z.strictObject({
  code,
  naam,
  doeljaar: jaar,
  categorieen: z.array(
    z.strictObject({
      code,
      naam,
      totaal: aantal,
      soorten: z.array(
        z.strictObject({
          code,
          naam,
          aantal,
          maximaal: duur.optional(),
          producten: z.array(code).default([]),
          toelichting: toelichting.optional(),
        }),
      ),
    }),
  ),
  totaal: aantal,
  /** Named in the plan, outside its total. */
  ookNog: z.array(
    z.strictObject({
      code,
      naam,
      aantal: aantal.optional(),
      van: aantal.optional(),
      tot: aantal.optional(),
      perJaar: z.boolean().default(false),
    }),
  ),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Vlekkenplan = z.infer<typeof vlekkenplan>

/** An indicator with its definition and dated targets. */
export const indicator = z.strictObject({
  code,
  naam,
  definitie: toelichting,
  eenheid: naam,
  pijler: z.enum(['VOORZORG', 'BASISZORG', 'MAATZORG', 'NAZORG']),
  richting: z.enum(['hoger', 'lager', 'binnen']),
  doelen: z.array(
    z.strictObject({
      jaar,
      waarde: z.number().optional(),
      van: z.number().optional(),
      tot: z.number().optional(),
      bron,
    }),
  ),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Indicator = z.infer<typeof indicator>

/** A programme: lines of change with their issues, and results with the years in which they are due. */
export const programma = z.strictObject({
  code,
  naam,
  veranderingen: z.array(
    z.strictObject({
      code,
      naam,
      vraagstukken: z.array(z.strictObject({ code, naam, actiepunten: z.array(naam).default([]) })),
    }),
  ),
  resultaten: z.array(
    z.strictObject({ code, naam, jaren: z.array(jaar).min(1, 'verwacht ten minste een jaar') }),
  ),
  kwartalen: z.array(z.string().regex(/^\d{4}-K[1-4]$/, 'verwacht een kwartaal als 2018-K1')).default([]),
  /** What the source says it adds up to. */
  totaal: z.strictObject({
    veranderingen: aantal,
    vraagstukken: aantal,
    resultaten: aantal,
    markeringen: aantal,
  }),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Programma = z.infer<typeof programma>
