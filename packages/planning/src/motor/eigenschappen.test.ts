import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Stroom } from '../stromen/index.ts'
import type { Model, Stap } from './model.ts'
import { maakMotor } from './motor.ts'
import { bron, exp, rij, vast, ZAAD } from './proefmodellen.ts'
import { NOOD, OPVANG, proefregio } from './proefregio.ts'
import { gepaard } from './statistiek.ts'
import { replicaties, replicatiesTot } from './replicaties.ts'
import { vatSamen } from './samenvatting.ts'
import { Stromen, stroomnummer } from './stroomnamen.ts'
import type { Uitkomst } from './uitkomst.ts'

const stappen = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 29, noNaN: true }), fc.integer({ min: 0, max: 15 })), {
    maxLength: 8,
  })
  .map((s): Stap[] => [
    { vanaf: 0, waarde: 5 },
    ...[...new Map(s)].sort(([a], [b]) => a - b).map(([vanaf, waarde]) => ({ vanaf, waarde })),
  ])
const replicatie = fc.integer({ min: 0, max: 1_000_000 })
const bytes = (u: Uitkomst): string =>
  JSON.stringify(u, (_, x) => (ArrayBuffer.isView(x) ? [...new Uint8Array(x.buffer)] : x))

test('flow is conserved exactly, per station too, and nothing is used beyond what is open', () => {
  fc.assert(
    fc.property(stappen, stappen, replicatie, (opvang, nood, r) => {
      const motor = maakMotor(proefregio(opvang, nood))
      const u = motor.draai({ duur: 30, periode: 1, meetOp: [30] }, ZAAD, r)
      expect(u.begin + u.aangekomen).toBe(u.weg + u.eind)
      const eind = u.metingen[0]
      expect(eind?.aanwezig.reduce((a, b) => a + b, 0)).toBe(u.eind)
      const s = vatSamen(motor, u)
      for (const [i, station] of s.stations.entries()) {
        const nu = (eind?.bezet[2 * i] as number) + (eind?.bezet[2 * i + 1] as number)
        expect((station.naam === 'woning' ? 6 : 0) + eerste(u, i) + station.begonnen).toBe(
          station.vertrokken + nu,
        )
      }
      for (let p = 0; p < 30; p++)
        for (const { benutting } of vatSamen(motor, u, { vanaf: p, tot: p + 1 }).stations) {
          if (benutting === null) continue
          expect(benutting).toBeGreaterThanOrEqual(0)
          expect(benutting).toBeLessThanOrEqual(1)
        }
      for (const [i, open] of u.reeks.open.entries()) {
        const bezet = (u.reeks.bezet[2 * i] as number) + (u.reeks.bezet[2 * i + 1] as number)
        expect(bezet).toBeLessThanOrEqual(open + 1e-9)
      }
    }),
    { numRuns: 60 },
  )
})

/** Who waits for shelter on the first day takes a place at once, and is not counted as having begun. */
const eerste = (u: Uitkomst, station: number): number => (station === 0 ? Math.min(5, u.begin - 6) : 0)

test('Little: the mean number is the rate times the mean time, within 1%', () => {
  const motor = maakMotor(rij(2.5, { capaciteit: 3 }))
  const u = motor.draai({ duur: 400_000 }, ZAAD)
  const s = vatSamen(motor, u)
  const tempo = u.weg / s.lengte
  expect(Math.abs(s.aanwezig / (tempo * (s.verblijf as number)) - 1)).toBeLessThan(0.01)
  const { wachtrij, wachttijd, doorstroom } = s.stations[0] as (typeof s.stations)[0]
  expect(Math.abs(wachtrij / (doorstroom * (wachttijd as number)) - 1)).toBeLessThan(0.01)
})

test('more capacity never gives a longer queue, at any moment (first come first served, the same numbers)', () => {
  fc.assert(
    fc.property(stappen, stappen, replicatie, (minder, extra, r) => {
      const meer = minder.map((s) => ({ ...s, waarde: s.waarde + (extra[0]?.waarde ?? 0) }))
      const meetOp = Array.from({ length: 100 }, (_, i) => i * 0.3)
      const [a, b] = [minder, meer].map((capaciteit) => {
        const motor = maakMotor(rij(6, { capaciteit, dienst: { soort: 'lognormaal', gemiddelde: 1, vc: 1 } }))
        return motor.draai({ duur: 30, meetOp }, ZAAD, r).metingen.map((m) => m.wachtrij[0] as number)
      })
      for (const [i, n] of (b as number[]).entries()) expect(n).toBeLessThanOrEqual(a?.[i] as number)
    }),
    { numRuns: 60 },
  )
})

