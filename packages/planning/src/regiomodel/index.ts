/** The region model; see README.md. */
export * from './getallen.ts'
export * from './model.ts'
export {
  basisScenario,
  leesScenario,
  type Scenario,
  SCENARIOVERSIE,
  vlekkenplanScenario,
} from './scenario.ts'
export * from './structuur.ts'
export * from './uitkomst.ts'
export * from './vloeistof.ts'
