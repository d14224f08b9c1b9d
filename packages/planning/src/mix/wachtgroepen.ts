import { type Net, WEG } from '../regiomodel/net.ts'

/** People who wait in a place for what is next. */
export type Groep = {
  in: number
  voor: number
  /** it takes a home of the yearly number */
  woning: boolean
  /** where they can go from here */
  heen: readonly number[]
  /** the group that they are in after waiting in vain; null when they wait on */
  uitwijk: number | null
}

/** Every way on that needs a place or a home, and the home instead of a place that does not come: as in the fluid model. */
export function wachtgroepen(net: Net): Groep[] {
  const groepen: { in: number; voor: number; woning: boolean }[] = []
  const bij = (waar: number, voor: number, woning: boolean) => {
    if (!groepen.some((g) => g.in === waar && g.voor === voor)) groepen.push({ in: waar, voor, woning })
  }
  for (const [i, s] of net.stations.entries()) {
    for (const u of s.uitgangen)
      if (u.naar !== WEG && !u.terugval && (u.woning || (s.houdtPlaats && net.stations[u.naar]?.plekken)))
        bij(i, u.naar, u.woning)
    if (s.plekken) bij(i, net.doorstroomNaar, true)
  }
  return groepen.map((g) => {
    const tweede = g.woning ? net.wachtvoorziening : (net.stations[g.voor]?.anders ?? WEG)
    const uitwijk = groepen.findIndex((h) => h.woning && h.in === g.in && h.voor === net.doorstroomNaar)
    return {
      ...g,
      heen: tweede === WEG || tweede === g.in ? [g.voor] : [g.voor, tweede],
      uitwijk: g.woning || uitwijk < 0 ? null : uitwijk,
    }
  })
}
