import { type Briefsjabloon, briefsoorten } from '@zicht/regio'
import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { sjabloonOp, vulBrief } from './vul.ts'
import { datumInWoorden } from './woorden.ts'

const GELDIG = { van: '2020-01-01' }
const sjabloon = (deel: Partial<Briefsjabloon>): Briefsjabloon => ({
  code: 'S',
  soort: 'wachtlijst',
  onderwerp: 'Over {product}',
  alineas: [{ tekst: 'Dag {naam}.' }, { als: 'overbrugging', kop: 'Nu', tekst: '{overbrugging}' }],
  metBezwaarclausule: false,
  geldig: GELDIG,
  bron: { code: 'fictief' },
  ...deel,
})

describe('filling a letter', () => {
  it('fills what is known, and leaves out a paragraph of which nothing is known', () => {
    expect(vulBrief(sjabloon({}), { naam: 'Jo', product: 'opvang', overbrugging: ' ' })).toEqual({
      onderwerp: 'Over opvang',
      alineas: [{ kop: null, tekst: 'Dag Jo.' }],
    })
  })

  it('refuses to leave a gap, and says which', () => {
    expect(() => vulBrief(sjabloon({}), { product: 'opvang' })).toThrow(
      expect.objectContaining({ fouten: [expect.objectContaining({ pad: '/naam' })] }),
    )
  })

  it('does not read what people typed as a placeholder', () => {
    const uit = vulBrief(sjabloon({}), { naam: '{product}', product: 'opvang' })
    expect(uit.alineas[0]?.tekst).toBe('Dag {product}.')
  })

  it('takes the letter of the municipality on that day, and else that of the region', () => {
    const regio = {
      briefhoofden: [],
      briefsjablonen: [
        sjabloon({ code: 'ALLE' }),
        sjabloon({ code: 'EIGEN', gemeente: 'GM1', geldig: { van: '2024-01-01', tot: '2025-01-01' } }),
      ],
    }
    const kies = (gemeente: string, dag: string) => sjabloonOp(regio, 'wachtlijst', gemeente, dag)?.code
    expect(kies('GM1', '2024-06-01')).toBe('EIGEN')
    expect(kies('GM1', '2025-01-01')).toBe('ALLE')
    expect(kies('GM2', '2024-06-01')).toBe('ALLE')
    expect(kies('GM1', '2019-12-31')).toBeUndefined()
  })

  it.each(['maastricht-heuvelland', 'parkstad'])('%s has every letter, in short sentences', (code) => {
    const { regio } = leesRegiobestanden(code)
    for (const soort of briefsoorten) {
      const gevonden = sjabloonOp(regio, soort, regio.centrumgemeente, '2026-11-27')
      expect(gevonden, soort).toBeDefined()
      for (const { tekst } of gevonden?.alineas ?? [])
        for (const zin of tekst.split(/[.?!]\s/)) expect(zin.split(/\s+/).length, zin).toBeLessThanOrEqual(24)
    }
  })

  it('writes a day in words', () => {
    expect(datumInWoorden('2028-02-29')).toBe('29 februari 2028')
  })
})
