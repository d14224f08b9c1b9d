import type { Regiomodel } from './model.ts'
import { MAAND, type Net } from './net.ts'
import type { Kosten } from './uitkomst.ts'

/**
 * Mean number present per station over a number of months, priced per day, and divided by key and by origin of who is there
 * (`herkomst`: numbers per station, in the order of the model; where nobody is, as who was there at the start).
 */
export function kostenVan(
  model: Regiomodel,
  net: Net,
  aanwezig: ArrayLike<number>,
  maanden: number,
  herkomst: (station: number) => readonly number[],
): Kosten {
  const perStation = net.stations.map((s, i) => ({
    code: s.code,
    naam: s.naam,
    cent: Math.round((aanwezig[i] as number) * maanden * MAAND * s.centPerDag),
  }))
  const totaalCent = perStation.reduce((n, s) => n + s.cent, 0)
  const perSleutel: Kosten['perSleutel'] = []
  let zonderSleutelCent = 0
  for (const domein of ['BW', 'MO'] as const) {
    const bedrag = perStation.reduce((n, s, i) => n + (net.stations[i]?.domein === domein ? s.cent : 0), 0)
    const sleutel = model.sleutels[domein]
    if (!sleutel) zonderSleutelCent += bedrag
    else for (const d of verdeelCent(bedrag, sleutel.delen)) perSleutel.push({ sleutel: sleutel.code, ...d })
  }
  return {
    totaalCent,
    perStation: perStation.filter((s) => s.cent > 0),
    perSleutel,
    zonderSleutelCent,
    perHerkomst: verdeelCent(totaalCent, perHerkomst(net, perStation, herkomst)),
  }
}

/** Share of each origin of the cost: of every station as of who is there. */
function perHerkomst(
  net: Net,
  perStation: readonly { cent: number }[],
  herkomst: (station: number) => readonly number[],
) {
  const cent = net.herkomsten.map(() => 0)
  for (const [i, s] of perStation.entries()) {
    if (s.cent === 0) continue
    const hier = herkomst(i)
    const som = hier.reduce((a, b) => a + b, 0)
    const delen = som > 0 ? hier : net.herkomstBegin
    const heel = som > 0 ? som : 1
    for (const [h, deel] of delen.entries()) cent[h] = (cent[h] as number) + (s.cent * deel) / heel
  }
  const totaal = cent.reduce((a, b) => a + b, 0)
  return net.herkomsten.map((h, nr) => ({ ...h, deel: totaal > 0 ? (cent[nr] as number) / totaal : 0 }))
}

/** Shares cut off at cents, the last one takes the rest: the parts sum to the whole. */
function verdeelCent(bedrag: number, delen: readonly { code: string; naam: string; deel: number }[]) {
  let over = bedrag
  return delen.map(({ code, naam, deel }, i) => {
    const cent = i === delen.length - 1 ? over : Math.trunc(bedrag * deel)
    over -= cent
    return { code, naam, cent }
  })
}
