import type { Moment } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { PlaatsingRij } from './opslag.ts'
import { teamVan } from './team.ts'
import { sluitToegang } from './toegang.ts'

/**
 * What follows from the end of a stay: access closes, clocks and open tasks are closed with the reason. When others of the
 * family stay, the family's clocks and tasks go on with one of them.
 */
export async function rondAf(
  huis: Huis,
  tx: Transactie,
  rij: PlaatsingRij,
  einde: { per: Moment; reden: string; blijvers: readonly PlaatsingRij[] },
): Promise<void> {
  const opvolger = einde.blijvers.find((b) => b.id !== rij.id)
  if (opvolger) await zetKlokkenOver(tx, rij.id, opvolger)
  else await sql`select sluit_klokken_en_taken_bij(${rij.id}::uuid, ${einde.reden})`.execute(tx.db)
  const teamId = rij.melding_id === null ? null : await teamVan(huis, tx)
  await sluitToegang(
    huis,
    tx,
    { plaatsingId: rij.id, clientId: rij.client_id, organisatieId: rij.organisatie_id, teamId },
    einde.per,
  )
}

/** The running clocks and open tasks of one stay go on with another. */
export async function zetKlokkenOver(
  tx: Transactie,
  van: string,
  naar: { id: string; client_id: string },
): Promise<void> {
  await sql`select zet_klokken_over(${van}::uuid, ${naar.id}::uuid, ${naar.client_id}::uuid)`.execute(tx.db)
}

/** The running clocks of a stay are closed with a reason; they stay on record. */
export async function sluitKlokken(tx: Transactie, plaatsingId: string, reden: string): Promise<void> {
  await sql`select sluit_klokken_en_taken_bij(${plaatsingId}::uuid, ${reden})`.execute(tx.db)
}
