import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { slotregel, telRapport } from './test-telling.mjs'

const map = mkdtempSync(join(tmpdir(), 'zicht-telling-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

function tel(rapport, exitcode) {
  const bestand = join(map, 'rapport.json')
  writeFileSync(bestand, typeof rapport === 'string' ? rapport : JSON.stringify(rapport))
  return telRapport(bestand, exitcode)
}
const rapport = (cijfers, testResults = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults,
  ...cijfers,
})

test('counts what passed, failed and was skipped', () => {
  const cijfers = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
  expect(tel(rapport(cijfers), 1)).toEqual({ geslaagd: 5, mislukt: 2, overgeslagen: 2 })
})

test('a file that could not be loaded is a failure, next to the tests that failed', () => {
  const stuk = { status: 'failed', assertionResults: [] }
  const rood = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  expect(tel(rapport({ numFailedTests: 1 }, [stuk, rood]), 1).mislukt).toBe(2)
})

test('a run that failed outside its tests, or that left no report, is a failure', () => {
  expect(tel(rapport({ numPassedTests: 3 }), 1)).toEqual({ geslaagd: 3, mislukt: 1, overgeslagen: 0 })
  expect(tel('{"numPassed', 0).mislukt).toBe(1)
  expect(telRapport(join(map, 'is-er-niet.json'), 0).mislukt).toBe(1)
})

test('the closing line is the sum', () => {
  const een = { geslaagd: 1, mislukt: 0, overgeslagen: 0 }
  expect(slotregel([een, een])).toBe('2 passed, 0 failed')
  expect(slotregel([een, { geslaagd: 10, mislukt: 3, overgeslagen: 2 }])).toBe(
    '11 passed, 3 failed, 2 skipped',
  )
})
