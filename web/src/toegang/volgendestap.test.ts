import { expect, test } from 'vitest'
import type { Klok } from './vormen.ts'
import { volgendeStap, wijstVerder } from './volgendestap.ts'

const zaak = { fase: 'quickscan', route: null, spoed: false, klokken: [], magAanvragen: false }

test('every phase of an open case has a next step and a place to do it; a closed one has none', () => {
  for (const fase of ['quickscan', 'onderzoek', 'overleg', 'besluit', 'wachten', 'geplaatst'])
    expect(volgendeStap({ ...zaak, fase })?.delen.length, fase).toBeGreaterThan(0)
  expect(volgendeStap({ ...zaak, fase: 'gesloten' })).toBeNull()
})

test('a route without an inquiry leads out of the file, not back to the quick scan', () => {
  expect(volgendeStap({ ...zaak, route: 'informatie' })?.wat).toBe('elders')
  expect(volgendeStap({ ...zaak, fase: 'onderzoek', route: 'centraal' })?.wat).toBe('onderzoek')
})

test('what cannot wait asks for help now, until the inquiry is done', () => {
  expect(volgendeStap({ ...zaak, spoed: true })?.tijdelijkeHulp).toBe(true)
  expect(volgendeStap({ ...zaak, spoed: true, fase: 'onderzoek' })?.tijdelijkeHulp).toBe(true)
  expect(volgendeStap({ ...zaak, spoed: true, fase: 'besluit' })?.tijdelijkeHulp).toBe(false)
  expect(volgendeStap(zaak)?.tijdelijkeHulp).toBe(false)
  // found later: as long as its clock runs, in whatever phase
  const klok = { soort: 'wmoSpoed', geslotenOp: null } as Klok
  expect(volgendeStap({ ...zaak, fase: 'wachten', klokken: [klok] })?.tijdelijkeHulp).toBe(true)
})

test('who completed the inquiry is shown the way on; where the next step is, nothing points elsewhere', () => {
  expect(wijstVerder({ ...zaak, fase: 'besluit' }, 'onderzoek')).toBe(true)
  expect(wijstVerder({ ...zaak, fase: 'onderzoek' }, 'onderzoek')).toBe(false)
  expect(wijstVerder({ ...zaak, fase: 'besluit' }, 'tijdlijn')).toBe(false)
  expect(wijstVerder({ ...zaak, fase: 'gesloten' }, 'onderzoek')).toBe(false)
})

test('another decision that must come is the next step, until it is taken', () => {
  const klok = { soort: 'nieuwBesluit', geslotenOp: null } as Klok
  expect(volgendeStap({ ...zaak, fase: 'besluit', klokken: [klok] })).toMatchObject({
    wat: 'nieuwBesluit',
    delen: ['besluit'],
  })
  const gesloten = { ...klok, geslotenOp: '2026-12-01T09:00:00.000Z' }
  expect(volgendeStap({ ...zaak, fase: 'besluit', klokken: [gesloten] })?.wat).toBe('besluit')
})

test('after the inquiry the application is the next step, once; an old one does not count for a new inquiry', () => {
  const klok = (soort: string, begin: string) =>
    ({ soort, begin, geslotenOp: '2026-12-01T09:00:00.000Z' }) as Klok
  const onderzocht = [klok('wmoOnderzoek', '2026-11-02')]
  const na = { ...zaak, magAanvragen: true, klokken: onderzocht }
  expect(volgendeStap({ ...na, fase: 'besluit' })).toMatchObject({
    wat: 'aanvraag',
    delen: ['besluit', 'plaatsing'],
  })
  expect(volgendeStap({ ...na, fase: 'overleg' })?.wat).toBe('aanvraag')
  expect(volgendeStap({ ...na, fase: 'wachten' })?.wat).toBe('wachten')
  expect(volgendeStap({ ...na, fase: 'besluit', magAanvragen: false })?.wat).toBe('besluit')
  const gedaan = [...onderzocht, klok('wmoBeschikking', '2026-11-20')]
  expect(volgendeStap({ ...na, fase: 'besluit', klokken: gedaan })?.wat).toBe('besluit')
  const opnieuw = [...gedaan, klok('wmoOnderzoek', '2027-02-01')]
  expect(volgendeStap({ ...na, fase: 'besluit', klokken: opnieuw })?.wat).toBe('aanvraag')
})

test('a decision that was made known is not asked again; an objection to it is the next step', () => {
  const klok = (soort: string, begin: string, geslotenReden: string | null) =>
    ({ soort, begin, geslotenReden, geslotenOp: geslotenReden && '2026-12-01T09:00:00.000Z' }) as Klok
  const klokken = [
    klok('wmoOnderzoek', '2026-11-02', 'onderzoek_afgerond'),
    klok('wmoBeschikking', '2026-11-20', 'besluit_verzonden'),
  ]
  const na = { ...zaak, fase: 'besluit', magAanvragen: true, klokken }
  expect(volgendeStap(na)?.wat).toBe('besloten')
  const bezwaar = [...klokken, klok('bezwaarBeslissing', '2026-12-03', null)]
  expect(volgendeStap({ ...na, klokken: bezwaar })).toMatchObject({ wat: 'bezwaar', delen: ['besluit'] })
  // another application, another inquiry, or an application that was withdrawn
  const weer = [...klokken, klok('wmoBeschikking', '2026-12-10', null)]
  expect(volgendeStap({ ...na, klokken: weer })?.wat).toBe('besluit')
  const opnieuw = [...klokken, klok('wmoOnderzoek', '2027-02-01', null)]
  expect(volgendeStap({ ...na, klokken: opnieuw })?.wat).toBe('aanvraag')
  const verbeterd = [klok('wmoBeschikking', '2026-11-20', 'aanvraagdag_verbeterd')]
  expect(volgendeStap({ ...na, magAanvragen: false, klokken: verbeterd })?.wat).toBe('besluit')
})
