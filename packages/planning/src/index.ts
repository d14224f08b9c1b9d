/** Planning: formulas, fluid model, Markov chain, engine, optimiser: pure. */
export * from './formules/index.ts'
export * from './markov/index.ts'
export * from './reken/index.ts'
export * from './stromen/index.ts'
export * from './vloeistof/index.ts'
export * from './motor/index.ts'
export * from './regiomodel/index.ts'
export * from './mix/index.ts'
export * from './ombouw/index.ts'
export * from './optimum/index.ts'
export * from './vlekkenplan/index.ts'
// both the engine and the calibration have an estimate; the one without a prefix is the engine's
export type { Schatting } from './motor/index.ts'
