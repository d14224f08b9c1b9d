import { maakMotor, type Motor, type Uitkomst } from '../motor/index.ts'
import { kwantiel } from '../motor/wachttijden.ts'
import { STANDAARDZAAD } from '../stromen/index.ts'
import { kostenVan } from './kosten.ts'
import type { Regiomodel } from './model.ts'
import { buiten, garantie, isPoort, motormodel, nogklasse, woningklasse } from './motormodel.ts'
import { JAAR, MAAND, maakNet, maandnamen, type Net } from './net.ts'
import type { Scenario } from './scenario.ts'
import type { Maat, Maten } from './uitkomst.ts'

export type Simulatie = {
  /** every measure with its name and unit, in a fixed order */
  maten: Maat[]
  maanden: string[]
  zaad: readonly number[]
  replicaties: number
  /** One replication by number: the same bytes wherever it is computed. */
  draai(replicatie: number): Maten
}
export const REPLICATIES = 200

/** The scenario as a discrete-event simulation. Everything is checked here, before anything runs. */
export function bouwSimulatie(model: Regiomodel, scenario: Scenario): Simulatie {
  const net = maakNet(model, scenario)
  const motor = maakMotor(motormodel(net))
  const zaad = scenario.zaad ?? STANDAARDZAAD
  const rijVan = motor.klassen.map((naam) =>
    net.stations.findIndex((s) => s.plekken && [buiten(s.code), garantie(s.code)].includes(naam)),
  )
  const proef = { duur: net.maanden * MAAND, periode: MAAND, rijVan }
  return {
    maten: matenVan(model, net),
    maanden: maandnamen(net.begin, net.maanden),
    zaad,
    replicaties: scenario.replicaties ?? REPLICATIES,
    draai: (replicatie) => meet(model, net, motor, motor.draai(proef, zaad, replicatie)),
  }
}

/** A scenario that runs itself, for a small number of replications in one go; `stop` is asked before each. */
export function simuleer(
  sim: Simulatie,
  keuze: { vanaf?: number; aantal?: number; stop?: () => boolean; voortgang?: (klaar: number) => void } = {},
): Maten[] | null {
  const uit: Maten[] = []
  const vanaf = keuze.vanaf ?? 0
  for (let r = vanaf; r < vanaf + (keuze.aantal ?? sim.replicaties); r++) {
    if (keuze.stop?.()) return null
    uit.push(sim.draai(r))
    keuze.voortgang?.(uit.length)
  }
  return uit
}

const jaren = (net: Net) =>
  Array.from({ length: net.maanden / 12 }, (_, j) => ({ j, jaar: Number(net.begin.slice(0, 4)) + j }))

/** What is told of people by where they come from, beside their cost. */
const HERKOMSTMATEN = [
  ['aankomsten', 'Nieuwe mensen', 'mensen per jaar'],
  ['straat', 'Mensen op straat', 'mensen'],
  ['eersteOpvang', 'In de eerste opvang', 'mensen'],
  ['wachtend', 'Wacht zonder plek', 'mensen'],
  ['inPlek', 'Met een plek', 'mensen'],
  ['woningvraag', 'Woningen gevraagd', 'mensen per jaar'],
] as const

