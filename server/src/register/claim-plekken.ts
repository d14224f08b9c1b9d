import { conflict, nietGevonden, type Periode, periodeAlsTekst } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { ClaimSoort } from './bezetting-op.ts'

export type Claim = {
  regioCode: string
  plekIds: readonly string[]
  soort: ClaimSoort
  /** The stay, hold or repair that claims: its row must be there already, with this very period (moments). */
  bronId: string
  periode: Periode
}

const KOLOM = {
  plaatsing: 'plaatsing_id',
  reservering: 'reservering_id',
  buiten_gebruik: 'buiten_gebruik_id',
} as const

/**
 * Locks places for this transaction, always in the order of their ids: a thousand at once wait for each other and never in a
 * circle. Call it first with all places when one transaction makes several claims. Unknown places are a 404.
 */
export async function vergrendelPlekken(
  tx: Transactie,
  regioCode: string,
  plekIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(plekIds)]
  const { rows } =
    await sql`select id from plek where id = any(${ids}::uuid[]) and regio_code = ${regioCode} order by id for no key update`.execute(
      tx.db,
    )
  if (rows.length !== ids.length) throw nietGevonden()
}

/**
 * Claims places for a stay, a hold or a repair: all of them or none. When one of them is taken during the period, or promised to
 * somebody else: 409 with reason
 * `plek_bezet` and the taken places in `plekken`; nothing has been written and the transaction is still usable (to look for
 * other places). The claim follows the period of its source from then on, so ending or extending the source is enough.
 * The caller reports the change with `meldBezetting`, as the last thing it does.
 */
export async function claimPlekken(
  tx: Transactie,
  { regioCode, plekIds, soort, bronId, periode }: Claim,
): Promise<void> {
  await vergrendelPlekken(tx, regioCode, plekIds)
  const ids = [...new Set(plekIds)]
  const bereik = periodeAlsTekst(periode)
  // a new statement sees what was committed while we waited for the lock
  const { rows: bezet } = await sql<{ plek_id: string }>`
    select plek_id from bezetting where plek_id = any(${ids}::uuid[]) and periode && ${bereik}::tstzrange
    union select plek_id from toegezegd_aan_ander(${ids}::uuid[], ${soort === 'plaatsing' ? bronId : null}::uuid) as plek_id
     where ${soort !== 'buiten_gebruik'}`.execute(tx.db)
  if (bezet.length > 0) {
    const detail =
      ids.length === 1
        ? 'Deze plek is zojuist door iemand anders genomen.'
        : 'Een van deze plekken is zojuist door iemand anders genomen.'
    throw conflict(`${detail} Kies een andere plek.`, {
      reden: 'plek_bezet',
      plekken: bezet.map((r) => r.plek_id),
    })
  }
  await sql`insert into bezetting (regio_code, plek_id, soort, periode, ${sql.id(KOLOM[soort])})
    select ${regioCode}, p, ${soort}, ${bereik}::tstzrange, ${bronId}::uuid from unnest(${ids}::uuid[]) p`.execute(
    tx.db,
  )
}
