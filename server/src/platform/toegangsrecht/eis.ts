import { nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import type { Huis } from '../huis.ts'
import type { Transactie } from '../databank/index.ts'
import { logBesluit, logWeigering } from '../logboek/index.ts'
import type { Relatie, Veldset } from './beleid.ts'
import { beslis, type Eis } from './beslis.ts'

/**
 * Decides, writes the line in the audit log (same transaction; a refusal in one of its own) and gives the field set.
 * Throws the same 404 as for something that does not exist.
 */
export async function eisRecht(
  huis: Huis,
  tx: Transactie,
  eis: Eis,
): Promise<{ veldset: Veldset; relatie: Relatie }> {
  const besluit = beslis({
    subject: { rol: tx.wie.rol },
    actie: eis.actie,
    object: { soort: eis.object, relaties: eis.relaties },
    doel: eis.doel,
  })
  if (!besluit.toegestaan) {
    await logWeigering(huis, tx, eis, besluit.reden)
    throw nietGevonden()
  }
  if (besluit.plichten.includes('loggen')) await logBesluit(tx, eis, besluit)
  return { veldset: besluit.veldset, relatie: besluit.relatie }
}

/**
 * The relations in which the caller stands to a client at this moment, from `toegang`. Of a stay that ended only the closed set is
 * left, whatever the relation was.
 */
export async function relatiesMet(tx: Transactie, clientId: string): Promise<Relatie[]> {
  if (tx.wie.clientzelf === clientId) return ['zelf']
  const rijen = await tx.db
    .selectFrom('toegang')
    .select(['relatie', 'veldset'])
    .distinct()
    .where('client_id', '=', clientId)
    .where(({ eb, or }) =>
      or([eb('organisatie_id', '=', tx.wie.organisatieId), eb('gebruiker_id', '=', tx.wie.gebruikerId)]),
    )
    .where(sql<boolean>`geldig @> ${tx.nu}::timestamptz`)
    .execute()
  return [...new Set(rijen.map((r) => (r.veldset === 'gesloten' ? 'gesloten' : (r.relatie as Relatie))))]
}
