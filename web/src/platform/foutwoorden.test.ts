import { expect, it } from 'vitest'
import en from '../teksten/en.ts'
import nl from '../teksten/nl.ts'
import { foutInTaal } from './foutwoorden.ts'
import { leesProbleem } from './probleem.ts'

const inNl = (id: string) => nl[id] ?? null
const inEn = (id: string) => en[id] ?? null
const geweigerd = (reden: string, detail: string) =>
  leesProbleem(409, {
    type: '/problemen/conflict',
    title: 'Dit kan nu niet',
    detail,
    reden,
    laatsteDag: '2027-01-04',
  })

it('tells what was refused in the language of the reader', () => {
  const p = geweigerd('buiten_te_laat', 'Dit kon tot en met 2027-01-04 bekend worden gemaakt.')
  expect(foutInTaal(p, 'nl', inNl)).toBe(p)
  expect(foutInTaal(p, 'en', inEn)).toMatchObject({
    status: 409,
    title: 'This cannot be done now',
    detail: expect.stringMatching(/^The last day to make this known is over/),
    inhoud: { laatsteDag: '2027-01-04' },
  })
})

it('keeps the words of the server where a reason has none, and has words where the server has none', () => {
  expect(foutInTaal(geweigerd('iets_nieuws', 'Dit is nieuw.'), 'en', inEn).detail).toBe('Dit is nieuw.')
  expect(foutInTaal(geweigerd('plek_bezet', ''), 'nl', inNl).detail).toMatch(/^Deze plek is zojuist/)
})

it('tells in English too that it cannot be done for a moment', () => {
  const p = leesProbleem(503, {
    type: '/problemen/niet-nu',
    title: 'Even niet beschikbaar',
    detail: 'Dit duurde te lang en is gestopt.',
  })
  expect(foutInTaal(p, 'nl', inNl)).toBe(p)
  expect(foutInTaal(p, 'en', inEn).detail).toMatch(/^Try again in a moment/)
})

it('keeps the faults of fields', () => {
  const p = leesProbleem(400, {
    type: '/problemen/ongeldig',
    title: 'De invoer klopt niet',
    fouten: [{ pad: '/dag', melding: 'Kies een dag.' }],
  })
  expect(foutInTaal(p, 'en', inEn)).toMatchObject({
    fouten: p.fouten,
    title: expect.stringMatching(/filled in/),
  })
})

it('tells what is wrong at a field by its code', () => {
  const p = leesProbleem(400, {
    type: '/problemen/ongeldig',
    title: 'De invoer klopt niet',
    detail: 'Pas het genoemde veld aan.',
    fouten: [
      {
        pad: '/maat',
        melding: 'Dit getal staat niet in het regiomodel.',
        code: 'onbekend_getal',
        waarden: {},
      },
    ],
  })
  expect(foutInTaal(p, 'en', inEn).fouten).toMatchObject([
    { pad: '/maat', melding: 'This number is not in the region model.' },
  ])
  expect(foutInTaal(p, 'nl', inNl)).toBe(p)
})
