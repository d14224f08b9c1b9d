import type { Regiomodel } from './model.ts'
import { MAAND, type Net } from './net.ts'
import type { Kosten } from './uitkomst.ts'

/** Mean number present per station over a number of months, priced per day, and divided by key and by origin. */
export function kostenVan(model: Regiomodel, net: Net, aanwezig: ArrayLike<number>, maanden: number): Kosten {
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
    perHerkomst: verdeelCent(totaalCent, model.herkomst),
  }
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
