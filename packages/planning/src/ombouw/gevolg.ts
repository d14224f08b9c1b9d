import { MAAND, modeldag } from '../regiomodel/kalender.ts'
import { maandnamen, type Regiomodel, vloeistof } from '../regiomodel/index.ts'
import { erbij, scenarioVanOmbouw, type Verandering, veranderingen } from './capaciteit.ts'
import type { Ombouwstap } from './plan.ts'
import { type Bevinding, bevindingzin } from './zinnen.ts'

/** What one closing does to who lives there, by the model: whole people, of the whole kind of place; never of the register. */
export type Stapgevolg = {
  stap: string
  /** `JJJJ-MM` in which it closes */
  maand: string
  /** people in this kind of place in the month before */
  aanwezig: number
  /** who does not fit in what is left, and did not leave of their own */
  verhuizen: number
  /** places that they can go to on that day, by kind */
  naar: { station: string; naam: string; aantal: number }[]
  /** who then has no place */
  zonderPlek: number
}
export type Ombouwtoets = {
  gevolgen: Stapgevolg[]
  bevindingen: (Bevinding & { zin: string })[]
  klopt: boolean
}

/**
 * The client impact of a plan, and whether it leaves anybody without a place: nobody moves to the street.
 *
 * Who lives where comes from the fluid model with the plan's own capacities, in which nobody is put out. When places close, whoever is
 * there beyond what is left must move. They go to the places that the step itself opens and those of the steps it waits for (kept for
 * them, no more than those), then to free places where the model lets people of this kind go, the likeliest first. What an earlier step
 * moved is gone from one kind and present in the other, and leaves there at that kind's own pace. Homes are not counted: they go to
 * who waited longest.
 */
export function toetsOmbouw(model: Regiomodel, stappen: readonly Ombouwstap[]): Ombouwtoets {
  const alle = veranderingen(stappen)
  const bevindingen: Bevinding[] = []
  const gevolgen: Stapgevolg[] = []
  const verhuisd: { station: string; maand: number; aantal: number }[] = []
  const gebruikt = new Map<string, number>()
  const scenario = scenarioVanOmbouw(model, { naam: 'Ombouw', stappen })
  const uit = vloeistof(model, scenario)
  const namen = maandnamen(model.begin, uit.maanden.length)
  const nr = new Map(model.stations.map((s, i) => [s.code, i]))
  const station = (code: string) => model.stations[nr.get(code) ?? -1]
  const bezet = (code: string, maand: number): number => {
    const reeks = uit.stations[nr.get(code) ?? -1]?.aanwezig
    const stroom = maand === 0 ? (station(code)?.aanwezig.waarde ?? 0) : (reeks?.[maand - 1] ?? 0)
    const verblijf = station(code)?.verblijfDagen.waarde ?? 1
    return verhuisd
      .filter((v) => v.station === code)
      .reduce((n, v) => n + v.aantal * Math.exp((-(maand - v.maand) * MAAND) / verblijf), stroom)
  }
  /** Places of a kind once the first `tot` changes have been made. */
  const plekken = (code: string, tot: number): number =>
    alle
      .slice(0, tot)
      .filter((v) => v.station === code)
      .reduce((n, v) => n + erbij(v), station(code)?.plekken?.waarde ?? 0)

  alle.forEach((v, i) => {
    if (v.soort === 'opent') return
    const stap = stappen.find((s) => s.id === v.stap) as Ombouwstap
    const maand = Math.floor(modeldag(model.begin, v.op) / MAAND + 1e-9)
    const over = plekken(v.station, i + 1)
    if (over < 0)
      bevindingen.push({
        code: 'onder_nul',
        stap: stap.id,
        naam: stap.naam,
        maand: namen[maand] ?? '',
        aantal: -over,
      })
    const er = bezet(v.station, maand)
    const verhuizen = Math.min(v.aantal, Math.max(0, Math.round(er - Math.max(0, over))))
    const naar: Stapgevolg['naar'] = []
    let nog = verhuizen
    for (const { code, voor } of waarheen(model, stappen, stap, v)) {
      if (nog === 0) break
      const bewaard = voor.reduce((n, b) => n + b.aantal - (gebruikt.get(b.stap) ?? 0), 0)
      const vrij = Math.floor(plekken(code, i + 1) - bezet(code, maand) + 1e-9)
      const aantal = Math.min(nog, Math.max(0, vrij, bewaard))
      if (aantal === 0) continue
      let teGaan = aantal
      for (const b of voor) {
        const deel = Math.min(teGaan, b.aantal - (gebruikt.get(b.stap) ?? 0))
        gebruikt.set(b.stap, (gebruikt.get(b.stap) ?? 0) + deel)
        teGaan -= deel
      }
      naar.push({ station: code, naam: station(code)?.naam ?? code, aantal })
      verhuisd.push({ station: code, maand, aantal })
      nog -= aantal
    }
    if (verhuizen > 0) verhuisd.push({ station: v.station, maand, aantal: -verhuizen })
    gevolgen.push({
      stap: stap.id,
      maand: namen[maand] ?? '',
      aanwezig: Math.max(0, Math.round(er)),
      verhuizen,
      naar,
      zonderPlek: nog,
    })
    if (nog > 0)
      bevindingen.push({
        code: 'zonder_plek',
        stap: stap.id,
        naam: stap.naam,
        maand: namen[maand] ?? '',
        aantal: nog,
        verhuizen,
      })
  })
  bevindingen.push(...volgorde(stappen))
  return {
    gevolgen,
    bevindingen: bevindingen.map((b) => ({ ...b, zin: bevindingzin(b) })),
    klopt: bevindingen.length === 0,
  }
}

