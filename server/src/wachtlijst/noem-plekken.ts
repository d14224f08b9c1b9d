import type { RegisterPlek } from '../register/index.ts'

/** Places by the name of their unit and their number: what tells two rooms of one facility apart. */
export const noemPlekken = (
  plekken: ReadonlyMap<string, Pick<RegisterPlek, 'eenheid' | 'nummer'>>,
  ids: readonly string[],
): string[] =>
  ids.map((id) => {
    const plek = plekken.get(id)
    return plek ? `${plek.eenheid.naam} ${plek.nummer}` : ''
  })
