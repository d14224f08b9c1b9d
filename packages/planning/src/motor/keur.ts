import { Rekenfout } from '@zicht/kern'
import { stapOp } from './bouw.ts'
import { keurBereik } from './keur-bereik.ts'
import type { Model, Proef, Route, Stap, Uitgang } from './model.ts'
import { lees } from '../invoer/lees.ts'
import { model as modelvorm, proef as proefvorm, somIsEen } from './schema.ts'

const PERIODEN = 1_000_000

export function keurProef(p: Proef): void {
  lees(proefvorm, p)
  if (p.periode !== undefined && p.duur / p.periode > PERIODEN)
    throw new Rekenfout('/periode', `geeft meer dan ${PERIODEN} perioden`)
  for (const [i, t] of (p.meetOp ?? []).entries())
    if (t > p.duur) throw new Rekenfout(`/meetOp/${i}`, 'ligt na het einde van de proef')
}

/** @throws Rekenfout with the path of the first thing that is not right */
export function keurModel(m: Model): void {
  lees(modelvorm, m)
  keurNamen(m)
  for (const [i, s] of m.stations.entries()) {
    const pad = `/stations/${i}`
    if (s.hulpbron && !m.hulpbronnen?.some((h) => h.naam === s.hulpbron?.naam))
      throw new Rekenfout(`${pad}/hulpbron/naam`, `er is geen hulpbron ${s.hulpbron.naam}`)
    if (s.kiesBijBegin && !s.route)
      throw new Rekenfout(`${pad}/kiesBijBegin`, 'zonder route valt er niets te kiezen')
    if (s.route) keurRoute(m, s.route, `${pad}/route`, s.kiesBijBegin ?? false)
    if (typeof s.bijDaling === 'object') {
      const doel = `${pad}/bijDaling/verplaats`
      keurUitgang(m, s.bijDaling.verplaats, doel, false)
      if (s.bijDaling.verplaats.houdtPlaats) throw new Rekenfout(`${doel}/houdtPlaats`, 'de plaats sluit')
      if ([s.bijDaling.verplaats.naar].flat().includes(s.naam))
        throw new Rekenfout(`${doel}/naar`, `${s.naam} sluit zelf plaatsen`)
    }
  }
  for (const [i, b] of m.bronnen.entries()) keurRoute(m, b.route, `/bronnen/${i}/route`, false)
  keurBegin(m)
  keurKenmerken(m)
  keurBereik(m)
}

/** With attributes everyone has one; without, nobody. */
function keurKenmerken(m: Model): void {
  const verwacht = m.kenmerken?.length
  for (const lijst of ['bronnen', 'begin'] as const)
    for (const [i, { kenmerk }] of (m[lijst] ?? []).entries())
      if (kenmerk?.length !== verwacht)
        throw new Rekenfout(
          `/${lijst}/${i}/kenmerk`,
          verwacht === undefined ? 'het model heeft geen kenmerken' : `verwacht ${verwacht} delen`,
        )
}

function keurNamen(m: Model): void {
  const uniek = (namen: readonly string[], pad: (i: number) => string): void => {
    for (const [i, n] of namen.entries())
      if (namen.indexOf(n) !== i) throw new Rekenfout(pad(i), `${n} komt twee keer voor`)
  }
  const klassen = m.klassen ?? ['persoon']
  uniek(klassen, (i) => `/klassen/${i}`)
  uniek(m.kenmerken ?? [], (i) => `/kenmerken/${i}`)
  for (const lijst of ['stations', 'bronnen', 'hulpbronnen'] as const)
    uniek(
      (m[lijst] ?? []).map((x) => x.naam),
      (i) => `/${lijst}/${i}/naam`,
    )
  for (const [i, s] of m.stations.entries()) {
    const genoemd: [string, readonly string[]][] = [
      ['klassen', s.klassen ?? []],
      ['voorrang', Object.keys(s.voorrang ?? {})],
      ['dienst/perKlasse', 'perKlasse' in s.dienst ? Object.keys(s.dienst.perKlasse) : []],
    ]
    for (const [veld, namen] of genoemd)
      for (const n of namen) keurKlasse(klassen, n, `/stations/${i}/${veld}`)
  }
  for (const [i, b] of m.bronnen.entries())
    if (b.klasse !== undefined) keurKlasse(klassen, b.klasse, `/bronnen/${i}/klasse`)
}

