/** Planning: formulas, fluid model, Markov chain, engine, optimiser: pure. */
export * from './formules/index.ts'
export * from './markov/index.ts'
export * from './reken/index.ts'
export * from './stromen/index.ts'
export * from './vloeistof/index.ts'
export * from './motor/index.ts'
