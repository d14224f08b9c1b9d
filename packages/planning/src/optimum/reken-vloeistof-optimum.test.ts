import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Rekenfout } from '@zicht/kern'
import { describe, expect, test } from 'vitest'
import { vloeistofOptimum } from './reken-vloeistof-optimum.ts'

const BESTAND = join(import.meta.dirname, '../../../../../shared/toetsen/rekengevallen.json')
type Geval = {
  id: string
  soort: string
  invoer: Invoer
  uitkomst: Uitkomst
  tolerantie: { doelwaardeRelatief: number; capaciteitAbsoluut: number }
}
type Invoer = { voorwaarden: object; [veld: string]: unknown }
type Uitkomst = { woningen: number[]; opvang: number[]; doelwaarde: number; oplosser?: unknown }

const gevallen: Geval[] = existsSync(BESTAND)
  ? JSON.parse(readFileSync(BESTAND, 'utf8')).gevallen.filter((g: Geval) => g.soort === 'vloeistof-optimum')
  : []

const BASIS: Invoer = {
  X0: 12000,
  woningen0: 4000,
  opvang0: 1500,
  mu0PerJaar: 0.25,
  lambdaPerDag: [10, 10, 10, 6, 6],
  kostenPerWoning: 30000,
  kostenPerOpvangplek: 10000,
  budget: 100_000_000,
  bouwjaren: 3,
  jarenDaarna: 2,
  gewichtOpvang: 0.3,
  doel: 'kwadratisch',
  voorwaarden: { budget: 'totaal' },
}
const los = async (anders: Record<string, unknown>): Promise<Uitkomst> =>
  (await vloeistofOptimum({ ...BASIS, ...anders })) as Uitkomst

type Getal = 'X0' | 'woningen0' | 'opvang0' | 'mu0PerJaar' | 'bouwjaren' | 'jarenDaarna' | 'gewichtOpvang'

/** The objective by stepping day by day through the model as it is described, without any algebra. */
function stapsgewijs(invoer: Record<string, unknown>, woningen: number[], opvang: number[]): number {
  const m = invoer as { [veld in Getal]: number } & { lambdaPerDag: number[]; doel: string }
  const stand = (begin: number, ends: number[], t: number) => {
    const jaar = Math.floor(t)
    const van = jaar === 0 ? begin : (ends[Math.min(jaar, ends.length) - 1] as number)
    const naar = ends[Math.min(jaar, ends.length - 1)] as number
    return van + (naar - van) * (t - jaar)
  }
  const dagen = 365 * (m.bouwjaren + m.jarenDaarna)
  const macht = m.doel === 'kwadratisch' ? 2 : 1
  let aanwezig = m.X0
  let som = 0
  for (let i = 0; i < dagen; i++) {
    const [h, s] = [stand(m.woningen0, woningen, i / 365), stand(m.opvang0, opvang, i / 365)]
    som += (aanwezig - h - s) ** macht + m.gewichtOpvang * s ** macht
    const straks = stand(m.woningen0, woningen, (i + 1) / 365 - 1e-12)
    aanwezig += (m.lambdaPerDag[Math.floor(i / 365)] as number) - (m.mu0PerJaar * (h + straks)) / 2 / 365
  }
  return som / dagen
}

