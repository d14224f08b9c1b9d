/** The kernel: dates, working days, terms, periods, money, identifiers, chance and problems. Pure and clockless. */
export * from './datum.ts'
export * from './duur.ts'
export * from './moment.ts'
export * from './periode.ts'
export * from './periode-tekst.ts'
export * from './probleem.ts'
export * from './werkdagen.ts'
