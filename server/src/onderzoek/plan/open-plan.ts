import { conflict, nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { meld } from '../../platform/gebeurtenissen/index.ts'
import { logWeigering } from '../../platform/logboek/index.ts'
import { doelVan, eisRecht, type Relatie } from '../../platform/toegangsrecht/index.ts'

const leesPlan = (tx: Transactie, id: string, slot: boolean) => {
  const vraag = tx.db.selectFrom('plan').selectAll().where('id', '=', id)
  return (slot ? vraag.forUpdate() : vraag).executeTakeFirst()
}
export type PlanRij = NonNullable<Awaited<ReturnType<typeof leesPlan>>>
/** As whom someone looks at a plan: the team works on it, a partner sees what is shared, the person concerned sees all of it. */
export type Als = 'team' | 'partner' | 'zelf'

/**
 * Opens one plan: is it there for this caller, and may this be done? Logged; the same 404 for all that is not. `slot`: it will change
 * as a whole; a goal or an action is locked by itself.
 */
export async function openPlan(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: 'lezen' | 'wijzigen',
  slot = false,
): Promise<{ plan: PlanRij; als: Als }> {
  const plan = await leesPlan(tx, id, slot)
  const { rows } = await sql<{ team: boolean; zelf: boolean; partner: boolean }>`
    select zicht.werkt_aan_plan(${id}) as team, zicht.eigen_plan(${id}) as zelf,
           zicht.deelt_plan(${id}, array['eigen_acties', 'doelen', 'afspraken', 'netwerk']) as partner`.execute(
    tx.db,
  )
  const hoe = rows[0]
  const als: Als | null = hoe?.team ? 'team' : hoe?.zelf ? 'zelf' : hoe?.partner ? 'partner' : null
  const relaties: Relatie[] = als === null ? [] : [als === 'team' ? 'toegang' : als]
  const eis = {
    actie,
    object: 'plan',
    objectId: id,
    clientId: plan?.client_id ?? null,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  } as const
  if (!plan || als === null) {
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eis)
  return { plan, als }
}

/** Opens a plan for the team that works on it; anyone else gets the 404 of what is not there. Closed plans do not change. */
export async function openPlanAlsTeam(
  huis: Huis,
  tx: Transactie,
  id: string,
  slot = false,
): Promise<PlanRij> {
  const { plan, als } = await openPlan(huis, tx, id, 'wijzigen', slot)
  if (als !== 'team') throw nietGevonden()
  if (plan.gesloten_op !== null) throw conflict('Dit plan is afgesloten.', { reden: 'gesloten' })
  return plan
}

/** Who may see something of a plan looks again: the team, and partners with whom something is shared now. */
export async function meldPlan(tx: Transactie, planId: string, wat: string): Promise<void> {
  const { rows } = await sql<{ organisatie_id: string }>`
    select t.id as organisatie_id from zicht.team_van_plan(${planId}) t (id) where t.id is not null
    union select d.organisatie_id from plandeling d where d.plan_id = ${planId} and d.geldig @> ${tx.nu}::timestamptz`.execute(
    tx.db,
  )
  const publiek = [
    ...new Set([
      ...rows.map((r) => r.organisatie_id),
      ...(tx.wie.organisatieId ? [tx.wie.organisatieId] : []),
    ]),
  ]
  await meld(tx, {
    soort: `nl.zicht.toegang.plan-${wat}`,
    onderwerp: planId,
    dataref: `/v1/plannen/${planId}`,
    publiek,
  })
}
