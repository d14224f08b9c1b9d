import type { Oorzaak, Zincode } from './uitkomst.ts'

/** A number as people read it: whole, or with one decimal below ten. */
export const leesbaar = (n: number): string =>
  n < 10 ? String(Math.round(n * 10) / 10).replace('.', ',') : String(Math.round(n))

type Toets = { naam: string; plekken: number | null; instroom: number; nodig: number; doorstroom: number }

/** The structural check of one station in words. */
export function stationzin(
  t: Toets,
  oorzaak: Oorzaak | null,
  naarNaam: string,
): { zin: string; code: Zincode } {
  const [in_, door, nodig] = [leesbaar(t.instroom), leesbaar(t.doorstroom), leesbaar(t.nodig)]
  if (t.plekken === null)
    return { zin: `${t.naam}: er komen ${in_} mensen per jaar; er is geen grens.`, code: 'geen-grens' }
  const plekken = leesbaar(t.plekken)
  if (oorzaak === null)
    return {
      zin: `${t.naam}: het past. ${in_} mensen per jaar hebben samen ${nodig} plekken nodig en er zijn er ${plekken}.`,
      code: 'past',
    }
  const vol = `${t.naam} staat vol omdat per jaar maar ${door} mensen door kunnen, terwijl er ${in_} komen`
  if (oorzaak === 'eigen')
    return { zin: `${vol}: er zijn ${plekken} plekken en ${nodig} nodig.`, code: 'vol-eigen' }
  if (oorzaak === 'woningen')
    return { zin: `${vol}: er zijn te weinig woningen om naartoe te gaan.`, code: 'vol-woningen' }
  return { zin: `${vol}: wie verder wil wacht op ${naarNaam}.`, code: 'vol-station' }
}

export function woningzin(perJaar: number, nodig: number): string {
  return nodig > perJaar
    ? `Per jaar zijn er ${leesbaar(perJaar)} woningen en gaan er ${leesbaar(nodig)} mensen naar een woning: ${leesbaar(nodig - perJaar)} te weinig.`
    : `Per jaar zijn er ${leesbaar(perJaar)} woningen en dat is genoeg: er zijn er ${leesbaar(nodig)} nodig.`
}

export function geheelzin(instroom: number, uitstroom: number): string {
  return uitstroom + 0.5 < instroom
    ? `In het geheel komen er per jaar ${leesbaar(instroom)} mensen bij of terug en is er voor ${leesbaar(uitstroom)} een plek; de anderen wachten tot zij zelf iets vinden.`
    : `In het geheel is er plek voor wie komt: ${leesbaar(instroom)} mensen per jaar.`
}
