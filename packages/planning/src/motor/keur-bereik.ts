import { Rekenfout } from '@zicht/kern'
import type { Model, Uitgang } from './model.ts'

/**
 * Follows every way that each class may go, from the sources and the first day on: whoever comes somewhere has a station that admits
 * him, and a length of stay there.
 */
export function keurBereik(m: Model): void {
  const klassen = m.klassen ?? ['persoon']
  const eerste = klassen[0] as string
  const gezien = new Set<string>()
  const nog: { s: number; k: string }[] = []

  const kom = (s: number, k: string): void => {
    const sleutel = `${s} ${k}`
    if (gezien.has(sleutel)) return
    gezien.add(sleutel)
    const dienst = m.stations[s]?.dienst
    if (dienst && 'perKlasse' in dienst && !dienst.perKlasse[k])
      throw new Rekenfout(`/stations/${s}/dienst/perKlasse`, `klasse ${k} komt hier en heeft geen duur`)
    nog.push({ s, k })
  }
  const loop = (u: Uitgang, van: string, pad: string): void => {
    const k = u.klasse ?? van
    if (u.naar === 'weg') return
    const doelen = [u.naar].flat().map((n) => m.stations.findIndex((s) => s.naam === n))
    const open = doelen.filter((s) => m.stations[s]?.klassen?.includes(k) ?? true)
    if (open.length === 0) throw new Rekenfout(`${pad}/naar`, `staat niet open voor klasse ${k}`)
    for (const s of open) kom(s, k)
    if (u.geduld?.daarna) loop(u.geduld.daarna, k, `${pad}/geduld/daarna`)
    if (u.bijVol) loop(u.bijVol, k, `${pad}/bijVol`)
  }
  const route = (r: Model['bronnen'][number]['route'], k: string, pad: string): void => {
    if ('kies' in r) {
      for (const [i, u] of r.uitgangen.entries()) loop(u, k, `${pad}/uitgangen/${i}`)
      return
    }
    for (const [i, regel] of r.entries()) {
      const welke = regel.als?.klasse
      if (welke !== undefined && ![welke].flat().includes(k)) continue
      for (const [j, u] of regel.uitgangen.entries()) loop(u, k, `${pad}/${i}/uitgangen/${j}`)
    }
  }

  for (const [i, b] of m.bronnen.entries()) route(b.route, b.klasse ?? eerste, `/bronnen/${i}/route`)
  for (const [i, b] of (m.begin ?? []).entries()) {
    const k = b.klasse ?? eerste
    if ('wachtOp' in b) loop(b.wachtOp, k, `/begin/${i}/wachtOp`)
    else {
      const s = m.stations.findIndex((x) => x.naam === b.in)
      if (!(m.stations[s]?.klassen?.includes(k) ?? true))
        throw new Rekenfout(`/begin/${i}/in`, `staat niet open voor klasse ${k}`)
      kom(s, k)
    }
  }
  for (let x = nog.pop(); x; x = nog.pop()) {
    const s = m.stations[x.s]
    if (s?.route) route(s.route, x.k, `/stations/${x.s}/route`)
    if (typeof s?.bijDaling === 'object')
      loop(s.bijDaling.verplaats, x.k, `/stations/${x.s}/bijDaling/verplaats`)
  }
}
