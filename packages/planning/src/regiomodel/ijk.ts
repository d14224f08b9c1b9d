import { Rekenfout } from '@zicht/kern'
import { z } from 'zod'
import { lees } from '../invoer/lees.ts'
import { alleGetallen, metGetallen } from './getallen.ts'
import type { Getal, Regiomodel } from './model.ts'

const aantal = z.int('verwacht een geheel getal').min(0, 'verwacht nul of meer')
const dagen = z.number('verwacht een getal').min(0, 'verwacht nul of meer')
/** What the product itself recorded: numbers and durations, no persons. */
export const WAARNEMINGEN = z.strictObject({
  /** people who came per year, per cause */
  instroom: z
    .array(
      z.strictObject({ bron: z.string(), perJaar: z.array(aantal).min(1, 'verwacht ten minste een jaar') }),
    )
    .default([]),
  /** stays, also those that still run (`afgelopen: false`) */
  verblijven: z
    .array(
      z.strictObject({
        station: z.string(),
        duren: z.array(z.strictObject({ dagen, afgelopen: z.boolean() })),
      }),
    )
    .default([]),
  /** where people went, by code of the station or `weg` */
  overgangen: z
    .array(z.strictObject({ station: z.string(), naar: z.record(z.string(), aantal) }))
    .default([]),
  /** who came and was in no place before, by where they come from; who it is not known of is left out */
  herkomst: z.array(z.strictObject({ herkomst: z.string(), n: aantal })).default([]),
  /** of who went to live at a station without a limit of places: how many came back */
  terugval: z.array(z.strictObject({ station: z.string(), n: aantal, terug: aantal })).default([]),
})
export type Waarnemingen = z.input<typeof WAARNEMINGEN>
export type Schatting = {
  pad: string
  naam: string
  n: number
  waarde: number
  laag: number
  hoog: number
  gebruikt: boolean
  zin: string
}

/** Fewer observations than this say too little: the marked assumption stays. */
export const GENOEG = 30
const Z = 1.959963984540054

/**
 * Numbers from the product's own records, each with its 95% interval. Arrivals: number over years (Poisson). Stays: total time over the
 * number that ended, so that running stays count for what they have lasted (exponential, right censored). Ways on and relapse: shares (Wilson).
 */
export function ijk(
  model: Regiomodel,
  ruw: unknown,
  genoeg = GENOEG,
  periode?: { van: string; tot: string },
): { model: Regiomodel; schattingen: Schatting[] } {
  const w = lees(WAARNEMINGEN, ruw)
  const schattingen: Schatting[] = []
  const namen = new Map(alleGetallen(model).map((g) => [g.pad, g.naam]))
  const schat = (pad: string, fout: string, n: number, waarde: number, laag: number, hoog: number) => {
    const naam = namen.get(pad)
    if (naam === undefined) throw new Rekenfout(fout, 'dit staat niet in het regiomodel')
    const gebruikt = n >= genoeg
    const zin = gebruikt
      ? `${naam}: geschat uit ${n} eigen waarnemingen.`
      : `${naam}: ${n} eigen waarnemingen is te weinig (verwacht ${genoeg}); de aanname blijft.`
    schattingen.push({ pad, naam, n, waarde, laag, hoog, gebruikt, zin })
  }
  for (const [i, { bron, perJaar }] of w.instroom.entries()) {
    const n = perJaar.reduce((a, b) => a + b, 0)
    const jaren = perJaar.length
    const grens = (teken: number) => Math.max(0, Math.sqrt(n) + (teken * Z) / 2) ** 2 / jaren
    schat(`bronnen/${bron}/perJaar`, `/instroom/${i}/bron`, n, n / jaren, grens(-1), grens(1))
  }
  for (const [i, { station, duren }] of w.verblijven.entries()) {
    const n = duren.filter((d) => d.afgelopen).length
    const tijd = duren.reduce((som, d) => som + d.dagen, 0)
    const gemiddeld = n > 0 ? tijd / n : 0
    const factor = n > 0 ? Math.exp(Z / Math.sqrt(n)) : 1
    // A mean of nothing is no mean: too few to be used, whatever is asked for.
    schat(
      `stations/${station}/verblijfDagen`,
      `/verblijven/${i}/station`,
      gemiddeld > 0 ? n : 0,
      gemiddeld,
      gemiddeld / factor,
      gemiddeld * factor,
    )
  }
  for (const [i, { station, naar }] of w.overgangen.entries()) {
    const n = Object.values(naar).reduce((a, b) => a + b, 0)
    const uitgangen = model.stations.find((s) => s.code === station)?.uitgangen
    if (!uitgangen) throw new Rekenfout(`/overgangen/${i}/station`, 'dit staat niet in het regiomodel')
    for (const code of Object.keys(naar))
      if (!uitgangen.some((u) => u.naar === code))
        throw new Rekenfout(`/overgangen/${i}/naar/${code}`, `vanuit ${station} kent het model deze weg niet`)
    for (const u of uitgangen) {
      const [deel, laag, hoog] = wilson(naar[u.naar] ?? 0, n)
      schat(`stations/${station}/uitgangen/${u.naar}`, `/overgangen/${i}/station`, n, deel, laag, hoog)
    }
  }
  for (const [i, { station, n, terug }] of w.terugval.entries()) {
    const uitgang = model.stations.find((s) => s.code === station)?.uitgangen.find((u) => u.terugval)
    if (!uitgang) throw new Rekenfout(`/terugval/${i}/station`, 'hier kent het model geen terugval')
    if (terug > n) throw new Rekenfout(`/terugval/${i}/terug`, 'verwacht hoogstens zoveel als er vertrokken')
    const [deel, laag, hoog] = wilson(terug, n)
    schat(`stations/${station}/uitgangen/${uitgang.naar}`, `/terugval/${i}/station`, n, deel, laag, hoog)
  }
  const gekomen = w.herkomst.reduce((som, { n }) => som + n, 0)
  for (const [i, { herkomst }] of w.herkomst.entries())
    if (!model.herkomst.some((h) => h.code === herkomst))
      throw new Rekenfout(`/herkomst/${i}/herkomst`, 'dit staat niet in het regiomodel')
  if (w.herkomst.length > 0)
    for (const { code } of model.herkomst) {
      const uit = w.herkomst.reduce((som, x) => som + (x.herkomst === code ? x.n : 0), 0)
      const [deel, laag, hoog] = wilson(uit, gekomen)
      schat(`herkomst/${code}`, '/herkomst', gekomen, deel, laag, hoog)
    }
  const nieuw: Record<string, Partial<Getal>> = {}
  for (const { pad, n, waarde, laag, hoog, gebruikt } of schattingen)
    if (gebruikt)
      nieuw[pad] = {
        waarde,
        laag,
        hoog,
        aanname: false,
        bron: 'eigen registratie',
        waarnemingen: { n, laag, hoog, ...periode },
      }
  return { model: metGetallen(model, nieuw), schattingen }
}

function wilson(k: number, n: number): [deel: number, laag: number, hoog: number] {
  if (n === 0) return [0, 0, 1]
  const p = k / n
  const noemer = 1 + Z ** 2 / n
  const midden = (p + Z ** 2 / (2 * n)) / noemer
  const half = (Z / noemer) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n * n))
  return [p, Math.min(p, Math.max(0, midden - half)), Math.max(p, Math.min(1, midden + half))]
}
