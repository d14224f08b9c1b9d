export { maakApp, type AppOpties } from './app.ts'
export { koppenVan } from './kopregels.ts'
export { maakOpenapi, type Beschreven } from './openapi.ts'
export { plaatsen } from './problemen.ts'
export {
  route,
  type Antwoord,
  type Methode,
  type Recht,
  type Route,
  type Soort,
  type Verzoek,
} from './route.ts'
