import { Rekenfout, type Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import { lees } from '../invoer/lees.ts'
import { losOp, type Oplosser, type Probleem, type Rij } from './oplosser.ts'
import { type Affien, dagrooster } from './vloeistof-model.ts'

const getal = z.number('verwacht een getal')
const nietNegatief = getal.min(0, 'verwacht nul of meer')
const jaren = z
  .int('verwacht een geheel getal')
  .min(0, 'verwacht nul of meer')
  .max(50, 'verwacht hoogstens 50')

export const VLOEISTOF_OPTIMUM = z.strictObject({
  X0: nietNegatief,
  woningen0: nietNegatief,
  opvang0: nietNegatief,
  mu0PerJaar: nietNegatief,
  lambdaPerDag: z.array(nietNegatief),
  kostenPerWoning: nietNegatief,
  kostenPerOpvangplek: nietNegatief,
  budget: getal,
  bouwjaren: jaren.min(1, 'verwacht een of meer'),
  jarenDaarna: jaren,
  gewichtOpvang: nietNegatief,
  doel: z.enum(['lineair', 'kwadratisch']),
  voorwaarden: z.strictObject({
    budget: z.enum(['totaal', 'cumulatief-per-jaareinde']),
    minimaleGroeiPerJaar: z.strictObject({ woningen: getal.optional(), opvang: getal.optional() }).optional(),
    woningen: z
      .strictObject({ nietDalend: z.boolean().optional(), groeiNietDalend: z.boolean().optional() })
      .optional(),
    opvang: z
      .strictObject({
        nietDalendTotEnMetJaar: jaren.optional(),
        daarnaNietStijgend: z.boolean().optional(),
        nooitOnderBegin: z.boolean().optional(),
      })
      .optional(),
  }),
  tijdslimietSeconden: getal.positive('verwacht meer dan nul').optional(),
})
type Invoer = z.infer<typeof VLOEISTOF_OPTIMUM>

/** Capacities are solved in units of this many, so that the numbers the solver sees are of one size. */
const SCHAAL = 1000

/**
 * Least mean of u (or u²) plus weighted mean of s (or s²) over the daily grid, within the budget. `geldig`: false when u falls below 0 on
 * some day, so that homes counted as full would stand empty.
 */
export const vloeistofOptimum: Rekensoort = async (ruw) => {
  const invoer = lees(VLOEISTOF_OPTIMUM, ruw)
  const lengte = invoer.bouwjaren + invoer.jarenDaarna
  if (invoer.lambdaPerDag.length !== lengte)
    throw new Rekenfout('/lambdaPerDag', `verwacht ${lengte} getallen: een per jaar van het bouwen en daarna`)
  const { probleem, vast, u } = maakProbleem(invoer)
  const { x, doel, oplosser } = await losOp(probleem, invoer.tijdslimietSeconden)
  if (!x) throw onoplosbaar(oplosser, invoer)
  const K = invoer.bouwjaren
  const capaciteit = Array.from(x, (waarde) => waarde * SCHAAL)
  return {
    woningen: capaciteit.slice(0, K),
    opvang: capaciteit.slice(K),
    doelwaarde: doel + vast,
    geldig: u.every(
      (a) => a.maal.reduce((n, maal, k) => n + maal * (capaciteit[k] as number), a.vast) >= -1e-6,
    ),
    oplosser,
  }
}

function onoplosbaar({ status, tijdslimietSeconden }: Oplosser, invoer: Invoer): Rekenfout {
  if (status === 'onuitvoerbaar')
    return new Rekenfout(
      '/voorwaarden',
      `geen enkele reeks capaciteiten voldoet aan alle voorwaarden samen binnen een budget van ${invoer.budget}`,
    )
  if (status === 'onbegrensd')
    return new Rekenfout(
      '/voorwaarden',
      'niets begrenst het aantal (geen kosten, of een budget dat alleen aan het einde telt), dus er is geen laagste waarde',
    )
  if (status === 'mislukt')
    return new Rekenfout('', 'deze getallen zijn te groot, of lopen te ver uiteen, om mee te rekenen')
  return new Rekenfout('', `geen antwoord binnen ${tijdslimietSeconden} seconden (${status})`)
}

function maakProbleem(invoer: Invoer): { probleem: Probleem; vast: number; u: readonly Affien[] } {
  const { u, s } = dagrooster(invoer)
  const n = 2 * invoer.bouwjaren
  const rijen = voorwaarden(invoer)
  const maal = (a: Affien, k: number) => (a.maal[k] ?? 0) * SCHAAL
  const kosten = new Float64Array(n)
  let vast = 0
  if (invoer.doel === 'lineair') {
    for (const [lijst, gewicht] of [
      [u, 1],
      [s, invoer.gewichtOpvang],
    ] as const) {
      for (const a of lijst) {
        vast += (gewicht * a.vast) / u.length
        for (let k = 0; k < n; k++) kosten[k] = (kosten[k] ?? 0) + (gewicht * maal(a, k)) / u.length
      }
    }
    return { probleem: { variabelen: Array.from(kosten, (k) => ({ kosten: k })), rijen }, vast, u }
  }
  const q = Array.from({ length: n }, () => Array.from({ length: n }, () => 0))
  for (const [lijst, gewicht] of [
    [u, 1],
    [s, invoer.gewichtOpvang],
  ] as const) {
    const w = gewicht / u.length
    for (const a of lijst) {
      vast += w * a.vast * a.vast
      for (let k = 0; k < n; k++) {
        kosten[k] = (kosten[k] ?? 0) + 2 * w * a.vast * maal(a, k)
        const rij = q[k] as number[]
        for (let j = 0; j < n; j++) rij[j] = (rij[j] ?? 0) + 2 * w * maal(a, k) * maal(a, j)
      }
    }
  }
  return { probleem: { variabelen: Array.from(kosten, (k) => ({ kosten: k })), rijen, kwadraat: q }, vast, u }
}

/** The conditions as rows; year k runs from 1, and year 0 is the start. */
function voorwaarden(invoer: Invoer): Rij[] {
  const K = invoer.bouwjaren
  const { budget, minimaleGroeiPerJaar: groei, woningen, opvang } = invoer.voorwaarden
  const rijen: Rij[] = []
  /** Row on Σ weight × capacity, where a capacity of year 0 is a number and moves to the other side. */
  const rij = (
    termen: readonly (readonly ['w' | 'o', jaar: number, maal: number])[],
    grens: { laag?: number; hoog?: number },
  ): void => {
    let bekend = 0
    const delen: [number, number][] = []
    for (const [soort, jaar, maal] of termen) {
      if (jaar === 0) bekend += maal * (soort === 'w' ? invoer.woningen0 : invoer.opvang0)
      else delen.push([(soort === 'w' ? 0 : K) + jaar - 1, maal * SCHAAL])
    }
    rijen.push({
      delen,
      ...(grens.laag === undefined ? {} : { laag: grens.laag - bekend }),
      ...(grens.hoog === undefined ? {} : { hoog: grens.hoog - bekend }),
    })
  }
  const { kostenPerWoning: kw, kostenPerOpvangplek: ko } = invoer
  for (let k = 1; k <= K; k++) {
    // In millions, so that the row is of the size of the others.
    if (budget === 'cumulatief-per-jaareinde' || k === K) {
      const m = 1 / 1e6
      rij(
        [
          ['w', k, kw * m],
          ['w', 0, -kw * m],
          ['o', k, ko * m],
          ['o', 0, -ko * m],
        ],
        { hoog: invoer.budget * m },
      )
    }
    if (groei?.woningen !== undefined)
      rij(
        [
          ['w', k, 1],
          ['w', k - 1, -1],
        ],
        { laag: groei.woningen },
      )
    if (groei?.opvang !== undefined)
      rij(
        [
          ['o', k, 1],
          ['o', k - 1, -1],
        ],
        { laag: groei.opvang },
      )
    if (woningen?.nietDalend)
      rij(
        [
          ['w', k, 1],
          ['w', k - 1, -1],
        ],
        { laag: 0 },
      )
    if (woningen?.groeiNietDalend && k >= 2)
      rij(
        [
          ['w', k, 1],
          ['w', k - 1, -2],
          ['w', k - 2, 1],
        ],
        { laag: 0 },
      )
    const omslag = opvang?.nietDalendTotEnMetJaar
    if (omslag !== undefined && k <= omslag)
      rij(
        [
          ['o', k, 1],
          ['o', k - 1, -1],
        ],
        { laag: 0 },
      )
    if (opvang?.daarnaNietStijgend && k > (omslag ?? 0))
      rij(
        [
          ['o', k, 1],
          ['o', k - 1, -1],
        ],
        { hoog: 0 },
      )
    if (opvang?.nooitOnderBegin) rij([['o', k, 1]], { laag: invoer.opvang0 })
  }
  return rijen
}
