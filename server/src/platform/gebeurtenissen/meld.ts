import { randomUUID } from 'node:crypto'
import type { Transactie } from '../databank/index.ts'

/**
 * What happened, for every open screen and for other systems (CloudEvents). Holds no personal data: an identifier and a
 * pointer (`dataref`), never a person. Written in the transaction of the fact; leaves when that commits.
 */
export type Gebeurtenis = {
  soort: `nl.zicht.${string}`
  onderwerp?: string
  dataref?: string
  gegevens?: Record<string, unknown>
  /** Organisations that may hear of it; absent: all staff of the region. */
  publiek?: string[]
}

export async function meld(tx: Transactie, gebeurtenis: Gebeurtenis): Promise<void> {
  await tx.db
    .insertInto('uitbak')
    .values({
      gebeurtenis: randomUUID(),
      regio_code: tx.wie.regioCode ?? '',
      soort: gebeurtenis.soort,
      onderwerp: gebeurtenis.onderwerp ?? null,
      dataref: gebeurtenis.dataref ?? null,
      gegevens: JSON.stringify(gebeurtenis.gegevens ?? {}),
      publiek: gebeurtenis.publiek ?? [],
    })
    .execute()
}
