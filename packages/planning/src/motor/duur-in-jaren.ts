import { z } from 'zod'
import type { Verdeling } from './model.ts'
import { fasen, nietNegatief, positief, samengesteld, zonderGemiddelde } from './schema.ts'
import { exp, lnGamma } from './wiskunde.ts'

type Of<Veld extends string> = { gemiddeldJaar?: number } & { [v in Veld]?: number }
/** A distribution of which the mean may be said in years instead of by its own number. */
export type Duur =
  | ({ soort: 'exponentieel' } & Of<'gemiddelde'>)
  | ({ soort: 'vast' } & Of<'waarde'>)
  | ({ soort: 'lognormaal'; vc: number } & Of<'gemiddelde'>)
  | ({ soort: 'gamma'; vorm: number } & Of<'gemiddelde'>)
  | ({ soort: 'erlang'; fasen: number } & Of<'gemiddelde'>)
  | ({ soort: 'weibull'; vorm: number } & Of<'schaal'>)
  | Extract<Verdeling, { soort: 'driehoek' | 'uniform' | 'waargenomen' }>
  | { soort: 'mengsel'; delen: { kans: number; verdeling: Duur }[] }
  | { soort: 'rest'; van: Duur }

/** Exactly one of the two: the distribution's own number, or the mean. */
const metGemiddelde = <Vorm extends z.core.$ZodLooseShape>(veld: string, getal: z.ZodType, vorm: Vorm) =>
  z
    .strictObject({ ...vorm, [veld]: getal.optional(), gemiddeldJaar: getal.optional() })
    .superRefine((duur, c) => {
      const { gemiddeldJaar, [veld]: eigen } = duur as Record<string, unknown>
      if ((gemiddeldJaar === undefined) === (eigen === undefined))
        c.addIssue({
          code: 'custom',
          path: ['gemiddeldJaar'],
          message:
            eigen === undefined ? `verwacht een getal, of ${veld}` : `staat naast ${veld}; geef er één van`,
        })
    })

export const duurInJaren: z.ZodType<Duur> = z.lazy(
  () =>
    z.discriminatedUnion('soort', [
      metGemiddelde('gemiddelde', positief, { soort: z.literal('exponentieel') }),
      metGemiddelde('waarde', nietNegatief, { soort: z.literal('vast') }),
      metGemiddelde('gemiddelde', positief, { soort: z.literal('lognormaal'), vc: positief }),
      metGemiddelde('gemiddelde', positief, { soort: z.literal('gamma'), vorm: positief }),
      metGemiddelde('gemiddelde', positief, { soort: z.literal('erlang'), fasen }),
      // below this the mean says nothing: nearly all are 0 and hardly any without end
      metGemiddelde('schaal', positief, { soort: z.literal('weibull'), vorm: positief.min(0.01) }),
      ...zonderGemiddelde,
      ...samengesteld(duurInJaren),
    ]) as unknown as z.ZodType<Duur>,
)

/** The distribution itself, in years. */
export function alsVerdeling(d: Duur): Verdeling {
  switch (d.soort) {
    case 'exponentieel':
      return { soort: d.soort, gemiddelde: gegeven(d.gemiddelde, d) }
    case 'vast':
      return { soort: d.soort, waarde: gegeven(d.waarde, d) }
    case 'lognormaal':
      return { soort: d.soort, vc: d.vc, gemiddelde: gegeven(d.gemiddelde, d) }
    case 'gamma':
      return { soort: d.soort, vorm: d.vorm, gemiddelde: gegeven(d.gemiddelde, d) }
    case 'erlang':
      return { soort: d.soort, fasen: d.fasen, gemiddelde: gegeven(d.gemiddelde, d) }
    case 'weibull':
      // the mean is schaal × Γ(1 + 1/vorm)
      return {
        soort: d.soort,
        vorm: d.vorm,
        schaal: d.schaal ?? gegeven(undefined, d) * exp(-lnGamma(1 + 1 / d.vorm)),
      }
    case 'mengsel':
      return {
        soort: d.soort,
        delen: d.delen.map(({ kans, verdeling }) => ({ kans, verdeling: alsVerdeling(verdeling) })),
      }
    case 'rest':
      return { soort: d.soort, van: alsVerdeling(d.van) }
    default:
      return d
  }
}

/** The form has seen that one of the two is there. */
const gegeven = (eigen: number | undefined, { gemiddeldJaar }: { gemiddeldJaar?: number }): number =>
  (eigen ?? gemiddeldJaar) as number
