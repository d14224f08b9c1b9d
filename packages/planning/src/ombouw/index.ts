/** A plan of conversion: dated steps with milestones, as a scenario, and what they mean for who lives there. */
export * from './capaciteit.ts'
export * from './gevolg.ts'
export * from './plan.ts'
export * from './zinnen.ts'
