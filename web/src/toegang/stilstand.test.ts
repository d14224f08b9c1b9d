import { expect, test } from 'vitest'
import { stilstandVan } from './stilstand.ts'
import type { Klok } from './vormen.ts'

const schorsing = {
  van: '2026-11-03',
  tot: null,
  grond: 'Awb art. 4:5',
  reden: 'Het inkomen ontbreekt.',
  instemmingOp: null,
  aanvullenTot: null,
  buitenTot: null,
}
const aanvraag = (s: object, k: object = {}) => ({
  klokken: [
    {
      soort: 'wmoBeschikking',
      geslotenOp: null,
      geschorstSinds: '2026-11-03',
      schorsingen: [{ ...schorsing, ...s }],
      ...k,
    } as Klok,
  ],
})

test('what is waited for: to be completed until a last day, and after that until when it can be left undealt with', () => {
  const gevraagd = aanvraag({ aanvullenTot: '2026-11-17', buitenTot: '2026-12-15' })
  expect(stilstandVan(gevraagd, '2026-11-17')).toMatchObject({
    wacht: 'aanvulling',
    sinds: '2026-11-03',
    tot: '2026-11-17',
  })
  expect(stilstandVan(gevraagd, '2026-11-18')).toMatchObject({
    wacht: 'aanvullingVoorbij',
    tot: '2026-12-15',
  })
  expect(stilstandVan(gevraagd, '2026-12-15')?.wacht).toBe('aanvullingVoorbij')
  expect(stilstandVan(gevraagd, '2026-12-16')?.wacht).toBe('buitenTeLaat')
})

test('a delay that the person agreed to has no last day, and nor has another ground', () => {
  expect(stilstandVan(aanvraag({ instemmingOp: '2026-11-02' }), '2026-11-20')).toMatchObject({
    wacht: 'instemming',
    tot: null,
    instemmingOp: '2026-11-02',
  })
  expect(stilstandVan(aanvraag({}), '2026-11-20')?.wacht).toBe('anders')
})

test('nothing is waited for while the time runs, or when it is over', () => {
  expect(stilstandVan({ klokken: [] }, '2026-11-20')).toBeNull()
  expect(stilstandVan(aanvraag({ tot: '2026-11-10' }, { geschorstSinds: null }), '2026-11-20')).toBeNull()
  expect(stilstandVan(aanvraag({}, { geslotenOp: '2026-11-12T09:00:00.000Z' }), '2026-11-20')).toBeNull()
  expect(stilstandVan(aanvraag({}, { soort: 'wmoOnderzoek' }), '2026-11-20')).toBeNull()
})
