import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldBezetting } from './meld-bezetting.ts'

/** "The figures are right": someone who can see the beds says so, and their age starts again. */
export async function bevestigStand(
  huis: Huis,
  tx: Transactie,
  voorzieningId: string,
): Promise<{ op: string }> {
  const voorziening = bestaat((await leesRegister(huis, tx)).voorzieningen.get(voorzieningId))
  await eisEigen(huis, tx, {
    object: 'bezetting',
    actie: 'wijzigen',
    objectId: voorzieningId,
    organisatieId: voorziening.organisatie.id,
  })
  await sql`insert into standbevestiging (voorziening_id, regio_code, op, door)
    values (${voorzieningId}, ${regioVan(huis, tx)}, ${tx.nu}, ${tx.wie.gebruikerId})
    on conflict (voorziening_id) do update set op = excluded.op, door = excluded.door`.execute(tx.db)
  await meldBezetting(tx, huis, [voorzieningId])
  return { op: tx.nu }
}
