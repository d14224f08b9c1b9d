import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { noteerGebeurtenis } from '../../toegang/index.ts'
import { alsJson } from '../opslag.ts'
import { meldPlan, openPlan, openPlanAlsTeam } from './open-plan.ts'

export type Agendapunt = { punt: string }
/** Part of the file that is on the table, and for which purpose: nothing else is opened in the meeting. */
export type Stuk = { stuk: 'plan' | 'verslag' | 'meting' | 'netwerk'; doel: string }
export type Aanwezige = { naam: string; organisatie: string; aanwezig: boolean }

export type Overlegopgave = {
  geplandOp: string
  doel: string
  agenda: Agendapunt[]
  stukken: Stuk[]
  aanwezig: Aanwezige[]
}
export type Overlegwijziging = Partial<Overlegopgave> & {
  bewonerErbij?: 'gevraagd' | 'erbij' | 'wil_niet' | 'vertegenwoordigd' | undefined
  status?: 'gepland' | 'gehouden' | 'vervallen' | undefined
  verslag?: string | null | undefined
}

/** Plans a case conference (C074) about the plan of one household, with an agenda and the pieces that it needs. */
export async function planCasusoverleg(huis: Huis, tx: Transactie, planId: string, o: Overlegopgave) {
  const plan = await openPlanAlsTeam(huis, tx, planId)
  const id = nieuwId()
  await tx.db
    .insertInto('casusoverleg')
    .values({
      id,
      regio_code: huis.regio.code,
      plan_id: planId,
      client_id: plan.client_id,
      gepland_op: o.geplandOp,
      doel: o.doel,
      agenda: alsJson(o.agenda),
      stukken: alsJson(o.stukken),
      aanwezig: alsJson(o.aanwezig),
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: plan.zaak_id,
    soort: 'casusoverleg_gepland',
    gegevens: { op: o.geplandOp },
  })
  await meldPlan(tx, planId, 'overleg')
  return { id }
}

const haal = (tx: Transactie, id: string) =>
  tx.db.selectFrom('casusoverleg').selectAll().where('id', '=', id).executeTakeFirst()

export async function leesCasusoverleg(huis: Huis, tx: Transactie, id: string) {
  const rij = await haal(tx, id)
  if (!rij) throw nietGevonden()
  const { plan, als } = await openPlan(huis, tx, rij.plan_id, 'lezen')
  const { rows: afspraken } = await sql<{
    id: string
    wat: string
    wie: string
    organisatie: string | null
    uiterlijk: string
    status: string
  }>`
    select a.id, a.wat, a.wie, o.naam as organisatie, a.uiterlijk, a.status from planactie a left join organisatie o on o.id = a.organisatie_id
     where a.overleg_id = ${id} order by a.uiterlijk, a.id`.execute(tx.db)
  return {
    id,
    versie: rij.versie,
    als,
    planId: plan.id,
    geplandOp: rij.gepland_op,
    doel: rij.doel,
    agenda: rij.agenda as Agendapunt[],
    stukken: rij.stukken as Stuk[],
    aanwezig: rij.aanwezig as Aanwezige[],
    bewonerErbij: rij.bewoner_erbij,
    status: rij.status,
    verslag: rij.verslag,
    afspraken,
  }
}

export async function wijzigCasusoverleg(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: Overlegwijziging,
) {
  const eerst = await haal(tx, id)
  if (!eerst) throw nietGevonden()
  await openPlanAlsTeam(huis, tx, eerst.plan_id)
  const rij = await tx.db
    .selectFrom('casusoverleg')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await eisVersie(tx, 'casusoverleg', rij, ifMatch)
  if (rij.status === 'vervallen') throw conflict('Dit overleg is vervallen.', { reden: 'vervallen' })
  const verslag = w.verslag === undefined ? rij.verslag : w.verslag?.trim() || null
  if (w.status === 'vervallen' && verslag === null)
    throw ongeldig([
      { pad: '/verslag', melding: 'Schrijf op waarom het overleg niet doorgaat.', code: 'overleg_niet_om' },
    ])
  await tx.db
    .updateTable('casusoverleg')
    .set({
      ...(w.geplandOp && { gepland_op: w.geplandOp }),
      ...(w.doel && { doel: w.doel }),
      ...(w.agenda && { agenda: alsJson(w.agenda) }),
      ...(w.stukken && { stukken: alsJson(w.stukken) }),
      ...(w.aanwezig && { aanwezig: alsJson(w.aanwezig) }),
      ...(w.bewonerErbij && { bewoner_erbij: w.bewonerErbij }),
      ...(w.status && { status: w.status }),
      verslag,
    })
    .where('id', '=', id)
    .execute()
  await meldPlan(tx, rij.plan_id, 'overleg')
}

/** What an agreement of a conference hangs on: a goal of the same plan. */
export async function eisDoelVanOverleg(tx: Transactie, overlegId: string, doelId: string): Promise<void> {
  const rij = await haal(tx, overlegId)
  if (!rij) throw nietGevonden()
  const doel = await tx.db
    .selectFrom('plandoel')
    .select('plan_id')
    .where('id', '=', doelId)
    .executeTakeFirst()
  if (doel?.plan_id !== rij.plan_id)
    throw ongeldig([{ pad: '/doelId', melding: 'Kies een doel van dit plan.', code: 'doel_van_plan' }])
}
