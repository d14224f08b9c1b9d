import { conflict, type Datum } from '@zicht/kern'
import type { Briefsoort } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Vanuit, type Verzending, verzendBrief } from './verzend-brief.ts'

/**
 * The letter that asks somebody something went: the one of this kind about one thing that lies here. Asked is what was sent, so that what
 * hangs on it (silence that counts, a clock that stands still) counts from this day. Gives the letter, the day, and the last day in it.
 */
export async function verzendVraag(
  huis: Huis,
  tx: Transactie,
  welke: { soort: Briefsoort; over: string; vanuit: Vanuit },
  v: Verzending,
): Promise<{ briefId: string; op: Datum; tot: Datum | null; gegevens: Readonly<Record<string, string>> }> {
  const brief = await tx.db
    .selectFrom('brief')
    .select(['id', 'antwoord_tot', 'gegevens'])
    .where('over_id', '=', welke.over)
    .where('soort', '=', welke.soort)
    .where('verzonden_op', 'is', null)
    .where('vervallen_reden', 'is', null)
    .executeTakeFirst()
  if (!brief) throw conflict('Er ligt geen brief die dit vraagt. Maak hem eerst.', { reden: 'geen_brief' })
  const op = await verzendBrief(huis, tx, brief.id, { ...v, vanuit: welke.vanuit })
  return {
    briefId: brief.id,
    op,
    tot: brief.antwoord_tot,
    gegevens: brief.gegevens as Record<string, string>,
  }
}
