import type { Motor } from './motor.ts'
import type { Reeks, Spoor, Uitkomst } from './uitkomst.ts'

type Persoon = { klasse: number; plaats: number; wacht: Set<number>; sinds: number; gekomen: number }

/**
 * Every table of the series once more, from the trace alone and in the plainest way: between two lines of the trace everything stands
 * still, so count all persons and multiply by the time. Slow, and sharing nothing with the counters of the engine.
 */
export function uitSpoor(motor: Motor, u: Uitkomst): Partial<Record<keyof Reeks, number[]>> {
  const [S, K] = [motor.stations.length, motor.klassen.length]
  const { grenzen } = u.reeks
  const P = grenzen.length - 1
  const nul = (n: number): number[] => Array.from({ length: n }, () => 0)
  const uit = {
    bezet: nul(P * S * K),
    geblokkeerd: nul(P * S * K),
    wachtrij: nul(P * S * K),
    begonnen: nul(P * S * K),
    wachttijd: nul(P * S * K),
    vertrokken: nul(P * S * K),
    geweigerd: nul(P * S * K),
    afgehaakt: nul(P * S * K),
    verplaatst: nul(P * S * K),
    aanwezig: nul(P * K),
    buiten: nul(P * K),
    weg: nul(P * K),
    verblijf: nul(P * K),
  }
  const erbij = (rij: number[], i: number, n: number): void => {
    rij[i] = (rij[i] ?? 0) + n
  }
  const mensen = new Map<number, Persoon>()
  const stilstand = (p: number, duur: number): void => {
    for (const m of mensen.values()) {
      erbij(uit.aanwezig, p * K + m.klasse, duur)
      if (m.plaats >= 0) erbij(uit.bezet, (p * S + m.plaats) * K + m.klasse, duur)
      for (const s of m.wacht) erbij(uit.wachtrij, (p * S + s) * K + m.klasse, duur)
      if (m.wacht.size === 0) continue
      if (m.plaats >= 0) erbij(uit.geblokkeerd, (p * S + m.plaats) * K + m.klasse, duur)
      else erbij(uit.buiten, p * K + m.klasse, duur)
    }
  }
  let nu = 0
  let p = 0
  const totEn = (t: number): void => {
    while (p < P && t >= (grenzen[p + 1] as number)) {
      stilstand(p, (grenzen[p + 1] as number) - nu)
      nu = grenzen[++p] as number
    }
    if (p < P) stilstand(p, t - nu)
    nu = t
  }
  // who was there on the first day did not come in and did not wait
  const eersteDag = u.begin
  let gekomen = 0
  for (const r of u.spoor as Spoor[]) {
    if (r.tijd > nu) totEn(r.tijd)
    if (r.soort === 'capaciteit') continue
    if (r.soort === 'aankomst') {
      gekomen++
      mensen.set(r.wie, { klasse: r.klasse, plaats: -1, wacht: new Set(), sinds: r.tijd, gekomen: r.tijd })
      continue
    }
    const m = mensen.get(r.wie) as Persoon
    m.klasse = r.klasse
    const cel = (p * S + r.station) * K + r.klasse
    if (r.soort === 'wacht') {
      if (m.wacht.size === 0) m.sinds = r.tijd
      m.wacht.add(r.station)
    } else if (r.soort === 'begin') {
      const telt = gekomen > eersteDag || r.tijd > 0
      if (telt) erbij(uit.begonnen, cel, 1)
      if (telt && m.wacht.size > 0) erbij(uit.wachttijd, cel, r.tijd - m.sinds)
      m.plaats = r.station
      m.wacht.clear()
    } else if (r.soort === 'plaats-vrij') {
      erbij(uit.vertrokken, cel, 1)
      m.plaats = -1
    } else if (r.soort === 'afgehaakt' || r.soort === 'verplaatst') {
      erbij(uit[r.soort], cel, 1)
      m.wacht.clear()
    } else if (r.soort === 'geweigerd') erbij(uit.geweigerd, cel, 1)
    else if (r.soort === 'weg') {
      erbij(uit.weg, p * K + r.klasse, 1)
      erbij(uit.verblijf, p * K + r.klasse, r.tijd - m.gekomen)
      mensen.delete(r.wie)
    }
  }
  while (p < P) {
    stilstand(p, (grenzen[p + 1] as number) - nu)
    nu = grenzen[++p] as number
  }
  return uit
}
