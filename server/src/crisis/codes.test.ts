import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as codes from './codes.ts'

/** The lists from which the screens let people choose, as they are written there. */
const schermen = readFileSync(join(import.meta.dirname, '../../../web/src/crisis/codes.ts'), 'utf8')
const vanScherm = (naam: string): string[] => {
  const lijst = new RegExp(`export const ${naam} = \\[([^\\]]+)\\]`).exec(schermen)?.[1] ?? ''
  return [...lijst.matchAll(/'([^']+)'/g)].flatMap((m) => m[1] ?? [])
}

it.each([
  ['VERWIJZERS', codes.VERWIJZERS],
  ['KANALEN', codes.KANALEN],
  ['VERBLIJFSITUATIES', codes.VERBLIJFSITUATIES],
  ['BEHOEFTEN', codes.BEHOEFTEN],
  ['ROLLEN', codes.PERSOONSROLLEN],
  ['VERVOERMIDDELEN', codes.VERVOERMIDDELEN],
  ['WEIGERREDENEN', codes.WEIGERREDENEN],
  ['ACTIESOORTEN', codes.ACTIESOORTEN],
  ['UITKOMSTEN', codes.UITKOMSTEN],
  ['VERVOLGEN', codes.VERVOLGEN],
] as const)('the screens offer the codes that the interface takes: %s', (naam, lijst) => {
  expect(vanScherm(naam).sort()).toEqual([...lijst].sort())
})
