import { z } from 'zod'
import { code, geldig, type Gelezen, leesMet, tekst } from '../lees.ts'
import { voorwaardeVorm, waardefout } from '../voorwaarde-schema.ts'
import { type Criterium, type Laag, NIVEAUS, type Uitzetting } from './criterium.ts'
import { gaatOverHerkomst } from './herkomst.ts'

const kop = { code, geldig, bron: tekst, toelichting: tekst.optional() }

const criteriaSchema = (herkomst: ReadonlySet<string>) => {
  const regel = z
    .strictObject({ ...kop, naam: tekst, ...voorwaardeVorm, uit: z.undefined().optional() })
    .superRefine((c, ctx) => {
      const fout = waardefout(c)
      if (fout)
        ctx.addIssue({
          code: 'custom',
          path: ['waarde'],
          message: fout.reden,
          params: { code: fout.code },
          input: c,
        })
      if (gaatOverHerkomst(c.veld, herkomst))
        ctx.addIssue({
          code: 'custom',
          path: ['veld'],
          message: 'herkomst of binding met de regio mag niemand uitsluiten (Wmo 2015, art. 1.2.1)',
          params: { code: 'herkomst_sluit_niemand_uit' },
          input: c,
        })
    })
  const uitzetting = z.strictObject({ ...kop, uit: z.literal(true) })
  // Which of the two it must be is told by `uit`, so that a fault is told about that one.
  const een = z.unknown().transform((ruw, ctx): Criterium | Uitzetting => {
    const isUit = typeof ruw === 'object' && ruw !== null && 'uit' in ruw
    const gelezen = isUit ? uitzetting.safeParse(ruw) : regel.safeParse(ruw)
    if (gelezen.success) return gelezen.data
    for (const kwestie of gelezen.error.issues) ctx.issues.push({ ...kwestie, input: ruw } as never)
    return z.NEVER
  })
  return z
    .array(een)
    .max(500)
    .superRefine((lijst, ctx) => {
      for (const [i, c] of lijst.entries())
        if (lijst.some((d, j) => j < i && d.code === c.code && overlapt(c, d)))
          ctx.addIssue({
            code: 'custom',
            path: [i, 'code'],
            message: 'deze code geldt hier twee keer op een dag',
            params: { code: 'code_dubbel' },
            input: lijst,
          })
    })
}

const overlapt = (a: Pick<Criterium, 'geldig'>, b: Pick<Criterium, 'geldig'>): boolean =>
  (a.geldig.tot === undefined || b.geldig.van < a.geldig.tot) &&
  (b.geldig.tot === undefined || a.geldig.van < b.geldig.tot)

/** `herkomstvelden`: fields that the region itself knows to be about origin, besides those that every region has. */
export type Leesopties = { readonly herkomstvelden?: readonly string[] }

/** The criteria of one level, or every fault with its path. A criterion on origin is a fault. */
export const leesCriteria = (
  invoer: unknown,
  { herkomstvelden = [] }: Leesopties = {},
): Gelezen<(Criterium | Uitzetting)[]> => leesMet(criteriaSchema(new Set(herkomstvelden)), invoer)

/** Levels with their criteria, from general to specific. */
export const leesLagen = (invoer: unknown, { herkomstvelden = [] }: Leesopties = {}): Gelezen<Laag[]> =>
  leesMet(
    z
      .array(
        z.strictObject({
          niveau: z.enum(NIVEAUS),
          naam: tekst,
          criteria: criteriaSchema(new Set(herkomstvelden)),
        }),
      )
      .max(20)
      .superRefine((lagen, ctx) => {
        for (const [i, laag] of lagen.entries()) {
          const vorige = lagen[i - 1]
          if (vorige && NIVEAUS.indexOf(vorige.niveau) >= NIVEAUS.indexOf(laag.niveau))
            ctx.addIssue({
              code: 'custom',
              path: [i, 'niveau'],
              message: 'de lagen staan van algemeen naar specifiek, elk niveau een keer',
              params: { code: 'lagen_volgorde' },
              input: lagen,
            })
        }
      }),
    invoer,
  )
