import { datumVanDagnummer, dagnummer } from '@zicht/kern'
import type { Regiomodel } from './model.ts'
import { deelVan, Vlak } from './evenwicht.ts'
import { JAAR, MAAND, maakNet, type Net, opDag } from './net.ts'
import type { Scenario } from './scenario.ts'
import type { Oorzaak, Structuurtoets } from './uitkomst.ts'
import { geheelzin, stationzin, woningzin } from './zinnen.ts'

/** A flow that fits to within this share is not called full. */
const SPELING = 0.005

/**
 * Before anything is simulated: what can flow through per year against what comes (Little's law), with the places and homes of the
 * last day. Who waits for what is next keeps his place, so that what is full behind a station holds up the station before it.
 */
export function structureleToets(model: Regiomodel, scenario: Scenario): Structuurtoets {
  const net = maakNet(model, scenario)
  const dag = net.maanden * MAAND - 1
  const vlak = new Vlak(net, dag)
  const vrij = vlak.vrijeStroom()
  const woningvraag = som(vrij.map((n, i) => n * (vlak.naarWoning[i] as number)))
  const woningen = opDag(net.woningenPerJaar, dag)
  const even = vlak.evenwicht(woningen)
  const stations = net.stations.map((s, i) => {
    const komt = even.komt[i] as number
    const doorstroomPerJaar = even.door[i] as number
    const vol = doorstroomPerJaar < komt * (1 - SPELING)
    const oorzaak = vol ? oorzaakVan(net, vlak, even, i) : null
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
  // who comes without holding a place: from outside or back from a home
  const vraag = vlak.volgende(even.door, new Float64Array(vlak.S), true)
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

/**
 * Why a station is full: its own places, when even stays that nothing holds up need more; else what holds stays up longest, homes or
 * what lies behind it.
 */
function oorzaakVan(net: Net, vlak: Vlak, even: ReturnType<Vlak['evenwicht']>, i: number): Oorzaak {
  if ((even.komt[i] as number) * (vlak.verblijf[i] as number) > (vlak.plekdagen[i] as number)) return 'eigen'
  let meest = (even.woningdeel[i] as number) * even.wachtOpWoning
  let waarom: Oorzaak = 'woningen'
  for (let e = vlak.begin[i] as number; e < (vlak.begin[i + 1] as number); e++) {
    const dagen = even.wacht[e] as number
    if (dagen <= meest) continue
    meest = dagen
    waarom = net.stations[vlak.naar[e] as number]?.code ?? 'eigen'
  }
  return waarom
}

const som = (getallen: ArrayLike<number>): number => Array.from(getallen).reduce((a, b) => a + b, 0)
