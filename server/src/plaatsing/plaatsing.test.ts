import { describe, expect, it } from 'vitest'
import { BESTEMMINGEN, isZonderPlek, vraagtWaar } from './bestemming.ts'
import { keurEinde } from './beeindig.ts'
import { eisMoment, eisStatus, kanNu, STATUSSEN } from './plaatsing.ts'

describe('the life of a placement (C039)', () => {
  it.each([
    ['voorgesteld', []],
    ['geaccepteerd', ['aankomst', 'niet_gekomen', 'verplaatsing', 'vervolgplan', 'ondersteuning']],
    ['gestart', ['pauze', 'verplaatsing', 'beeindiging', 'vervolgplan', 'ondersteuning', 'herbeoordeling']],
    [
      'gepauzeerd',
      ['hervatting', 'verplaatsing', 'beeindiging', 'vervolgplan', 'ondersteuning', 'herbeoordeling'],
    ],
    ['verplaatst', []],
    ['beeindigd', []],
    ['vervallen', []],
  ])('from %s: %j', (status, stappen) => expect(kanNu(status)).toEqual(stappen))

  it('says in words why a step cannot be taken', () => {
    for (const status of STATUSSEN)
      if (!kanNu(status).includes('aankomst'))
        expect(() => eisStatus('aankomst', status)).toThrow(expect.objectContaining({ status: 409 }))
  })

  it('takes no moment in the future, or before the stay began', () => {
    const [begin, nu] = ['2026-11-22T21:40:00.000Z', '2026-11-23T07:00:00.000Z']
    expect(eisMoment('2026-11-23T08:00:00+02:00', begin, nu, 'Het einde')).toBe('2026-11-23T08:00:00+02:00')
    expect(() => eisMoment('2026-11-23T07:00:01.000Z', begin, nu, 'Het einde')).toThrow(
      expect.objectContaining({ extra: { reden: 'toekomst' } }),
    )
    expect(() => eisMoment(begin, begin, nu, 'Het einde')).toThrow(
      expect.objectContaining({ extra: { reden: 'voor_begin' } }),
    )
  })
})

describe('where someone goes (R7, C055)', () => {
  it('without a place to go are only the street and the unknown', () =>
    expect(BESTEMMINGEN.filter(isZonderPlek)).toEqual(['op_straat', 'onbekend']))

  it.each([
    ['huurwoning', '', 'doel_bereikt', ['/waar']],
    ['huurwoning', 'Proefstraat 1', 'doel_bereikt', []],
    ['overleden', '', 'overlijden', []],
    ['overleden', '', 'eigen_wens', ['/reden']],
    ['ziekenhuis', 'ab', 'overlijden', ['/waar', '/reden']],
    ['op_straat', '', 'eigen_wens', []],
  ] as const)('%s "%s" (%s) misses %j', (bestemming, waar, reden, paden) => {
    expect(keurEinde({ bestemming, waar, reden }).map((f) => f.pad)).toEqual(paden)
    expect(vraagtWaar('overleden')).toBe(false)
  })
})
