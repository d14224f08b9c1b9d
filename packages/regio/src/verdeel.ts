import type { Verdeelsleutel } from './schema/geld.ts'

/** What each receiver gets of an amount in cents; the rest goes to the one named. */
export function verdeel(sleutel: Verdeelsleutel, bedragCent: bigint): Map<string, bigint> {
  const stap = sleutel.afrondenOp === 'euro' ? 100n : 1n
  const delen = new Map<string, bigint>()
  let over = bedragCent
  for (const { ontvanger, aandeel } of sleutel.delen) {
    if (aandeel === undefined) continue
    const [t, n] = breuk(aandeel)
    const deel = rondAf(bedragCent * t, n * stap, sleutel.afronding) * stap
    delen.set(ontvanger, deel)
    over -= deel
  }
  for (const { ontvanger, rest } of sleutel.delen) if (rest) delen.set(ontvanger, over)
  return delen
}

/** `teller / noemer` as a whole number; negative amounts are rounded as their positive counterparts. */
function rondAf(teller: bigint, noemer: bigint, regel: Verdeelsleutel['afronding']): bigint {
  if (teller < 0n) return -rondAf(-teller, noemer, regel)
  const heel = teller / noemer
  const dubbeleRest = 2n * (teller % noemer)
  if (regel === 'afkappen' || dubbeleRest < noemer) return heel
  if (dubbeleRest === noemer && regel === 'half_naar_even') return heel + (heel % 2n)
  return heel + 1n
}

/** `63/100` as two whole numbers. */
export function breuk(tekst: string): [bigint, bigint] {
  const [t, n] = tekst.split('/')
  return [BigInt(t ?? 0), BigInt(n ?? 1)]
}
