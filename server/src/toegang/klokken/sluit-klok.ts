import { datumIn } from '@zicht/kern'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { noteerGebeurtenis } from '../gebeurtenis.ts'
import { sluitSchorsing } from './hervat-klok.ts'
import type { KlokRij } from './opslag.ts'

/**
 * Closes a clock with a reason: the words of who closes it, or a code where a step of the work does, of which the screen has the words
 * (`toegang.sluitreden.<code>`). It stays on record; closing it again changes nothing.
 */
export async function sluitKlok(huis: Huis, tx: Transactie, klok: KlokRij, reden: string): Promise<void> {
  if (klok.gesloten_op !== null) return
  if (klok.geschorst_sinds !== null) await sluitSchorsing(tx, klok.id, datumIn(tx.nu, huis.regio.tijdzone))
  await tx.db
    .updateTable('termijn')
    .set({
      geschorst_sinds: null,
      gesloten_op: tx.nu,
      gesloten_reden: reden,
      gesloten_door: tx.wie.gebruikerId,
    })
    .where('id', '=', klok.id)
    .execute()
  if (klok.zaak_id)
    await noteerGebeurtenis(tx, {
      zaakId: klok.zaak_id,
      soort: 'klok_gesloten',
      gegevens: { klok: klok.soort },
      toelichting: reden,
    })
}

/** Closes the open clocks of a case: all, those of some kinds, or of these only the one about `over`. */
export const sluitKlokkenVan = (
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  reden: string,
  soorten?: readonly string[],
  over?: string,
): Promise<void> =>
  sluitKlokkenWaar(
    huis,
    tx,
    zaakId,
    reden,
    (k) => (!soorten || soorten.includes(k.soort)) && (over === undefined || k.over_id === over),
  )

/** Closes those open clocks of a case of which `welke` says so. */
export async function sluitKlokkenWaar(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  reden: string,
  welke: (klok: KlokRij) => boolean,
): Promise<void> {
  const rijen = await tx.db
    .selectFrom('termijn')
    .selectAll()
    .where('zaak_id', '=', zaakId)
    .where('gesloten_op', 'is', null)
    .orderBy('einde')
    .forUpdate()
    .execute()
  for (const rij of rijen) if (welke(rij)) await sluitKlok(huis, tx, rij, reden)
}
