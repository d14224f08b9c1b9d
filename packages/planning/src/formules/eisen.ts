import { Rekenfout } from '@zicht/kern'

/** More servers than this are refused: a recursion over them would keep a person waiting. */
export const MEESTE_SERVERS = 10_000_000

/** A finite number above 0, or @throws Rekenfout at `pad`. */
export function positief(getal: number, pad: string): void {
  if (!(Number.isFinite(getal) && getal > 0))
    throw new Rekenfout(pad, `moet een getal groter dan 0 zijn, niet ${toon(getal)}`)
}

/** A finite number from 0, or @throws Rekenfout at `pad`. */
export function nietNegatief(getal: number, pad: string): void {
  if (!(Number.isFinite(getal) && getal >= 0))
    throw new Rekenfout(pad, `moet een getal van 0 of meer zijn, niet ${toon(getal)}`)
}

/** An integer from `minst` to `meest`, or @throws Rekenfout at `pad`. */
export function geheel(getal: number, minst: number, meest: number, pad: string): void {
  if (!(Number.isInteger(getal) && getal >= minst && getal <= meest))
    throw new Rekenfout(
      pad,
      `moet een geheel getal van ${minst} tot en met ${meest} zijn, niet ${toon(getal)}`,
    )
}

/** A probability that is neither 0 nor 1, or @throws Rekenfout at `pad`. */
export function tussenNulEnEen(getal: number, pad: string): void {
  if (!(getal > 0 && getal < 1))
    throw new Rekenfout(pad, `moet tussen 0 en 1 liggen, niet ${toon(getal)}; 0 en 1 zelf zijn onhaalbaar`)
}

/** Refuses a queue that has no steady state, and says what would happen. */
export function stabiel(aankomst: number, hoogstens: number, pad: string, per = 'per tijdseenheid'): void {
  if (aankomst < hoogstens) return
  const gevolg =
    aankomst > hoogstens
      ? `de wachtrij groeit met ${toon(aankomst - hoogstens)} ${per}`
      : 'de wachtrij groeit zonder grens, steeds langzamer'
  throw new Rekenfout(
    pad,
    `er is geen evenwicht: er komen er ${toon(aankomst)} ${per} bij en er kunnen er hoogstens ${toon(hoogstens)} geholpen worden; ${gevolg}`,
  )
}

/** A number as people read it: a decimal comma and six digits at most. */
export function toon(getal: number): string {
  return Number.isFinite(getal) ? String(Number(getal.toPrecision(6))).replace('.', ',') : String(getal)
}
