/** First letters of the first and last word: how a screen names someone in two letters. */
export function initialenVan(naam: string): string {
  const woorden = naam.trim().split(/\s+/).filter(Boolean)
  const letters = [woorden[0], woorden.length > 1 ? woorden.at(-1) : undefined].map(
    (w) => Array.from(w ?? '')[0] ?? '',
  )
  return letters.join('').toLocaleUpperCase('nl') || '?'
}
