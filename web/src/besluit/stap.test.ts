import { describe, expect, it } from 'vitest'
import nl from '../teksten/nl/besluit.json' with { type: 'json' }
import { STAPPEN, volgendeStap } from './stap.ts'

const NIETS = {
  wijzigen: false,
  meekijken: false,
  besluiten: false,
  voorleggen: false,
  verzenden: false,
  vervallen: false,
}
type Vraag = Parameters<typeof volgendeStap>[0]
const HEDEN = '2026-11-24'
const stapVan = (vraag: Vraag) => volgendeStap(vraag, HEDEN)
const b = (anders: Partial<Vraag> = {}): Vraag => ({
  status: 'concept',
  bekendTeLaat: false,
  ontbreekt: [],
  mag: NIETS,
  tweedeOordeel: null,
  zienswijzeGevraagdOp: null,
  zienswijzeTot: null,
  zienswijzeVerzondenOp: null,
  voorgelegdOp: null,
  ...anders,
})

describe('the one next step of a decision', () => {
  it('is what is missing first, then the hearing, then a colleague, then the decision', () => {
    const mag = { ...NIETS, wijzigen: true, besluiten: true, meekijken: true }
    const stap = (...ontbreekt: string[]) => stapVan(b({ mag, ontbreekt }))
    expect(stap('grond', 'zienswijze', 'tweede_paar_ogen')).toBe('aanvullen')
    expect(stap('zienswijze', 'tweede_paar_ogen')).toBe('horen')
    expect(stap('tweede_paar_ogen')).toBe('meekijken')
    expect(stap()).toBe('besluiten')
  })

  it('waits for the view that was asked, and is changed first when it was given back', () => {
    const gevraagd = {
      ontbreekt: ['zienswijze'],
      zienswijzeGevraagdOp: '2026-11-20',
      zienswijzeTot: '2026-12-04',
    }
    expect(stapVan(b({ ...gevraagd, zienswijzeVerzondenOp: '2026-11-20' }))).toBe('mening')
    expect(stapVan(b(gevraagd))).toBe('verzendHoren')
    expect(stapVan(b({ ...gevraagd, zienswijzeTot: HEDEN }))).toBe('horenVoorbij')
    expect(stapVan(b({ tweedeOordeel: 'terug', ontbreekt: ['tweede_paar_ogen'] }))).toBe('verbeteren')
  })

  it('is never a judgement or a decision for who may not: that one sees for whom it waits', () => {
    expect(stapVan(b({ ontbreekt: ['tweede_paar_ogen'] }))).toBe('wachtMeekijken')
    const mag = { ...NIETS, voorleggen: true }
    expect(stapVan(b({ mag }))).toBe('voorleggen')
    expect(stapVan(b({ mag, voorgelegdOp: '2026-11-20T10:00:00Z' }))).toBe('wachtBesluit')
    expect(stapVan(b({ status: 'genomen' }))).toBe('wachtVerzending')
    expect(stapVan(b({ status: 'genomen', mag: { ...NIETS, verzenden: true } }))).toBe('verzenden')
    expect(stapVan(b({ status: 'genomen', bekendTeLaat: true, mag: { ...NIETS, verzenden: true } }))).toBe(
      'terugnemen',
    )
  })

  it('has words', () => {
    for (const stap of STAPPEN) expect(nl, stap).toHaveProperty([`nu.${stap}`])
  })
})
