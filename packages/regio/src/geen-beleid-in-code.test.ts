import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { regioUitMap } from './proefregio/regiomap.ts'

const BRON = fileURLToPath(new URL('.', import.meta.url))

/** Names and codes that belong in region files. */
function namenVan(code: string): string[] {
  const regio = regioUitMap(code)
  const codes = [...regio.gemeenten, ...regio.voorzieningen].map((x) => x.code)
  const namen = [...regio.gemeenten, ...regio.organisaties, ...regio.voorzieningen].map((x) => x.naam)
  return [code, regio.naam, ...codes, ...namen].filter((tekst) => tekst.length > 4)
}

test('geen regio, gemeente, aanbieder of voorziening in de code van dit pakket', () => {
  const bestanden = readdirSync(BRON, { recursive: true, encoding: 'utf8' }).filter(
    (pad) => pad.endsWith('.ts') && !pad.endsWith('.test.ts') && !pad.startsWith('proefregio'),
  )
  expect(bestanden.length).toBeGreaterThan(20)
  const verboden = [...namenVan('maastricht-heuvelland'), ...namenVan('parkstad')]
  const gevonden = bestanden.flatMap((pad) => {
    const tekst = readFileSync(join(BRON, pad), 'utf8')
    return verboden
      .filter((naam) =>
        new RegExp(
          `(?<![\\p{L}\\d_])${naam.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d_])`,
          'u',
        ).test(tekst),
      )
      .map((naam) => `${pad}: ${naam}`)
  })
  expect(gevonden).toEqual([])
})
