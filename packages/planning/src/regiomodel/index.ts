/** The region model; see README.md. */
export * from './aanloop.ts'
export { type Aanname, alleAannames } from './aannames.ts'
export * from './getallen.ts'
export { herkomstPerBron, herkomstWaarnemingen } from './herkomst.ts'
export * from './maatsoort.ts'
export * from './model.ts'
export * from './nauwkeurigheid.ts'
export { maandnamen, verblijfIsBeleid } from './net.ts'
export {
  basisScenario,
  leesScenario,
  type Scenario,
  type Trap,
  SCENARIOVERSIE,
  vlekkenplanScenario,
} from './scenario.ts'
export * from './structuur.ts'
export * from './uitkomst.ts'
export * from './vloeistof.ts'
export { maakWaarnemingen, type Verblijfsrij } from './waarnemingen.ts'
export * from './bereik.ts'
export * from './ijk.ts'
export * from './omgekeerd.ts'
export * from './samenvatting.ts'
export * from './simulatie.ts'
export * from './tornado.ts'
export { eindVan, verschoven } from './trap.ts'
