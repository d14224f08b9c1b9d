import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { DB } from '../platform/databank/tabellen.gen.ts'
import type { Transactie } from '../platform/databank/index.ts'

type Welke = (eb: ExpressionBuilder<DB, 'taak'>) => ExpressionWrapper<DB, 'taak', SqlBool>

/**
 * Answers open questions by what was done, in the name of who did it: nobody is asked any more for what was settled. Whoever had taken
 * one over stays its owner on record.
 */
export async function rondTakenAf(tx: Transactie, afronding: string, welke: Welke): Promise<void> {
  await tx.db
    .updateTable('taak')
    .set({
      geaccepteerd_door: sql`coalesce(geaccepteerd_door, ${tx.wie.gebruikerId}::uuid)`,
      geaccepteerd_op: sql`coalesce(geaccepteerd_op, ${tx.nu}::timestamptz)`,
      afgerond_door: tx.wie.gebruikerId,
      afgerond_op: tx.nu,
      afronding,
    })
    .where('afgerond_op', 'is', null)
    .where(welke)
    .execute()
}
