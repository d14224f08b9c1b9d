/** Joins the text files of the rooms: the key `titel` in `crisis.json` becomes `crisis.titel`. */
export function samen(bestanden: Record<string, Record<string, string>>): Record<string, string> {
  const alles: Record<string, string> = {}
  for (const [bestand, teksten] of Object.entries(bestanden)) {
    const kamer = bestand.replace(/^.*\//, '').replace(/\.json$/, '')
    for (const [sleutel, tekst] of Object.entries(teksten)) alles[`${kamer}.${sleutel}`] = tekst
  }
  return alles
}
