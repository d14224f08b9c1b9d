import { datumVanDagnummer, dagnummer } from '@zicht/kern'
import type { Regiomodel } from './model.ts'
import { JAAR, MAAND, maakNet, type Net, opDag, WEG } from './net.ts'
import type { Scenario } from './scenario.ts'
import type { Oorzaak, Structuurtoets } from './uitkomst.ts'
import { geheelzin, stationzin, woningzin } from './zinnen.ts'

/** Rounds of the traffic equations; each shrinks the error by the largest share that comes back, well below one half. */
const RONDEN = 200
/** A flow that fits to within this share is not called full. */
const SPELING = 0.005

/**
 * Before anything is simulated: what can flow through per year against what comes (Little's law), with the places and homes of the
 * last day. Who waits for what is next keeps his place, so that what is full behind a station holds up the station before it.
 */
export function structureleToets(model: Regiomodel, scenario: Scenario): Structuurtoets {
  const net = maakNet(model, scenario)
  const dag = net.maanden * MAAND - 1
  const vrij = vrijeStroom(net, dag)
  const woningvraag = som(vrij.map((n, i) => n * naarWoning(net, i)))
  const woningen = opDag(net.woningenPerJaar, dag)
  const even = evenwicht(net, dag, woningen)
  const stations = net.stations.map((s, i) => {
    const komt = even.komt[i] as number
    const doorstroomPerJaar = even.door[i] as number
    const vol = doorstroomPerJaar < komt * (1 - SPELING)
    const oorzaak = vol ? even.oorzaak(i) : null
    const plekken = s.plekken ? opDag(s.plekken, dag) : null
    const achter = net.stations.find((x) => x.code === oorzaak)?.naam ?? ''
    const nodig = (komt * s.verblijf) / JAAR
    const { zin, code } = stationzin(
      { naam: s.naam, plekken, instroom: komt, nodig, doorstroom: doorstroomPerJaar },
      oorzaak,
      achter,
    )
    return {
      code: s.code,
      naam: s.naam,
      plekken,
      instroomPerJaar: vrij[i] as number,
      komtPerJaar: komt,
      plekkenNodig: ((vrij[i] as number) * s.verblijf) / JAAR,
      doorstroomPerJaar,
      vol,
      oorzaak,
      zin,
      zincode: code,
    }
  })
  const woningZin = woningzin(woningen, woningvraag)
  const knelpunten = stations.filter((s) => s.vol)
  const vraag = aanvragen(net, dag, even.door)
  const instroomPerJaar = som(vraag)
  const uitstroomPerJaar = som(
    vraag.map((n, i) => n * Math.min(1, deelVan(even.door[i] as number, even.komt[i] as number))),
  )
  return {
    peildatum: datumVanDagnummer(dagnummer(net.begin) + Math.round(dag)),
    stations,
    woningen: {
      perJaar: woningen,
      nodigPerJaar: woningvraag,
      tekort: Math.max(0, woningvraag - woningen),
      wachtDagen: even.wachtOpWoning,
      zin: woningZin,
    },
    instroomPerJaar,
    uitstroomPerJaar,
    klopt: knelpunten.length === 0 && woningvraag <= woningen,
    zinnen: [woningZin, ...knelpunten.map((s) => s.zin), geheelzin(instroomPerJaar, uitstroomPerJaar)],
  }
}

const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0)

/** Per year from outside the model. */
function vanBuiten(net: Net, dag: number): number[] {
  const uit = net.stations.map(() => 0)
  for (const bron of net.bronnen)
    for (const { station, deel } of bron.naar)
      uit[station] = (uit[station] as number) + opDag(bron.perDag, dag) * JAAR * deel
  return uit
}

/** Who would come to each station per year if there were room everywhere: the traffic equations. */
function vrijeStroom(net: Net, dag: number): number[] {
  const buiten = vanBuiten(net, dag)
  let stroom = buiten
  for (let r = 0; r < RONDEN; r++) {
    const nieuw = [...buiten]
    for (const [i, s] of net.stations.entries())
      for (const u of s.uitgangen)
        if (u.naar !== WEG) nieuw[u.naar] = (nieuw[u.naar] as number) + (stroom[i] as number) * u.kans
    stroom = nieuw
  }
  return stroom
}

/** Of that, who comes without holding a place: from outside or back from a home. */
function aanvragen(net: Net, dag: number, stroom: readonly number[]): number[] {
  const uit = vanBuiten(net, dag)
  for (const [i, s] of net.stations.entries())
    for (const u of s.uitgangen)
      if (u.terugval) uit[u.naar] = (uit[u.naar] as number) + (stroom[i] as number) * u.kans
  return uit
}