describe('vloeistof-optimum', () => {
  test.skipIf(!gevallen.length)(
    'de gepubliceerde gevallen (overgeslagen zonder de map met toetsen)',
    async () => {
      for (const { id, invoer, uitkomst, tolerantie } of gevallen) {
        const uit = (await vloeistofOptimum(invoer)) as Uitkomst
        const relatief = Math.abs(uit.doelwaarde / uitkomst.doelwaarde - 1)
        expect(relatief, id).toBeLessThanOrEqual(tolerantie.doelwaardeRelatief)
        for (const soort of ['woningen', 'opvang'] as const)
          for (const [k, doel] of uitkomst[soort].entries())
            expect(Math.abs((uit[soort][k] as number) - doel), `${id} ${soort} ${k}`).toBeLessThanOrEqual(
              tolerantie.capaciteitAbsoluut,
            )
        expect(uit.oplosser).toMatchObject({ status: 'optimaal', kloof: 0 })
      }
    },
  )

  for (const doel of ['lineair', 'kwadratisch'])
    test(`de doelwaarde is die van dag voor dag stappen, en de buren zijn slechter (${doel})`, async () => {
      const invoer = {
        ...BASIS,
        doel,
        voorwaarden: {
          budget: 'cumulatief-per-jaareinde',
          woningen: { nietDalend: true },
          opvang: { nooitOnderBegin: true },
        },
      }
      const uit = (await vloeistofOptimum(invoer)) as Uitkomst
      expect(uit.doelwaarde / stapsgewijs(invoer, uit.woningen, uit.opvang)).toBeCloseTo(1, 8)
      // Less building is allowed everywhere but is never better.
      for (let k = 0; k < 3; k++) {
        const minder = uit.woningen.with(k, (uit.woningen[k] as number) - 10)
        if (minder.every((h, i) => h >= (i ? (minder[i - 1] as number) : 4000)))
          expect(stapsgewijs(invoer, minder, uit.opvang)).toBeGreaterThanOrEqual(uit.doelwaarde * (1 - 1e-9))
      }
    })

  test('minder dan niemand zonder plek is geen uitkomst, en dat staat erbij', async () => {
    const voorwaarden = { budget: 'totaal', minimaleGroeiPerJaar: { woningen: 1, opvang: 0 } }
    const met = async (X0: number) =>
      ((await vloeistofOptimum({ ...BASIS, X0, doel: 'lineair', voorwaarden })) as { geldig: boolean }).geldig
    expect(await met(1e5)).toBe(true)
    expect(await met(10)).toBe(false)
  })

  const groei = (reeks: number[], begin: number) =>
    reeks.map((x, k) => x - (k ? (reeks[k - 1] as number) : begin))

  test('elke voorwaarde houdt', async () => {
    const kosten = (uit: Uitkomst, k: number) =>
      30000 * ((uit.woningen[k] as number) - 4000) + 10000 * ((uit.opvang[k] as number) - 1500)
    const per = await los({
      voorwaarden: {
        budget: 'cumulatief-per-jaareinde',
        opvang: { daarnaNietStijgend: true, nietDalendTotEnMetJaar: 1, nooitOnderBegin: true },
      },
    })
    for (let k = 0; k < 3; k++) expect(kosten(per, k)).toBeLessThanOrEqual(1e8 + 1)
    const [eerste, ...later] = groei(per.opvang, 1500)
    expect(eerste).toBeGreaterThanOrEqual(-1e-6)
    for (const g of later) expect(g).toBeLessThanOrEqual(1e-6)
    for (const s of per.opvang) expect(s).toBeGreaterThanOrEqual(1500 - 1e-6)

    // Shelter that weighs much wants to go; the conditions keep it.
    const duur = { gewichtOpvang: 50 }
    const weg = await los({ ...duur, voorwaarden: { budget: 'totaal' } })
    for (const s of weg.opvang) expect(s).toBeLessThan(1000)
    const bodem = await los({ ...duur, voorwaarden: { budget: 'totaal', opvang: { nooitOnderBegin: true } } })
    for (const s of bodem.opvang) expect(s).toBeGreaterThanOrEqual(1500 - 1e-6)
    const twee = await los({
      ...duur,
      voorwaarden: { budget: 'totaal', opvang: { nietDalendTotEnMetJaar: 2 } },
    })
    expect(twee.opvang[1]).toBeGreaterThanOrEqual(1500 - 1e-6)
    expect(twee.opvang[2]).toBeLessThan(1000)

    const alleen = await los({ voorwaarden: { budget: 'totaal' } })
    expect(kosten(alleen, 0)).toBeGreaterThan(1e8)
    expect(kosten(alleen, 2)).toBeLessThanOrEqual(1e8 + 1)

    const vlak = await los({ voorwaarden: { budget: 'totaal', woningen: { nietDalend: true } } })
    for (const g of groei(vlak.woningen, 4000)) expect(g).toBeGreaterThanOrEqual(-1e-6)
    const bol = await los({ voorwaarden: { budget: 'totaal', woningen: { groeiNietDalend: true } } })
    const stappen = groei(bol.woningen, 4000)
    for (let k = 1; k < 3; k++) expect(stappen[k]).toBeGreaterThanOrEqual((stappen[k - 1] as number) - 1e-6)

    const minstens = await los({
      voorwaarden: { budget: 'totaal', minimaleGroeiPerJaar: { woningen: 100, opvang: 7 } },
    })
    for (const g of groei(minstens.woningen, 4000)) expect(g).toBeGreaterThanOrEqual(100 - 1e-6)
    for (const g of groei(minstens.opvang, 1500)) expect(g).toBeGreaterThanOrEqual(7 - 1e-6)
  })

  for (const [wat, anders, pad, reden] of [
    ['negatief', { X0: -1 }, '/X0', /nul of meer/],
    ['ontbreekt', { budget: undefined }, '/budget', /ontbreekt/],
    ['geen getal', { lambdaPerDag: [1, 2, 'x', 4, 5] }, '/lambdaPerDag/2', /getal/],
    ['te kort', { lambdaPerDag: [10] }, '/lambdaPerDag', /verwacht 5/],
    ['onbekend doel', { doel: 'kubisch' }, '/doel', /lineair, kwadratisch/],
    [
      'onbekende voorwaarde',
      { voorwaarden: { budget: 'totaal', budgte: 1 } },
      '/voorwaarden/budgte',
      /onbekend/,
    ],
    ['onbegrensd', { doel: 'lineair' }, '/voorwaarden', /niets begrenst/],
    ['te groot voor de oplosser', { kostenPerWoning: 1e308 }, '', /te groot, of lopen te ver uiteen/],
    ['te zwaar gewogen', { gewichtOpvang: 1e308 }, '', /te groot, of lopen te ver uiteen/],
    [
      'kan niet',
      { voorwaarden: { budget: 'totaal', minimaleGroeiPerJaar: { woningen: 5000, opvang: 0 } } },
      '/voorwaarden',
      /geen enkele/,
    ],
  ] as const)
    test(`foute invoer: ${wat}`, async () => {
      const fout = await Promise.resolve(vloeistofOptimum({ ...BASIS, ...anders })).catch((e: unknown) => e)
      expect(fout).toBeInstanceOf(Rekenfout)
      expect(fout).toMatchObject({ pad, reden: expect.stringMatching(reden) })
    })
})
