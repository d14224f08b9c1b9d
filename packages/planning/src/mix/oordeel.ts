import type { Net } from '../regiomodel/net.ts'
import type { Samengevat, Vloeistofuitkomst } from '../regiomodel/uitkomst.ts'
import type { Doelnaam, Mixdoelen } from './doelen.ts'
import type { Lineair, Som } from './lineair.ts'
import type { Mixkeuze } from './mixscenario.ts'

export type Band = { gemiddelde: number; p5: number; p95: number }
/** One target in one year: what is asked, and what it comes to as planned, in the fluid model and in the simulation. */
export type Doelstand = {
  doel: Doelnaam
  /** code of the kind of place, when the target holds for each of them */
  station: string | null
  naam: string
  jaar: number
  hoogstens: number
  gepland: number
  /** null: nobody it could be measured on */
  vloeistof: number | null
  simulatie: Band | null
  gehaald: boolean
}

/** Off by less than this share of the target is not missed: the models are not as sharp as that. */
const OP_HONDERD = 0.01
const past = (waarde: number | null | undefined, hoogstens: number): boolean =>
  waarde === null || waarde === undefined || waarde <= hoogstens * (1 + OP_HONDERD) + 1e-6

type Invoer = {
  net: Net
  doelen: Mixdoelen
  lineair: Lineair
  x: Float64Array
  keuze: Mixkeuze
  vloeistof: Vloeistofuitkomst
  simulatie: readonly Samengevat[]
}

/** Every target in every year that it holds in. */
export function beoordeel(invoer: Invoer): Doelstand[] {
  const { net, doelen, lineair, x, keuze } = invoer
  const sim = new Map(invoer.simulatie.map((s) => [s.maat, s]))
  const uit: Doelstand[] = []
  for (const [y, jaar] of lineair.jaren.entries()) {
    const uitkomst = invoer.vloeistof.jaren[y + 1]
    const stand = (
      doel: Doelnaam,
      i: number | null,
      gepland: number,
      gemeten: number | null,
      maat: string,
      maal = 1,
    ) => {
      const eis = doelen[doel]
      if (!eis || jaar.jaar < eis.vanafJaar) return
      const s = sim.get(maat)
      const simulatie = s ? { gemiddelde: s.gemiddelde * maal, p5: s.p5 * maal, p95: s.p95 * maal } : null
      // a kind of place that nobody waited for says nothing
      if (doel === 'wachtDagen' && gemeten === null && simulatie === null) return
      uit.push({
        doel,
        station: i === null ? null : (net.stations[i]?.code ?? null),
        naam: i === null ? '' : (net.stations[i]?.naam ?? ''),
        jaar: jaar.jaar,
        hoogstens: eis.hoogstens,
        gepland,
        vloeistof: gemeten,
        simulatie,
        gehaald: past(gemeten, eis.hoogstens) && past(simulatie?.gemiddelde, eis.hoogstens),
      })
    }
    const som = (s: Som | undefined) => waardeVan(s, x)
    stand('straat', null, som(jaar.straat), uitkomst?.straat.gemiddelde ?? null, `straat/${jaar.jaar}`)
    for (const [i, plekken] of keuze[y]?.plekken ?? []) {
      const s = net.stations[i] as Net['stations'][number]
      const cijfer = uitkomst?.stations[i]
      const deel = (teller: number, noemer: number) => (noemer > 1e-6 ? teller / noemer : 0)
      if (s.soort === 'eerste_opvang')
        stand(
          'eersteOpvangDagen',
          i,
          deel(som(jaar.aanwezig.get(i)), som(jaar.instroom.get(i))),
          cijfer?.verblijfDagen ?? null,
          `verblijfDagen/${s.code}/${jaar.jaar}`,
        )
      stand(
        'wachtDagen',
        i,
        deel(som(jaar.wachtend.get(i)), som(jaar.aangemeld.get(i))),
        cijfer?.wachtDagen ?? null,
        `wachtDagen/${s.code}/${jaar.jaar}`,
      )
      if (plekken > 0)
        stand(
          'bezetting',
          i,
          deel(som(jaar.aanwezig.get(i)), plekken),
          deel(cijfer?.aanwezig ?? 0, plekken),
          `aanwezig/${s.code}/${jaar.jaar}`,
          1 / plekken,
        )
      if (s.soort === 'crisis') stand('crisisplekken', i, plekken, plekken, '')
    }
  }
  return uit
}

export const waardeVan = (som: Som | undefined, x: Float64Array): number =>
  (som?.termen ?? []).reduce((n, [v, k]) => n + k * (x[v] as number), som?.vast ?? 0)

/** By what share of what is asked a target is missed. */
export function tekort(s: Doelstand): number {
  const uitkomst = Math.max(s.vloeistof ?? 0, s.simulatie?.gemiddelde ?? 0)
  return s.hoogstens > 0 ? Math.max(0, uitkomst / s.hoogstens - 1) : uitkomst
}

/** How far the targets are missed, all together. */
export const gemist = (standen: readonly Doelstand[]): number =>
  standen.reduce((n, s) => n + (s.gehaald ? 0 : tekort(s)), 0)
