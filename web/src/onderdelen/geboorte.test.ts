import { expect, test } from 'vitest'
import engels from '../teksten/en/onderdelen.json' with { type: 'json' }
import nederlands from '../teksten/nl/onderdelen.json' with { type: 'json' }
import { geboorteInWoorden } from './geboorte.ts'

/** The texts as they stand in the files of both languages. */
const tekstIn =
  (teksten: Record<string, string>) =>
  (id: string, waarden: Record<string, string | number> = {}): string =>
    Object.entries(waarden).reduce(
      (zin, [k, v]) => zin.replace(`{${k}}`, String(v)),
      teksten[id.replace('onderdelen.', '')] ?? id,
    )
const [nl, en] = [tekstIn(nederlands), tekstIn(engels)]

test('a date of birth that is only estimated is about a year, in both languages', () => {
  const geschat = { geboortedatum: '1976-07-01', geboortedatumGeschat: true }
  expect(geboorteInWoorden(geschat, nl, 'nl')).toBe('Ongeveer 1976')
  expect(geboorteInWoorden(geschat, nl, 'nl', 'lang')).toBe('Ongeveer 1976')
  expect(geboorteInWoorden(geschat, en, 'en')).toBe('About 1976')
})

test('one that is known is that day; one that is not known is nothing', () => {
  const bekend = { geboortedatum: '1976-07-01', geboortedatumGeschat: false }
  expect(geboorteInWoorden(bekend, nl, 'nl')).toBe('1 jul 1976')
  expect(geboorteInWoorden(bekend, nl, 'nl', 'lang')).toBe('1 juli 1976')
  expect(geboorteInWoorden({ geboortedatum: null, geboortedatumGeschat: false }, nl, 'nl')).toBeNull()
})
