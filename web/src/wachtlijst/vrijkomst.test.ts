import { expect, it } from 'vitest'
import { eersteDag, vrijkomst } from './vrijkomst.ts'

const VANDAAG = '2026-11-27'
const plek = (anders: Partial<Parameters<typeof vrijkomst>[0]>) => ({
  toestand: 'bezet',
  tot: null,
  verwacht: null,
  ...anders,
})

it('tells when a place that is occupied comes free, and how sure that is', () => {
  expect(vrijkomst(plek({ tot: '2026-12-01T23:30:00.000Z', verwacht: '2026-12-09' }), VANDAAG)).toEqual({
    op: '2026-12-02',
    zeker: true,
  })
  expect(vrijkomst(plek({ verwacht: '2026-12-09' }), VANDAAG)).toEqual({ op: '2026-12-09', zeker: false })
})

it('tells nothing of a place that is free, or whose end is unknown or past', () => {
  expect(vrijkomst(plek({ toestand: 'vrij' }), VANDAAG)).toBeNull()
  expect(vrijkomst(plek({}), VANDAAG)).toBeNull()
  expect(vrijkomst(plek({ verwacht: '2026-11-26' }), VANDAAG)).toBeNull()
})

it('takes the day of the last of several places', () => {
  const later = plek({ verwacht: '2026-12-09' })
  expect(eersteDag([later, plek({ tot: '2026-12-01T09:00:00.000Z' }), plek({})], VANDAAG)).toBe('2026-12-09')
  expect(eersteDag([plek({}), plek({ toestand: 'vrij' })], VANDAAG)).toBeNull()
})
