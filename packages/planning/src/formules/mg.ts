import { nietNegatief, positief, stabiel } from './eisen.ts'
import { mmc, uitWachttijd, type Wachtrij } from './mmc.ts'

/**
 * M/G/1 (Pollaczek, 1930; Khinchine, 1932): one server, service of any distribution with mean `gemiddeldeDuur` and squared
 * coefficient of variation `cv2` (0: always the same, 1: exponential).
 * @throws Rekenfout at `/lambda`, `/gemiddeldeDuur` or `/cv2`; at `/lambda` when there is no steady state, with what happens then
 */
export function mg1(invoer: { lambda: number; gemiddeldeDuur: number; cv2: number }): Wachtrij {
  const { lambda, gemiddeldeDuur: duur, cv2 } = invoer
  nietNegatief(lambda, '/lambda')
  positief(duur, '/gemiddeldeDuur')
  nietNegatief(cv2, '/cv2')
  stabiel(lambda, 1 / duur, '/lambda')
  const rho = lambda * duur
  const Wq = (rho * duur * (1 + cv2)) / (2 * (1 - rho))
  return uitWachttijd({ wachtkans: rho, Wq, lambda, duur, c: 1 })
}

/**
 * M/G/c, an approximation (Lee and Longton, 1959; Allen, 1978, after Cunneen): the wait of M/M/c × (1 + cv2) / 2; exact for c = 1 and
 * for exponential service, within some per cent for a busy system, and too low for a quiet one with a high `cv2`.
 * `benadering` says so in the outcome. `wachtkans` is that of M/M/c.
 * @throws Rekenfout, as `mmc`, or at `/gemiddeldeDuur` or `/cv2`
 */
export function mgcBenadering(invoer: {
  lambda: number
  gemiddeldeDuur: number
  cv2: number
  c: number
}): Wachtrij & { benadering: 'Lee-Longton' } {
  const { lambda, gemiddeldeDuur: duur, cv2, c } = invoer
  positief(duur, '/gemiddeldeDuur')
  nietNegatief(cv2, '/cv2')
  const { wachtkans, Wq } = mmc({ lambda, mu: 1 / duur, c })
  return {
    ...uitWachttijd({ wachtkans, Wq: (Wq * (1 + cv2)) / 2, lambda, duur, c }),
    benadering: 'Lee-Longton',
  }
}
