import type { Herkomstmenging } from './herkomstmenging.ts'
import { kostenVan } from './kosten.ts'
import type { Regiomodel } from './model.ts'
import { JAAR, MAAND, type Net, opDag } from './net.ts'
import type { Herkomstcijfer, Jaarcijfer } from './uitkomst.ts'
import type { Maandstand } from './vloeistof-maand.ts'
import { STAPPEN } from './vloeistof-tabellen.ts'

type Tabel = 'aanwezig' | 'wachtend' | 'aangemeld' | 'gevraagd' | 'woningvraag' | 'instroom' | 'uitstroom'
type Herkomsttabel = keyof Maandstand['herkomst']

/** Year j of what the fluid model counted per month (`alle`): flows summed, stocks averaged. */
export function jaarcijfer(
  model: Regiomodel,
  net: Net,
  menging: Herkomstmenging,
  alle: readonly Maandstand[],
  j: number,
): Jaarcijfer {
  const maanden = alle.slice(12 * j, 12 * j + 12)
  const [S, H] = [net.stations.length, net.herkomsten.length]
  const som = (tabel: Tabel) => jaarsom(maanden, tabel, S)
  const [aanwezig, wachtend, gevraagd, woningvraag] = [
    som('aanwezig'),
    som('wachtend'),
    som('gevraagd'),
    som('woningvraag'),
  ]
  const [aangemeld, instroom, uitstroom] = [som('aangemeld'), som('instroom'), som('uitstroom')]
  const herkomst = (tabel: Herkomsttabel, geheel: Float64Array, over: number) =>
    perHerkomst(maanden, menging, tabel, geheel, over)
  /** per station and origin: `[i * H + h]` */
  const van = {
    gevraagd: herkomst('gevraagd', gevraagd, 1),
    aanwezig: herkomst('aanwezig', aanwezig, 12),
    wachtend: herkomst('wachtend', wachtend, 12),
    woningvraag: herkomst('woningvraag', woningvraag, 1),
  }
  const [hoogsteAanwezig, hoogsteWachtend] = [
    hoogste(maanden, 'aanwezig', S),
    hoogste(maanden, 'wachtend', S),
  ]
  const gekomen = aankomsten(net, j)
  // Little: time is number over rate.
  const dagen = (aantal: number, stroom: number) => (stroom > 1e-9 ? (aantal * JAAR) / stroom : null)
  return {
    jaar: Number(net.begin.slice(0, 4)) + j,
    straat: {
      gemiddelde: tel(maanden, (m) => m.straat) / 12,
      hoogste: meeste(maanden, (m) => m.straat),
      einde: maanden.at(-1)?.straatEinde ?? 0,
    },
    woningenGebruikt: tel(maanden, (m) => m.woningen),
    woningenBeschikbaar: tel(maanden, (m) => m.woningenBeschikbaar),
    stations: net.stations.map((s, i) => {
      const [hier, wacht] = [(aanwezig[i] as number) / 12, (wachtend[i] as number) / 12]
      return {
        code: s.code,
        aanwezig: hier,
        wachtend: wacht,
        instroom: instroom[i] as number,
        uitstroom: uitstroom[i] as number,
        wachtDagen: dagen(wacht, aangemeld[i] as number),
        // over who left, not over who came: a place that opens or closes is not in balance
        verblijfDagen: dagen(hier, uitstroom[i] as number),
        gevraagd: (s.plekken ? gevraagd[i] : instroom[i]) as number,
        hoogste: { aanwezig: hoogsteAanwezig[i] as number, wachtend: hoogsteWachtend[i] as number },
        perHerkomst: net.herkomsten.map((_, h) => ({
          gevraagd: van.gevraagd[i * H + h] as number,
          aanwezig: van.aanwezig[i * H + h] as number,
          wachtend: van.wachtend[i * H + h] as number,
        })),
      }
    }),
    woningvraag: {
      gevraagd: maanden.reduce((n, m) => m.woningvraag.reduce((a, b) => a + b, n), 0),
      perSoort: net.stations.flatMap((s, i) => {
        const mensen = woningvraag[i] as number
        return mensen > 0 ? [{ code: s.code, naam: s.naam, mensen }] : []
      }),
      wachtend: {
        gemiddelde: tel(maanden, (m) => m.wachtOpWoning) / 12,
        hoogste: meeste(maanden, (m) => m.wachtOpWoning),
      },
    },
    herkomst: net.herkomsten.map(({ code, naam }, h): Herkomstcijfer => {
      const cijfer: Herkomstcijfer = {
        code,
        naam,
        aankomsten: gekomen[h] as number,
        straat: 0,
        eersteOpvang: 0,
        wachtend: 0,
        inPlek: 0,
        woningvraag: 0,
      }
      for (const [i, s] of net.stations.entries()) {
        const [hier, wacht] = [van.aanwezig[i * H + h] as number, van.wachtend[i * H + h] as number]
        cijfer.straat += wacht * s.straatdeel
        if (s.soort === 'eerste_opvang') cijfer.eersteOpvang += hier
        cijfer.wachtend += wacht
        if (s.plekken !== null) cijfer.inPlek += hier
        cijfer.woningvraag += van.woningvraag[i * H + h] as number
      }
      cijfer.straat = net.buitenBeeld * (net.herkomstBegin[h] as number) + cijfer.straat
      return cijfer
    }),
    kosten: kostenVan(
      model,
      net,
      aanwezig.map((n) => n / 12),
      12,
      (i) => [...van.aanwezig.subarray(i * H, i * H + H)],
    ),
  }
}

