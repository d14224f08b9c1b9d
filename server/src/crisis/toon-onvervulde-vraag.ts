import { datumIn, momentVan, plusDagen, plusMaanden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesOnvervuldeVraag } from './leesmodel.ts'

/** Demand that found no place, counted by kind, reason and facility; the last month unless a period is given. No person. */
export async function toonOnvervuldeVraag(
  huis: Huis,
  tx: Transactie,
  query: { van?: string | undefined; tot?: string | undefined },
) {
  const zone = huis.regio.tijdzone
  const tot = query.tot ?? plusDagen(datumIn(tx.nu, zone), 1)
  const van = query.van ?? plusMaanden(tot, -1)
  const rijen = await leesOnvervuldeVraag(
    tx,
    huis.regio.code,
    momentVan(van, '00:00', zone),
    momentVan(tot, '00:00', zone),
  )
  return {
    van,
    tot,
    totaal: rijen.reduce((som, r) => som + r.aantal, 0),
    items: rijen.map(({ voorziening_id, ...r }) => ({ ...r, voorzieningId: voorziening_id })),
  }
}
