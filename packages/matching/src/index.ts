/** Hard criteria, ranking, fit, assignment, stable matching and lottery: pure rules, without a clock, input or output. */
export * from './criteria/criterium.ts'
export * from './feiten.ts'
export * from './pasvorm/gewichten.ts'
export * from './rangorde/rangregels.ts'
export * from './toewijzing/vraag.ts'
export * from './verstreken.ts'
export * from './voorwaarde.ts'
