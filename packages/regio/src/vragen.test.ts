import { describe, expect, test } from 'vitest'
import { duurDelen, duurInDagen, duurInMinuten } from './duur.ts'
import { geldigOp, omvat, overlapt } from './geldig.ts'
import { leesRegio } from './lees-regio.ts'
import { allePlekken, plekkenOp } from './plekken.ts'
import { proefregio } from './proefregio/index.ts'
import { verdeel } from './verdeel.ts'
import {
  arrangementOp,
  bronTekst,
  gemeentenOp,
  isFictief,
  particuliereLocatieOp,
  productOp,
  termijnOp,
  voorzieningenOp,
} from './vragen.ts'

const gelezen = leesRegio(proefregio)
if (!('regio' in gelezen)) throw new Error('de proefregio laadt niet')
const { regio } = gelezen

describe('vragen aan een regio', () => {
  test('een periode loopt tot, niet tot en met', () => {
    const lijst = [{ geldig: { van: '2020-01-01', tot: '2021-01-01' } }, { geldig: { van: '2021-01-01' } }]
    expect(
      ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((d) =>
        geldigOp(lijst, d).map((x) => lijst.indexOf(x)),
      ),
    ).toEqual([[], [0], [0], [1]])
    expect(overlapt({ van: '2020-01-01', tot: '2021-01-01' }, { van: '2021-01-01' })).toBe(false)
    expect(overlapt({ van: '2020-01-01', tot: '2021-01-02' }, { van: '2021-01-01' })).toBe(true)
    expect(omvat({ van: '2020-01-01', tot: '2021-01-01' }, { van: '2020-05-01' })).toBe(false)
  })

  test('op een dag geldt een regel', () => {
    expect(gemeentenOp(regio, '2021-06-01').map((g) => g.naam)).toEqual(['Duinstad'])
    expect(gemeentenOp(regio, '2022-01-01').map((g) => g.naam)).toEqual(['Duinstad', 'Meerdorp'])
    expect(termijnOp(regio, 'eersteOpvangMaximaal', '2020-12-31')?.duur).toBe('P28D')
    expect(termijnOp(regio, 'eersteOpvangMaximaal', '2021-01-01')?.duur).toBe('P21D')
    expect(productOp(regio, 'HERBERG', '2019-12-31')).toBeUndefined()
    expect(arrangementOp(regio, 'KORT', '2024-01-01')?.duur).toEqual({ dagen: 7 })
    expect(voorzieningenOp(regio, '2021-12-31').map((v) => v.code)).toEqual(['KADE', 'HOFJE'])
    expect(particuliereLocatieOp(regio, 'BOERDERIJ', '2024-01-01')?.prijsCentPerNacht).toBe(4200)
  })

  test('een plek houdt haar code als zij een andere bestemming krijgt', () => {
    const plek = allePlekken(regio).find((p) => p.code === 'KADE-GEZIN-01')
    expect(plek?.perioden.map((p) => [p.geldig.van, p.crisis])).toEqual([
      ['2021-01-01', false],
      ['2023-01-01', true],
    ])
    expect(plekkenOp(regio, '2022-12-31').filter((p) => p.eenheid === 'GEZIN' && p.crisis)).toHaveLength(0)
    expect(plekkenOp(regio, '2023-01-01').filter((p) => p.eenheid === 'GEZIN' && p.crisis)).toHaveLength(4)
    const codes = allePlekken(regio).map((p) => p.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('tijdelijke plekken tellen alleen mee in hun tijd', () => {
    expect(plekkenOp(regio, '2025-01-01').filter((p) => p.tijdelijk)).toHaveLength(2)
    expect(plekkenOp(regio, '2025-03-01').filter((p) => p.tijdelijk)).toHaveLength(0)
  })

  test('een bron in woorden', () => {
    expect(bronTekst(regio, { code: 'PLAN', vindplaats: 'bladzijde 2' })).toBe(
      'Plan van Proefland, bladzijde 2',
    )
    expect(isFictief(regio, { code: 'fictief' })).toBe(true)
    expect(isFictief(regio, { code: 'PLAN' })).toBe(false)
    expect(regio.organisaties[0]?.aliassen[0]?.bron).toEqual({ code: 'PLAN', vindplaats: 'bladzijde 2' })
  })

  test('duren', () => {
    expect(duurDelen('P1Y2M3W4DT5H6M')).toEqual({ jaren: 1, maanden: 2, dagen: 25, minuten: 306 })
    expect(duurInMinuten('PT90M')).toBe(90)
    expect(duurInMinuten('P1DT2H')).toBe(1560)
    expect(duurInDagen('P6W')).toBe(42)
    expect(() => duurInMinuten('P1M')).toThrow(RangeError)
    expect(() => duurInDagen('PT90M')).toThrow(RangeError)
    expect(() => duurDelen('morgen')).toThrow(RangeError)
  })

  test('afronden: afkappen, half omhoog en half naar even; de rest gaat naar een ontvanger', () => {
    const basis = regio.verdeelsleutels[0]
    if (!basis) throw new Error('geen sleutel')
    const met = (afronding: typeof basis.afronding, bedrag: bigint) =>
      verdeel(
        {
          ...basis,
          afronding,
          delen: [
            { ontvanger: 'a', naam: 'a', aandeel: '1/2', rest: false },
            { ontvanger: 'b', naam: 'b', rest: true },
          ],
        },
        bedrag,
      )
    expect(
      [met('afkappen', 5n), met('half_omhoog', 5n), met('half_naar_even', 5n), met('half_naar_even', 7n)].map(
        (m) => [m.get('a'), m.get('b')],
      ),
    ).toEqual([
      [2n, 3n],
      [3n, 2n],
      [2n, 3n],
      [4n, 3n],
    ])
    expect(met('half_omhoog', -5n).get('a')).toBe(-3n)
  })
})
