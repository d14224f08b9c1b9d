import type { Herkomstmenging } from './herkomstmenging.ts'
import { kostenVan } from './kosten.ts'
import type { Regiomodel } from './model.ts'
import { JAAR, MAAND, maakNet, maandnamen, type Net, opDag } from './net.ts'
import type { Scenario } from './scenario.ts'
import type { Herkomstcijfer, Jaarcijfer, Stationreeks, Vloeistofuitkomst } from './uitkomst.ts'
import { type Loopuitkomst, type Maandstand, STAPPEN, Vloeistofloop } from './vloeistof-loop.ts'

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

const som = (getallen: number[]) => getallen.reduce((a, b) => a + b, 0)

function jaarcijfer(
  model: Regiomodel,
  net: Net,
  { basis, richtingen }: Herkomstmenging,
  alle: Maandstand[],
  j: number,
): Jaarcijfer {
  const maanden = alle.slice(12 * j, 12 * j + 12)
  const gemiddeld = (tabel: 'aanwezig' | 'wachtend', i: number) =>
    som(maanden.map((m) => m[tabel][i] as number)) / 12
  const Q = richtingen.length
  /** What a table of station i over the year is per origin. */
  const perHerkomst = (tabel: keyof Maandstand['herkomst'], i: number, over: number): number[] => {
    let geheel = 0
    const stap = Array.from({ length: Q }, () => 0)
    for (const m of maanden) {
      geheel += m[tabel][i] as number
      for (let q = 0; q < Q; q++) stap[q] = (stap[q] as number) + (m.herkomst[tabel][i * Q + q] as number)
    }
    return basis.map(
      (deel, h) =>
        richtingen.reduce(
          (n, richting, q) => n + (stap[q] as number) * (richting[h] as number),
          geheel * deel,
        ) / over,
    )
  }
  const stations = net.stations.map((_, i) => ({
    gevraagd: perHerkomst('gevraagd', i, 1),
    aanwezig: perHerkomst('aanwezig', i, 12),
    wachtend: perHerkomst('wachtend', i, 12),
    woningvraag: perHerkomst('woningvraag', i, 1),
  }))
  const hoogste = (tabel: 'aanwezig' | 'wachtend', i: number) =>
    Math.max(...maanden.map((m) => m[tabel][i] as number))
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
        gevraagd: s.plekken ? som(maanden.map((m) => m.gevraagd[i] as number)) : instroom,
        hoogste: { aanwezig: hoogste('aanwezig', i), wachtend: hoogste('wachtend', i) },
        perHerkomst: net.herkomsten.map((_, h) => ({
          gevraagd: stations[i]?.gevraagd[h] ?? 0,
          aanwezig: stations[i]?.aanwezig[h] ?? 0,
          wachtend: stations[i]?.wachtend[h] ?? 0,
        })),
      }
    }),
    woningvraag: {
      gevraagd: som(maanden.flatMap((m) => [...m.woningvraag])),
      perSoort: net.stations.flatMap((s, i) => {
        const mensen = som(maanden.map((m) => m.woningvraag[i] as number))
        return mensen > 0 ? [{ code: s.code, naam: s.naam, mensen }] : []
      }),
      wachtend: {
        gemiddelde: som(maanden.map((m) => m.wachtOpWoning)) / 12,
        hoogste: Math.max(...maanden.map((m) => m.wachtOpWoning)),
      },
    },
    herkomst: net.herkomsten.map(({ code, naam }, h): Herkomstcijfer => {
      const over = (van: (i: number) => number) => som(net.stations.map((_, i) => van(i)))
      const hier = (tabel: 'aanwezig' | 'wachtend' | 'woningvraag') => (i: number) =>
        stations[i]?.[tabel][h] ?? 0
      const mits = (mag: (s: Net['stations'][number]) => boolean) => (i: number) =>
        mag(net.stations[i] as Net['stations'][number]) ? hier('aanwezig')(i) : 0
      return {
        code,
        naam,
        aankomsten: aankomsten(net, j, h),
        straat:
          net.buitenBeeld * (net.herkomstBegin[h] as number) +
          over((i) => hier('wachtend')(i) * (net.stations[i]?.straatdeel ?? 0)),
        eersteOpvang: over(mits((s) => s.soort === 'eerste_opvang')),
        wachtend: over(hier('wachtend')),
        inPlek: over(mits((s) => s.plekken !== null)),
        woningvraag: over(hier('woningvraag')),
      }
    }),
    kosten: kostenVan(
      model,
      net,
      net.stations.map((_, i) => gemiddeld('aanwezig', i)),
      12,
      (i) => stations[i]?.aanwezig ?? [],
    ),
  }
}

/** Who comes in year j from origin h: the rates of its days, as the loop takes them. */
function aankomsten(net: Net, j: number, h: number): number {
  const stap = MAAND / STAPPEN
  let n = 0
  for (const bron of net.bronnen) {
    const deel = bron.herkomst[h] as number
    if (bron.perDag.length === 1) n += (bron.perDag[0]?.waarde ?? 0) * JAAR * deel
    else
      for (let k = 0; k < 12 * STAPPEN; k++)
        n += opDag(bron.perDag, (12 * j * STAPPEN + k) * stap) * stap * deel
  }
  return n
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
