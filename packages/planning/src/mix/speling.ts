import type { Net } from '../regiomodel/net.ts'
import type { Speling } from './los.ts'
import { type Doelstand, tekort } from './oordeel.ts'
import { doelsleutel } from './rijen.ts'

/** More room each round: a few percent, and never more than this share. */
const STAP = 0.03
const MEEST = 0.5

/**
 * More room where a target was missed when tried: the target itself is asked stricter by as much as it was missed, and the places that it is
 * about, or for first shelter the homes and the places behind it, are kept a little emptier.
 */
export function ruimer(net: Net, nu: Speling, standen: readonly Doelstand[]): Speling {
  const stations = new Map(nu.stations)
  const krapper = new Map(nu.krapper)
  let { woningen } = nu
  const leger = (i: number, stap = STAP) => stations.set(i, Math.min(MEEST, (stations.get(i) ?? 0) + stap))
  const begrensd = net.stations.flatMap((s, i) => (s.plekken ? [i] : []))
  const gedaan = new Set<string>()
  const gemist = standen.filter((s) => !s.gehaald).sort((a, b) => tekort(b) - tekort(a))
  for (const s of gemist) {
    const i = s.station === null ? undefined : net.stations.findIndex((x) => x.code === s.station)
    const sleutel = doelsleutel(s.doel, i)
    // of a target that was missed in more than one year, the year it was missed most
    if (gedaan.has(sleutel)) continue
    gedaan.add(sleutel)
    const strenger = () =>
      krapper.set(sleutel, (krapper.get(sleutel) ?? 1) * Math.max(0.5, 1 / (1 + tekort(s))))
    if (s.doel === 'straat') {
      strenger()
      for (const j of begrensd) if ((net.stations[j]?.straatdeel ?? 0) > 0) leger(j)
    } else if (s.doel === 'wachtDagen' && i !== undefined) {
      strenger()
      leger(i)
    } else if (s.doel === 'bezetting' && i !== undefined) leger(i)
    else if (s.doel === 'eersteOpvangDagen' && i !== undefined) {
      // A stay cannot be asked shorter than it is: what helps is that who is ready finds a place or a home.
      woningen = Math.min(MEEST, woningen + STAP)
      for (const j of [net.wachtvoorziening, ...(net.stations[i]?.uitgangen.map((u) => u.naar) ?? [])])
        if (begrensd.includes(j)) leger(j)
    }
  }
  return { woningen, stations, krapper }
}
