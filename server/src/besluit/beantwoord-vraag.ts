import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { rondTakenAf } from '../toegang/index.ts'
import { sql } from 'kysely'

/**
 * A question for another decision (of who gives the support, when the decision has no room) is answered by the decision it waits for: one
 * about the same product, taken on or after the day of the question, when it is made known (Awb art. 3:41); or by looking again and
 * leaving the decision as it is (Wmo 2015 art. 2.3.9).
 */
export const beantwoordBesluitvraag = (
  huis: Huis,
  tx: Transactie,
  besluit: { clientId: string; product: string | null },
  { dag, afronding }: { dag: string; afronding: string },
): Promise<void> =>
  rondTakenAf(tx, afronding, (eb) =>
    eb.and([
      eb('soort', '=', 'anderBesluit'),
      sql<boolean>`(aangemaakt_op at time zone ${huis.regio.tijdzone})::date <= ${dag}::date`,
      eb(
        'plaatsing_id',
        'in',
        eb
          .selectFrom('plaatsing')
          .select('plaatsing.id')
          .where('plaatsing.client_id', '=', besluit.clientId)
          .where('plaatsing.product_code', '=', besluit.product),
      ),
    ]),
  )
