import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Regio } from '@zicht/regio'
import { z } from 'zod'
import { vindRegios } from './bestanden.ts'

const punt = z.array(z.number()).min(2)
const ring = z.array(punt).min(4)
const vorm = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])

/** Borders as a region brings them (GeoJSON, WGS84). A feature names its municipality by CBS code: `code`, or `statcode` as CBS itself does. */
const bestand = z.object({
  features: z.array(
    z.object({
      properties: z.looseObject({ code: z.string().optional(), statcode: z.string().optional() }),
      geometry: vorm,
    }),
  ),
})

export const grenzenUit = z.object({ vlakken: z.array(z.object({ code: z.string(), vorm })) })
export type Grenzen = z.infer<typeof grenzenUit>

const gelezen = new Map<string, Grenzen | null>()

/** The borders of the region's municipalities, or null: then the schematic map is drawn. Read once; a file that is no GeoJSON counts as none. */
export function leesGrenzen(regio: Regio): Grenzen | null {
  const eerder = gelezen.get(regio.code)
  if (eerder !== undefined) return eerder
  const uitkomst = leesBestand(regio)
  gelezen.set(regio.code, uitkomst)
  return uitkomst
}

function leesBestand(regio: Regio): Grenzen | null {
  const map = vindRegios().get(regio.code)
  if (!map || !regio.geojson || !existsSync(join(map, regio.geojson))) return null
  try {
    const { features } = bestand.parse(JSON.parse(readFileSync(join(map, regio.geojson), 'utf8')))
    const codes = new Set(regio.gemeenten.map((g) => g.code))
    const vlakken = features.map((f) => ({
      code: f.properties.code ?? f.properties.statcode ?? '',
      vorm: f.geometry,
    }))
    return { vlakken: vlakken.filter((v) => codes.has(v.code)) }
  } catch {
    return null
  }
}
