import { conflict, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { meldPlan, openPlan, openPlanAlsTeam } from './open-plan.ts'

export type Doelopgave = { leefgebied: string; doel: string; clientId?: string | undefined }
export type Doelwijziging = {
  doel?: string | undefined
  status?: 'loopt' | 'bereikt' | 'losgelaten' | undefined
  toelichting?: string | null | undefined
}
export type Actieopgave = {
  wat: string
  wie: 'bewoner' | 'netwerk' | 'team' | 'partner'
  organisatieId?: string | null | undefined
  uiterlijk: string
  overlegId?: string | undefined
}
export type Actiewijziging = {
  wat?: string | undefined
  uiterlijk?: string | undefined
  status?: 'open' | 'bezig' | 'klaar' | 'vervallen' | undefined
  resultaat?: string | null | undefined
}

/** A goal in one domain of life, in the words of whose goal it is. */
export async function voegDoelToe(huis: Huis, tx: Transactie, planId: string, opgave: Doelopgave) {
  const plan = await openPlanAlsTeam(huis, tx, planId)
  const id = nieuwId()
  await tx.db
    .insertInto('plandoel')
    .values({
      id,
      regio_code: huis.regio.code,
      plan_id: planId,
      client_id: opgave.clientId ?? plan.client_id,
      leefgebied: opgave.leefgebied,
      doel: opgave.doel,
    })
    .execute()
  await meldPlan(tx, planId, 'gewijzigd')
  return { id }
}

export async function wijzigDoel(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: Doelwijziging,
) {
  const doel = await tx.db.selectFrom('plandoel').selectAll().where('id', '=', id).executeTakeFirst()
  if (!doel) throw nietGevonden()
  await openPlanAlsTeam(huis, tx, doel.plan_id)
  const nu = await tx.db
    .selectFrom('plandoel')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await eisVersie(tx, 'plandoel', nu, ifMatch)
  const toelichting = w.toelichting === undefined ? nu.toelichting : w.toelichting?.trim() || null
  if (w.status === 'losgelaten' && toelichting === null)
    throw ongeldig([
      { pad: '/toelichting', melding: 'Schrijf op waarom dit doel wordt losgelaten.', code: 'doel_los_om' },
    ])
  const { versie } = await tx.db
    .updateTable('plandoel')
    .set({
      ...(w.doel !== undefined && { doel: w.doel }),
      ...(w.status && { status: w.status }),
      toelichting,
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldPlan(tx, doel.plan_id, 'gewijzigd')
  return { id, versie }
}

/** Who does what before when (C071). An action of a partner is that organisation's, and shows there once it is shared. */
export async function voegActieToe(huis: Huis, tx: Transactie, doelId: string, opgave: Actieopgave) {
  const doel = await tx.db.selectFrom('plandoel').selectAll().where('id', '=', doelId).executeTakeFirst()
  if (!doel) throw nietGevonden()
  await openPlanAlsTeam(huis, tx, doel.plan_id)
  const fouten = []
  if ((opgave.wie === 'partner') !== Boolean(opgave.organisatieId))
    fouten.push({
      pad: '/organisatieId',
      melding: 'Kies bij een partner welke organisatie dit doet, en anders geen.',
      code: 'organisatie_bij_partner',
    })
  if (opgave.uiterlijk < datumIn(tx.nu, huis.regio.tijdzone))
    fouten.push({
      pad: '/uiterlijk',
      melding: 'Kies vandaag of een dag die nog komt.',
      code: 'vandaag_of_later',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await tx.db
    .insertInto('planactie')
    .values({
      id,
      regio_code: huis.regio.code,
      plan_id: doel.plan_id,
      doel_id: doelId,
      client_id: doel.client_id,
      wat: opgave.wat,
      wie: opgave.wie,
      organisatie_id: opgave.organisatieId ?? null,
      uiterlijk: opgave.uiterlijk,
      overleg_id: opgave.overlegId ?? null,
    })
    .execute()
  await meldPlan(tx, doel.plan_id, 'gewijzigd')
  return { id, planId: doel.plan_id }
}

/** The team changes any action; a partner tells of its own how far it is. */
export async function wijzigActie(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: Actiewijziging,
) {
  const actie = await tx.db.selectFrom('planactie').selectAll().where('id', '=', id).executeTakeFirst()
  if (!actie) throw nietGevonden()
  const { plan, als } = await openPlan(huis, tx, actie.plan_id, 'wijzigen')
  if (als === 'zelf' || (als === 'partner' && actie.organisatie_id !== tx.wie.organisatieId))
    throw nietGevonden()
  if (plan.gesloten_op !== null) throw conflict('Dit plan is afgesloten.', { reden: 'gesloten' })
  if (als === 'partner' && (w.wat !== undefined || w.uiterlijk !== undefined))
    throw ongeldig([
      {
        pad: '/wat',
        melding: 'Wat en wanneer is samen afgesproken; overleg met de regisseur.',
        code: 'samen_afgesproken',
      },
    ])
  const nu = await tx.db
    .selectFrom('planactie')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!nu) throw nietGevonden()
  await eisVersie(tx, 'planactie', nu, ifMatch)
  const status = w.status ?? nu.status
  const resultaat = w.resultaat === undefined ? nu.resultaat : w.resultaat?.trim() || null
  if (['klaar', 'vervallen'].includes(status) && resultaat === null)
    throw ongeldig([
      {
        pad: '/resultaat',
        melding: 'Schrijf op wat het heeft opgeleverd, of waarom het vervalt.',
        code: 'opgeleverd',
      },
    ])
  const { versie } = await tx.db
    .updateTable('planactie')
    .set({
      ...(w.wat !== undefined && { wat: w.wat }),
      ...(w.uiterlijk !== undefined && { uiterlijk: w.uiterlijk }),
      status,
      resultaat,
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldPlan(tx, plan.id, 'gewijzigd')
  return { id, versie }
}
