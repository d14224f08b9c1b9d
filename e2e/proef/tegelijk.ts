/** Does all of it with so many at a time; the results are in the order of the tasks. */
export async function tegelijk<T, U>(
  taken: readonly T[],
  aantal: number,
  doe: (taak: T, nummer: number) => Promise<U>,
): Promise<U[]> {
  const uit: U[] = []
  let volgende = 0
  const werker = async () => {
    for (let nummer = volgende++; nummer < taken.length; nummer = volgende++)
      uit[nummer] = await doe(taken[nummer] as T, nummer)
  }
  await Promise.all(Array.from({ length: Math.min(aantal, taken.length) }, werker))
  return uit
}

/** Counts what is the same. */
export function tel(waarden: readonly (string | number)[]): Record<string, number> {
  const uit: Record<string, number> = {}
  for (const waarde of waarden) uit[waarde] = (uit[waarde] ?? 0) + 1
  return uit
}
