import { expect, test } from 'vitest'
import {
  conflict,
  isProbleem,
  nietAangemeld,
  nietGevonden,
  nietNu,
  ongeldig,
  teVeel,
  verouderd,
  versieNodig,
} from './probleem.ts'

test.each([
  [ongeldig([{ pad: '/van', melding: 'Vul een datum in.' }]), 'ongeldig', 400],
  [nietAangemeld(), 'niet-aangemeld', 401],
  [nietGevonden(), 'niet-gevonden', 404],
  [conflict('De plek is net bezet.'), 'conflict', 409],
  [verouderd([]), 'verouderd', 412],
  [versieNodig(), 'versie-nodig', 428],
  [teVeel(), 'te-veel', 429],
  [nietNu('De opslag is even niet bereikbaar.'), 'niet-nu', 503],
])('%s', (probleem, soort, status) => {
  expect(probleem).toMatchObject({ soort, status, name: 'Probleem' })
  expect(probleem.titel.length * probleem.detail.length).toBeGreaterThan(0)
  expect(isProbleem(probleem)).toBe(true)
})

test('what the caller needs travels along', () => {
  const fouten = [
    { pad: '/a', melding: 'x' },
    { pad: '/b/0', melding: 'y' },
  ]
  expect(ongeldig(fouten).fouten).toEqual(fouten)
  expect(conflict('Bezet.', { alternatieven: ['p2'] }).extra).toEqual({ alternatieven: ['p2'] })
  expect(nietNu('Even niet.', 7).extra).toEqual({ wachtSeconden: 7 })
  const wijziging = { door: 'Crisisdienst', op: '2026-11-22T21:40:00.000Z', velden: ['tot'] }
  expect(verouderd([wijziging]).extra).toEqual({ wijzigingen: [wijziging] })
})

test('the message of the error, which a log may show, holds no detail', () => {
  expect(conflict('De plek is bezet door iemand.').message).not.toMatch(/iemand/)
  expect(isProbleem(new Error('x'))).toBe(false)
})
