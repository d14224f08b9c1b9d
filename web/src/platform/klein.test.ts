import { describe, expect, test } from 'vitest'
import { heeftRecht, magOpenen } from './recht.ts'
import { WAARSCHUW_MS, stapVanSessie } from './sessieklok.ts'
import { aanmeldAdres, veiligTerug } from './terug.ts'
import { kiesToets, schrijfToets } from './toetsen.ts'
import { BEGINVOORKEUR, leesVoorkeur } from './voorkeur.ts'
import { datum, eenVan, getal, lijstVan, schakel, tekst, zoekvelden } from './zoek.ts'

describe('who may open a page', () => {
  const noor = { rol: 'crisismedewerker', rechten: ['crisismelding:maken:crisis'] }
  test('declared nothing: nobody', () => expect(magOpenen(undefined, noor)).toBe(false))
  test('open, signed in, by role, by right', () => {
    expect(magOpenen('openbaar', null)).toBe(true)
    expect(magOpenen('aangemeld', null)).toBe(false)
    expect(magOpenen('aangemeld', noor)).toBe(true)
    expect(magOpenen({ rollen: ['teamleider'] }, noor)).toBe(false)
    expect(magOpenen({ rollen: ['teamleider', 'crisismedewerker'] }, noor)).toBe(true)
    expect(magOpenen({ mag: 'crisismelding:maken' }, noor)).toBe(true)
    expect(magOpenen({ mag: ['cijfers:lezen', 'crisismelding'] }, noor)).toBe(true)
    expect(magOpenen({ mag: 'cijfers:lezen' }, noor)).toBe(false)
  })
  test('a right is matched by whole words', () =>
    expect(heeftRecht(['clienten:lezen:x'], 'client')).toBe(false))
})

describe('the session', () => {
  const einde = 10_000_000
  test('rests, extends for who works, warns who does not, ends', () => {
    expect(stapVanSessie(einde, einde - 600_000, einde - 600_000)).toEqual({ soort: 'rust' })
    expect(stapVanSessie(einde, einde - 200_000, einde - 230_000)).toEqual({ soort: 'verleng' })
    expect(stapVanSessie(einde, einde - 200_000, 0)).toEqual({ soort: 'rust' })
    expect(stapVanSessie(einde, einde - WAARSCHUW_MS, einde - WAARSCHUW_MS)).toEqual({
      soort: 'waarschuw',
      seconden: 120,
    })
    expect(stapVanSessie(einde, einde - 1, 0)).toEqual({ soort: 'waarschuw', seconden: 1 })
    expect(stapVanSessie(einde, einde, einde)).toEqual({ soort: 'voorbij' })
  })
})

test.each([
  ['/crisis/nieuw?stap=2', '/crisis/nieuw?stap=2'],
  ['//kwaad.example', '/'],
  ['/\\kwaad.example', '/'],
  ['https://kwaad.example', '/'],
  ['/aanmelden?terug=/x', '/'],
  [undefined, '/'],
  ['', '/'],
])('back to %s', (van, naar) => expect(veiligTerug(van)).toBe(naar))

test('the sign-in address carries the place to come back to', () => {
  expect(aanmeldAdres('/bord?dag=2026-11-22')).toBe('/aanmelden/start?terug=%2Fbord%3Fdag%3D2026-11-22')
})

describe('keys', () => {
  const aanslag = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false })
  test('are written', () => {
    expect(schrijfToets(aanslag('L', true))).toBe('ctrl+l')
    expect(schrijfToets(aanslag('?'))).toBe('?')
  })
  test('two after each other go before one', () => {
    expect(kiesToets(['g c', 'c'], 'g', 'c')).toBe('g c')
    expect(kiesToets(['g c', 'c'], null, 'c')).toBe('c')
    expect(kiesToets(['g c'], 'x', 'c')).toBeNull()
  })
})

test('a damaged preference falls back field by field', () => {
  expect(leesVoorkeur(null)).toEqual(BEGINVOORKEUR)
  expect(leesVoorkeur('{kapot')).toEqual(BEGINVOORKEUR)
  expect(leesVoorkeur('[1]')).toEqual(BEGINVOORKEUR)
  expect(leesVoorkeur('{"taal":"en","thema":"paars","initialen":"ja","toetsen":false}')).toEqual({
    ...BEGINVOORKEUR,
    taal: 'en',
    toetsen: false,
  })
})

test('search params: what fits stays, the rest is dropped', () => {
  const lees = zoekvelden({
    dag: datum,
    p: getal,
    q: tekst,
    aan: schakel,
    s: eenVan('vrij', 'bezet'),
    l: lijstVan('a', 'b'),
  })
  expect(lees({ dag: '2026-11-22', p: '3', q: 7, aan: 'true', s: 'vrij', l: ['b', 'x'], vreemd: 1 })).toEqual(
    {
      dag: '2026-11-22',
      p: 3,
      q: '7',
      aan: true,
      s: 'vrij',
      l: ['b'],
    },
  )
  expect(lees({ dag: '2026-13-45', p: 'x', q: '', aan: 'nee', s: 'weg', l: 'x' })).toEqual({})
})
