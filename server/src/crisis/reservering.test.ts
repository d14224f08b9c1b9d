import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lijktOp, meldingnummer } from './dubbele-meldingen.ts'
import { gewenstMaarVol } from './noteer-volle.ts'
import { aanbod, claim, NU, ruimte, vraag } from './proef/ruimtes.ts'
import { houdtijd, statusVan, uiterlijk, verlengdTot } from './reservering.ts'
import { zoek } from './zoek.ts'

const termijn = (sleutel: string, duur: string) => ({
  sleutel,
  naam: sleutel,
  duur,
  werkdagen: false,
  norm: 'regionaal',
  geldig: { van: '2018-01-01' },
  bron: { code: 'proef' },
})
const regio = (houd: string, stap: string, max: string) =>
  ({
    tijdzone: 'Europe/Amsterdam',
    termijnen: [
      termijn('reservering', houd),
      termijn('reserveringVerlenging', stap),
      termijn('reserveringMaximaal', max),
    ],
  }) as never
const VAN = '2026-11-20T21:40:00.000Z'
const minuten = (m: number) => new Date(Date.parse(VAN) + m * 60_000).toISOString()

describe('a hold', () => {
  it('lasts as long as the region says', () => {
    expect(houdtijd(regio('PT90M', 'PT30M', 'PT4H'), VAN, '2026-11-20')).toEqual({
      van: VAN,
      tot: minuten(90),
    })
    expect(houdtijd(regio('PT2H', 'PT30M', 'PT4H'), VAN, '2026-11-20').tot).toBe(minuten(120))
  })
  it('never grows beyond the longest hold, and at the end says no', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 600 }),
        (houd, stap, max) => {
          const r = regio(`PT${houd}M`, `PT${stap}M`, `PT${max}M`)
          let tot = minuten(Math.min(houd, max))
          for (let i = 0; i < 1000; i++) {
            const nieuw = verlengdTot(r, { van: VAN, tot }, '2026-11-20')
            if (nieuw === null) break
            expect(Date.parse(nieuw)).toBeGreaterThan(Date.parse(tot))
            expect(Date.parse(nieuw)).toBeLessThanOrEqual(Date.parse(uiterlijk(r, VAN, '2026-11-20')))
            tot = nieuw
          }
          expect(tot).toBe(minuten(max))
        },
      ),
    )
  })
  it('lapses in the very moment of its end, by time alone', () => {
    const periode = { van: VAN, tot: minuten(90) }
    expect(statusVan(null, periode, minuten(89))).toBe('loopt')
    expect(statusVan(null, periode, minuten(90))).toBe('verlopen')
    expect(statusVan('omgezet', periode, VAN)).toBe('omgezet')
    expect(statusVan('ingetrokken', null, VAN)).toBe('ingetrokken')
  })
})

describe('perhaps the same person', () => {
  it.each([
    [{ roepnaam: 'Ger', leeftijd: 50 }, { roepnaam: 'GER ', leeftijd: 53 }, true],
    [{ roepnaam: 'Ger', leeftijd: 50 }, { roepnaam: 'Ger', leeftijd: 54 }, false],
    [{ roepnaam: 'José', leeftijd: null }, { roepnaam: 'Jose', leeftijd: 30 }, true],
    [{ roepnaam: null, leeftijd: 50 }, { roepnaam: null, leeftijd: 50 }, false],
    [{ roepnaam: 'Ger', leeftijd: 50 }, { roepnaam: 'Gerd', leeftijd: 50 }, false],
  ])('%j and %j: %s', (een, ander, hetzelfde) => {
    expect(lijktOp(een, ander)).toBe(hetzelfde)
    expect(lijktOp(ander, een)).toBe(hetzelfde)
  })
})

it('a number to say on the phone', () => expect(meldingnummer(2026, 31)).toBe('2026-0031'))

describe('wanted but full', () => {
  const gezinskamer = ruimte({ eenheid: { alsGeheel: true } })
  const hotel = ruimte({ groep: 'particulier' })
  const claims = new Map(gezinskamer.plekken.map((p) => [p.id, claim('plaatsing')]))
  const regioPlat = { gemeenten: [] }
  it('counts the full facility when a private location is taken instead', () => {
    const uit = zoek(regioPlat, aanbod([gezinskamer, hotel]), claims, vraag(), NU)
    expect(gewenstMaarVol(uit, { ruimte: hotel, plekIds: [] })).toEqual([gezinskamer.voorziening.id])
  })
  it('counts nothing for a shelter, a facility with room, or one that is for others', () => {
    const uit = zoek(regioPlat, aanbod([gezinskamer, hotel]), claims, vraag(), NU)
    expect(gewenstMaarVol(uit, { ruimte: gezinskamer, plekIds: [] })).toEqual([])
    expect(
      gewenstMaarVol(zoek(regioPlat, aanbod([gezinskamer, hotel]), new Map(), vraag(), NU), {
        ruimte: hotel,
        plekIds: [],
      }),
    ).toEqual([])
    const zelfdeHuis = ruimte({ voorziening: { id: gezinskamer.voorziening.id } })
    const metRuimte = zoek(regioPlat, aanbod([gezinskamer, zelfdeHuis, hotel]), claims, vraag(), NU)
    expect(gewenstMaarVol(metRuimte, { ruimte: hotel, plekIds: [] })).toEqual([])
    const anders = zoek(
      regioPlat,
      aanbod([gezinskamer, hotel]),
      claims,
      vraag({ behoeften: ['rolstoel'] }),
      NU,
    )
    expect(gewenstMaarVol(anders, { ruimte: hotel, plekIds: [] })).toEqual([])
  })
})
