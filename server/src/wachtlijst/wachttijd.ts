import type { Wachtlijstbeleid } from '@zicht/regio'

/** How long it usually takes from this position on: months from and to, and the region's band. Null: it cannot be said. */
export type Verwachting = {
  vanMaanden: number
  totMaanden: number | null
  band: { code: string; naam: string }
}

/** 90 of 100 times the number that is to come lies in this many standard deviations. */
const BREEDTE = 1.645

/**
 * Honest expectation from what was realised: so many people were placed in so many months. The uncertainty of that number makes the
 * range; with too few people there is no range, and none is made up.
 */
export function verwachtWachttijd(
  beleid: Pick<Wachtlijstbeleid, 'wachttijd'>,
  positie: number,
  geplaatst: number,
  maanden: number,
): Verwachting | null {
  const { minstens, banden } = beleid.wachttijd
  if (geplaatst < minstens || maanden <= 0 || positie < 1) return null
  const speling = BREEDTE * Math.sqrt(geplaatst)
  const snel = (geplaatst + speling) / maanden
  const traag = (geplaatst - speling) / maanden
  const midden = positie / (geplaatst / maanden)
  const band = banden.find((b) => b.totMaanden === undefined || midden < b.totMaanden) ?? banden.at(-1)
  if (!band) return null
  return {
    vanMaanden: Math.floor(positie / snel),
    totMaanden: traag > 0 ? Math.max(1, Math.ceil(positie / traag)) : null,
    band: { code: band.code, naam: band.naam },
  }
}
