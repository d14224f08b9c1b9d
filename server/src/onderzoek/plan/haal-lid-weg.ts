import { conflict, datumIn, nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { noteerGebeurtenis } from '../../toegang/index.ts'
import { meldPlan, openPlanAlsTeam } from './open-plan.ts'

/**
 * Someone leaves the household of a plan, from today, with the reason. Who the case is about stays: the plan is about that household, and
 * nobody is left without a plan by this.
 */
export async function haalLidWeg(
  huis: Huis,
  tx: Transactie,
  planId: string,
  clientId: string,
  reden: string,
): Promise<void> {
  const plan = await openPlanAlsTeam(huis, tx, planId, true)
  const zaak = await tx.db
    .selectFrom('zaak')
    .select('client_id')
    .where('id', '=', plan.zaak_id)
    .executeTakeFirstOrThrow()
  if (zaak.client_id === clientId)
    throw conflict('Over deze persoon gaat het dossier. Sluit het plan af, of draag het over.', {
      reden: 'hoofdpersoon',
    })
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const { numAffectedRows } = await sql`
    update huishoudlid set geldig = daterange(lower(geldig), ${dag}::date)
     where huishouden_id = ${plan.huishouden_id} and client_id = ${clientId} and geldig @> ${dag}::date`.execute(
    tx.db,
  )
  if (Number(numAffectedRows ?? 0) === 0) throw nietGevonden()
  await noteerGebeurtenis(tx, { zaakId: plan.zaak_id, soort: 'huishoudlid_weg', toelichting: reden })
  await meldPlan(tx, planId, 'gewijzigd')
}