type Bewaard = { stap: string; aantal: number }

/** Kinds of place to go to, in order, each with the steps whose new places are kept for who must leave. */
function waarheen(
  model: Regiomodel,
  stappen: readonly Ombouwstap[],
  stap: Ombouwstap,
  sluit: Verandering,
): { code: string; voor: Bewaard[] }[] {
  const eigen = [stap, ...stappen.filter((s) => stap.na.includes(s.id))]
    .filter((s) => s.opent && s.opent.op <= sluit.op && s.opent.station !== sluit.station)
    .map((s) => ({ stap: s.id, station: s.opent?.station ?? '', aantal: s.opent?.aantal ?? 0 }))
  const van = model.stations.find((s) => s.code === sluit.station)
  const verder = (van?.uitgangen ?? [])
    .filter((u) => !u.terugval)
    .toSorted((a, b) => b.kans.waarde - a.kans.waarde)
    .map((u) => u.naar)
  const codes = [
    ...new Set([...eigen.map((e) => e.station), ...verder, ...(van?.anders ? [van.anders] : [])]),
  ]
  return codes
    .filter((code) => model.stations.some((s) => s.code === code && s.plekken))
    .map((code) => ({ code, voor: eigen.filter((e) => e.station === code) }))
}

/** A step that closes before what it waits for is there, or would be by the delay that was told. */
function volgorde(stappen: readonly Ombouwstap[]): Bevinding[] {
  return stappen.flatMap((s) =>
    s.na.flatMap((id): Bevinding[] => {
      const eerst = stappen.find((x) => x.id === id)
      const begin = s.sluit?.op ?? s.opent?.op
      const klaar = eerst?.opent?.op ?? eerst?.sluit?.op
      if (!eerst || begin === undefined || klaar === undefined) return []
      const samen = { stap: s.id, naam: s.naam, andere: eerst.naam }
      if (klaar > begin) return [{ code: 'volgorde', ...samen, datum: klaar }]
      const laat = eerst.mijlpalen.find((m) => m.stand === 'vertraagd' && (m.nieuweDatum ?? '') > begin)
      return laat ? [{ code: 'vertraagd', ...samen, mijlpaal: laat.naam, datum: laat.nieuweDatum ?? '' }] : []
    }),
  )
}
