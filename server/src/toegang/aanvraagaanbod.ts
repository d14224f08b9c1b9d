import { momentVan, plusDagen } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'

export type Aanvraagaanbod = { briefId: string; gemaaktOp: string; verzondenOp: string | null }

/**
 * The letter by which the application is offered when the inquiry takes longer than six weeks (Wmo 2015 art. 2.3.2 lid 9), of the inquiry
 * that is the last one; one that lapsed is none. Offered is what was sent: a letter that still lies here has told nobody anything.
 */
export async function aanvraagaanbodVan(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  klokken: readonly { soort: string; begin: string }[],
): Promise<Aanvraagaanbod | null> {
  const begin = klokken
    .flatMap((k) => (k.soort === 'wmoOnderzoek' ? [k.begin] : []))
    .toSorted()
    .at(-1)
  if (begin === undefined) return null
  const brief = await tx.db
    .selectFrom('brief')
    .select(['id as briefId', 'gemaakt_op as gemaaktOp', 'verzonden_op as verzondenOp'])
    .where('zaak_id', '=', zaakId)
    .where('soort', '=', 'aanvraag_aangeboden')
    .where('vervallen_reden', 'is', null)
    // it is written weeks after the inquiry began: one of its first day belongs to an earlier one
    .where('gemaakt_op', '>=', momentVan(plusDagen(begin, 1), '00:00', huis.regio.tijdzone))
    .orderBy('gemaakt_op', 'desc')
    .executeTakeFirst()
  return brief ?? null
}
