/** The area plan that a region makes itself: its cells, what they add up to, and what they mean for the region model. */
export * from './begin.ts'
export * from './cellen.ts'
export * from './kader.ts'
export * from './keur.ts'
export { scenarioVanVlekkenplan } from './scenario.ts'
export * from './stand.ts'
