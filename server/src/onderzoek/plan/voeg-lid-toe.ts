import { conflict, datumIn, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import { openClient } from '../../dossier/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { meldPlan, openPlanAlsTeam } from './open-plan.ts'

export type Lidopgave = {
  clientId: string
  rol: string
  betrokken: boolean
  reden?: string | null | undefined
}

/**
 * Someone joins the household of a plan, from today. A person lives in one household at a time; who lives in another one (a child of two
 * homes) is concerned here, with the reason, and stays a member there.
 */
export async function voegLidToe(huis: Huis, tx: Transactie, planId: string, lid: Lidopgave): Promise<void> {
  const plan = await openPlanAlsTeam(huis, tx, planId)
  await openClient(huis, tx, lid.clientId, 'lezen')
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  if (lid.betrokken) {
    const reden = lid.reden?.trim() ?? ''
    if (reden.length < 5)
      throw ongeldig([
        { pad: '/reden', melding: 'Schrijf op waarom deze persoon betrokken is.', code: 'betrokken_om' },
      ])
    await tx.db
      .insertInto('planbetrokkene')
      .values({
        plan_id: planId,
        client_id: lid.clientId,
        regio_code: huis.regio.code,
        rol: lid.rol,
        reden,
        door: tx.wie.gebruikerId as string,
      })
      .onConflict((o) => o.doNothing())
      .execute()
  } else {
    const elders = await tx.db
      .selectFrom('huishoudlid')
      .select('huishouden_id')
      .where('client_id', '=', lid.clientId)
      .where(sql<boolean>`geldig && daterange(${dag}::date, null)`)
      .executeTakeFirst()
    if (elders?.huishouden_id === plan.huishouden_id) return
    if (elders)
      throw conflict(
        'Deze persoon hoort al bij een ander huishouden, en kan maar bij een huishouden tegelijk horen. Voeg deze persoon hier toe als betrokkene.',
        { reden: 'ander_huishouden' },
      )
    await tx.db
      .insertInto('huishoudlid')
      .values({
        huishouden_id: plan.huishouden_id,
        client_id: lid.clientId,
        rol: lid.rol,
        geldig: `[${dag},)`,
      })
      .execute()
  }
  await meldPlan(tx, planId, 'gewijzigd')
}
