/**
 * Figures without persons, on any day and over any period. Reads the schema `beeld` and the register; offers other rooms how exactly a
 * number of people may be told to whom.
 */
export { monitor } from './kamer.ts'
export { onthullingUit } from './contract.ts'
export { onthullingVoor } from './onthulling.ts'
export { type Regel, rondAf, verberg } from './verberg.ts'
