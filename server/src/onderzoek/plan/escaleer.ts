import { conflict, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { type Naamdelen, weergavenaam } from '../../dossier/index.ts'
import { meld } from '../../platform/gebeurtenissen/index.ts'
import { doelVan, eisRecht } from '../../platform/toegangsrecht/index.ts'
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
    throw ongeldig([
      { pad: '/uiterlijk', melding: 'Kies vandaag of een dag die nog komt.', code: 'vandaag_of_later' },
    ])
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
  await meldGevraagde(tx, id, opgave.organisatieId)
  return { id }
}

/** The organisation that is asked looks again at its questions; it may not open the plan, so the plan is not what it is pointed at. */
const meldGevraagde = (tx: Transactie, id: string, organisatieId: string) =>
  meld(tx, {
    soort: 'nl.zicht.toegang.procesregie',
    onderwerp: id,
    dataref: '/v1/procesregievragen',
    publiek: [organisatieId],
  })

/** What was asked of the own organisation, of plans that still run: what is still open first, the earliest on top. */
export async function leesProcesregievragen(huis: Huis, tx: Transactie) {
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'plan',
    objectId: null,
    doel: doelVan(tx.wie.rol),
    relaties: [],
  })
  const { rows } = await sql<
    Naamdelen & {
      id: string
      vraag: string
      uiterlijk: string
      op: string
      uitkomst: string | null
      geslotenOp: string | null
      doorOns: boolean
      vrager: string
      team: string
      bekend: boolean
      planId: string | null
    }
  >`
    select v.id, v.vraag, v.uiterlijk, v.op, v.uitkomst, v.gesloten_op as "geslotenOp", v.door_ons as "doorOns", v.vrager, v.team, c.id is not null as bekend,
           c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam, p.id as "planId"
      from zicht.procesregievragen() v left join client c on c.id = v.client_id left join plan p on p.id = v.plan_id
     order by v.gesloten_op desc nulls first, v.uiterlijk, v.id limit 200`.execute(tx.db)
  return rows.map(({ bekend, roepnaam, voornaam, tussenvoegsel, achternaam, ...r }) => ({
    ...r,
    naam: bekend ? weergavenaam({ roepnaam, voornaam, tussenvoegsel, achternaam }) : null,
  }))
}

/** What came of it: the answer of the organisation that was asked, or what the team writes down of it. Once. */

export async function sluitProcesregie(
  huis: Huis,
  tx: Transactie,
  id: string,
  uitkomst: string,
): Promise<void> {
  const rij = await tx.db
    .selectFrom('planescalatie')
    .select(['plan_id', 'client_id', 'organisatie_id'])
    .select(sql<boolean>`zicht.gevraagd_aan(organisatie_id, plan_id)`.as('aan_ons'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  if (rij.aan_ons)
    await eisRecht(huis, tx, {
      actie: 'wijzigen',
      object: 'plan',
      objectId: rij.plan_id,
      clientId: rij.client_id,
      doel: doelVan(tx.wie.rol, ['partner']),
      relaties: ['partner'],
    })
  else await openPlanAlsTeam(huis, tx, rij.plan_id)
  const { numUpdatedRows } = await tx.db
    .updateTable('planescalatie')
    .set({
      uitkomst,
      gesloten_op: tx.nu,
      gesloten_door: tx.wie.gebruikerId,
      antwoord_van: rij.aan_ons ? rij.organisatie_id : null,
    })
    .where('id', '=', id)
    .where('gesloten_op', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw conflict('Deze vraag is al beantwoord.', { reden: 'al_gesloten' })
  await meldPlan(tx, rij.plan_id, 'escalatie')
  await meldGevraagde(tx, id, rij.organisatie_id)
}
