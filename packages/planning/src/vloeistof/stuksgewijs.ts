/** The integrals from 0 to each whole year of what is linear between the given values at year ends. */
export function cumulatief(waarden: readonly number[]): number[] {
  const uit = [0]
  for (let jaar = 1; jaar < waarden.length; jaar++)
    uit.push((uit[jaar - 1] as number) + ((waarden[jaar - 1] as number) + (waarden[jaar] as number)) / 2)
  return uit
}

/** The value at `t` years and its integral from 0, linear between year ends and constant after the last. */
export function opMoment(
  waarden: readonly number[],
  integralen: readonly number[] | undefined,
  t: number,
): { waarde: number; integraal: number } {
  const jaar = Math.min(Math.floor(t), waarden.length - 1)
  const begin = waarden[jaar] as number
  const over = t - jaar
  const waarde = begin + ((waarden[jaar + 1] ?? begin) - begin) * over
  return { waarde, integraal: (integralen?.[jaar] ?? 0) + ((begin + waarde) / 2) * over }
}
