import type { Briefsoort } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import { noteerGebeurtenis } from '../toegang/index.ts'

/** A letter of this kind about one thing, made and not sent, need not go any more: it stays readable, with why. None there: nothing. */
export async function laatBriefVervallen(
  tx: Transactie,
  zaakId: string,
  welke: { soort: Briefsoort; over: string },
  reden: string,
): Promise<void> {
  const rijen = await tx.db
    .updateTable('brief')
    .set({ vervallen_reden: reden })
    .where('zaak_id', '=', zaakId)
    .where('soort', '=', welke.soort)
    .where('over_id', '=', welke.over)
    .where('verzonden_op', 'is', null)
    .where('vervallen_reden', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of rijen)
    await noteerGebeurtenis(tx, { zaakId, soort: 'brief_vervallen', gegevens: { brief: welke.soort, id } })
}
