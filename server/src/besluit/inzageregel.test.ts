import { expect, test } from 'vitest'
import { type Inzagestand, inzageTot } from './inzageregel.ts'

const NU = '2026-11-20T10:00:00.000Z'
const stand: Inzagestand = {
  status: 'verzonden',
  soort: 'toekennen',
  voorgelegd: true,
  van: '2026-12-01',
  tot: '2028-11-30',
  bezwaarTot: '2027-01-04',
  bezwaarLoopt: false,
  beroepTot: null,
}
const niets = { van: null, tot: null }

test.each<[string, Partial<Inzagestand>, string | null]>([
  ['a draft is not seen', { status: 'concept', voorgelegd: false, bezwaarTot: null }, 'niets'],
  ['one put forward is, until it is decided', { status: 'concept', bezwaarTot: null }, null],
  ['what is dropped is not seen any more', { status: 'vervallen', bezwaarTot: null }, 'niets'],
  ['what is granted is seen until it ends', {}, '2028-11-30T23:00:00.000Z'],
  ['a change as well', { soort: 'wijzigen' }, '2028-11-30T23:00:00.000Z'],
  ['without a last day there is no end', { tot: null }, null],
  ['a short one until the objection term is over', { tot: '2026-12-02' }, '2027-01-04T23:00:00.000Z'],
  [
    'a refusal not sent waits for its term',
    { ...niets, soort: 'weigeren', status: 'genomen', bezwaarTot: null },
    null,
  ],
  ['a refusal until its objection term is over', { ...niets, soort: 'weigeren' }, '2027-01-04T23:00:00.000Z'],
  ['a revocation gives nothing', { soort: 'intrekken', tot: null }, '2027-01-04T23:00:00.000Z'],
  ['an objection that runs keeps it open', { ...niets, soort: 'weigeren', bezwaarLoopt: true }, null],
  [
    'its answer leaves the term to appeal',
    { ...niets, soort: 'weigeren', beroepTot: '2027-03-01' },
    '2027-03-01T23:00:00.000Z',
  ],
  ['then it is over', { ...niets, soort: 'weigeren', bezwaarTot: '2026-11-19' }, 'niets'],
])('%s', (_, anders, tot) => {
  const uit = inzageTot({ ...stand, ...anders }, NU, 'Europe/Amsterdam')
  expect(uit === null ? 'niets' : uit.tot).toBe(tot)
})
