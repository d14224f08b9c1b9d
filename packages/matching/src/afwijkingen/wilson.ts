/** A share of a count with the interval it may lie in. */
export type Aandeel = {
  readonly aantal: number
  readonly van: number
  readonly deel: number
  readonly onder: number
  readonly boven: number
}

/**
 * The interval of Wilson (J. Am. Stat. Assoc. 22, 1927) for a share: honest for small numbers and never outside 0–1. `z` is the width
 * in standard deviations; 1.96 covers 95 in 100.
 */
export const wilson = (aantal: number, van: number, z: number): Aandeel | null => {
  if (!Number.isInteger(aantal) || !Number.isInteger(van) || aantal < 0 || aantal > van || !(z > 0))
    throw new RangeError(
      'een aandeel is een aantal van 0 tot en met het geheel, met een breedte van meer dan 0',
    )
  if (van === 0) return null
  const deel = aantal / van
  const z2 = z * z
  const midden = (aantal + z2 / 2) / (van + z2)
  const half = (z / (van + z2)) * Math.sqrt((aantal * (van - aantal)) / van + z2 / 4)
  const onder = aantal === 0 ? 0 : Math.max(0, midden - half)
  const boven = aantal === van ? 1 : Math.min(1, midden + half)
  return { aantal, van, deel, onder, boven }
}