function keurKlasse(klassen: readonly string[], naam: string, pad: string): void {
  if (!klassen.includes(naam)) throw new Rekenfout(pad, `er is geen klasse ${naam}`)
}

function keurRoute(m: Model, r: Route, pad: string, bijBegin: boolean): void {
  if ('kies' in r) {
    for (const [i, u] of r.uitgangen.entries()) keurUitgang(m, u, `${pad}/uitgangen/${i}`, bijBegin)
    return
  }
  for (const [i, regel] of r.entries()) {
    for (const [j, u] of regel.uitgangen.entries()) keurUitgang(m, u, `${pad}/${i}/uitgangen/${j}`, bijBegin)
    for (const k of [regel.als?.klasse ?? []].flat())
      keurKlasse(m.klassen ?? ['persoon'], k, `${pad}/${i}/als/klasse`)
    const kansen = regel.uitgangen.map((u) => u.kans)
    const zonder = kansen.indexOf(undefined)
    if (kansen.length > 1 && zonder >= 0)
      throw new Rekenfout(`${pad}/${i}/uitgangen/${zonder}/kans`, 'ontbreekt')
    if (!somIsEen(kansen.map((k) => k ?? 1)))
      throw new Rekenfout(`${pad}/${i}/uitgangen`, 'de kansen tellen niet op tot 1')
  }
  if (r.at(-1)?.als)
    throw new Rekenfout(`${pad}/${r.length - 1}/als`, 'de laatste regel geldt voor wie overblijft')
}

function keurUitgang(m: Model, u: Uitgang, pad: string, bijBegin: boolean): void {
  if (u.naar !== 'weg')
    for (const n of [u.naar].flat())
      if (!m.stations.some((s) => s.naam === n)) throw new Rekenfout(`${pad}/naar`, `er is geen station ${n}`)
  if (u.klasse !== undefined) keurKlasse(m.klassen ?? ['persoon'], u.klasse, `${pad}/klasse`)
  if (u.duur && !bijBegin) throw new Rekenfout(`${pad}/duur`, 'alleen bij een station met kiesBijBegin')
  if (u.geduld?.daarna) keurUitgang(m, u.geduld.daarna, `${pad}/geduld/daarna`, false)
  if (u.bijVol) keurUitgang(m, u.bijVol, `${pad}/bijVol`, false)
}

/** Who is there fits in the capacity of the first day. */
function keurBegin(m: Model): void {
  const bij0 = (c: number | readonly Stap[] | undefined): number =>
    typeof c === 'object' ? stapOp(c, 0) : (c ?? Number.POSITIVE_INFINITY)
  const bezet = new Map<string, number>()
  const hulp = new Map<string, number>()
  for (const [i, b] of (m.begin ?? []).entries()) {
    if (b.klasse !== undefined) keurKlasse(m.klassen ?? ['persoon'], b.klasse, `/begin/${i}/klasse`)
    if ('wachtOp' in b) {
      keurUitgang(m, b.wachtOp, `/begin/${i}/wachtOp`, false)
      continue
    }
    const s = m.stations.find((x) => x.naam === b.in)
    if (!s) throw new Rekenfout(`/begin/${i}/in`, `er is geen station ${b.in}`)
    const n = (bezet.get(b.in) ?? 0) + b.aantal
    bezet.set(b.in, n)
    if (n > bij0(s.capaciteit))
      throw new Rekenfout(
        `/begin/${i}/aantal`,
        `${b.in} heeft ${bij0(s.capaciteit)} plaatsen, er zijn er ${n} bezet`,
      )
    if (!s.hulpbron) continue
    const h = (hulp.get(s.hulpbron.naam) ?? 0) + b.aantal * (s.hulpbron.aantal ?? 1)
    hulp.set(s.hulpbron.naam, h)
    const vrij = bij0(m.hulpbronnen?.find((x) => x.naam === s.hulpbron?.naam)?.capaciteit)
    if (h > vrij)
      throw new Rekenfout(`/begin/${i}/aantal`, `${s.hulpbron.naam} heeft er ${vrij}, er zijn er ${h} nodig`)
  }
}
