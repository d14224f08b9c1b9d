import { z } from 'zod'

/** Building blocks of this room's contracts. Dates are local days, moments UTC; periods are half-open: `tot` is the first day after. */
export const idPad = z.strictObject({ id: z.uuid() })

export const periodeUit = z.object({ van: z.iso.date(), tot: z.iso.date().nullable() })

export const geldigIn = z
  .strictObject({ van: z.iso.date(), tot: z.iso.date().nullable().default(null) })
  .refine((g) => g.tot === null || g.van < g.tot, {
    path: ['tot'],
    message: 'Het einde ligt na het begin.',
    params: { code: 'einde_na_begin' },
  })

const zin = (max: number) =>
  z.string().trim().min(1, 'Vul dit in.').max(max, `Gebruik hoogstens ${max} tekens.`)
export const naam = zin(200)
export const bron = zin(300).describe('Where this fact comes from')
export const kort = zin(500)
export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'Gebruik letters, cijfers, - en _ (hoogstens 60).')
export const telefoon = z
  .string()
  .regex(/^[+0-9][0-9 ()-]{2,24}$/, 'Dit is geen telefoonnummer, bijvoorbeeld 085-0001234.')
export const ligging = z.number().min(0).max(100)
export const moment = z.iso.datetime({ offset: true })
export const aantal = z.int().min(0).max(100_000)

/** A body in which everything may be left out, but not all of it. */
export const deels = <S extends z.ZodRawShape>(vorm: S) =>
  z
    .strictObject(vorm)
    .partial()
    .refine((b) => Object.keys(b).length > 0, {
      error: 'Geef ten minste één veld dat verandert.',
      params: { code: 'iets_dat_verandert' },
    })

const opgaveregel = z.object({
  soort: z.enum(['formeel', 'feitelijk']),
  waarvan: z.enum(['totaal', 'crisis']),
  van: z.int(),
  tot: z.int(),
  gebruikt: z.boolean(),
  toelichting: z.string().nullable(),
  bron: z.string(),
})

export const cijfersUit = z.object({
  totaal: z.int(),
  bezet: z.int(),
  vast: z.int(),
  buitenGebruik: z.int(),
  tijdelijk: z.int(),
  vrij: z.int(),
})

const plekstandUit = z.object({
  id: z.uuid(),
  eenheidId: z.uuid(),
  eenheid: z.string(),
  nummer: z.int(),
  toestand: z.enum(['vrij', 'vast', 'bezet', 'buiten_gebruik']),
  tijdelijk: z.boolean(),
  crisis: z.boolean(),
  tot: z.string().nullable(),
  verwacht: z.iso.date().nullable(),
})

export const bordrijUit = z.object({
  id: z.uuid(),
  code: z.string(),
  naam: z.string(),
  soort: z.string(),
  organisatieId: z.uuid(),
  organisatie: z.string(),
  gemeenteCode: z.string(),
  gemeente: z.string(),
  doelgroepen: z.array(z.string()),
  crisis: z.boolean(),
  telefoon: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  versheidMinuten: z.int().nullable(),
  bijgewerktOp: z.string().nullable(),
  cijfers: cijfersUit,
  afgesproken: opgaveregel.nullable(),
  andereOpgaven: z.array(opgaveregel),
  overbezetting: z.int(),
  eerstVrij: z.object({ op: z.string(), zeker: z.boolean() }).nullable(),
  plekken: z.array(plekstandUit),
})
