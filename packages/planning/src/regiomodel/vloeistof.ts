import { jaarcijfer } from './jaarcijfer.ts'
import type { Regiomodel } from './model.ts'
import { maakNet, maandnamen, type Net } from './net.ts'
import type { Scenario } from './scenario.ts'
import type { Stationreeks, Vloeistofuitkomst } from './uitkomst.ts'
import { type Loopuitkomst, Vloeistofloop } from './vloeistof-loop.ts'
import type { Maandstand } from './vloeistof-maand.ts'

/** The scenario as fluid: averages without chance, in a few milliseconds. */
export function vloeistof(model: Regiomodel, scenario: Scenario): Vloeistofuitkomst {
  const net = maakNet(model, scenario)
  const lopend = new Vloeistofloop(net)
  const loop = lopend.draai()
  return {
    maanden: maandnamen(net.begin, net.maanden),
    stations: net.stations.map((s, i) => reeks(s, i, loop.maanden)),
    straat: loop.maanden.map((m) => m.straat),
    jaren: Array.from({ length: net.maanden / 12 }, (_, j) =>
      jaarcijfer(model, net, lopend.herkomst, loop.maanden, j),
    ),
    balans: loop.balans,
    stromen: stromen(net, loop),
  }
}

function reeks(s: Net['stations'][number], i: number, maanden: Maandstand[]): Stationreeks {
  const tabel = (naam: 'aanwezig' | 'geblokkeerd' | 'wachtend' | 'instroom' | 'uitstroom') =>
    maanden.map((m) => m[naam][i] as number)
  return {
    code: s.code,
    naam: s.naam,
    soort: s.soort,
    plekken: maanden.map((m) => m.plekken[i] ?? null),
    aanwezig: tabel('aanwezig'),
    geblokkeerd: tabel('geblokkeerd'),
    wachtend: tabel('wachtend'),
    instroom: tabel('instroom'),
    uitstroom: tabel('uitstroom'),
  }
}

function stromen(net: Net, loop: Loopuitkomst): Vloeistofuitkomst['stromen'] {
  const S = net.stations.length
  const naam = (nr: number, anders: string) => net.stations[nr]?.code ?? anders
  const uit: Vloeistofuitkomst['stromen'] = []
  for (const [tabel, terugval] of [
    [loop.stromen, false],
    [loop.terugval, true],
  ] as const)
    for (let van = -1; van < S; van++)
      for (let naar = -1; naar < S; naar++) {
        const mensen = tabel[(van + 1) * (S + 1) + naar + 1] as number
        if (mensen > 0) uit.push({ van: naam(van, 'buiten'), naar: naam(naar, 'weg'), mensen, terugval })
      }
  return uit
}
