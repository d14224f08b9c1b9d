import { createHash } from 'node:crypto'
import { conflict, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../databank/index.ts'
import { bewaarsleutel, ontzegel, verzegel } from './bewaring.ts'
import type { Antwoord } from './route.ts'

/**
 * The same key and body give the same answer; the answer is kept in the transaction of the change. Another body
 * under the same key, or the same one in another role, is a fault of the caller; a request that still runs answers 409. The answer of an
 * operation that tells a secret (`geheim`) is kept sealed.
 */
export async function metHerhaling(
  tx: Transactie,
  { sleutel, pad, body, geheim }: { sleutel: string; pad: string; body: unknown; geheim: boolean },
  werk: () => Promise<Antwoord>,
): Promise<Antwoord> {
  const gebruiker = tx.wie.gebruikerId
  if (gebruiker === null) return werk()
  const hash = createHash('sha256')
    .update(JSON.stringify([tx.wie.lidmaatschapId, tx.wie.rol, body ?? null]))
    .digest('hex')
  const onder = bewaarsleutel(sleutel)
  const slot = await sql<{
    ok: boolean
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`${gebruiker} ${onder}`}, 0)) as ok`.execute(tx.db)
  if (!slot.rows[0]?.ok)
    throw conflict('Dit verzoek loopt nog. Wacht even en probeer het opnieuw.', { reden: 'loopt_nog' })
  const eerder = await tx.db
    .selectFrom('idempotentie')
    .selectAll()
    .where('gebruiker_id', '=', gebruiker)
    .where('sleutel', '=', onder)
    .executeTakeFirst()
  if (eerder) {
    if (eerder.inhoud_hash !== hash || eerder.pad !== pad)
      throw ongeldig([
        {
          pad: 'kopregel/Idempotency-Key',
          melding: 'Deze sleutel is al gebruikt voor een ander verzoek.',
          code: 'sleutel_gebruikt',
        },
      ])
    return ontzegel(eerder.antwoord as unknown as Antwoord, gebruiker, sleutel)
  }
  const antwoord = await werk()
  await tx.db
    .insertInto('idempotentie')
    .values({
      gebruiker_id: gebruiker,
      sleutel: onder,
      pad,
      inhoud_hash: hash,
      status: antwoord.status ?? 200,
      antwoord: JSON.stringify(geheim ? verzegel(antwoord, gebruiker, sleutel) : antwoord),
    })
    .execute()
  return antwoord
}
