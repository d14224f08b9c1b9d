import { describe, expect, it } from 'vitest'
import nl from '../teksten/nl/besluit.json' with { type: 'json' }
import { STAPPEN, volgendeStap } from './stap.ts'

const NIETS = { wijzigen: false, meekijken: false, besluiten: false, voorleggen: false, verzenden: false }
type Vraag = Parameters<typeof volgendeStap>[0]
const b = (anders: Partial<Vraag> = {}): Vraag => ({
  status: 'concept',
  ontbreekt: [],
  mag: NIETS,
  tweedeOordeel: null,
  zienswijzeGevraagdOp: null,
  voorgelegdOp: null,
  ...anders,
})

describe('the one next step of a decision', () => {
  it('is what is missing first, then the hearing, then a colleague, then the decision', () => {
    const mag = { ...NIETS, wijzigen: true, besluiten: true, meekijken: true }
    const stap = (...ontbreekt: string[]) => volgendeStap(b({ mag, ontbreekt }))
    expect(stap('grond', 'zienswijze', 'tweede_paar_ogen')).toBe('aanvullen')
    expect(stap('zienswijze', 'tweede_paar_ogen')).toBe('horen')
    expect(stap('tweede_paar_ogen')).toBe('meekijken')
    expect(stap()).toBe('besluiten')
  })

  it('waits for the view that was asked, and is changed first when it was given back', () => {
    expect(volgendeStap(b({ ontbreekt: ['zienswijze'], zienswijzeGevraagdOp: '2026-11-20' }))).toBe('mening')
    expect(volgendeStap(b({ tweedeOordeel: 'terug', ontbreekt: ['tweede_paar_ogen'] }))).toBe('verbeteren')
  })

  it('is never a judgement or a decision for who may not: that one sees for whom it waits', () => {
    expect(volgendeStap(b({ ontbreekt: ['tweede_paar_ogen'] }))).toBe('wachtMeekijken')
    const mag = { ...NIETS, voorleggen: true }
    expect(volgendeStap(b({ mag }))).toBe('voorleggen')
    expect(volgendeStap(b({ mag, voorgelegdOp: '2026-11-20T10:00:00Z' }))).toBe('wachtBesluit')
    expect(volgendeStap(b({ status: 'genomen' }))).toBe('wachtVerzending')
    expect(volgendeStap(b({ status: 'genomen', mag: { ...NIETS, verzenden: true } }))).toBe('verzenden')
  })

  it('has words', () => {
    for (const stap of STAPPEN) expect(nl, stap).toHaveProperty([`nu.${stap}`])
  })
})
