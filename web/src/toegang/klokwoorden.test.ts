import { expect, it } from 'vitest'
import en from '../teksten/en.ts'
import nl from '../teksten/nl.ts'
import { grondnaam, kloknaam, sluitwoorden } from './klokwoorden.ts'

const inNl = (id: string) => nl[id] ?? null
const inEn = (id: string) => en[id] ?? null

it('names a clock in Dutch as the region did, and in English by its kind', () => {
  const onderzoek = { soort: 'wmoOnderzoek', naam: 'Onderzoek na een melding' }
  expect(kloknaam(onderzoek, 'nl', inNl)).toBe('Onderzoek na een melding')
  expect(kloknaam(onderzoek, 'en', inEn)).toBe('Inquiry')
  expect(kloknaam({ soort: 'eigenKlok', naam: 'Een eigen klok' }, 'en', inEn)).toBe('Een eigen klok')
})

it('keeps the name of the law that is to be come back to', () => {
  const wlz = { soort: 'opvolging', naam: 'Terugkomen op Wet langdurige zorg: Aangevraagd bij het CIZ' }
  expect(kloknaam(wlz, 'en', inEn)).toBe(
    'Coming back to another law: Wet langdurige zorg: Aangevraagd bij het CIZ',
  )
})

it('names a ground to stand still in the same way', () => {
  const grond = { code: 'OVERMACHT', naam: 'Overmacht, zegt de regio' }
  expect(grondnaam(grond, 'nl', inNl)).toBe('Overmacht, zegt de regio')
  expect(grondnaam(grond, 'en', inEn)).toBe('Force majeure')
  expect(grondnaam({ code: 'EIGEN', naam: 'Een eigen grond' }, 'en', inEn)).toBe('Een eigen grond')
})

it('says why a clock closed: the words of a code, and what somebody wrote as it was written', () => {
  expect(sluitwoorden('besluit_verzonden', inNl)).toBe('het besluit is verzonden')
  expect(sluitwoorden('besluit_verzonden', inEn)).toBe('the decision was sent')
  expect(sluitwoorden('opnieuw gekeken: voortzetten', inEn)).toBe('looked again: it stays as it is')
  expect(sluitwoorden('besluit verzonden', inNl)).toBe('het besluit is verzonden')
  expect(sluitwoorden('Vier keer gebeld.', inEn)).toBe('Vier keer gebeld.')
  expect(sluitwoorden(null, inEn)).toBe('')
})
