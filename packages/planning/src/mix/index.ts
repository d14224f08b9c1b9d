/** The cheapest mix of places and homes over the years of a region model. */
export { type Doelnaam, DOELNAMEN, MIXDOELEN, type Mixdoelen, mixVoorstel } from './doelen.ts'
export { goedkoopsteMix, keurMix } from './goedkoopste-mix.ts'
export { scenarioVanMix, zonderPlekken } from './mixscenario.ts'
export type { Band, Doelstand } from './oordeel.ts'
export type * from './uitkomst.ts'
export { grenszin } from './zinnen.ts'
