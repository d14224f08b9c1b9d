import type { Bezwaar } from './vormen.ts'

type Stand = Pick<
  Bezwaar,
  'ontbreekt' | 'herstel' | 'gehoord' | 'verdaagdOp' | 'eigenBesluit' | 'kanNietOntvankelijk' | 'teLaat'
>

/** What an objection needs now: the one line on top of it. */
export function bezwaarNu(z: Stand): 'herstel' | 'verzenden' | 'wacht' | 'horen' | 'beslissen' | 'verzuim' {
  const laatste = z.herstel.at(-1)
  if (laatste?.stand === 'niet_verzonden') return 'verzenden'
  if (laatste?.stand === 'loopt') return 'wacht'
  if (laatste?.stand === 'niet_hersteld') return 'verzuim'
  if (z.ontbreekt.length > 0) return 'herstel'
  return z.gehoord === null ? 'horen' : 'beslissen'
}

/** What can be done to it, what it needs now first. */
export function bezwaarstappen(
  z: Stand,
): ('verzendHerstel' | 'herstel' | 'aangevuld' | 'horen' | 'beslissen' | 'uitstel' | 'verderUitstel')[] {
  const laatste = z.herstel.at(-1)
  const wacht = laatste !== undefined && laatste.hersteldOp === null
  return [
    ...(laatste?.stand === 'niet_verzonden' ? (['verzendHerstel'] as const) : []),
    ...(wacht ? (['aangevuld'] as const) : []),
    ...(laatste?.stand === 'loopt' ? [] : (['herstel'] as const)),
    'horen' as const,
    ...(z.eigenBesluit ? [] : (['beslissen'] as const)),
    ...(z.verdaagdOp === null
      ? (['uitstel'] as const)
      : laatste?.stand === 'loopt'
        ? []
        : (['verderUitstel'] as const)),
  ].sort((a, b) => gewicht(z, a) - gewicht(z, b))
}

const EERST = {
  herstel: 'herstel',
  verzenden: 'verzendHerstel',
  wacht: 'aangevuld',
  verzuim: 'aangevuld',
  horen: 'horen',
  beslissen: 'beslissen',
} as const
const gewicht = (z: Stand, stap: string): number => (EERST[bezwaarNu(z)] === stap ? 0 : 1)
