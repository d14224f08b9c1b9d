import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Claim } from './beoordeel-plek.ts'

type Rij = Claim & { plek_id: string }

/**
 * What claims these places now, from the view of claims without persons: one index answers for claims without an end, another for those
 * that end after this moment. The one query of a search; a place that is not in the map is free.
 */
export async function claimsOp(
  tx: Transactie,
  regioCode: string,
  plekIds: readonly string[],
  vandaag: string,
): Promise<Map<string, Claim>> {
  const kolommen = sql`c.plek_id, c.soort, upper(c.periode) as tot, c.verwacht_einde as verwacht`
  const hier = sql`c.regio_code = ${regioCode} and c.plek_id = any (${[...plekIds]}::uuid[]) and c.periode @> ${tx.nu}::timestamptz`
  const { rows } = await sql<Rij>`
    select ${kolommen} from beeld.claim c where ${hier} and upper_inf(c.periode)
    union all
    select ${kolommen} from beeld.claim c where ${hier} and upper(c.periode) > ${tx.nu}::timestamptz`.execute(
    tx.db,
  )
  // an expectation that has passed says nothing any more
  const verwacht = (dag: string | null) => (dag !== null && dag >= vandaag ? dag : null)
  return new Map(rows.map((r) => [r.plek_id, { soort: r.soort, tot: r.tot, verwacht: verwacht(r.verwacht) }]))
}
