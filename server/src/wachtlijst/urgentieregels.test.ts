import { bepaalUrgentie, leesPuntenregels, leesUrgentieregels } from '@zicht/matching'
import { leesRegio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import { expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { eisLijstregels } from './beleid.ts'
import { urgentieregelsOp } from './urgentieregels.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const DAG = '2026-11-27'
const regels = urgentieregelsOp(regio, 'GM0935', DAG)

const oordeel = (
  feiten: Record<string, string | number | null>,
  gebeurtenissen: [string, string][] = [],
  dag = DAG,
) => {
  if (!regels) throw new Error('geen regels')
  return bepaalUrgentie(
    {
      id: 'p',
      feiten: {
        geboortedatum: '1990-05-01',
        kinderen: 0,
        inGemeenteSinds: '2026-01-01',
        jaarinkomen: 30_000,
        ...feiten,
      },
      gebeurtenissen: gebeurtenissen.map(([soort, op]) => ({ soort, op })),
      toestanden: [],
    },
    regels,
    dag,
  )
}

it('reads the rules of a municipality from the region, for their days and nobody else', () => {
  expect(leesUrgentieregels(regels)).toMatchObject({ ok: true })
  expect(urgentieregelsOp(regio, 'GM0935', '2023-12-31')).toBeUndefined()
  expect(urgentieregelsOp(regio, 'GM0000', DAG)).toBeUndefined()
})

it.each([
  ['28 or older', {}, 'ja'],
  ['turns 28 tomorrow', { geboortedatum: '1998-11-28' }, 'nee'],
  ['28 today', { geboortedatum: '1998-11-27' }, 'ja'],
  ['younger, with a child', { geboortedatum: '2004-01-01', kinderen: 1 }, 'ja'],
  ['six months tomorrow', { inGemeenteSinds: '2026-05-28' }, 'nee'],
  ['six months today', { inGemeenteSinds: '2026-05-27' }, 'ja'],
  ['one euro over the limit', { jaarinkomen: 40_001 }, 'nee'],
  ['income not known: asked, not decided', { jaarinkomen: null }, 'onbekend'],
])('%s', (_, feiten, verwacht) => {
  expect(oordeel(feiten).oordeel).toBe(verwacht)
})

it('has an offer due within a year; a refused fitting offer ends the urgency for a year', () => {
  const toegekend: [string, string] = ['urgentie-toegekend', '2026-10-01']
  expect(oordeel({}, [toegekend])).toMatchObject({ klasse: 1, aanbodUiterlijk: '2027-10-01' })
  const geweigerd: [string, string][] = [toegekend, ['passend-aanbod-geweigerd', '2026-11-01']]
  expect(oordeel({}, geweigerd)).toMatchObject({ klasse: 0, oordeel: 'nee', aanbodUiterlijk: null })
  expect(oordeel({}, geweigerd, '2027-10-31').oordeel).toBe('nee')
  expect(oordeel({}, geweigerd, '2027-11-01').oordeel).toBe('ja')
})

it('a region with points gives rules that the matching takes; one without keeps its order', () => {
  const uit = leesRegio(proefregio)
  if (!('regio' in uit)) throw new Error('proefregio')
  expect(leesPuntenregels(eisLijstregels(uit.regio, 'HERBERG', DAG).punten)).toMatchObject({ ok: true })
  expect(uit.regio.wachtlijstbeleid[0]?.volgorde.map((s) => s.veld)).toContain('punten')
  const zonder = eisLijstregels(regio, 'BW_BASIS', DAG)
  expect(zonder.punten).toBeNull()
  expect(zonder.lijst.sleutels.map((s) => s.veld)).toEqual(['urgentie', 'wachtendSinds'])
})
