/** The tables as TypeScript knows them; generated from a migrated database with `npm run tabellen`. */
export type { DB as Tabellen } from './tabellen.gen.ts'
