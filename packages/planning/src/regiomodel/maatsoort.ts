/** What a measure of a simulation is about: the region in a year, a kind of place, a municipality, origin of people, or a month of the whole series. */
export type Maatsoort = 'regio' | 'plek' | 'gemeente' | 'herkomst' | 'maand'

/** By its name: `straat/2024`, `wachtDagen/OPVANG/2024`, `kosten/K2/0935/2024`, `straatMaand/7`. */
export function maatsoort(maat: string): Maatsoort {
  const [wat, ...rest] = maat.split('/')
  if (wat === 'straatMaand') return 'maand'
  if (wat === 'herkomst' || (wat === 'kosten' && rest[0] === 'herkomst')) return 'herkomst'
  if (wat === 'kosten') return rest.length === 1 ? 'regio' : 'gemeente'
  return rest.length === 1 && wat !== 'wacht95' ? 'regio' : 'plek'
}
