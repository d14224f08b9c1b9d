/**
 * A population for a region: invented people whose records give the region's own tables to the last cell on the reference
 * date, its crisis figures, and a life from then until today by the region's own assumptions. Pure: same region, seed and
 * days, same bytes.
 */
export type * from './bevolking.ts'
export { maakBevolking } from './maak-bevolking.ts'
export type { Klokregel } from './verblijf.ts'
export type { Opties as Bevolkingsopties } from './wereld.ts'
