import { z } from 'zod'
import { bron, code, datum, duur, gedateerd, naam, tijd, toelichting } from './velden.ts'

/**
 * Terms the product asks a region for. Each must be there, open-ended, in every region: the product has no
 * defaults of its own.
 */
export const TERMIJNSLEUTELS = [
  'reservering', // how long a hold lasts
  'reserveringVerlenging', // how much one extension adds
  'reserveringMaximaal', // longest total hold
  'eersteOpvangMaximaal', // longest first shelter
  'eersteOpvangHerbeoordeling', // review within first shelter
  'crisisinzageNaSluiten', // crisis team keeps sight of a closed case
  'noodtoegang', // emergency access to a file
  'wmoOppakken', // a report that nobody took up yet
  'wmoSpoed', // help that cannot wait (Wmo 2015 art. 2.3.3)
  'wmoOnderzoek',
  'wmoPersoonlijkPlan',
  'wmoBeschikking',
  'bezwaar',
  'terugval', // new episode within this time is a relapse
  'herkomstNaVerhuizing', // how long the previous facility counts as origin
] as const
export type TermijnSleutel = (typeof TERMIJNSLEUTELS)[number]

/** A named term with its norm. */
export const termijn = z.strictObject({
  sleutel: z.enum(TERMIJNSLEUTELS),
  naam,
  duur,
  /** Count only working days. */
  werkdagen: z.boolean().default(false),
  norm: z.enum(['wettelijk', 'regionaal']),
  /** Article of law, when `norm` is wettelijk. */
  artikel: naam.optional(),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Termijn = z.infer<typeof termijn>

const dag = z.enum(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'])

/** A shift, for the handover page. A shift that ends before it starts runs over midnight. */
export const dienst = z.strictObject({
  code,
  naam,
  van: tijd,
  tot: tijd,
  dagen: z.array(dag).min(1, 'verwacht ten minste een dag'),
  ...gedateerd,
})
export type Dienst = z.infer<typeof dienst>

/** Office hours per weekday. */
export const kantooruur = z.strictObject({
  dagen: z.array(dag).min(1, 'verwacht ten minste een dag'),
  van: tijd,
  tot: tijd,
  ...gedateerd,
})
export type Kantooruur = z.infer<typeof kantooruur>

/**
 * A day off in this region on top of the national holidays (Algemene termijnenwet art. 3). `gelijkgesteld`: a decree of the Crown put it on a
 * par with those (art. 3 lid 3), so that terms of statute move for it as well.
 */
export const feestdag = z.strictObject({ datum, naam, gelijkgesteld: z.boolean().default(false), bron })
export type Feestdag = z.infer<typeof feestdag>
