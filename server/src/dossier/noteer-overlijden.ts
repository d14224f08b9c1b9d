import { datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'

/** That someone died, on the day on which the stay ended. The right to open the file was decided by who ends the stay. */
export async function noteerOverlijden(
  huis: Huis,
  tx: Transactie,
  clientId: string,
  op: string,
): Promise<void> {
  await tx.db
    .updateTable('client')
    .set({ overleden_op: datumIn(op, huis.regio.tijdzone) })
    .where('id', '=', clientId)
    .where('overleden_op', 'is', null)
    .execute()
}
