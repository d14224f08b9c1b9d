export { type MarkovInvoer, type MarkovUitkomst, markovOpvang, type Onbehuisd } from './opvang.ts'
