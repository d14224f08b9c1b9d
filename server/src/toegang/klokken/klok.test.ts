import { dagenTussen, isWerkdag, plusDagen } from '@zicht/kern'
import { extraVrijVan, leesRegio, type Regio } from '@zicht/regio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proefregio } from '../../../../packages/regio/src/proefregio/index.ts'
import { regioUitMap } from '../../../../packages/regio/src/proefregio/regiomap.ts'
import {
  eindeVan,
  type Klokbeleid,
  klokbeleidOp,
  maakZaakklok,
  schorsgrondenVan,
  type Zaaknorm,
} from './klok.ts'

const regio = regioUitMap('maastricht-heuvelland')
const maak = (sleutel: string, begin: string, bij: Regio = regio) =>
  maakZaakklok(bij, sleutel, begin, klokbeleidOp(bij, sleutel, begin))

describe('the last day of a clock of the law', () => {
  it.each([
    ['six weeks', 'wmoOnderzoek', '2026-11-02', '2026-12-14'],
    ['the day of the report is not day 1', 'wmoOnderzoek', '2026-10-31', '2026-12-14'],
    ['ends on Christmas Day, a Friday: Monday', 'wmoOnderzoek', '2026-11-13', '2026-12-28'],
    ['ends on New Year, a Friday: Monday', 'wmoOnderzoek', '2026-11-20', '2027-01-04'],
    ['ends on Easter Monday 2027: Tuesday', 'wmoOnderzoek', '2027-02-15', '2027-03-30'],
    ['ends on Ascension Day 2027: Friday', 'wmoOnderzoek', '2027-03-25', '2027-05-07'],
    ['ends on the day that only a leap year has', 'wmoOnderzoek', '2028-01-18', '2028-02-29'],
    ['begins on that day', 'wmoOnderzoek', '2028-02-29', '2028-04-11'],
    ['two weeks over New Year', 'wmoBeschikking', '2026-12-22', '2027-01-05'],
    [
      'ends on King’s Day, moved to the 26th in 2025, a Saturday: Monday',
      'wmoBeschikking',
      '2025-04-12',
      '2025-04-28',
    ],
    ['seven days, ending on Christmas Day', 'wmoPersoonlijkPlan', '2026-12-18', '2026-12-28'],
    ['objection: 42 days from sending', 'bezwaar', '2026-12-01', '2027-01-12'],
    ['objection over the change of the clocks', 'bezwaar', '2026-03-02', '2026-04-13'],
  ])('%s', (_, sleutel, begin, laatste) => {
    expect(maak(sleutel, begin).laatsteDag).toBe(laatste)
  })

  it('carries the article, the ladder and the grounds that the region wrote', () => {
    const klok = maak('wmoBeschikking', '2026-11-02')
    expect(klok.artikel).toContain('2.3.5')
    expect(klok.ladder).toContainEqual({ rol: 'toegangsmedewerker', voor: 'P2D' })
    expect(klok.norm.schorsgronden.map((g) => g.artikel).join()).toContain('4:15')
  })

  it('asks to complete the application by a last day, also where its norm is older than that question', () => {
    const { soort, begin, norm } = maak('wmoBeschikking', '2026-11-02')
    const oud = norm.schorsgronden.map(({ code, artikel, naam }) => ({ code, artikel, naam }))
    const vraagt = (schorsgronden: Zaaknorm['schorsgronden']) =>
      schorsgrondenVan(regio, { soort, begin, norm: { ...norm, schorsgronden } })
        .filter((g) => g.aanvullen)
        .map((g) => g.code)
    expect(vraagt(norm.schorsgronden)).toEqual(['ONVOLLEDIG'])
    expect(vraagt(oud)).toEqual(['ONVOLLEDIG'])
    // what the norm does say, stays as it said
    expect(vraagt(oud.map((g) => ({ ...g, aanvullen: false })))).toEqual([])
  })

  it('is whatever a region says', () => {
    const gelezen = leesRegio(proefregio)
    if (!('regio' in gelezen)) throw new Error('de proefregio klopt niet')
    const { regio: proef } = gelezen
    // 1 June 2026 is a day off of that region alone
    const dagen: Klokbeleid = { naam: 'Afspraak', duur: 'P2D', werkdagen: true, norm: 'regionaal', bron: 'x' }
    expect(maakZaakklok(proef, 'afspraak', '2026-05-28', dagen).laatsteDag).toBe('2026-06-02')
    expect(maakZaakklok(regio, 'afspraak', '2026-05-28', dagen).laatsteDag).toBe('2026-06-01')
  })

  it('of statute is moved by no day that a region has off, unless a decree put it on a par (Algemene termijnenwet art. 3)', () => {
    const carnaval = '2026-02-16'
    expect(regio.feestdagen.map((f) => f.datum)).toContain(carnaval)
    expect(maak('wmoBeschikking', '2026-02-02').laatsteDag).toBe(carnaval)
    expect(maak('bezwaar', '2026-01-05').laatsteDag).toBe(carnaval)
    const gelijk = {
      ...regio,
      feestdagen: regio.feestdagen.map((f) => ({ ...f, gelijkgesteld: f.datum === carnaval })),
    }
    expect(maak('wmoBeschikking', '2026-02-02', gelijk).laatsteDag).toBe('2026-02-17')
  })
})

