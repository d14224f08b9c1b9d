import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Criterium, Laag, Uitzetting } from './criterium.ts'
import { leesCriteria, leesLagen } from './lees-criteria.ts'
import { toetsCriteria } from './toets.ts'
import { voorvertoon } from './voorvertoon.ts'

const LEEFTIJD: Criterium = {
  code: 'LEEFTIJD',
  naam: 'Leeftijd',
  veld: 'geboortedatum',
  als: 'jaren',
  operator: 'tussen',
  waarde: [18, 23],
  geldig: { van: '2025-01-01' },
  bron: 'plaatsingsbeleid',
}
const laag = (niveau: Laag['niveau'], naam: string, ...criteria: (Criterium | Uitzetting)[]): Laag => ({
  niveau,
  naam,
  criteria,
})
const geboren = (geboortedatum: string | null) => ({ id: 'p', feiten: { geboortedatum } })

test('een uitsluiting noemt regel, niveau, feit en datum', () => {
  const toets = toetsCriteria(geboren('1999-03-04'), [laag('eenheid', 'Jeugd', LEEFTIJD)], '2026-12-01')
  expect(toets).toEqual({
    oordeel: 'uitgesloten',
    uitsluitingen: [
      { criterium: LEEFTIJD, niveau: 'eenheid', laag: 'Jeugd', gemeten: 27, dag: '2026-12-01' },
    ],
    onbekend: [],
  })
})

test.each([
  ['2008-02-29', '2026-02-28', 'uitgesloten'],
  ['2008-02-29', '2026-03-01', 'geschikt'],
  ['2004-02-29', '2028-02-28', 'geschikt'],
  ['2004-02-29', '2028-02-29', 'uitgesloten'],
  ['2002-12-02', '2026-12-01', 'geschikt'],
  ['2002-12-01', '2026-12-01', 'uitgesloten'],
  [null, '2026-12-01', 'onbekend'],
  ['geen datum', '2026-12-01', 'onbekend'],
  ['2027-01-01', '2026-12-01', 'onbekend'],
  ['1960-01-01', '2024-12-31', 'geschikt'], // before the rule
])('geboren %s, op %s: %s', (op, dag, oordeel) => {
  expect(toetsCriteria(geboren(op), [laag('eenheid', 'Jeugd', LEEFTIJD)], dag).oordeel).toBe(oordeel)
})

test('een specifieker niveau vervangt of zet uit, en alleen zolang het geldt', () => {
  const ruimer: Criterium = {
    ...LEEFTIJD,
    waarde: [16, 27],
    geldig: { van: '2026-01-01', tot: '2027-01-01' },
  }
  const uit: Uitzetting = { code: 'LEEFTIJD', uit: true, geldig: { van: '2026-06-01' }, bron: 'proef' }
  const regio = laag('regio', 'De regio', LEEFTIJD)
  const oud = geboren('2000-01-01')
  const oordeel = (lagen: Laag[], dag: string) => toetsCriteria(oud, lagen, dag).oordeel
  expect(oordeel([regio], '2026-05-01')).toBe('uitgesloten')
  expect(oordeel([regio, laag('aanbieder', 'A', ruimer)], '2026-05-01')).toBe('geschikt')
  expect(oordeel([laag('aanbieder', 'A', ruimer), regio], '2026-05-01')).toBe('geschikt')
  expect(oordeel([regio, laag('aanbieder', 'A', ruimer)], '2027-01-01')).toBe('uitgesloten')
  const stapel = [
    regio,
    laag('voorziening', 'V', uit),
    laag('eenheid', 'E', { ...LEEFTIJD, waarde: [30, 40] }),
  ]
  expect(oordeel(stapel.slice(0, 2), '2026-06-01')).toBe('geschikt')
  expect(oordeel(stapel, '2026-06-01')).toBe('uitgesloten')
})

