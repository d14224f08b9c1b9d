import fc from 'fast-check'
import { leesRegio } from '@zicht/regio'
import { describe, expect, test } from 'vitest'
import { proefregio } from '../../../packages/regio/src/proefregio/index.ts'
import { ROLLEN } from '../platform/toegangsrecht/index.ts'
import { registerKlopt, verschillen } from './capaciteit.ts'
import { perspectiefCode, vorigeCode } from './codes.ts'
import { controleer } from './controles.ts'
import { maandenTussen } from './geef-onvervulde-vraag.ts'
import type { Crisisrij } from './lees-crisis.ts'
import type { Opgave } from './lees-opgaven.ts'
import { LEEFTIJDSBANDEN, leeftijdsband } from './leeftijd.ts'
import { productenVan } from './namen.ts'
import { onthul, onthullingVoor } from './onthulling.ts'
import { eindeVanDag, leesPeil, leesPeriode } from './peilmoment.ts'
import { herkomstsoort, telPilot } from './pilot.ts'
import { inwonersOp, per10000, procent } from './spreiding.ts'
import { maakTabel } from './tabel.ts'

const gelezen = leesRegio(proefregio)
if (!('regio' in gelezen)) throw new Error('de proefregio is niet in orde')
const { regio } = gelezen
const ZONE = 'Europe/Amsterdam'

describe('het moment van een cijfer', () => {
  const nu = '2026-11-22T10:00:00.000Z'
  test('het einde van een dag is middernacht hier, ook op dagen van 23 en 25 uur', () => {
    expect(eindeVanDag('2026-11-21', ZONE)).toBe('2026-11-21T22:59:59.999Z')
    expect(eindeVanDag('2026-03-29', ZONE)).toBe('2026-03-29T21:59:59.999Z')
    expect(eindeVanDag('2026-10-25', ZONE)).toBe('2026-10-25T22:59:59.999Z')
  })
  test('zonder dag is het vandaag, en dan nu', () => {
    expect(leesPeil({}, nu, ZONE)).toEqual({ peildatum: '2026-11-22', op: nu, bekendOp: null })
    expect(leesPeil({ bekendOp: '2026-11-22' }, nu, ZONE).bekendOp).toBe(nu)
  })
  test('een periode telt beide dagen', () => {
    expect(leesPeriode({ van: '2018-08-01', tot: '2018-10-17' }, nu, ZONE)).toEqual({
      van: '2018-07-31T22:00:00.000Z',
      tot: '2018-10-17T22:00:00.000Z',
    })
  })
})

describe('spreiding', () => {
  const g = (code: string, ...inwoners: [string, number][]) =>
    ({
      code,
      naam: code,
      lid: true,
      inwoners: inwoners.map(([peildatum, aantal]) => ({
        peildatum,
        aantal,
        ongeveer: false,
        bron: { code: 'PLAN' },
      })),
      ligging: { x: 1, y: 1 },
      geldig: { van: '2000-01-01' },
      bron: { code: 'PLAN' },
    }) as (typeof regio.gemeenten)[number]
  const dagen = (dag: string, ...gemeenten: ReturnType<typeof g>[]) =>
    [...inwonersOp(regio, gemeenten, dag)].map(([code, i]) => [code, i.peildatum])
  test('alle gemeenten door dezelfde telling: de laatste die ze samen hebben, anders de eerste erna', () => {
    const a = g('a', ['2018-01-01', 1], ['2024-01-01', 2])
    const b = g('b', ['2019-01-01', 1], ['2024-01-01', 2])
    expect(dagen('2020-01-01', a, b)).toEqual([
      ['a', '2024-01-01'],
      ['b', '2024-01-01'],
    ])
    expect(dagen('2020-01-01', a, g('c', ['2018-01-01', 5], ['2024-01-01', 6]))).toEqual([
      ['a', '2018-01-01'],
      ['c', '2018-01-01'],
    ])
    expect(dagen('2020-01-01', g('x', ['2018-01-01', 1]), g('y', ['2019-01-01', 1]), g('z'))).toEqual([
      ['x', '2018-01-01'],
      ['y', '2019-01-01'],
    ])
  })
  test('delen gaat over wat is getoond, in tienden; verborgen of niets blijft leeg', () => {
    expect([per10000(62, 14056), per10000(null, 14056), per10000(3, undefined)]).toEqual([44.1, null, null])
    expect([procent(3, 42), procent(21, 42), procent(null, 42), procent(0, 0)]).toEqual([7.1, 50, null, null])
  })
})

