/**
 * Exact fractions of bigints, for shares and distribution keys: in lowest terms, with a positive denominator.
 * A key such as 0.403146 is 403146/1000000, so `afgekapt` never meets a rounding of its own.
 */
export type Breuk = { readonly teller: bigint; readonly noemer: bigint }

const ggd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : ggd(b, a % b))

/** teller/noemer in lowest terms; RangeError when the denominator is 0. */
export const breuk = (teller: bigint, noemer = 1n): Breuk => {
  if (noemer === 0n) throw new RangeError('een breuk heeft een noemer die niet 0 is')
  const deler = ggd(teller, noemer) * (noemer < 0n ? -1n : 1n)
  return { teller: teller / deler, noemer: noemer / deler }
}

/** Reads `0.403146`, `63%`, `1/3` or `12`; null when it is none of these. */
export const leesBreuk = (tekst: string): Breuk | null => {
  const m = /^(-?)(\d+)(?:\.(\d+))?(%)?$/.exec(tekst)
  if (m) {
    const decimalen = m[3] ?? ''
    const teller = BigInt(`${m[2]}${decimalen}`) * (m[1] ? -1n : 1n)
    return breuk(teller, 10n ** BigInt(decimalen.length) * (m[4] ? 100n : 1n))
  }
  const deling = /^(-?\d+)\/(\d+)$/.exec(tekst)
  const noemer = BigInt(deling?.[2] ?? 0)
  return deling && noemer !== 0n ? breuk(BigInt(deling[1] ?? 0), noemer) : null
}

export const plusBreuk = (a: Breuk, b: Breuk): Breuk =>
  breuk(a.teller * b.noemer + b.teller * a.noemer, a.noemer * b.noemer)

export const maalBreuk = (a: Breuk, b: Breuk): Breuk => breuk(a.teller * b.teller, a.noemer * b.noemer)

/** Negative when a < b, 0 when equal, positive when a > b. */
export const vergelijkBreuk = (a: Breuk, b: Breuk): number => {
  const verschil = a.teller * b.noemer - b.teller * a.noemer
  return verschil < 0n ? -1 : verschil > 0n ? 1 : 0
}

/** `geheel` × the fraction, cut off towards zero: the rule "trunc" of the regional keys. */
export const afgekapt = (geheel: bigint, deel: Breuk): bigint => (geheel * deel.teller) / deel.noemer

/** `geheel` × the fraction, rounded half away from zero. */
export const afgerond = (geheel: bigint, deel: Breuk): bigint => {
  const dubbel = geheel * deel.teller * 2n
  return (dubbel + (dubbel < 0n ? -deel.noemer : deel.noemer)) / (deel.noemer * 2n)
}
