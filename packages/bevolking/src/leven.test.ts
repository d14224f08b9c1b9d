import { createHash } from 'node:crypto'
import { leesRegio } from '@zicht/regio'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proefregio } from '../../regio/src/proefregio/index.ts'
import { regioUitMap } from '../../regio/src/proefregio/regiomap.ts'
import { type Bevolking, maakBevolking } from './index.ts'
import { keur } from './proef/keur.ts'

const hash = (b: Bevolking) => createHash('sha256').update(JSON.stringify(b)).digest('hex')
const mh = regioUitMap('maastricht-heuvelland')
const klein = () => {
  const gelezen = leesRegio(proefregio)
  if (!('regio' in gelezen)) throw new Error('de proefregio is niet in orde')
  return gelezen.regio
}

describe('zelfde zaad, zelfde bytes', () => {
  test('twee keer hetzelfde, een ander zaad iets anders', () => {
    const opties = { zaad: 42, tot: '2019-01-15' }
    const eerste = hash(maakBevolking(mh, opties))
    expect(hash(maakBevolking(mh, opties))).toBe(eerste)
    expect(hash(maakBevolking(mh, { ...opties, zaad: 43 }))).not.toBe(eerste)
  })
})

describe('nooit twee mensen op een plek, nooit iemand op twee plekken, nooit buiten de geldigheid, nooit weg zonder bestemming', () => {
  test('in de verzonnen regio, voor elk zaad en elke laatste dag', () => {
    const regio = klein()
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 1500 }),
        fc.integer({ min: 0, max: 86_399 }),
        (zaad, dagen, seconde) => {
          const tot = new Date(Date.UTC(2022, 6, 2 + dagen)).toISOString().slice(0, 10)
          const nu = new Date(Date.parse(`${tot}T00:00:00Z`) + seconde * 1000 - 3_600_000).toISOString()
          expect(keur(maakBevolking(regio, { zaad, tot, nu }), regio)).toEqual([])
        },
      ),
      // someone comes on the last evening of the winter beds, and the story stops just after they closed
      { numRuns: 60, examples: [[0, 973, 1]] },
    )
  })

  test('in Maastricht-Heuvelland en Parkstad, negen jaar', () => {
    for (const [regio, zaad] of [
      [mh, 1],
      [regioUitMap('parkstad'), 8],
    ] as const) {
      const b = maakBevolking(regio, { zaad, tot: '2026-11-22', nu: '2026-11-22T10:00:00.000Z' })
      expect(keur(b, regio)).toEqual([])
    }
  })
})

describe('het leven na de peildatum', () => {
  const b = maakBevolking(mh, { zaad: 1, tot: '2026-11-22', nu: '2026-11-22T10:00:00.000Z' })

  test('mensen komen, verhuizen binnen de regio, vertrekken en komen terug', () => {
    const per = new Map<string, number>()
    for (const p of b.plaatsingen) per.set(p.client_id, (per.get(p.client_id) ?? 0) + 1)
    expect([...per.values()].filter((n) => n > 1).length).toBeGreaterThan(500)
    expect(b.plaatsingen.filter((p) => p.status === 'verplaatst').length).toBeGreaterThan(500)
    const vertrokken = b.plaatsingen.filter((p) => p.status === 'beeindigd')
    const eersteEinde = new Map([...vertrokken].reverse().map((p) => [p.client_id, p.vastgelegd_op]))
    const terug = b.plaatsingen.filter(
      (p) => p.vorige_plaatsing === null && p.periode.slice(1, 25) > (eersteEinde.get(p.client_id) ?? '~'),
    )
    expect(terug.length).toBeGreaterThan(100)
    expect(
      b.plaatsingen.filter((p) => p.herkomst_gemeente && p.vorige_voorziening && p.toekomstperspectief)
        .length,
    ).toBeGreaterThan(5000)
  })

  test('een bekend aandeel fouten, elk geteld', () => {
    const zonder = b.clienten.filter((c) => c.herkomst_gemeente === null)
    const bekend = new Set(b.fouten.filter((f) => f.soort === 'herkomst_ontbreekt').map((f) => f.client_id))
    expect(bekend.size).toBeGreaterThan(0)
    expect([...bekend].every((id) => zonder.some((c) => c.id === id))).toBe(true)
    const deel = b.fouten.length / b.clienten.length
    const aanname = mh.crisisaannames[0]?.foutenProcent
    expect(deel * 100).toBeGreaterThan((aanname?.van ?? 0) * 0.5)
    expect(deel * 100).toBeLessThan(aanname?.tot ?? 0)
  })

  test('vandaag is er wat te doen: bijna vol, plekken buiten gebruik, een reservering, open meldingen, nachttellingen', () => {
    expect(b.meldingen.filter((m) => m.status === 'open').length).toBeGreaterThan(2)
    expect(
      b.meldingen.filter((m) => m.status === 'gesloten' && (m.gesloten_op ?? '') > '2026-11-18').length,
    ).toBeGreaterThan(0)
    expect(b.reserveringen.filter((r) => r.einde === null)).toHaveLength(1)
    expect(b.buitenGebruik.length).toBeGreaterThan(0)
    expect(new Set(b.nachttellingen.map((n) => n.nacht)).size).toBe(14)
    expect(
      b.plaatsingen.filter((p) => p.status === 'gestart' && p.arrangement_code === 'AOM').length,
    ).toBeGreaterThan(0)
  })

  test('de toegang van het regieteam houdt op na de inzagetermijn; wie er woont is zichtbaar voor de aanbieder', () => {
    const crisis = b.toegang.filter((t) => t.relatie === 'crisis')
    expect(crisis.filter((t) => t.geldig.endsWith(',)')).length).toBeLessThan(
      b.meldingen.filter((m) => m.status !== 'gesloten').length * 5,
    )
    for (const p of b.plaatsingen
      .filter((x) => x.status === 'gestart' && x.leveringsvorm === 'ZIN')
      .slice(0, 50))
      expect(
        b.toegang.some(
          (t) =>
            t.bron_id === p.id &&
            t.organisatie_id === p.organisatie_id &&
            t.veldset === 'werk' &&
            t.geldig.endsWith(',)'),
        ),
      ).toBe(true)
  })
})

test('zonder tabellen en stromen, of met een dag voor het begin: een duidelijk antwoord', () => {
  expect(() =>
    maakBevolking({ ...mh, bevolkingstabellen: [], stroomaannames: [] }, { zaad: 1, tot: '2020-01-01' }),
  ).toThrow(/geen bevolkingstabellen/)
  expect(() => maakBevolking(mh, { zaad: 1, tot: '2017-10-01' })).toThrow(/latere dag/)
})
