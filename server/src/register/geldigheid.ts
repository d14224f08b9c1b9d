import { conflict, momentVan, type Periode, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { vergrendelPlekken } from './claim-plekken.ts'
import { regioVan } from './mag.ts'

/**
 * Closing is giving an end date; nothing is deleted. It is refused while someone stays, or a hold runs, on one of the places
 * outside the new validity: first that person needs another place. The places are locked, so that nobody is placed meanwhile.
 */
export async function weigerAlsBewoond(
  huis: Huis,
  tx: Transactie,
  plekIds: readonly string[],
  geldig: Periode,
): Promise<void> {
  if (plekIds.length === 0) return
  await vergrendelPlekken(tx, regioVan(huis, tx), plekIds)
  const van = momentVan(geldig.van, '00:00', huis.regio.tijdzone)
  const tot = geldig.tot === null ? null : momentVan(geldig.tot, '00:00', huis.regio.tijdzone)
  const { rows } = await sql<{ plekken: number; zonder_einde: number; te_vroeg: number }>`
    select count(distinct plek_id)::int as plekken,
           count(distinct plek_id) filter (where upper_inf(periode))::int as zonder_einde,
           count(distinct plek_id) filter (where lower(periode) < ${van}::timestamptz)::int as te_vroeg
      from bezetting
     where plek_id = any(${plekIds}::uuid[]) and soort <> 'buiten_gebruik' and not isempty(periode)
       and (lower(periode) < ${van}::timestamptz or coalesce(upper(periode), 'infinity') > coalesce(${tot}::timestamptz, 'infinity'))`.execute(
    tx.db,
  )
  const { plekken = 0, te_vroeg = 0 } = rows[0] ?? {}
  if (plekken === 0) return
  const detail =
    te_vroeg > 0
      ? `Vóór ${dagInWoorden(geldig.van)} ${te_vroeg === 1 ? 'was er al één plek' : `waren er al ${te_vroeg} plekken`} in gebruik. Kies een eerdere begindatum.`
      : `Na ${dagInWoorden(plusDagen(geldig.tot ?? geldig.van, -1))} verblijft er nog iemand op ${plekken === 1 ? 'één plek' : `${plekken} plekken`}. Zoek eerst een andere plek en verplaats of beëindig het verblijf; sluit daarna.`
  throw conflict(detail, { reden: 'bewoond', plekken })
}

/** `2027-01-01` as people here write it: 1-1-2027. */
export const dagInWoorden = (datum: string): string => datum.split('-').reverse().map(Number).join('-')
