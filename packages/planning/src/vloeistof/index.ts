export { type VloeistofInvoer, type VloeistofToestand, vloeistofToestand } from './toestand.ts'
