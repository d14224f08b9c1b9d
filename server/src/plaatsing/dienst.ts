import { datumIn, epochVan, type Moment, momentVan, plusDagen, weekdag } from '@zicht/kern'
import { geldigOp, type Regio } from '@zicht/regio'

/** One shift on one day, in the region's time; a shift that ends before it starts runs over midnight. */
export type Dienst = { code: string; naam: string; dag: string; van: Moment; tot: Moment }

const DAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const
type Beleid = Pick<Regio, 'diensten' | 'tijdzone'>

/** The shifts that begin on this day, in order. */
export function dienstenOp(regio: Beleid, dag: string): Dienst[] {
  const naam = DAGEN[weekdag(dag) - 1] as (typeof DAGEN)[number]
  return geldigOp(regio.diensten, dag)
    .filter((d) => d.dagen.includes(naam))
    .map((d) => {
      const einddag = d.tot <= d.van ? plusDagen(dag, 1) : dag
      return {
        code: d.code,
        naam: d.naam,
        dag,
        van: momentVan(dag, d.van, regio.tijdzone),
        tot: momentVan(einddag, d.tot, regio.tijdzone),
      }
    })
    .sort((a, b) => epochVan(a.van) - epochVan(b.van))
}

export const dienstOp = (regio: Beleid, dag: string, code: string): Dienst | null =>
  dienstenOp(regio, dag).find((d) => d.code === code) ?? null

/** The shift that runs at this moment; null when the region has none then. The later one counts when two overlap. */
export function huidigeDienst(regio: Beleid, nu: Moment): Dienst | null {
  const vandaag = datumIn(nu, regio.tijdzone)
  const lopend = [...dienstenOp(regio, plusDagen(vandaag, -1)), ...dienstenOp(regio, vandaag)].filter(
    (d) => epochVan(d.van) <= epochVan(nu) && epochVan(nu) < epochVan(d.tot),
  )
  return lopend.at(-1) ?? null
}

const WEEK = 7

/** The shifts of the last week up to the one that runs now, newest first. */
export function recenteDiensten(regio: Beleid, nu: Moment): Dienst[] {
  const vandaag = datumIn(nu, regio.tijdzone)
  return Array.from({ length: WEEK + 1 }, (_, i) => dienstenOp(regio, plusDagen(vandaag, i - WEEK)))
    .flat()
    .filter((d) => epochVan(d.van) <= epochVan(nu))
    .reverse()
}

/** Since when a shift was away: the end of the same shift before it, at most a week back. */
export function sindsVorige(regio: Beleid, dienst: Dienst): Moment {
  for (let terug = 1; terug <= WEEK; terug++) {
    const vorige = dienstOp(regio, plusDagen(dienst.dag, -terug), dienst.code)
    if (vorige) return vorige.tot
  }
  return momentVan(plusDagen(dienst.dag, -WEEK), '00:00', regio.tijdzone)
}
