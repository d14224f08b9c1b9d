import { useHaal } from '../platform/gegevens.ts'

type Regio = { gemeenten: { code: string; naam: string }[] }

/** Names of the municipalities of this region; a code that is not among them is shown as it is. */
export function useRegioGegevens(): {
  gemeenten: Regio['gemeenten']
  gemeenteNaam: (code: string | null | undefined) => string | null
} {
  const regio = useHaal<Regio>('/regio')
  const gemeenten = regio.gegevens?.gemeenten ?? []
  return {
    gemeenten,
    gemeenteNaam: (code) => (code ? (gemeenten.find((g) => g.code === code)?.naam ?? code) : null),
  }
}
