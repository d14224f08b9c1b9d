import { describe, expect, it } from 'vitest'
import { beginVan, redenMetEerder, wachtdagfouten } from './wachtdag.ts'

const VANDAAG = '2026-11-27'
const GEMELD = '2026-11-20'

describe('the day from which somebody waits', () => {
  it.each([
    ['today', { sinds: VANDAAG }, []],
    ['the day of the report', { sinds: GEMELD }, []],
    ['after today', { sinds: '2026-11-28' }, ['/wachtendSinds']],
    ['no day', { sinds: '2026-02-30' }, ['/wachtendSinds']],
    ['before the report', { sinds: '2026-11-19' }, ['/eerderReden']],
    ['before the report, with its reason', { sinds: '2026-11-19', eerderReden: 'Stond elders.' }, []],
  ])('%s', (_, wachtdag, paden) => {
    expect(wachtdagfouten(wachtdag, VANDAAG, GEMELD).map((f) => f.pad)).toEqual(paden)
  })

  it('is that of the decision, and never before the report by itself', () => {
    expect(beginVan('2026-11-25', GEMELD)).toBe('2026-11-25')
    expect(beginVan('2023-01-01', GEMELD)).toBe(GEMELD)
    expect(beginVan('2023-01-01', null)).toBe('2023-01-01')
  })

  it('tells in the course why it is earlier', () => {
    expect(redenMetEerder('Past.', undefined)).toBe('Past.')
    expect(redenMetEerder('Past.', 'Stond elders.')).toBe(
      'Past. Wacht al langer dan de melding: Stond elders.',
    )
  })
})