test('another distribution at one station leaves the streams of all others as they were', () => {
  const model = (woonduur: number): Model => ({
    stations: [
      { naam: 'opvang', dienst: exp(1), route: [{ uitgangen: [{ naar: 'woning' }] }] },
      {
        naam: 'woning',
        dienst: { soort: 'gamma', gemiddelde: woonduur, vorm: 0.7 },
        route: [
          {
            uitgangen: [
              { naar: 'hostel', kans: 0.5 },
              { naar: 'weg', kans: 0.5 },
            ],
          },
        ],
      },
      { naam: 'hostel', dienst: exp(1) },
    ],
    bronnen: [bron(5, 'opvang')],
  })
  const opvang = (m: Model): unknown[] =>
    (maakMotor(m).draai({ duur: 50, spoor: true }, ZAAD).spoor ?? [])
      .filter((s) => s.station === 0 || s.soort === 'aankomst')
      .map((s) => [s.tijd, s.soort])
  const duren = (m: Model): number[] => {
    const spoor = maakMotor(m).draai({ duur: 200, spoor: true }, ZAAD).spoor ?? []
    const begin = new Map<number, number>()
    const uit: number[] = []
    for (const s of spoor.filter((r) => r.station === 2)) {
      if (s.soort === 'begin') begin.set(s.wie, uit.push(-s.tijd) - 1)
      else if (s.soort === 'einde')
        uit[begin.get(s.wie) as number] = (uit[begin.get(s.wie) as number] as number) + s.tijd
    }
    return uit.slice(0, 100)
  }
  expect(opvang(model(3))).toEqual(opvang(model(1)))
  const [lang, kort] = [duren(model(3)), duren(model(1))]
  for (const [i, d] of lang.entries()) expect(Math.abs(d - (kort[i] as number))).toBeLessThan(1e-9)
  expect(lang.length).toBe(100)
})

test('a purpose has the stream of its number, a replication its substream', () => {
  const s = new Stromen(ZAAD)
  const van = Stroom.van(ZAAD, stroomnummer('duur/opvang'), 37)
  expect(s.geef('duur/opvang', 37).toestand()).toEqual(van.toestand())
  expect(stroomnummer('duur/opvang')).not.toBe(stroomnummer('duur/opvanh'))
})

test('the same seed gives the same bytes, and a replication alone is that of the batch', () => {
  const proef = { duur: 30, periode: 1, meetOp: [10, 20] }
  const motor = maakMotor(proefregio(OPVANG, NOOD))
  const reeks: string[] = []
  replicaties(motor, { proef, zaad: ZAAD, aantal: 5, maten: (u) => [reeks.push(bytes(u))] })
  expect(bytes(maakMotor(proefregio(OPVANG, NOOD)).draai(proef, ZAAD, 3))).toBe(reeks[3])
  expect(reeks[3]).not.toBe(reeks[2])
  expect(bytes(motor.draai(proef, [1, 2, 3, 4, 5, 6], 3))).not.toBe(reeks[3])
})

test('common random numbers: a paired difference is far sharper than two separate means', () => {
  const maten = (u: Uitkomst): number[] => [(u.reeks.wachtrij[0] as number) / 200]
  const uitslag = (capaciteit: number) =>
    replicaties(maakMotor(rij(4, { capaciteit })), { proef: { duur: 200 }, zaad: ZAAD, aantal: 40, maten })
  const [a, b] = [uitslag(5), uitslag(6)]
  const verschil = gepaard(a?.waarden ?? [], b?.waarden ?? [])[0]
  expect(verschil?.gemiddelde).toBeLessThan(0)
  const los = Math.hypot(a?.maten[0]?.se ?? 0, b?.maten[0]?.se ?? 0)
  expect(verschil?.se as number).toBeLessThan(los)
})

test('runs until the half-width asked is reached, and says so when it is not', () => {
  const motor = maakMotor(rij(4, { capaciteit: 5 }))
  const keuze = {
    proef: { duur: 100 },
    zaad: ZAAD,
    maten: (u: Uitkomst) => [u.aangekomen, u.weg],
    halfbreedte: [4],
  }
  const uit = replicatiesTot(motor, { ...keuze, maximum: 1000 })
  expect(uit?.gehaald).toBe(true)
  expect(uit?.maten[0]?.halfbreedte).toBeLessThanOrEqual(4)
  expect(replicatiesTot(motor, { ...keuze, halfbreedte: [0.001], maximum: 30 })).toMatchObject({
    gehaald: false,
    maten: [{ n: 30 }, { n: 30 }],
  })
})

test('a run that is stopped gives nothing', () => {
  const motor = maakMotor(rij(4, { capaciteit: 5 }))
  let gevraagd = 0
  const keuze = {
    proef: { duur: 10 },
    zaad: ZAAD,
    maten: (u: Uitkomst) => [u.weg],
    stop: () => ++gevraagd > 3,
  }
  expect(replicaties(motor, { ...keuze, aantal: 10 })).toBeNull()
  expect(gevraagd).toBe(4)
  expect(replicatiesTot(motor, { ...keuze, halfbreedte: [0], maximum: 10 })).toBeNull()
})

test('a run that would never end is stopped with a reason', () => {
  const motor = maakMotor({
    stations: [{ naam: 'rond', dienst: vast(0), route: [{ uitgangen: [{ naar: 'rond' }] }] }],
    bronnen: [bron(1, 'rond')],
  })
  expect(() => motor.draai({ duur: 10, maxGebeurtenissen: 10_000 }, ZAAD)).toThrow(/maxGebeurtenissen/)
})
