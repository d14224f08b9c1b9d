/** Reads a number as typed in the Netherlands: `1.250,5`, `1250,5`, `12`. Null when empty, NaN when it is no number. */
export function leesGetal(getypt: string): number | null {
  const kaal = getypt.replace(/\s/g, '')
  if (kaal === '') return null
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(kaal)) return Number(kaal.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(kaal)) return Number(kaal.replace(',', '.'))
  return Number.NaN
}