describe('het crisisrapport', () => {
  const rij = (deel: Partial<Crisisrij>): Crisisrij => ({
    meldingId: 'm',
    persoon: 'p',
    gemeldOp: '2018-08-02T10:00:00.000Z',
    verwijzer: 'politie',
    leeftijd: 30,
    geslacht: 'man',
    herkomst: null,
    vervolg: 'reguliere_zorg',
    uitkomst: null,
    gesloten: true,
    anderen: 0,
    arrangementen: [],
    acties: [],
    ...deel,
  })
  const tel = (...rijen: Crisisrij[]) => telPilot(rijen, 'GM9001', new Set(['GM9001', 'GM9002', 'GM9003']))
  test('wie vaker belt telt een keer: eerste verwijzer, laatste vervolg, alle arrangementen', () => {
    const p = tel(
      rij({ arrangementen: ['KORT'], leeftijd: null }),
      rij({
        verwijzer: 'omgeving',
        vervolg: 'eigen_netwerk',
        arrangementen: ['KORT'],
        leeftijd: 44,
        anderen: 2,
      }),
      rij({ persoon: 'q', acties: ['gesprek'], gesloten: false }),
      rij({ persoon: 'r', uitkomst: 'dubbele_melding' }),
    )
    expect([p.meldingen, p.mensen, p.gezelschap, p.metArrangement, p.zonderArrangement]).toEqual([
      3, 2, 2, 1, 1,
    ])
    expect(Object.fromEntries(p.arrangementen)).toEqual({ KORT: 2 })
    expect(Object.fromEntries(p.verwijzers)).toEqual({ politie: 2 })
    expect(Object.fromEntries(p.vervolgen)).toEqual({ eigen_netwerk: 1, loopt_nog: 1 })
    expect([p.leeftijdVan, p.leeftijdTot]).toEqual([30, 44])
  })
  test('een leeg rapport is een rapport', () => {
    expect(tel()).toMatchObject({ mensen: 0, meldingen: 0, leeftijdVan: null, leeftijdTot: null })
  })
  test('elders en onbekend worden nooit bij de regio geteld', () => {
    const soort = (h: string | null) => herkomstsoort(h, 'GM9001', new Set(['GM9001', 'GM9002']))
    expect([soort('GM9001'), soort('GM9002'), soort('GM0001'), soort('buiten_regio'), soort(null)]).toEqual([
      'centrumgemeente',
      'overige_regio',
      'elders',
      'elders',
      'onbekend',
    ])
  })
  test('elke leeftijd valt in een band, in volgorde', () => {
    expect([17, 18, 26, 27, 49, 50, 64, 65, 120, null].map(leeftijdsband)).toEqual([
      '0-17',
      '18-26',
      '18-26',
      '27-49',
      '27-49',
      '50-64',
      '50-64',
      '65+',
      '65+',
      '',
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (l) =>
        LEEFTIJDSBANDEN.includes(leeftijdsband(l) as '65+'),
      ),
    )
  })
})

