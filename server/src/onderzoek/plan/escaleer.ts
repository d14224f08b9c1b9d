import { conflict, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { noteerGebeurtenis } from '../../toegang/index.ts'
import { meldPlan, openPlanAlsTeam } from './open-plan.ts'

/** Process direction (C072, S1): the cooperation is stuck, and an organisation that may decide over it is asked to, before a day. */
export async function vraagProcesregie(
  huis: Huis,
  tx: Transactie,
  planId: string,
  opgave: { organisatieId: string; vraag: string; uiterlijk: string },
) {
  const plan = await openPlanAlsTeam(huis, tx, planId)
  if (opgave.uiterlijk < datumIn(tx.nu, huis.regio.tijdzone))
    throw ongeldig([{ pad: '/uiterlijk', melding: 'Kies vandaag of een dag die nog komt.' }])
  const id = nieuwId()
  await tx.db
    .insertInto('planescalatie')
    .values({
      id,
      regio_code: huis.regio.code,
      plan_id: planId,
      client_id: plan.client_id,
      organisatie_id: opgave.organisatieId,
      vraag: opgave.vraag,
      uiterlijk: opgave.uiterlijk,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: plan.zaak_id,
    soort: 'procesregie_gevraagd',
    gegevens: { uiterlijk: opgave.uiterlijk },
  })
  await meldPlan(tx, planId, 'escalatie')
  return { id }
}

export async function sluitProcesregie(
  huis: Huis,
  tx: Transactie,
  id: string,
  uitkomst: string,
): Promise<void> {
  const rij = await tx.db
    .selectFrom('planescalatie')
    .select(['plan_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await openPlanAlsTeam(huis, tx, rij.plan_id)
  const { numUpdatedRows } = await tx.db
    .updateTable('planescalatie')
    .set({ uitkomst, gesloten_op: tx.nu, gesloten_door: tx.wie.gebruikerId })
    .where('id', '=', id)
    .where('gesloten_op', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw conflict('Deze vraag is al beantwoord.', { reden: 'al_gesloten' })
  await meldPlan(tx, rij.plan_id, 'escalatie')
}