function matenVan(model: Regiomodel, net: Net): Maat[] {
  const sleutels = (['BW', 'MO'] as const).flatMap((d) =>
    (model.sleutels[d]?.delen ?? []).map((deel) => ({ sleutel: model.sleutels[d]?.code ?? d, ...deel })),
  )
  return [
    ...jaren(net).flatMap(({ jaar }): Maat[] => [
      { maat: `straat/${jaar}`, naam: 'Mensen op straat, gemiddeld', eenheid: 'mensen', jaar },
      { maat: `straatEinde/${jaar}`, naam: 'Mensen op straat, laatste maand', eenheid: 'mensen', jaar },
      { maat: `woningen/${jaar}`, naam: 'Woningen gebruikt', eenheid: 'woningen per jaar', jaar },
      { maat: `woningvraag/${jaar}`, naam: 'Woningen gevraagd', eenheid: 'mensen per jaar', jaar },
      { maat: `woningwacht/${jaar}`, naam: 'Wacht op een woning, gemiddeld', eenheid: 'mensen', jaar },
      {
        maat: `woningwachtHoogste/${jaar}`,
        naam: 'Wacht op een woning, hoogste maand',
        eenheid: 'mensen',
        jaar,
      },
      { maat: `kosten/${jaar}`, naam: 'Kosten', eenheid: 'cent', jaar },
      ...sleutels.map(
        (s): Maat => ({
          maat: `kosten/${s.sleutel}/${s.code}/${jaar}`,
          naam: `Kosten ${s.naam} (${s.sleutel})`,
          eenheid: 'cent',
          jaar,
        }),
      ),
      ...model.herkomst.map(
        (h): Maat => ({
          maat: `kosten/herkomst/${h.code}/${jaar}`,
          naam: `Kosten naar herkomst: ${h.naam}`,
          eenheid: 'cent',
          jaar,
        }),
      ),
      ...HERKOMSTMATEN.flatMap(([wat, naam, eenheid]) =>
        net.herkomsten.map(
          (h): Maat => ({
            maat: `herkomst/${wat}/${h.code}/${jaar}`,
            naam: `${naam}: ${h.naam}`,
            eenheid,
            jaar,
          }),
        ),
      ),
      ...net.stations.flatMap((s): Maat[] => [
        { maat: `aanwezig/${s.code}/${jaar}`, naam: `${s.naam}: aanwezig`, eenheid: 'mensen', jaar },
        { maat: `instroom/${s.code}/${jaar}`, naam: `${s.naam}: instroom`, eenheid: 'mensen per jaar', jaar },
        { maat: `verblijfDagen/${s.code}/${jaar}`, naam: `${s.naam}: verblijf`, eenheid: 'dagen', jaar },
        ...(s.plekken
          ? [
              { maat: `bezetting/${s.code}/${jaar}`, naam: `${s.naam}: bezetting`, eenheid: 'procent', jaar },
              { maat: `wachtend/${s.code}/${jaar}`, naam: `${s.naam}: wachtend`, eenheid: 'mensen', jaar },
              {
                maat: `wachtDagen/${s.code}/${jaar}`,
                naam: `${s.naam}: tijd in de rij`,
                eenheid: 'dagen',
                jaar,
              },
              {
                maat: `geeftOp/${s.code}/${jaar}`,
                naam: `${s.naam}: geeft het wachten op`,
                eenheid: 'mensen per jaar',
                jaar,
              },
              {
                maat: `geblokkeerd/${s.code}/${jaar}`,
                naam: `${s.naam}: wil verder`,
                eenheid: 'mensen',
                jaar,
              },
            ]
          : []),
      ]),
    ]),
    ...net.stations
      .filter((s) => s.plekken)
      .map(
        (s): Maat => ({
          maat: `wacht95/${s.code}`,
          naam: `${s.naam}: tijd in de rij, 95 van de 100 korter, hele periode`,
          eenheid: 'dagen',
        }),
      ),
    ...Array.from(
      { length: net.maanden },
      (_, m): Maat => ({
        maat: `straatMaand/${m}`,
        naam: `Mensen op straat, maand ${m + 1}`,
        eenheid: 'mensen',
      }),
    ),
  ]
}

/**
 * Stay, in days: the days that people were there that year over how many left. Number present over inflow tells the same in a region that
 * does not change only. Over one more than left: with few leavers the plain ratio is too long on average (of Poisson counts, the mean of
 * T/(N+1) is nearly T over the mean of N). Nobody left: unknown.
 */
const verblijf = (persoondagen: number, vertrokken: number): number =>
  vertrokken > 0 ? persoondagen / (vertrokken + 1) : Number.NaN