const tel = (maanden: readonly Maandstand[], van: (m: Maandstand) => number): number =>
  maanden.reduce((n, m) => n + van(m), 0)

const meeste = (maanden: readonly Maandstand[], van: (m: Maandstand) => number): number =>
  maanden.reduce((n, m) => Math.max(n, van(m)), Number.NEGATIVE_INFINITY)

function jaarsom(maanden: readonly Maandstand[], tabel: Tabel, S: number): Float64Array {
  const uit = new Float64Array(S)
  for (const { [tabel]: maand } of maanden)
    for (let i = 0; i < S; i++) uit[i] = (uit[i] as number) + (maand[i] as number)
  return uit
}

function hoogste(maanden: readonly Maandstand[], tabel: Tabel, S: number): Float64Array {
  const uit = new Float64Array(S).fill(Number.NEGATIVE_INFINITY)
  for (const { [tabel]: maand } of maanden)
    for (let i = 0; i < S; i++) uit[i] = Math.max(uit[i] as number, maand[i] as number)
  return uit
}

/** What a table of the year (`geheel` per station) is per origin, `[i * H + h]`, divided by `over`. */
function perHerkomst(
  maanden: readonly Maandstand[],
  { basis, richtingen }: Herkomstmenging,
  tabel: Herkomsttabel,
  geheel: Float64Array,
  over: number,
): Float64Array {
  const [S, H, Q] = [geheel.length, basis.length, richtingen.length]
  const stap = new Float64Array(S * Q)
  for (const { herkomst } of maanden) {
    const maand = herkomst[tabel]
    for (let c = 0; c < stap.length; c++) stap[c] = (stap[c] as number) + (maand[c] as number)
  }
  const uit = new Float64Array(S * H)
  for (let i = 0; i < S; i++)
    for (let h = 0; h < H; h++) {
      let n = (geheel[i] as number) * (basis[h] as number)
      for (const [q, richting] of richtingen.entries())
        n += (stap[i * Q + q] as number) * (richting[h] as number)
      uit[i * H + h] = n / over
    }
  return uit
}

/** Who comes in year j from each origin: the rates of its days, as the loop takes them. */
function aankomsten(net: Net, j: number): Float64Array {
  const stap = MAAND / STAPPEN
  const uit = new Float64Array(net.herkomsten.length)
  for (const { perDag, herkomst } of net.bronnen) {
    const erbij = (mensen: number) => {
      for (let h = 0; h < uit.length; h++) uit[h] = (uit[h] as number) + mensen * (herkomst[h] as number)
    }
    if (perDag.length === 1) erbij((perDag[0]?.waarde ?? 0) * JAAR)
    else for (let k = 0; k < 12 * STAPPEN; k++) erbij(opDag(perDag, (12 * j * STAPPEN + k) * stap) * stap)
  }
  return uit
}