const { norm } = maak('wmoBeschikking', '2026-12-14')
const einde = (begin: string, schorsingen: { van: string; tot: string | null }[], bij: Zaaknorm = norm) =>
  eindeVan(regio, bij, begin, schorsingen)

describe('standing still', () => {
  it.each([
    ['over Christmas: ten days', '2026-12-14', [{ van: '2026-12-19', tot: '2026-12-29' }], '2027-01-07'],
    ['one day', '2026-12-14', [{ van: '2026-12-19', tot: '2026-12-20' }], '2026-12-29'],
    ['over the leap day', '2028-02-21', [{ van: '2028-02-28', tot: '2028-03-02' }], '2028-03-09'],
    ['until the last day itself', '2026-12-14', [{ van: '2026-12-28', tot: '2026-12-30' }], '2026-12-30'],
    [
      'twice',
      '2026-12-14',
      [
        { van: '2026-12-16', tot: '2026-12-18' },
        { van: '2026-12-21', tot: '2026-12-24' },
      ],
      '2027-01-04',
    ],
    [
      'after the end it changes nothing',
      '2026-12-14',
      [{ van: '2026-12-29', tot: '2027-01-09' }],
      '2026-12-28',
    ],
    [
      'begun on the days that Christmas and the weekend added: the three that were left come after it',
      '2026-12-11',
      [{ van: '2026-12-26', tot: '2027-01-05' }],
      '2027-01-07',
    ],
    [
      'begun on the working day that it had moved to',
      '2026-12-11',
      [{ van: '2026-12-28', tot: '2027-01-05' }],
      '2027-01-05',
    ],
  ])('%s', (_, begin, schorsingen, laatste) => {
    expect(einde(begin, schorsingen)?.einddatum).toBe(laatste)
  })

  it('has no end while it stands still', () => {
    expect(einde('2026-12-14', [{ van: '2026-12-20', tot: null }])).toBeNull()
    expect(einde('2026-12-11', [{ van: '2026-12-27', tot: null }])).toBeNull()
  })

  const dag = fc.integer({ min: 0, max: 3650 }).map((n) => plusDagen('2024-01-01', n))
  it('never jumps: pausing n days within the term moves its end by exactly n days', () => {
    fc.assert(
      fc.property(
        dag,
        fc.constantFrom('wmoOnderzoek', 'wmoBeschikking', 'wmoPersoonlijkPlan', 'bezwaar'),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 60 })), {
          maxLength: 4,
        }),
        (begin, sleutel, pauzes) => {
          const klok = maak(sleutel, begin)
          let vorige = einde(begin, [], klok.norm)
          const gehad: { van: string; tot: string }[] = []
          let vrij = plusDagen(begin, 1)
          for (const [na, lang] of pauzes) {
            const van = plusDagen(vrij, na)
            if (vorige === null || van > vorige.einddatum) break
            // on the days that were added to reach a working day, what is left of those comes after the pause
            const laatste: string = van > vorige.onverschoven ? vorige.einddatum : vorige.onverschoven
            const tot = plusDagen(van, lang)
            gehad.push({ van, tot })
            const nu = einde(begin, gehad, klok.norm)
            if (nu === null || dagenTussen(laatste, nu.onverschoven) !== lang) return false
            if (nu.einddatum < vorige.einddatum) return false
            vorige = nu
            vrij = plusDagen(tot, 1)
          }
          const extraVrij = extraVrijVan(regio, true)
          return (
            vorige !== null &&
            isWerkdag(vorige.einddatum, { extraVrij }) &&
            vorige.einddatum >= vorige.onverschoven
          )
        },
      ),
    )
  })
})
