import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { leesRegiomap, RegioOngeldig, vindRegios } from './bestanden.ts'

const werk = mkdtempSync(join(tmpdir(), 'zicht-model-'))
afterAll(() => rmSync(werk, { recursive: true, force: true }))

const MODEL = (standaard: boolean, bron = 'licentie') => `bronnen:
  - { code: licentie, titel: Licentie van de regio, soort: document }
scoremodellen:
  - code: ANDER
    naam: Een ander instrument
    standaard: ${standaard}
    licentie: Alleen voor de houder.
    niveaus: [{ niveau: 1, naam: Een }, { niveau: 2, naam: Twee }]
    leefgebieden: [{ code: X, naam: Iets, toelichting: Waar het over gaat. }]
    geldig: { van: 2020-01-01 }
    bron: ${bron}
`

function regioMet(tekst: string): string {
  const [bron = ''] = [...vindRegios({}).values()]
  const map = mkdtempSync(join(werk, 'regio-'))
  cpSync(bron, map, { recursive: true })
  mkdirSync(join(map, 'scoremodellen'), { recursive: true })
  writeFileSync(join(map, 'scoremodellen', 'ANDER.yaml'), tekst)
  return map
}

it('reads an instrument under licence from a file of its own, beside the model that comes with the region', () => {
  const { regio } = leesRegiomap(regioMet(MODEL(false)))
  expect(regio.scoremodellen.map((m) => m.code)).toContain('ANDER')
  expect(regio.scoremodellen.filter((m) => m.standaard)).toHaveLength(1)
})

it('checks it like every other file: two standards at once, or a source that is not there, are refused with their place', () => {
  for (const fout of [MODEL(true), MODEL(false, 'NERGENS')])
    expect(() => leesRegiomap(regioMet(fout))).toThrow(RegioOngeldig)
  expect(() => leesRegiomap(regioMet(MODEL(true)))).toThrow(/ANDER\.yaml:\d+: .*standaard/)
})
