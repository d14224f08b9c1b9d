/**
 * The register: provider → facility → unit → place, and every claim on a place. What other rooms may use:
 * the register in memory, who claims what at a moment, making a claim, and telling the open boards.
 */
export {
  type Bezetting,
  bezettingOp,
  type ClaimSoort,
  eerstvolgendVrij,
  type Vrijkomst,
} from './bezetting-op.ts'
export type { Bordrij, Cijfers, Plekstand, Toestand } from './bordrij.ts'
export { type Claim, claimPlekken, vergrendelPlekken } from './claim-plekken.ts'
export { leesRegister } from './lees-register.ts'
export { meldBezetting } from './meld-bezetting.ts'
export {
  type Locatievoorwaarde,
  type Opgave,
  plekBestaatOp,
  plekkenOp,
  type Register,
  type RegisterEenheid,
  type RegisterOrganisatie,
  type RegisterPlek,
  type RegisterVoorziening,
  voorwaardeOp,
} from './register.ts'
export { register } from './kamer.ts'
