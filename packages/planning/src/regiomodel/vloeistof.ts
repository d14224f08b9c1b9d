import { kostenVan } from './kosten.ts'
import type { Regiomodel } from './model.ts'
import { JAAR, maakNet, maandnamen, type Net } from './net.ts'
import type { Scenario } from './scenario.ts'
import type { Jaarcijfer, Stationreeks, Vloeistofuitkomst } from './uitkomst.ts'
import { type Loopuitkomst, type Maandstand, Vloeistofloop } from './vloeistof-loop.ts'

/** The scenario as fluid: averages without chance, in a few milliseconds. */
export function vloeistof(model: Regiomodel, scenario: Scenario): Vloeistofuitkomst {
  const net = maakNet(model, scenario)
  const loop = new Vloeistofloop(net).draai()
  return {
    maanden: maandnamen(net.begin, net.maanden),
    stations: net.stations.map((s, i) => reeks(s, i, loop.maanden)),
    straat: loop.maanden.map((m) => m.straat),
    jaren: Array.from({ length: net.maanden / 12 }, (_, j) => jaarcijfer(model, net, loop.maanden, j)),
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

const som = (getallen: number[]) => getallen.reduce((a, b) => a + b, 0)

function jaarcijfer(model: Regiomodel, net: Net, alle: Maandstand[], j: number): Jaarcijfer {
  const maanden = alle.slice(12 * j, 12 * j + 12)
  const gemiddeld = (tabel: 'aanwezig' | 'wachtend', i: number) =>
    som(maanden.map((m) => m[tabel][i] as number)) / 12
  return {
    jaar: Number(net.begin.slice(0, 4)) + j,
    straat: {
      gemiddelde: som(maanden.map((m) => m.straat)) / 12,
      hoogste: Math.max(...maanden.map((m) => m.straat)),
      einde: maanden.at(-1)?.straatEinde ?? 0,
    },
    woningenGebruikt: som(maanden.map((m) => m.woningen)),
    woningenBeschikbaar: som(maanden.map((m) => m.woningenBeschikbaar)),
    stations: net.stations.map((s, i) => {
      const instroom = som(maanden.map((m) => m.instroom[i] as number))
      const uitstroom = som(maanden.map((m) => m.uitstroom[i] as number))
      const [aanwezig, wachtend] = [gemiddeld('aanwezig', i), gemiddeld('wachtend', i)]
      // Little: time is number over rate.
      const aangemeld = som(maanden.map((m) => m.aangemeld[i] as number))
      const dagen = (aantal: number, stroom: number) => (stroom > 1e-9 ? (aantal * JAAR) / stroom : null)
      return {
        code: s.code,
        aanwezig,
        wachtend,
        instroom,
        uitstroom,
        wachtDagen: dagen(wachtend, aangemeld),
        // over who left, not over who came: a place that opens or closes is not in balance
        verblijfDagen: dagen(aanwezig, uitstroom),
      }
    }),
    kosten: kostenVan(
      model,
      net,
      net.stations.map((_, i) => gemiddeld('aanwezig', i)),
      12,
    ),
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
