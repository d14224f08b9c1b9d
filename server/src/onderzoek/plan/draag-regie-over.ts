import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { noteerGebeurtenis } from '../../toegang/index.ts'
import { collegas } from './leesmodel.ts'
import { meldPlan, openPlanAlsTeam } from './open-plan.ts'

/** Asks a colleague to take over. Until that colleague accepts, the first stays director: a household is never without one. */
export async function vraagRegieoverdracht(
  huis: Huis,
  tx: Transactie,
  planId: string,
  opgave: { naar: string; reden: string },
) {
  const plan = await openPlanAlsTeam(huis, tx, planId, true)
  if (opgave.naar === plan.regisseur)
    throw ongeldig([{ pad: '/naar', melding: 'Deze collega heeft de regie al.', code: 'regie_al' }])
  if (!(await collegas(tx)).some((c) => c.id === opgave.naar))
    throw ongeldig([{ pad: '/naar', melding: 'Kies een collega van uw team.', code: 'collega_van_uw_team' }])
  const open = await tx.db
    .selectFrom('regieoverdracht')
    .select('id')
    .where('plan_id', '=', planId)
    .where('besluit', 'is', null)
    .executeTakeFirst()
  if (open)
    throw conflict('Er wacht al een overdracht op antwoord. Trek die eerst in.', { reden: 'overdracht_open' })
  const id = nieuwId()
  await tx.db
    .insertInto('regieoverdracht')
    .values({
      id,
      regio_code: huis.regio.code,
      plan_id: planId,
      van: plan.regisseur,
      naar: opgave.naar,
      reden: opgave.reden,
      gevraagd_door: tx.wie.gebruikerId as string,
    })
    .execute()
  await meldPlan(tx, planId, 'regie')
  return { id }
}

export type Overdrachtbesluit = {
  besluit: 'aanvaard' | 'geweigerd' | 'ingetrokken'
  reden?: string | null | undefined
}

/** Only who was asked accepts or refuses; who asked, or directs now, may take the question back. */
export async function besluitRegieoverdracht(
  huis: Huis,
  tx: Transactie,
  id: string,
  { besluit, reden }: Overdrachtbesluit,
) {
  const rij = await tx.db.selectFrom('regieoverdracht').selectAll().where('id', '=', id).executeTakeFirst()
  if (!rij) throw nietGevonden()
  const plan = await openPlanAlsTeam(huis, tx, rij.plan_id, true)
  const ik = tx.wie.gebruikerId as string
  const mag = besluit === 'ingetrokken' ? [rij.van, rij.gevraagd_door].includes(ik) : rij.naar === ik
  if (!mag)
    throw conflict(
      besluit === 'ingetrokken'
        ? 'Alleen wie de overdracht vroeg, kan haar intrekken.'
        : 'Alleen wie is gevraagd, kan de regie aannemen of weigeren.',
      { reden: 'niet_uw_antwoord' },
    )
  if (besluit === 'geweigerd' && (reden ?? '').trim().length < 5)
    throw ongeldig([
      { pad: '/reden', melding: 'Schrijf op waarom u de regie niet aanneemt.', code: 'regie_niet_om' },
    ])
  const { numUpdatedRows } = await tx.db
    .updateTable('regieoverdracht')
    .set({ besluit, besluit_reden: reden?.trim() || null, besloten_op: tx.nu, besloten_door: ik })
    .where('id', '=', id)
    .where('besluit', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw conflict('Deze overdracht is al beantwoord.', { reden: 'al_besloten' })
  if (besluit === 'aanvaard') {
    await tx.db.updateTable('plan').set({ regisseur: rij.naar }).where('id', '=', plan.id).execute()
    await noteerGebeurtenis(tx, { zaakId: plan.zaak_id, soort: 'regie_overgedragen', toelichting: rij.reden })
  }
  await meldPlan(tx, plan.id, 'regie')
}
