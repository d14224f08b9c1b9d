import { conflict } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { noteerGebeurtenis } from './gebeurtenis.ts'
import type { Sluitreden } from './zaak.ts'

/**
 * What the decisions of a case ask before it closes. Who was refused hears that by a decision that was sent (Awb arts. 3:41, 4:7), and
 * one that was taken is made known first.
 */
export async function eisBesluitenAf(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  const besluiten = await tx.db
    .selectFrom('beschikking')
    .select(['soort', 'status'])
    .where('zaak_id', '=', zaakId)
    .execute()
  if (reden === 'afgewezen' && !besluiten.some((b) => b.soort === 'weigeren' && b.status === 'verzonden'))
    throw conflict(
      'Afgewezen kan alleen met een besluit dat is verzonden, na horen. Neem dat besluit eerst, of kies een andere reden.',
      { reden: 'geen_weigering' },
    )
  if (reden !== 'overleden' && besluiten.some((b) => b.status === 'genomen'))
    throw conflict('In dit dossier is een besluit genomen dat nog niet weg is. Verzend het eerst.', {
      reden: 'besluit_niet_verzonden',
    })
}

/** Drafts of decisions go with the case: nobody takes them any more, and the municipality they were put before sees the file no longer. */
export async function laatConceptenVervallen(
  tx: Transactie,
  zaakId: string,
  reden: Sluitreden,
): Promise<void> {
  const concepten = await tx.db
    .updateTable('beschikking')
    .set({ status: 'vervallen', vervallen_reden: `dossier gesloten: ${reden}` })
    .where('zaak_id', '=', zaakId)
    .where('status', '=', 'concept')
    .returning('id')
    .execute()
  for (const { id } of concepten) {
    await sql`select zicht.sluit_toegang_uit_beschikking(${id}, ${tx.nu}::timestamptz)`.execute(tx.db)
    await noteerGebeurtenis(tx, {
      zaakId,
      soort: 'besluit_vervallen',
      toelichting: 'Het dossier is gesloten.',
    })
  }
}
