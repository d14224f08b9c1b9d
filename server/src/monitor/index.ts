/** Figures without persons, on any day and over any period. Reads the schema `beeld` and the register; offers nothing to other rooms. */
export { monitor } from './kamer.ts'
