import { datumIn, momentVan, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { noteerGebeurtenis } from './gebeurtenis.ts'
import type { Sluitreden } from './zaak.ts'

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

/**
 * The review clocks that run on after closing: of a decision that was sent and still gives something, somebody looks whether it still fits
 * (Wmo 2015 art. 2.3.9). Of who died nothing is looked at again.
 */
export async function herbeoordelingenDieBlijven(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  reden: Sluitreden,
): Promise<ReadonlySet<string>> {
  if (reden === 'overleden') return new Set()
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const { rows } = await sql<{ id: string }>`
    select t.id from termijn t join beschikking b on b.id = t.over_id
     where t.zaak_id = ${zaakId} and t.soort = 'herbeoordeling' and t.gesloten_op is null and b.status = 'verzonden'
       and not isempty(b.periode) and coalesce(upper(b.periode), 'infinity'::date) > ${vandaag}::date`.execute(
    tx.db,
  )
  return new Set(rows.map((r) => r.id))
}

/**
 * What was given to somebody who died ends on that day, and with it what the municipality sees by it: at once where no letter went any
 * more, otherwise when nobody can object.
 */
export async function beeindigBesluiten(
  huis: Huis,
  tx: Transactie,
  zaak: { id: string; client_id: string },
): Promise<void> {
  await sql`
    update beschikking b set periode = b.periode * daterange(null, (c.overleden_op at time zone ${huis.regio.tijdzone})::date, '[]')
      from client c
     where b.zaak_id = ${zaak.id} and c.id = b.client_id and b.status in ('genomen', 'verzonden') and b.periode is not null and c.overleden_op is not null
       and coalesce(upper(b.periode), 'infinity'::date) > (c.overleden_op at time zone ${huis.regio.tijdzone})::date + 1`.execute(
    tx.db,
  )
  const besluiten = await tx.db
    .selectFrom('beschikking')
    .select(['id', 'status', 'bezwaar_tot'])
    .where('zaak_id', '=', zaak.id)
    .where('status', 'in', ['genomen', 'verzonden'])
    .execute()
  for (const b of besluiten) {
    const einde =
      b.bezwaar_tot === null ? tx.nu : momentVan(plusDagen(b.bezwaar_tot, 1), '00:00', huis.regio.tijdzone)
    const tot = einde > tx.nu ? einde : tx.nu
    await sql`select zicht.sluit_toegang_uit_beschikking(${b.id}, ${tot}::timestamptz)`.execute(tx.db)
  }
}
