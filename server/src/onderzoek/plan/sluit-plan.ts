import { conflict } from '@zicht/kern'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { noteerGebeurtenis } from '../../toegang/index.ts'
import { meldPlan, openPlanAlsTeam } from './open-plan.ts'

/** What the household wants, in its own words; and the end of a plan, when no action is open any more. */
export async function wijzigPlan(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: { perspectief?: string | undefined; geslotenReden?: string | undefined },
) {
  const plan = await openPlanAlsTeam(huis, tx, id, true)
  await eisVersie(tx, 'plan', plan, ifMatch)
  // nothing sent is nothing changed
  if (Object.keys(w).length === 0) return
  if (w.geslotenReden !== undefined) {
    const open = await tx.db
      .selectFrom('planactie')
      .select('id')
      .where('plan_id', '=', id)
      .where('status', 'in', ['open', 'bezig'])
      .executeTakeFirst()
    if (open)
      throw conflict('Er staan nog acties open. Rond die eerst af, of laat ze vervallen met een reden.', {
        reden: 'acties_open',
      })
    await noteerGebeurtenis(tx, {
      zaakId: plan.zaak_id,
      soort: 'plan_gesloten',
      toelichting: w.geslotenReden,
    })
  }
  await tx.db
    .updateTable('plan')
    .set({
      ...(w.perspectief !== undefined && { perspectief: w.perspectief }),
      ...(w.geslotenReden !== undefined && { gesloten_op: tx.nu, gesloten_reden: w.geslotenReden }),
    })
    .where('id', '=', id)
    .execute()
  await meldPlan(tx, id, 'gewijzigd')
}
