import { conflict } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { openClient } from './open-client.ts'

/**
 * Writes down the citizen number once it was checked (Wmo 2015 art. 5.2.9). A number that stands with another person is refused: when
 * the caller may open that file, the answer names it, so that the two can be merged; otherwise it says no more than that.
 */
export async function zetBsn(
  huis: Huis,
  tx: Transactie,
  clientId: string,
  bsn: string,
  geverifieerdOp: string | null,
): Promise<void> {
  await openClient(huis, tx, clientId, 'lezen')
  await eisRecht(huis, tx, {
    actie: 'wijzigen',
    object: 'bsn',
    objectId: clientId,
    clientId,
    doel: 'toegang',
    relaties: await relatiesMet(tx, clientId),
  })
  const { rows } = await sql<{ ander: string | null }>`select client_met_bsn(${bsn}) as ander`.execute(tx.db)
  const ander = rows[0]?.ander ?? null
  if (ander !== null && ander !== clientId)
    throw conflict(
      'Dit BSN staat bij iemand anders van wie u het dossier mag openen. Is het dezelfde persoon, voeg de dossiers dan samen.',
      { reden: 'bsn_van_ander', clientId: ander },
    )
  try {
    await tx.db
      .insertInto('client_bsn')
      .values({ client_id: clientId, regio_code: huis.regio.code, bsn, geverifieerd_op: geverifieerdOp })
      .onConflict((oc) => oc.column('client_id').doUpdateSet({ bsn, geverifieerd_op: geverifieerdOp }))
      .execute()
  } catch (fout) {
    if ((fout as { code?: string }).code !== '23505') throw fout
    throw conflict(
      'Dit BSN staat al bij iemand anders. Controleer het nummer. Klopt het, vraag dan de privacyfunctionaris om beide dossiers na te lopen.',
      { reden: 'bsn_van_ander' },
    )
  }
}
