export * from './oplosser.ts'
export { vloeistofOptimum } from './reken-vloeistof-optimum.ts'
export * from './zoek.ts'
export * from './zoek-met-simulatie.ts'