const deelVan = (deel: number, heel: number) => (heel > 1e-12 ? deel / heel : 1)
const naarWoning = (net: Net, i: number) =>
  som((net.stations[i]?.uitgangen ?? []).filter((u) => u.woning).map((u) => u.kans))

/**
 * The steady state with full stations. A place is held for the stay, for the wait for a next place (no longer than people put up
 * with), and for the wait for a home; that wait is the same for all, and as long as it takes for the homes per year to be enough.
 */
function evenwicht(net: Net, dag: number, woningen: number) {
  let laag = 0
  let hoog = 0
  let uit = metWacht(net, dag, 0)
  if (uit.woningvraag > woningen) {
    // Doubling up to some thirty years: with no homes at all nothing helps.
    for (hoog = 30; hoog < 12_000 && metWacht(net, dag, hoog).woningvraag > woningen; ) hoog *= 2
    for (let r = 0; r < 40; r++) {
      const midden = (laag + hoog) / 2
      if (metWacht(net, dag, midden).woningvraag > woningen) laag = midden
      else hoog = midden
    }
    uit = metWacht(net, dag, hoog)
  }
  const oorzaak = (i: number): Oorzaak => {
    const s = net.stations[i] as Net['stations'][number]
    const plekken = s.plekken ? opDag(s.plekken, dag) : Number.POSITIVE_INFINITY
    if (((uit.komt[i] as number) * s.verblijf) / JAAR > plekken) return 'eigen'
    let meest = uit.woningdeel(i) * hoog
    let waarom: Oorzaak = 'woningen'
    for (const u of s.uitgangen) {
      const dagen = uit.wacht(i, u)
      if (dagen <= meest) continue
      meest = dagen
      waarom = net.stations[u.naar]?.code ?? 'eigen'
    }
    return waarom
  }
  return { ...uit, oorzaak, wachtOpWoning: hoog }
}

type Uit = Net['stations'][number]['uitgangen'][number]

/** The flows when everyone waits this many days for a home, by damped repetition. */
function metWacht(net: Net, dag: number, wachtOpWoning: number) {
  const buiten = vanBuiten(net, dag)
  let door = [...buiten]
  let komt = [...buiten]
  /** Share of those who wait in i for j that j serves, or its alternative when that is another place than their own. */
  const geholpen = (j: number, i: number): number => {
    const zelf = deelVan(door[j] as number, komt[j] as number)
    const anders = net.stations[j]?.anders ?? WEG
    return Math.min(
      1,
      anders === WEG || anders === i
        ? zelf
        : Math.max(zelf, deelVan(door[anders] as number, komt[anders] as number)),
    )
  }
  const wacht = (i: number, u: Uit): number =>
    u.naar === WEG ||
    u.terugval ||
    u.woning ||
    !net.stations[i]?.houdtPlaats ||
    !net.stations[u.naar]?.plekken
      ? 0
      : u.kans * (1 - geholpen(u.naar, i)) * net.doorstroomGeduld
  /** Share of those who leave i that needs a home: by their own way, or after waiting in vain for a place. */
  const woningdeel = (i: number): number => {
    const s = net.stations[i]
    if (!s?.plekken) return 0
    return naarWoning(net, i) + som(s.uitgangen.map((u) => wacht(i, u))) / net.doorstroomGeduld
  }
  for (let r = 0; r < RONDEN; r++) {
    const nieuw = [...buiten]
    for (const [i, s] of net.stations.entries()) {
      for (const u of s.uitgangen)
        if (u.naar !== WEG) nieuw[u.naar] = (nieuw[u.naar] as number) + (door[i] as number) * u.kans
    }
    komt = nieuw
    const hoogstens = net.stations.map((s, i) => {
      if (!s.plekken) return Number.POSITIVE_INFINITY
      const vast = s.verblijf + som(s.uitgangen.map((u) => wacht(i, u))) + woningdeel(i) * wachtOpWoning
      return (opDag(s.plekken, dag) * JAAR) / vast
    })
    door = door.map((n, i) => 0.5 * n + 0.5 * Math.min(komt[i] as number, hoogstens[i] as number))
  }
  const woningvraag = som(door.map((n, i) => n * woningdeel(i)))
  return { door, komt, wacht, woningdeel, woningvraag }
}
