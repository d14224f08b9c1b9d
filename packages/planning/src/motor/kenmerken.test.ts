import { describe, expect, test } from 'vitest'
import { maakMotor } from './motor.ts'
import type { Model } from './model.ts'
import { ZAAD } from './proefmodellen.ts'
import { NOOD, OPVANG, proefregio } from './proefregio.ts'
import type { Reeks } from './uitkomst.ts'

const proef = { duur: 30, periode: 0.7 }
const kaal = proefregio(OPVANG, NOOD)
const met = (delen: readonly number[], begin = delen): Model => ({
  ...kaal,
  kenmerken: ['stad', 'dorp', 'elders'],
  bronnen: kaal.bronnen.map((b) => ({ ...b, kenmerk: delen })),
  begin: (kaal.begin ?? []).map((b) => ({ ...b, kenmerk: begin })),
})
const EIGEN: readonly (keyof Reeks)[] = [
  'kenmerkAangekomen',
  'kenmerkBezet',
  'kenmerkBuiten',
  'kenmerkGeworden',
]
const draai = (m: Model, r = 0) => maakMotor(m).draai(proef, ZAAD, r)

describe('kenmerken', () => {
  test('een kenmerk verandert niets aan wat er gebeurt: met en zonder, en met andere delen, dezelfde getallen', () => {
    const zonder = draai(kaal)
    for (const delen of [
      [0.5, 0.3, 0.2],
      [0, 0, 1],
    ]) {
      const u = draai(met(delen))
      expect(u.gebeurtenissen).toBe(zonder.gebeurtenissen)
      expect(u.wachttijden).toEqual(zonder.wachttijden)
      for (const naam of Object.keys(zonder.reeks) as (keyof Reeks)[])
        if (!EIGEN.includes(naam)) expect(u.reeks[naam], naam).toEqual(zonder.reeks[naam])
    }
    expect(zonder.reeks.kenmerkBezet).toHaveLength(0)
  })

  test('hetzelfde zaad geeft dezelfde kenmerken, een andere replicatie andere', () => {
    const delen = [0.5, 0.3, 0.2]
    expect(draai(met(delen), 3).reeks).toEqual(draai(met(delen), 3).reeks)
    expect(draai(met(delen), 4).reeks.kenmerkAangekomen).not.toEqual(
      draai(met(delen), 3).reeks.kenmerkAangekomen,
    )
  })

  test('over alle kenmerken samen is het het geheel: wie komt, wie een plek heeft, wie zonder wacht, wie van een klasse wordt', () => {
    const { reeks } = draai(met([0.5, 0.3, 0.2]))
    const [S, K, B, P] = [kaal.stations.length, 2, kaal.bronnen.length, reeks.grenzen.length - 1]
    const som = (tabel: Float64Array, breedte: number, cel: number) =>
      Array.from({ length: breedte }, (_, i) => tabel[cel * breedte + i] as number).reduce((a, b) => a + b, 0)
    for (let p = 0; p < P; p++) {
      expect(som(reeks.kenmerkAangekomen, 3, p)).toBe(som(reeks.aangekomen, B, p))
      for (let s = 0; s < S; s++)
        expect(som(reeks.kenmerkBezet, 3, p * S + s)).toBeCloseTo(som(reeks.bezet, K, p * S + s), 9)
      for (let k = 0; k < K; k++) {
        expect(som(reeks.kenmerkBuiten, 3, p * K + k)).toBeCloseTo(reeks.buiten[p * K + k] as number, 9)
        expect(som(reeks.kenmerkGeworden, 3, p * K + k)).toBe(reeks.geworden[p * K + k])
      }
    }
    expect(reeks.buiten.some((n) => n > 0)).toBe(true)
  })

  test('de delen worden gehaald, en zijn in elke plek dezelfde als niets naar kenmerk kiest', () => {
    const { reeks } = maakMotor(met([0.5, 0.3, 0.2])).draai({ duur: 3000 }, ZAAD)
    const deel = (tabel: Float64Array, h: number) =>
      (tabel[h] as number) / ((tabel[0] as number) + (tabel[1] as number) + (tabel[2] as number))
    for (const [h, verwacht] of [0.5, 0.3, 0.2].entries()) {
      const n = reeks.kenmerkAangekomen.reduce((a, b) => a + b, 0)
      const fout = Math.sqrt((verwacht * (1 - verwacht)) / n)
      expect(Math.abs(deel(reeks.kenmerkAangekomen, h) - verwacht)).toBeLessThan(3.5 * fout)
      expect(deel(reeks.kenmerkBezet, h)).toBeCloseTo(verwacht, 1)
    }
  })

  test('delen die niet kloppen worden geweigerd, met hun plaats', () => {
    expect(() => maakMotor(met([0.5, 0.5]))).toThrow(/3 delen/)
    expect(() => maakMotor(met([0.5, 0.3, 0.3]))).toThrow(/tellen niet op tot 1/)
    const { kenmerken: _, ...geen } = met([0.5, 0.3, 0.2])
    expect(() => maakMotor(geen)).toThrow(/heeft geen kenmerken/)
  })
})
