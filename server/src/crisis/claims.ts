import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Claim } from './beoordeel-plek.ts'

type Rij = Claim & { plek_id: string }

/**
 * What claims these places now, from the view of claims without persons (an index on region and end answers it). The one
 * query of a search; a place that is not in the map is free.
 */
export async function claimsOp(
  tx: Transactie,
  regioCode: string,
  plekIds: readonly string[],
  vandaag: string,
): Promise<Map<string, Claim>> {
  const { rows } = await sql<Rij>`
    with kies as materialized (select unnest(${[...plekIds]}::uuid[]) as id)
    select c.plek_id, c.soort, upper(c.periode) as tot, c.verwacht_einde as verwacht
      from beeld.claim c where c.regio_code = ${regioCode} and upper(c.periode) is null and c.periode @> ${tx.nu}::timestamptz and c.plek_id in (select id from kies)
    union all
    select c.plek_id, c.soort, upper(c.periode) as tot, c.verwacht_einde as verwacht
      from beeld.claim c where c.regio_code = ${regioCode} and upper(c.periode) > ${tx.nu}::timestamptz and c.periode @> ${tx.nu}::timestamptz and c.plek_id in (select id from kies)`.execute(
    tx.db,
  )
  // an expectation that has passed says nothing any more
  const verwacht = (dag: string | null) => (dag !== null && dag >= vandaag ? dag : null)
  return new Map(rows.map((r) => [r.plek_id, { soort: r.soort, tot: r.tot, verwacht: verwacht(r.verwacht) }]))
}
