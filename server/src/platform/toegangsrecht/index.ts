export {
  BELEID,
  ROLLEN,
  type Actie,
  type Doel,
  type ObjectSoort,
  type Regel,
  type Relatie,
  type Rol,
  type Veldset,
} from './beleid.ts'
export { beslis, doelVan, magOoit, rechtenVan, type Besluit, type Eis, type Vraag } from './beslis.ts'
export { eisRecht, relatiesMet } from './eis.ts'