/** What is kept of a replication. What did not happen (nobody came in) is NaN and left out of the averages. */
function meet(model: Regiomodel, net: Net, motor: Motor, u: Uitkomst): Maten {
  const S = motor.stations.length
  const K = motor.klassen.length
  const { reeks } = u
  const maten: Maten = {}
  const som = (
    tabel: Float64Array,
    s: number,
    van: number,
    tot: number,
    klassen?: readonly number[],
  ): number => {
    let n = 0
    for (let p = van; p < tot; p++) {
      const rij = (p * S + s) * K
      if (klassen) for (const k of klassen) n += tabel[rij + k] as number
      else for (let k = 0; k < K; k++) n += tabel[rij + k] as number
    }
    return n
  }
  const vanBuiten = net.stations.map((s) =>
    [buiten(s.code), garantie(s.code)].map((k) => motor.klasse(k)).filter((k) => k >= 0),
  )
  const wachtend = (i: number, p: number): number => {
    let n = 0
    for (const k of vanBuiten[i] as number[]) n += reeks.buiten[p * K + k] as number
    return n / MAAND
  }
  const straat = Array.from({ length: net.maanden }, (_, p) => {
    let n = net.buitenBeeld
    for (const [i, s] of net.stations.entries()) if (s.straatdeel > 0) n += s.straatdeel * wachtend(i, p)
    return n
  })
  const poorten = motor.stations.flatMap((naam, s) => (isPoort(naam) ? [s] : []))
  const H = net.herkomsten.length
  const klassenVan = (naam: (code: string) => string) =>
    net.stations.map((s) => motor.klasse(naam(s.code))).filter((k) => k >= 0)
  const nieuweVraag = klassenVan(woningklasse)
  const opWoning = [...nieuweVraag, ...klassenVan(nogklasse)]
  const wachtOpWoning = (p: number): number => {
    let n = 0
    for (let i = 0; i < net.stations.length; i++)
      for (const k of opWoning) n += reeks.geblokkeerd[(p * S + i) * K + k] as number
    return n / MAAND
  }
  /** Sums over months of rows of a table per attribute, per origin. */
  const telHerkomst = (
    tabel: Float64Array,
    van: number,
    tot: number,
    breedte: number,
    rij: number,
  ): number[] => {
    const uit = Array.from({ length: H }, () => 0)
    for (let p = van; p < tot; p++)
      for (let h = 0; h < H; h++) uit[h] = (uit[h] as number) + (tabel[(p * breedte + rij) * H + h] as number)
    return uit
  }
  for (const { j, jaar } of jaren(net)) {
    const [van, tot] = [12 * j, 12 * j + 12]
    maten[`straat/${jaar}`] = straat.slice(van, tot).reduce((a, b) => a + b, 0) / 12
    maten[`straatEinde/${jaar}`] = straat[tot - 1] as number
    maten[`woningen/${jaar}`] = poorten.reduce((n, s) => n + som(reeks.begonnen, s, van, tot), 0)
    const aanwezig = net.stations.map((_, s) => som(reeks.bezet, s, van, tot) / JAAR)
    const herkomst = net.stations.map((_, i) => telHerkomst(reeks.kenmerkBezet, van, tot, S, i))
    const kosten = kostenVan(model, net, aanwezig, 12, (i) => herkomst[i] as number[])
    const vraag = Array.from({ length: H }, () => 0)
    let gevraagd = 0
    for (const k of nieuweVraag) {
      for (let p = van; p < tot; p++) gevraagd += reeks.geworden[p * K + k] as number
      for (const [h, n] of telHerkomst(reeks.kenmerkGeworden, van, tot, K, k).entries())
        vraag[h] = (vraag[h] as number) + n
    }
    const opWoningMaand = Array.from({ length: 12 }, (_, m) => wachtOpWoning(van + m))
    maten[`woningvraag/${jaar}`] = gevraagd
    maten[`woningwacht/${jaar}`] = opWoningMaand.reduce((a, b) => a + b, 0) / 12
    maten[`woningwachtHoogste/${jaar}`] = Math.max(...opWoningMaand)
    const rij = net.stations.map((_, i) => {
      const som = Array.from({ length: H }, () => 0)
      for (const k of vanBuiten[i] as number[])
        for (const [h, n] of telHerkomst(reeks.kenmerkBuiten, van, tot, K, k).entries())
          som[h] = (som[h] as number) + n / JAAR
      return som
    })
    const gekomen = telHerkomst(reeks.kenmerkAangekomen, van, tot, 1, 0)
    for (const [h, { code }] of net.herkomsten.entries()) {
      const zet = (wat: (typeof HERKOMSTMATEN)[number][0], n: number) => {
        maten[`herkomst/${wat}/${code}/${jaar}`] = n
      }
      let [opStraat, eerste, wachten, inPlek] = [net.buitenBeeld * (net.herkomstBegin[h] as number), 0, 0, 0]
      for (const [i, s] of net.stations.entries()) {
        const hier = (herkomst[i]?.[h] ?? 0) / JAAR
        const buitenHier = rij[i]?.[h] ?? 0
        if (s.soort === 'eerste_opvang') eerste += hier
        if (s.plekken) inPlek += hier
        wachten += buitenHier
        opStraat += s.straatdeel * buitenHier
      }
      zet('aankomsten', gekomen[h] as number)
      zet('straat', opStraat)
      zet('eersteOpvang', eerste)
      zet('wachtend', wachten)
      zet('inPlek', inPlek)
      zet('woningvraag', vraag[h] as number)
    }
    maten[`kosten/${jaar}`] = kosten.totaalCent
    for (const d of kosten.perSleutel) maten[`kosten/${d.sleutel}/${d.code}/${jaar}`] = d.cent
    for (const d of kosten.perHerkomst) maten[`kosten/herkomst/${d.code}/${jaar}`] = d.cent
    for (const [i, s] of net.stations.entries()) {
      const instroom = som(reeks.begonnen, i, van, tot)
      const hier = aanwezig[i] as number
      maten[`aanwezig/${s.code}/${jaar}`] = hier
      maten[`instroom/${s.code}/${jaar}`] = instroom
      maten[`verblijfDagen/${s.code}/${jaar}`] = verblijf(hier * JAAR, som(reeks.vertrokken, i, van, tot))
      if (!s.plekken) continue
      let wacht = 0
      for (let p = van; p < tot; p++) wacht += wachtend(i, p) / 12
      let open = 0
      for (let p = van; p < tot; p++) open += reeks.open[p * S + i] as number
      // of the places open, and those in use that close when they come free: never above 100
      maten[`bezetting/${s.code}/${jaar}`] = open > 0 ? (100 * hier * JAAR) / open : Number.NaN
      const klassen = vanBuiten[i] as number[]
      const overal = (tabel: Float64Array) =>
        net.stations.reduce((n, _, st) => n + som(tabel, st, van, tot, klassen), 0)
      const [begonnen, opgegeven] = [overal(reeks.begonnen), overal(reeks.afgehaakt)]
      const uitDeRij = begonnen + opgegeven
      maten[`wachtend/${s.code}/${jaar}`] = wacht
      // by the line in which one stood, wherever one began; who gave up stood in it as well
      maten[`wachtDagen/${s.code}/${jaar}`] = uitDeRij > 0 ? (wacht * JAAR) / uitDeRij : Number.NaN
      maten[`geeftOp/${s.code}/${jaar}`] = opgegeven
      maten[`geblokkeerd/${s.code}/${jaar}`] = som(reeks.geblokkeerd, i, van, tot) / JAAR
    }
  }
  for (const [i, s] of net.stations.entries())
    if (s.plekken)
      maten[`wacht95/${s.code}`] = kwantiel(u.rijtijden[i] as Uitkomst['rijtijden'][0], 0.95) ?? Number.NaN
  for (const [p, n] of straat.entries()) maten[`straatMaand/${p}`] = n
  return maten
}
