import { type Bevolking, type Bevolkingsopties, maakBevolking } from '@zicht/bevolking'
import type { Regio } from '@zicht/regio'
import { klokkenVan } from '../plaatsing/index.ts'

/** The population of a region under the product's own rule for clocks. */
export function maakBevolkingMetKlokken(
  regio: Regio,
  opties: Omit<Bevolkingsopties, 'klokregel'>,
): Bevolking {
  return maakBevolking(regio, { ...opties, klokregel: (keuze, begin) => klokkenVan(regio, keuze, begin) })
}
