import { momentVan } from '@zicht/kern'
import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { dienstenOp, dienstOp, huidigeDienst, recenteDiensten, sindsVorige } from './dienst.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const op = (dag: string, tijd: string) => momentVan(dag, tijd, regio.tijdzone)

describe('shifts', () => {
  it.each([
    ['22:59', '2026-11-22', 'AVOND'],
    ['23:00', '2026-11-22', 'NACHT'],
    ['02:10', '2026-11-21', 'NACHT'], // the night belongs to the day on which it began
    ['07:30', '2026-11-22', 'DAG'],
  ])('at %s runs the shift of %s: %s', (tijd, dag, code) =>
    expect(huidigeDienst(regio, op('2026-11-22', tijd))).toMatchObject({ dag, code }),
  )

  it('are as long as the clocks say: the night of the end of summer time has an hour more', () => {
    const nacht = dienstOp(regio, '2026-10-24', 'NACHT')
    expect(Date.parse(nacht?.tot ?? '') - Date.parse(nacht?.van ?? '')).toBe(9.5 * 3_600_000)
  })

  it('tell the incoming shift everything since it was last there', () => {
    const dag = dienstenOp(regio, '2026-11-23').find((d) => d.code === 'DAG')
    expect(dag && sindsVorige(regio, dag)).toBe(op('2026-11-22', '15:30'))
    const vrijdag = {
      ...regio,
      diensten: regio.diensten.filter((d) => d.code === 'DAG').map((d) => ({ ...d, dagen: ['ma' as const] })),
    }
    expect(dag && sindsVorige(vrijdag, dag)).toBe(op('2026-11-16', '15:30'))
  })

  it('lists the last week, what runs first', () => {
    const lijst = recenteDiensten(regio, op('2026-11-23', '08:30'))
    expect(lijst[0]).toMatchObject({ dag: '2026-11-23', code: 'DAG' })
    expect(lijst[1]).toMatchObject({ dag: '2026-11-22', code: 'NACHT' })
    expect(lijst).toHaveLength(7 * 3 + 1)
  })
})