test.each([
  'regiobinding',
  'laatsteWoonplaats',
  'herkomst_gemeente',
  'nationaliteit',
  'gemeenteVanHerkomst',
  'inRegioSinds',
  'landVanGeboorte',
])('een criterium op %s wordt geweigerd met zijn pad', (veld) => {
  const lagen = [{ niveau: 'regio', naam: 'R', criteria: [LEEFTIJD, { ...LEEFTIJD, code: 'X', veld }] }]
  const gelezen = leesLagen(lagen)
  expect(gelezen).toMatchObject({ ok: false, fouten: [{ pad: '/0/criteria/1/veld' }] })
  expect(() => toetsCriteria(geboren(null), lagen as Laag[], '2026-01-01')).toThrow(/1\.2\.1/)
})

test('ook wat de regio zelf herkomst noemt, en niet wat er op lijkt', () => {
  const vraag = [{ ...LEEFTIJD, veld: 'streek' }]
  expect(leesCriteria(vraag).ok).toBe(true)
  expect(leesCriteria(vraag, { herkomstvelden: ['streek'] }).ok).toBe(false)
  expect(leesCriteria([{ ...LEEFTIJD, veld: 'afwijkingGras' }]).ok).toBe(true)
})

test.each([
  [[{ ...LEEFTIJD, waarde: [23, 18] }], '/0/waarde'],
  [[{ ...LEEFTIJD, waarde: 18 }], '/0/waarde'],
  [[{ ...LEEFTIJD, waarde: ['a', 'b'] }], '/0/waarde'],
  [[{ ...LEEFTIJD, operator: 'is', waarde: [1] }], '/0/waarde'],
  [[{ ...LEEFTIJD, operator: 'hoort-bij' }], '/0/operator'],
  [[{ ...LEEFTIJD, geldig: { van: '2025-02-29' } }], '/0/geldig/van'],
  [[{ ...LEEFTIJD, geldig: { van: '2025-02-01', tot: '2025-02-01' } }], '/0/geldig'],
  [[LEEFTIJD, LEEFTIJD], '/1/code'],
  [[{ ...LEEFTIJD, extra: 1 }], '/0/extra'],
  [[{ code: 'A', uit: false, geldig: { van: '2025-01-01' }, bron: 'x' }], '/0/uit'],
  ['tekst', ''],
])('slechte criteria worden met pad geweigerd: %j', (invoer, pad) => {
  const gelezen = leesCriteria(invoer)
  expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.pad)).toContain(pad)
})

test('voorvertoning: wie wordt geschikt, wie valt af, wat moet gevraagd', () => {
  const mensen = [
    { id: 'jong', feiten: { geboortedatum: '2007-05-05' } },
    { id: 'ouder', feiten: { geboortedatum: '1996-05-05' } },
    { id: 'onbekend', feiten: {} },
  ]
  const nu = [laag('regio', 'R', LEEFTIJD)]
  const straks = [laag('regio', 'R', { ...LEEFTIJD, waarde: [23, 40] })]
  const beeld = voorvertoon(mensen, nu, straks, '2026-12-01')
  expect(beeld.wordtGeschikt.map((v) => v.id)).toEqual(['ouder'])
  expect(beeld.wordtUitgesloten.map((v) => v.id)).toEqual(['jong'])
  expect(beeld.onveranderd).toBe(1)
  expect(voorvertoon(mensen, [], nu, '2026-12-01').wordtOnbekend.map((v) => v.id)).toEqual(['onbekend'])
})

test('wat niet bekend is sluit nooit uit', () => {
  const operator = fc.constantFrom(
    'is',
    'is-niet',
    'minstens',
    'hoogstens',
    'tussen',
    'een-van',
    'bevat',
  ) as fc.Arbitrary<Criterium['operator']>
  fc.assert(
    fc.property(operator, fc.constantFrom(undefined, 'jaren', 'maanden', 'dagen'), (op, als) => {
      const c: Criterium = { ...LEEFTIJD, operator: op, als: als as Criterium['als'], waarde: [1, 2] }
      for (const feiten of [{}, { geboortedatum: null }, { geboortedatum: undefined }])
        expect(toetsCriteria({ id: 'p', feiten }, [laag('regio', 'R', c)], '2026-01-01').oordeel).toBe(
          'onbekend',
        )
    }),
  )
})
