import { Rekenfout } from '@zicht/kern'
import { nietNegatief, positief } from './eisen.ts'

const MEESTE_TIJDSTIPPEN = 100_000

/** Arrivals per year basis + amplitude · sin(2πt / periodeJaar), mean stay in years, moments in years. */
export type MtGinfSinus = {
  basis: number
  amplitude: number
  periodeJaar: number
  gemiddeldeDuurJaar: number
  tijdstippen: readonly number[]
}

/**
 * M_t/G/∞ with sinusoidal arrivals and exponential stay (Eick, Massey and Whitt, 1993): the mean number present `m` at each moment,
 * when the system has been running for ever. The number follows the arrivals with a lag of atan(2π·duur/periode) and a smaller swing.
 * @throws Rekenfout at the field concerned
 */
export function mtGinfSinus(invoer: MtGinfSinus): { m: number[] } {
  const { basis, amplitude, periodeJaar, gemiddeldeDuurJaar: duur, tijdstippen } = invoer
  controleer(invoer)
  if (tijdstippen.length > MEESTE_TIJDSTIPPEN)
    throw new Rekenfout('/tijdstippen', `mogen er hoogstens ${MEESTE_TIJDSTIPPEN} zijn`)
  const hoek = (2 * Math.PI) / periodeJaar
  const traag = hoek * duur
  const m = tijdstippen.map((t, i) => {
    if (!Number.isFinite(t)) throw new Rekenfout(`/tijdstippen/${i}`, 'moet een getal zijn')
    const x = hoek * (t % periodeJaar)
    return basis * duur + (amplitude * duur * (Math.sin(x) - traag * Math.cos(x))) / (1 + traag * traag)
  })
  return { m }
}

/** The highest mean number present, at the moment that follows the top of the arrivals. @throws Rekenfout, as `mtGinfSinus` */
export function mtGinfSinusTop(invoer: Omit<MtGinfSinus, 'tijdstippen'>): number {
  controleer(invoer)
  const { basis, amplitude, periodeJaar, gemiddeldeDuurJaar: duur } = invoer
  return basis * duur + (Math.abs(amplitude) * duur) / Math.hypot(1, (2 * Math.PI * duur) / periodeJaar)
}

function controleer(invoer: Omit<MtGinfSinus, 'tijdstippen'>): void {
  const { basis, amplitude, periodeJaar, gemiddeldeDuurJaar } = invoer
  nietNegatief(basis, '/basis')
  if (!(Math.abs(amplitude) <= basis))
    throw new Rekenfout(
      '/amplitude',
      'mag niet groter zijn dan de basis: er kunnen niet minder dan 0 mensen komen',
    )
  positief(periodeJaar, '/periodeJaar')
  positief(gemiddeldeDuurJaar, '/gemiddeldeDuurJaar')
}

/**
 * M_t/G/∞ in general (Palm, 1943): the mean number present at `t` is ∫ λ(t − u) · P(stay > u) du over u from 0 to `langste`, beyond
 * which nobody stays. `knikken`: values of u where either function jumps or bends; between them both must be smooth. By adaptive
 * Simpson, relative error below about 1e-10.
 * @throws Rekenfout at `/langste`
 */
export function mtGinf(invoer: {
  tempo: (t: number) => number
  overleving: (u: number) => number
  langste: number
  t: number
  knikken?: readonly number[]
}): number {
  const { tempo, overleving, langste, t } = invoer
  positief(langste, '/langste')
  const f = (u: number): number => tempo(t - u) * overleving(u)
  const binnen = (invoer.knikken ?? []).filter((u) => u > 0 && u < langste).sort((a, b) => a - b)
  const grenzen = [0, ...binnen, langste]
  // Sixteen pieces at least: a wave whose period happens to fit the points would otherwise go unseen.
  let som = 0
  for (let i = 1; i < grenzen.length; i++) {
    const [a, b] = [grenzen[i - 1] as number, grenzen[i] as number]
    for (let k = 0; k < 16; k++) som += simpson(f, a + ((b - a) * k) / 16, a + ((b - a) * (k + 1)) / 16)
  }
  return som
}

/** ∫ f over [a, b]; the end points are taken just inside, so that a jump at an end belongs to its own side. */
function simpson(f: (u: number) => number, a: number, b: number): number {
  const rand = (b - a) * 1e-13
  const [fa, fm, fb] = [f(a + rand), f((a + b) / 2), f(b - rand)]
  return verfijn(f, a, b, fa, fm, fb, ((b - a) / 6) * (fa + 4 * fm + fb), 20)
}

function verfijn(
  f: (u: number) => number,
  a: number,
  b: number,
  fa: number,
  fm: number,
  fb: number,
  geheel: number,
  diepte: number,
): number {
  const m = (a + b) / 2
  const [fl, fr] = [f((a + m) / 2), f((m + b) / 2)]
  const links = ((m - a) / 6) * (fa + 4 * fl + fm)
  const rechts = ((b - m) / 6) * (fm + 4 * fr + fb)
  const verschil = links + rechts - geheel
  const grens = 1e-11 * (Math.abs(links) + Math.abs(rechts))
  if (diepte === 0 || Math.abs(verschil) <= 15 * grens || Math.abs(verschil) < 1e-300)
    return links + rechts + verschil / 15
  return verfijn(f, a, m, fa, fl, fm, links, diepte - 1) + verfijn(f, m, b, fm, fr, fb, rechts, diepte - 1)
}
