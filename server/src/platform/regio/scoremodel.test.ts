import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { geldigOp } from '@zicht/regio'
import { expect, test } from 'vitest'
import { leesRegiomap, vindRegios } from './bestanden.ts'

/** The region with a file of a licence holder beside it; the domains are invented. */
function metModel(tekst: string) {
  const map = mkdtempSync(join(tmpdir(), 'zicht-model-'))
  try {
    cpSync(vindRegios().get('parkstad') ?? '', map, { recursive: true })
    mkdirSync(join(map, 'scoremodellen'))
    writeFileSync(join(map, 'scoremodellen', 'eigen.yaml'), tekst)
    return leesRegiomap(map)
  } finally {
    rmSync(map, { recursive: true })
  }
}
const gebieden = (aantal: number, niveaus: number) =>
  Array.from(
    { length: aantal },
    (_, i) =>
      `      - { code: G${i + 1}, naam: Gebied ${i + 1}, toelichting: Wat het is., niveaus: [${Array.from({ length: niveaus }, (__, n) => `'Zin ${n + 1}.'`).join(', ')}] }`,
  ).join('\n')
const model = (niveaus: number, zinnen = niveaus) => `scoremodellen:
  - code: EIGEN
    naam: Een instrument onder licentie
    standaard: false
    licentie: Alleen voor wie een licentie heeft.
    niveaus:
${Array.from({ length: niveaus }, (_, n) => `      - { niveau: ${n + 1}, naam: Niveau ${n + 1} }`).join('\n')}
    leefgebieden:
${gebieden(13, zinnen)}
    geldig: { van: 2026-01-01 }
    bron: fictief
`

test('a licence holder adds an instrument as a file: thirteen domains, its own levels, and the terms', () => {
  const { regio } = metModel(model(10))
  const gevonden = geldigOp(regio.scoremodellen, '2026-11-27').find((m) => m.code === 'EIGEN')
  expect(gevonden?.leefgebieden).toHaveLength(13)
  expect(gevonden?.niveaus).toHaveLength(10)
  expect(gevonden).toMatchObject({ standaard: false, licentie: 'Alleen voor wie een licentie heeft.' })
  // the neutral model of the house stays what is proposed
  expect(geldigOp(regio.scoremodellen, '2026-11-27').filter((m) => m.standaard)).toHaveLength(1)
})

test('a file with a fault is named, with what is wrong', () => {
  expect(() => metModel(model(5, 4))).toThrow(
    expect.objectContaining({ message: expect.stringContaining('fout') }),
  )
})
