import { useHaal } from '../platform/gegevens.ts'
import type { Loketgegevens } from './vormen.ts'

/** The municipalities of the region by code; a code that is not among them is shown as it is. */
export function useGemeentenaam(): (code: string | null) => string {
  const loket = useHaal<Loketgegevens>('/toegangsloket')
  return (code) => loket.gegevens?.gemeenten.find((g) => g.code === code)?.naam ?? code ?? ''
}
