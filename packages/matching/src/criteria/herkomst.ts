/**
 * Facts about where somebody comes from. Who turns to a municipality qualifies for shelter and protected living there (Wmo 2015,
 * art. 1.2.1 b and c), so a hard criterion on one of these may not exist. The words are parts of field names of any region.
 */
const WOORDEN = [
  'binding',
  'herkomst',
  'afkomst',
  'regio',
  'woonplaats',
  'verblijfplaats',
  'gemeente',
  'ingezetene',
  'inwoner',
  'ingeschreven',
  'adres',
  'postcode',
  'geboorteland',
  'geboorteplaats',
  'nationaliteit',
  'etniciteit',
]

/** Too short to look for inside another word. */
const HELE_WOORDEN = ['land', 'wijk', 'ras', 'volk']

/** Words of a field name in camelCase or with separators: `laatsteWoonplaats` → `laatste`, `woonplaats`. */
const inDelen = (veld: string): string[] =>
  veld
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

/** Whether a criterion on this field would exclude on origin. `extra`: what the region itself calls facts about origin. */
export const gaatOverHerkomst = (veld: string, extra: ReadonlySet<string> = new Set()): boolean =>
  extra.has(veld) ||
  inDelen(veld).some((deel) => HELE_WOORDEN.includes(deel) || WOORDEN.some((w) => deel.includes(w)))