describe('bronnen over capaciteit', () => {
  const opgave = (deel: Partial<Opgave>): Opgave => ({
    voorzieningId: 'v',
    producten: [],
    soort: 'formeel',
    waarvan: 'totaal',
    van: 35,
    tot: 35,
    gebruikt: true,
    toelichting: null,
    bron: 'b',
    geldig: { van: '2018-01-01', tot: null },
    ...deel,
  })
  test('een bereik is een verschil, gelijke aantallen niet', () => {
    expect(
      verschillen([opgave({}), opgave({ soort: 'feitelijk', van: 40, tot: 50, gebruikt: false })]),
    ).toEqual([{ waarvan: 'totaal', laagste: 35, hoogste: 50 }])
    expect(verschillen([opgave({}), opgave({ bron: 'c' })])).toEqual([])
  })
  test('het register wordt met de gebruikte opgave vergeleken, zonder tijdelijke plekken', () => {
    const plekken = { afgesproken: 35, waarvanCrisis: 5, tijdelijk: 3 }
    expect(registerKlopt([opgave({})], plekken)).toBe(true)
    expect(registerKlopt([opgave({}), opgave({ waarvan: 'crisis', van: 8, tot: 8 })], plekken)).toBe(false)
    expect(registerKlopt([opgave({ gebruikt: false })], plekken)).toBe(null)
  })
})

describe('wie wat mag zien', () => {
  test('alleen wie uitvoert of toezicht houdt ziet precieze aantallen; een onbekende rol niet', () => {
    const precies = [...ROLLEN, 'geen'].filter(
      (rol) => onthullingVoor(regio, rol, '2026-01-01').regel === null,
    )
    expect(precies.sort()).toEqual(
      [
        'beheerder',
        'crisismedewerker',
        'gemeente',
        'teamleider',
        'toegangsmedewerker',
        'toezichthouder',
      ].sort(),
    )
  })
  test('de regel is die van de dag waarop wordt getoond; zonder regel is alles verborgen', () => {
    expect(onthullingVoor(regio, 'beleidsmaker', '2023-01-01').regel).toEqual({ minimum: 5, veelvoud: 1 })
    expect(onthullingVoor(regio, 'beleidsmaker', '2026-01-01').regel).toEqual({ minimum: 8, veelvoud: 4 })
    const { regel } = onthullingVoor({ ...regio, onthullingsregels: [] }, 'beleidsmaker', '2026-01-01')
    const tabel = maakTabel([{ code: 'a', naam: 'A' }], [{ code: 'k', naam: 'K' }], () => 5000)
    expect(onthul({ t: { tabel } }, regel).t.totaal).toEqual({ cellen: [null], totaal: null })
  })
  test('wat iemand zelf typte komt niet in een cijfer', () => {
    expect([vorigeCode('detentie'), vorigeCode('bij tante Truus'), vorigeCode('')]).toEqual([
      'detentie',
      'anders',
      '',
    ])
    expect([perspectiefCode('beschermd_thuis'), perspectiefCode('wil naar zee')]).toEqual([
      'beschermd_thuis',
      'anders',
    ])
  })
})

describe('tabellen', () => {
  test('de totalen zijn de som van de cellen, welke tabel ook', () => {
    const aantallen = fc.array(fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }), { maxLength: 6 })
    fc.assert(
      fc.property(aantallen, (cellen) => {
        const rijen = cellen.map((_, i) => ({ code: String(i), naam: String(i) }))
        const kolommen = ['a', 'b', 'c'].map((code) => ({ code, naam: code }))
        const t = maakTabel(rijen, kolommen, (r, k) => cellen[Number(r)]?.['abc'.indexOf(k)] ?? 0)
        const alles = cellen.flat().reduce((s, n) => s + n, 0)
        expect(t.totaal.totaal).toBe(alles)
        expect(
          controleer(
            t,
            t,
            maakTabel([], [], () => 0),
            alles,
          ).every((c) => c.klopt),
        ).toBe(true)
        expect(
          controleer(
            t,
            t,
            maakTabel([], [], () => 0),
            alles + 1,
          ).filter((c) => !c.klopt),
        ).toHaveLength(1)
      }),
    )
  })
  test('maanden over een jaargrens, ook zonder iets', () => {
    expect(maandenTussen('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(maandenTussen('2025-11-30', '2025-11-30')).toEqual(['2025-11'])
  })
  test('producten van een verzonnen regio, onder hun eigen kop', () => {
    expect(productenVan(regio, 'MO', 'ZIN', '2023-01-01').nu.map((p) => p.code)).toEqual(['HERBERG'])
    expect(productenVan(regio, 'BW', 'PGB', '2023-01-01').nu).toEqual([])
  })
})
