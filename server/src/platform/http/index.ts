export { maakApp, type AppOpties } from './app.ts'
export { maakOpenapi } from './openapi.ts'
export {
  route,
  type Antwoord,
  type Methode,
  type Recht,
  type Route,
  type Soort,
  type Verzoek,
} from './route.ts'
