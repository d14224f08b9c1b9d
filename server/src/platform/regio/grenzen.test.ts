import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'

const VLAK = {
  type: 'Polygon',
  coordinates: [
    [
      [5.6, 50.8],
      [5.7, 50.8],
      [5.7, 50.9],
      [5.6, 50.8],
    ],
  ],
}

/** A copy of a region that ships without borders, with a file of its own beside it. */
async function metGrenzen(inhoud: string) {
  vi.resetModules()
  const { leesRegiobestanden, vindRegios } = await import('./bestanden.ts')
  const map = mkdtempSync(join(tmpdir(), 'zicht-grenzen-'))
  const bron = vindRegios().get('parkstad') ?? ''
  cpSync(bron, join(map, 'parkstad'), { recursive: true })
  const kop = join(map, 'parkstad', 'regio.yaml')
  writeFileSync(
    kop,
    readFileSync(kop, 'utf8').replace(/^(\s*)tijdzone:/m, '$1geojson: eigen.geojson\n$1tijdzone:'),
  )
  writeFileSync(join(map, 'parkstad', 'eigen.geojson'), inhoud)
  vi.stubEnv('ZICHT_REGIOS', map)
  const { leesGrenzen } = await import('./grenzen.ts')
  const { regio } = leesRegiobestanden('parkstad')
  const uit = leesGrenzen(regio)
  rmSync(map, { recursive: true })
  return uit
}

describe('borders', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('are those of municipalities of the region, by either name of the code', async () => {
    const features = [
      { type: 'Feature', properties: { statcode: 'GM0917' }, geometry: VLAK },
      { type: 'Feature', properties: { code: 'GM0928' }, geometry: VLAK },
      { type: 'Feature', properties: { code: 'GM0363' }, geometry: VLAK },
    ]
    const uit = await metGrenzen(JSON.stringify({ type: 'FeatureCollection', features }))
    expect(uit?.vlakken.map((v) => v.code)).toEqual(['GM0917', 'GM0928'])
  })

  it('are none when the file is something else', async () => {
    expect(await metGrenzen('geen kaart')).toBeNull()
    expect(await metGrenzen('{"features": [{"properties": {}, "geometry": null}]}')).toBeNull()
  })
})
