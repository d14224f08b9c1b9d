import { describe, expect, test } from 'vitest'
import { regioUitMap } from '../../../regio/src/proefregio/regiomap.ts'
import { maakRegiomodel, type Regiomodel } from './model.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { vlekkenplanScenario } from './scenario.ts'
import { structureleToets } from './structuur.ts'

const model = proefmodel()
const stap = (aantal: number, vanaf = '2023-01-01') => [{ vanaf, aantal }]
const toets = (anders: Parameters<typeof proefscenario>[0]) => {
  const t = structureleToets(model, proefscenario(anders))
  return { ...t, van: (code: string) => t.stations.find((s) => s.code === code) }
}

describe('structurele toets', () => {
  test('ruim genoeg: alles past, met de stromen van de verkeersvergelijkingen', () => {
    const t = toets({ plekken: { HERBERG: stap(100), HOF: stap(100) }, woningenPerJaar: stap(100) })
    // λ = 50 + 0.2·thuis and thuis = 0.5 λ
    const lambda = 50 / 0.9
    expect(t.van('HERBERG')?.instroomPerJaar).toBeCloseTo(lambda, 9)
    expect(t.van('HERBERG')?.plekkenNodig).toBeCloseTo((lambda * 60) / 365.25, 9)
    expect(t.van('HERBERG')?.doorstroomPerJaar).toBeCloseTo(lambda, 6)
    expect(t.woningen.nodigPerJaar).toBeCloseTo(0.5 * lambda, 9)
    expect(t.woningen.tekort).toBe(0)
    expect(t.klopt).toBe(true)
    expect(t.van('HERBERG')).toMatchObject({ vol: false, oorzaak: null, zincode: 'past' })
    expect(t.van('THUIS')).toMatchObject({ plekken: null, zincode: 'geen-grens' })
    expect(t.uitstroomPerJaar).toBeCloseTo(t.instroomPerJaar, 6)
  })

  test('te weinig eigen plekken: door kan plekken gedeeld door verblijf', () => {
    const t = toets({ plekken: { HERBERG: stap(5), HOF: stap(100) }, woningenPerJaar: stap(100) })
    expect(t.van('HERBERG')).toMatchObject({ vol: true, oorzaak: 'eigen', zincode: 'vol-eigen' })
    expect(t.van('HERBERG')?.doorstroomPerJaar).toBeCloseTo((5 * 365.25) / 60, 3)
    expect(t.van('HERBERG')?.zin).toMatch(
      /^Herberg staat vol omdat per jaar maar 30 mensen door kunnen, terwijl er 53 komen: er zijn 5 plekken/,
    )
    expect(t.klopt).toBe(false)
  })

  test('te weinig woningen: wie klaar is houdt zijn plek, zoveel dagen als het woningtekort vraagt', () => {
    const t = toets({ plekken: { HERBERG: stap(20), HOF: stap(200) }, woningenPerJaar: stap(6) })
    expect(t.van('HERBERG')).toMatchObject({ vol: true, oorzaak: 'woningen', zincode: 'vol-woningen' })
    expect(t.woningen.wachtDagen).toBeGreaterThan(100)
    // With that wait the homes are exactly used up.
    const naarHuis = 0.1 * (t.van('HERBERG')?.doorstroomPerJaar ?? 0) + (t.van('HOF')?.doorstroomPerJaar ?? 0)
    expect(naarHuis).toBeCloseTo(6, 2)
    expect(t.zinnen[0]).toMatch(/6 woningen .* te weinig/)
  })

  test('vol door wat erachter ligt', () => {
    const t = toets({
      plekken: { HERBERG: stap(12), HOF: stap(1) },
      woningenPerJaar: stap(500),
      getallen: { 'stations/HERBERG/uitgangen/HOF': 0.6 },
    })
    expect(t.van('HOF')?.oorzaak).toBe('eigen')
    expect(t.van('HERBERG')).toMatchObject({ vol: true, oorzaak: 'HOF', zincode: 'vol-station' })
    expect(t.van('HERBERG')?.zin).toMatch(/wacht op Hofwonen/)
  })

  test('geen woningen en geen plekken: er kan niemand door, en dat wordt gezegd', () => {
    const t = toets({ plekken: { HERBERG: stap(0), HOF: stap(0) }, woningenPerJaar: stap(0) })
    expect(t.van('HERBERG')).toMatchObject({ vol: true, doorstroomPerJaar: expect.closeTo(0, 9) })
    for (const s of t.stations) expect(Number.isFinite(s.doorstroomPerJaar)).toBe(true)
  })

  test('telt de plekken en woningen van de laatste dag', () => {
    const t = toets({ plekken: { HERBERG: [...stap(5), ...stap(100, '2025-06-01')] } })
    expect(t.peildatum).toBe('2025-12-31')
    expect(t.van('HERBERG')?.plekken).toBe(100)
  })
})

test('het vlekkenplan klopt niet: de eerste opvang staat vol, en te weinig woningen of te weinig plekken erachter', () => {
  const echt = maakRegiomodel(regioUitMap('maastricht-heuvelland')) as Regiomodel
  const plan = vlekkenplanScenario(echt)
  if (!plan) throw new Error('geen vlekkenplan')
  const t = structureleToets(echt, plan)
  expect(t.klopt).toBe(false)
  expect(t.woningen.perJaar).toBe(100)
  const eerste = t.stations.find((s) => s.code === 'EERSTE_OPVANG')
  expect(eerste).toMatchObject({ plekken: 30, vol: true })
  expect(t.zinnen.some((z) => z.startsWith('Eerste opvang staat vol omdat per jaar maar'))).toBe(true)
  const meer = structureleToets(echt, vlekkenplanScenario(echt, 150) ?? plan)
  expect(meer.woningen.tekort).toBeLessThan(t.woningen.tekort)
})
