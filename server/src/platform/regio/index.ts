/** The region: reading its files, and putting what they say into the database. */
export {
  foutregel,
  type GelezenRegio,
  leesRegiobestanden,
  leesRegiomap,
  RegioOngeldig,
  regiomappen,
  vindRegios,
} from './bestanden.ts'
export { laadRegio } from './laad-regio.ts'
