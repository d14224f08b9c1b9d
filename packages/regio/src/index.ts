/**
 * A region as data: the format of its files (zod), reading and checking them (`leesRegio`), and questions that are
 * pure on the result. No I/O: the caller reads the files.
 */
export * from './duur.ts'
export type { RegioBestand, RegioFout } from './fout.ts'
export { geldigOp, isGeldigOp, omvat, overlapt } from './geldig.ts'
export { verdeel } from './verdeel.ts'
export { isRegioId, plekId, plekperioden, regioId } from './id.ts'
export { leesRegio } from './lees-regio.ts'
export { NOMEN, type Nomen, type Nomennaam, nomennamen, type Regio, VERPLICHTE_NOMEN } from './nomen.ts'
export * from './plekken.ts'
export * from './schema/arrangementen.ts'
export * from './schema/bevolking.ts'
export * from './schema/doelen.ts'
export * from './schema/geld.ts'
export * from './schema/onthulling.ts'
export * from './schema/organisaties.ts'
export * from './schema/producten.ts'
export * from './schema/regio.ts'
export * from './schema/termijnen.ts'
export { type Bron, type Geldig, isDatum, ROLLEN, type Rol } from './schema/velden.ts'
export * from './schema/voorzieningen.ts'
export * from './vragen.ts'
