/** Planning: formulas, fluid model, Markov chain, engine, optimiser: pure. */
export * from './stromen/index.ts'
