import type { Bron, Model, Motorstation, Verdeling } from './model.ts'
import type { Motor } from './motor.ts'
import { schat, type Schatting } from './statistiek.ts'
import { vatSamen, type Samenvatting } from './samenvatting.ts'

/** What the tests of the engine share. */
export const ZAAD = [12345, 12345, 12345, 12345, 12345, 12345]
export const exp = (gemiddelde: number): Verdeling => ({ soort: 'exponentieel', gemiddelde })
export const vast = (waarde: number): Verdeling => ({ soort: 'vast', waarde })

export const bron = (tempo: Bron['tempo'], naar: string, extra: Partial<Bron> = {}): Bron => ({
  naam: `naar ${naar}`,
  tempo,
  route: [{ uitgangen: [{ naar }] }],
  ...extra,
})

/** One station with one source. */
export const rij = (
  tempo: Bron['tempo'],
  station: Partial<Motorstation> & Pick<Motorstation, 'capaciteit'>,
): Model => ({ stations: [{ naam: 'balie', dienst: exp(1), ...station }], bronnen: [bron(tempo, 'balie')] })

/** A measure of the steady state: `aantal` replications of nine parts, after one part to warm up. */
export function evenwicht(
  motor: Motor,
  maat: (s: Samenvatting) => number,
  { duur = 8_000, aantal = 12, klasse }: { duur?: number; aantal?: number; klasse?: number } = {},
): Schatting {
  const waarden = Array.from({ length: aantal }, (_, r) => {
    const u = motor.draai({ duur, periode: duur / 10 }, ZAAD, r)
    return maat(vatSamen(motor, u, { vanaf: 1, ...(klasse === undefined ? {} : { klasse }) }))
  })
  return schat(waarden)
}

/** How many standard errors an estimate is off. */
export const afstand = (s: Schatting, doel: number): number => Math.abs(s.gemiddelde - doel) / (s.se ?? 0)
