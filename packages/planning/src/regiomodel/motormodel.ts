import type { Begin, Bron, Model, Motorstation, Stap, Uitgang, Verdeling } from '../motor/model.ts'
import { JAAR, type Net, WEG } from './net.ts'

/** The class of everyone who is in a place and has no errand. */
export const BINNEN = 'binnen'
export const buiten = (code: string) => `buiten/${code}`
export const garantie = (code: string) => `garantie/${code}`
export const woningklasse = (code: string) => `woning/${code}`
/** Who waits in the waiting facility asked before: he is no new demand. */
export const nogklasse = (code: string) => `nogwoning/${code}`
const WLZ = 'wlz'
const POORT = 'woningen/'
/** Places that close on the first day close just after it: whoever is there stays until he leaves. */
const NET_NA_BEGIN = 1e-6

/**
 * The network as a model for the engine. A class tells what someone waits for, because the engine counts who is outside per class. The
 * homes per year are gates of one place: each takes as long as there is between two homes, and is open in its own period.
 */
export function motormodel(net: Net): Model {
  const duur = (gemiddelde: number): Verdeling =>
    net.spreiding === 1
      ? { soort: 'exponentieel', gemiddelde }
      : { soort: 'gamma', gemiddelde, vorm: 1 / net.spreiding ** 2 }
  const code = (i: number) => (net.stations[i] as Net['stations'][number]).code
  const metWoning = [
    ...new Set([
      ...net.stations.flatMap((s) => s.uitgangen.filter((u) => u.woning).map((u) => u.naar)),
      net.doorstroomNaar,
    ]),
  ]
  /** Where who waits in the waiting facility goes. */
  const wacht = net.stations[net.wachtvoorziening]
  const nog = metWoning.filter(
    (j) => wacht && (j === net.doorstroomNaar || wacht.uitgangen.some((u) => u.woning && u.naar === j)),
  )
  const poorten = woningpoorten(net)
  const doelen = (j: number, behalve = WEG): string[] => {
    const anders = net.stations[j]?.anders ?? WEG
    return anders === WEG || anders === behalve ? [code(j)] : [code(j), code(anders)]
  }
  const exp = (gemiddelde: number): Verdeling => ({ soort: 'exponentieel', gemiddelde })

  /** In line from outside. */
  const meldAan = (j: number, klasse = buiten(code(j))): Uitgang => {
    const s = net.stations[j] as Net['stations'][number]
    if (!s.plekken) return { naar: code(j), klasse: BINNEN }
    const daarna: Uitgang =
      s.geduldNaar === WEG ? { naar: 'weg', klasse: BINNEN } : { naar: code(s.geduldNaar), klasse: BINNEN }
    return {
      naar: doelen(j),
      klasse,
      ...(Number.isFinite(s.geduld) ? { geduld: { na: exp(s.geduld), daarna } } : {}),
    }
  }
  const naarWoning = (i: number, j: number): Uitgang => ({
    naar: [
      ...poorten.map((p) => p.naam),
      ...(net.wachtvoorziening !== WEG && i !== net.wachtvoorziening ? [code(net.wachtvoorziening)] : []),
    ],
    klasse: (i === net.wachtvoorziening ? nogklasse : woningklasse)(code(j)),
    houdtPlaats: true,
  })
  const uitgangen = (i: number): Uitgang[] => {
    const s = net.stations[i] as Net['stations'][number]
    return s.uitgangen.flatMap((u): Uitgang[] => {
      if (u.naar === WEG) return [{ naar: 'weg', kans: u.kans }]
      if (u.terugval) {
        const terug = { ...meldAan(u.naar), terugval: true, kans: u.kans * (1 - net.garantie) }
        if (!net.stations[u.naar]?.plekken) return [{ ...terug, kans: u.kans }]
        const voor = {
          ...meldAan(u.naar, garantie(code(u.naar))),
          terugval: true,
          kans: u.kans * net.garantie,
        }
        return [terug, voor]
      }
      if (u.woning) return [{ ...naarWoning(i, u.naar), kans: u.kans }]
      if (!net.stations[u.naar]?.plekken || !s.houdtPlaats) return [{ ...meldAan(u.naar), kans: u.kans }]
      return [
        {
          naar: doelen(u.naar, i),
          klasse: BINNEN,
          kans: u.kans,
          houdtPlaats: true,
          geduld: { na: exp(net.doorstroomGeduld), daarna: naarWoning(i, net.doorstroomNaar) },
        },
      ]
    })
  }
  const naarWlz: Uitgang = net.wlz === WEG ? { naar: 'weg' } : { naar: code(net.wlz), klasse: BINNEN }
  const begrensd = net.stations.filter((s) => s.plekken)
  const stations = net.stations.map(
    (s, i): Motorstation => ({
      naam: s.code,
      ...(s.plekken ? { capaciteit: trap(s.plekken, s.aanwezig) } : {}),
      dienst: duur(s.verblijf),
      voorrang: Object.fromEntries(begrensd.map((b) => [garantie(b.code), 1])),
      route: [
        ...(s.wlz > 0 ? [{ als: { klasse: WLZ }, uitgangen: [naarWlz] }] : []),
        { uitgangen: uitgangen(i) },
      ],
    }),
  )
  const poortroute = metWoning.map((j, k) => ({
    ...(k < metWoning.length - 1
      ? { als: { klasse: [woningklasse(code(j)), ...(nog.includes(j) ? [nogklasse(code(j))] : [])] } }
      : {}),
    uitgangen: [{ naar: code(j), klasse: BINNEN }],
  }))
  const kenmerk = (delen: readonly number[]) => (net.herkomsten.length > 0 ? { kenmerk: delen } : {})
  return {
    ...(net.herkomsten.length > 0 ? { kenmerken: net.herkomsten.map((h) => h.code) } : {}),
    klassen: [
      BINNEN,
      WLZ,
      ...metWoning.map((j) => woningklasse(code(j))),
      ...nog.map((j) => nogklasse(code(j))),
      ...begrensd.flatMap((s) => [buiten(s.code), garantie(s.code)]),
    ],
    stations: [...stations, ...poorten.map((p) => ({ ...p, route: poortroute }))],
    bronnen: net.bronnen.map(
      (b): Bron => ({
        naam: b.code,
        tempo: b.perDag,
        ...kenmerk(b.herkomst),
        route: [{ uitgangen: b.naar.map((n) => ({ ...meldAan(n.station), kans: n.deel })) }],
      }),
    ),
    begin: net.stations.flatMap((s, j): Begin[] => {
      const { aanwezig: totaal, wlz } = s
      const wachtend = s.plekken ? s.wachtend : 0
      return [
        ...(totaal > wlz
          ? [
              {
                aantal: totaal - wlz,
                ...kenmerk(net.herkomstBegin),
                in: s.code,
                ...(net.spreiding === 1 ? {} : { duur: { soort: 'rest', van: duur(s.verblijf) } as const }),
              },
            ]
          : []),
        ...(wlz > 0
          ? [
              {
                aantal: wlz,
                ...kenmerk(net.herkomstBegin),
                in: s.code,
                klasse: WLZ,
                duur: { soort: 'uniform', laag: 0, hoog: JAAR } as const,
              },
            ]
          : []),
        ...(wachtend > 0 ? [{ aantal: wachtend, ...kenmerk(net.herkomstBegin), wachtOp: meldAan(j) }] : []),
      ]
    }),
  }
}

function trap(stappen: NonNullable<Net['stations'][number]['plekken']>, aanwezig: number): Stap[] {
  const [eerste, ...later] = stappen as [Stap, ...Stap[]]
  if (eerste.waarde >= aanwezig) return stappen
  return [{ vanaf: 0, waarde: aanwezig }, { vanaf: NET_NA_BEGIN, waarde: eerste.waarde }, ...later]
}

function woningpoorten(net: Net): Motorstation[] {
  return net.woningenPerJaar.map(({ vanaf, waarde }, k): Motorstation => {
    const tot = net.woningenPerJaar[k + 1]?.vanaf
    const open = waarde > 0 ? 1 : 0
    return {
      naam: `${POORT}${k}`,
      dienst: { soort: 'vast', waarde: open ? JAAR / waarde : 1 },
      capaciteit: [
        ...(vanaf > 0 ? [{ vanaf: 0, waarde: 0 }] : []),
        { vanaf, waarde: open },
        ...(tot === undefined ? [] : [{ vanaf: tot, waarde: 0 }]),
      ],
    }
  })
}

/** Is this station of the engine a gate of homes? */
export const isPoort = (naam: string): boolean => naam.startsWith(POORT)
