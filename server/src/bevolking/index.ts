/** The demo population: made from the region's own tables, written once. */
export { maakBevolkingMetKlokken } from './maak-bevolking.ts'
export { schrijfBevolking } from './schrijf-bevolking.ts'
export { zorgBevolking } from './zorg-bevolking.ts'
