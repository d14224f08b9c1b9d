import { Rekenfout } from '@zicht/kern'
import { nietNegatief } from '../formules/eisen.ts'
import { cumulatief, opMoment } from './stuksgewijs.ts'

/**
 * `woningen` and `opvang`: capacities at the ends of years 0, 1, 2, …, linear between, constant after the last. `lambdaPerDag`: people
 * per day in year 1, 2, …; `mu0PerJaar`: people per occupied home per year that leave for good; moments in years from the start.
 */
export type VloeistofInvoer = {
  X0: number
  mu0PerJaar: number
  woningen: readonly number[]
  opvang: readonly number[]
  lambdaPerDag: readonly number[]
  tijdstippen: readonly number[]
  /** 365 when not given. */
  dagenPerJaar?: number
}

/** Per moment `u`, the number unsheltered, and `geldig`: false where `u` is below 0, so that homes counted as full stand empty. */
export type VloeistofToestand = { u: number[]; geldig: boolean[] }

/**
 * The fluid model of shelter and housing (Singham, Lucky and Reinauer, 2023; Burgess and others, 2024): every home is taken to be
 * occupied, so that u(t) = X0 + ∫λ − mu0·∫h − h(t) − s(t). Both integrals are exact: the arrivals are piecewise constant, the
 * capacities piecewise linear.
 * @throws Rekenfout at the field concerned; at `/tijdstippen/i` beyond the last year with arrivals
 */
export function vloeistofToestand(invoer: VloeistofInvoer): VloeistofToestand {
  const { X0, mu0PerJaar, woningen, opvang, lambdaPerDag, tijdstippen } = invoer
  const dagenPerJaar = invoer.dagenPerJaar ?? 365
  nietNegatief(X0, '/X0')
  nietNegatief(mu0PerJaar, '/mu0PerJaar')
  if (!(dagenPerJaar >= 1 && dagenPerJaar <= 366))
    throw new Rekenfout('/dagenPerJaar', 'moet van 1 tot en met 366 zijn')
  rij(woningen, '/woningen', 1)
  rij(opvang, '/opvang', 1)
  rij(lambdaPerDag, '/lambdaPerDag', 0)
  const gewoond = cumulatief(woningen)
  const gekomen = [0]
  for (const lambda of lambdaPerDag) gekomen.push((gekomen.at(-1) as number) + lambda * dagenPerJaar)
  const u = tijdstippen.map((t, i) => {
    if (!(t >= 0 && t <= lambdaPerDag.length))
      throw new Rekenfout(
        `/tijdstippen/${i}`,
        `moet van 0 tot en met ${lambdaPerDag.length} zijn, zo ver als de instroom bekend is`,
      )
    const { waarde: h, integraal } = opMoment(woningen, gewoond, t)
    const { waarde: s } = opMoment(opvang, undefined, t)
    const jaar = Math.floor(t)
    const aankomst = (gekomen[jaar] as number) + (t - jaar) * (lambdaPerDag[jaar] ?? 0) * dagenPerJaar
    return X0 + aankomst - mu0PerJaar * integraal - h - s
  })
  return { u, geldig: u.map((aantal) => aantal >= 0) }
}

function rij(getallen: readonly number[], pad: string, minst: number): void {
  if (getallen.length < minst) throw new Rekenfout(pad, `moet minstens ${minst} getal hebben`)
  for (const [i, getal] of getallen.entries()) nietNegatief(getal, `${pad}/${i}`)
}
