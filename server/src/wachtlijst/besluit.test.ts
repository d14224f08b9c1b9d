import { describe, expect, it } from 'vitest'
import { begindag, type Besluit, geldtOp, toegekend, vraagtBesluit } from './besluit.ts'

const TOEGEKEND: Besluit = { soort: 'toekennen', status: 'verzonden', van: '2026-11-01', tot: '2026-11-30' }

describe('a decision in force', () => {
  it.each([
    ['granted and sent, on its first day', {}, '2026-11-01', true],
    ['and on its last', {}, '2026-11-30', true],
    ['the day before it begins', {}, '2026-10-31', false],
    ['the day after it ends', {}, '2026-12-01', false],
    ['without an end', { tot: null }, '2040-01-01', true],
    ['a changed one', { soort: 'wijzigen' }, '2026-11-10', true],
    ['a refusal', { soort: 'weigeren', van: null, tot: null }, '2026-11-10', false],
    ['taken and not made known (Awb art. 3:40)', { status: 'genomen' }, '2026-11-10', false],
    ['a draft', { status: 'concept' }, '2026-11-10', false],
    ['one that lapsed', { status: 'vervallen' }, '2026-11-10', false],
  ] as const)('%s', (_, anders, dag, uit) => {
    expect(geldtOp([{ ...TOEGEKEND, ...anders }], dag)).toBe(uit)
  })

  it('is one of all that were decided', () => {
    const eerder = { ...TOEGEKEND, van: '2025-01-01', tot: '2025-12-31' }
    expect(geldtOp([eerder, TOEGEKEND], '2026-11-10')).toBe(true)
    expect(geldtOp([], '2026-11-10')).toBe(false)
  })
})

describe('a ground to wait', () => {
  it.each([
    ['granted and sent', {}, true],
    ['taken and not made known yet', { status: 'genomen' }, true],
    ['in force only later', { van: '2026-12-01', tot: null }, true],
    ['over', { tot: '2026-11-09' }, false],
    ['a draft', { status: 'concept' }, false],
    ['one that lapsed', { status: 'vervallen' }, false],
    ['a refusal', { soort: 'weigeren', van: null, tot: null }, false],
  ] as const)('%s', (_, anders, uit) => {
    expect(toegekend([{ ...TOEGEKEND, ...anders }], '2026-11-10')).toHaveLength(uit ? 1 : 0)
  })
})

it('is asked by a product that takes one, and not by a general provision', () => {
  expect(vraagtBesluit({ toegang: 'beschikking' })).toBe(true)
  expect(vraagtBesluit({ toegang: 'algemene_voorziening' })).toBe(false)
  expect(vraagtBesluit({ toegang: 'onbekend' })).toBe(true)
})

it('counts on the day that the stay begins: when the place is free, and never in the past', () => {
  expect(begindag('2026-12-07', '2026-11-27')).toBe('2026-12-07')
  expect(begindag('2026-11-20', '2026-11-27')).toBe('2026-11-27')
})
