import { conflict, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { meldPlan, openPlanAlsTeam, type PlanRij } from './open-plan.ts'

export const AFSTEMMINGEN = ['fact', 'poh_ggz', 'ggz_behandelaar', 'zorg_veiligheidshuis'] as const
export type Afstemmingsoort = (typeof AFSTEMMINGEN)[number]

type Afspraak = {
  met: string
  contact?: string | null | undefined
  telefoon?: string | null | undefined
  afspraak: string
  volgendeOp: string
}
export type Afstemmingopgave = Afspraak & {
  soort: Afstemmingsoort
  clientId?: string | undefined
  grondslag: string
  toestemming: 'mondeling' | 'schriftelijk' | 'niet_nodig'
  toestemmingOp?: string | null | undefined
}
export type Afstemmingwijziging = Afspraak & { gestoptReden?: string | null | undefined }

/**
 * Aligns the plan with treatment, or with the Zorg- en Veiligheidshuis (C075): with whom, who does what, and when again. A treater may
 * tell nothing without the person's consent (BW art. 7:457); the Zorg- en Veiligheidshuis works on a ground of its own (WGS).
 */
export async function stemAf(huis: Huis, tx: Transactie, planId: string, o: Afstemmingopgave) {
  const plan = await openPlanAlsTeam(huis, tx, planId)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const clientId = o.clientId ?? plan.client_id
  const fouten = []
  if (o.toestemming === 'niet_nodig' && o.soort !== 'zorg_veiligheidshuis')
    fouten.push({
      pad: '/toestemming',
      melding: 'Een behandelaar stemt alleen af als de persoon dat goed vindt.',
      code: 'afstemmen_met_toestemming',
    })
  if ((o.toestemming === 'niet_nodig') === Boolean(o.toestemmingOp))
    fouten.push({
      pad: '/toestemmingOp',
      melding: 'Vul in wanneer toestemming is gegeven, of kies dat zij niet nodig is.',
      code: 'toestemming_wanneer',
    })
  if (o.toestemmingOp && o.toestemmingOp > vandaag)
    fouten.push({
      pad: '/toestemmingOp',
      melding: 'Toestemming kan niet in de toekomst zijn gegeven.',
      code: 'toestemming_komt_nog',
    })
  if (o.volgendeOp < vandaag)
    fouten.push({
      pad: '/volgendeOp',
      melding: 'Kies vandaag of een dag die nog komt.',
      code: 'vandaag_of_later',
    })
  if (!(await hoortErbij(tx, plan, clientId, vandaag)))
    fouten.push({
      pad: '/clientId',
      melding: 'Kies iemand uit dit plan van wie u het dossier hebt.',
      code: 'persoon_van_plan',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await tx.db
    .insertInto('planafstemming')
    .values({
      id,
      regio_code: huis.regio.code,
      plan_id: planId,
      client_id: clientId,
      soort: o.soort,
      ...kolommen(o),
      grondslag: o.grondslag,
      toestemming: o.toestemming,
      toestemming_op: o.toestemmingOp ?? null,
    })
    .execute()
  await meldPlan(tx, planId, 'afstemming')
  return { id }
}

/** What was agreed now and when again; or that it has stopped, with why: consent that is taken back ends it. */
export async function wijzigAfstemming(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: Afstemmingwijziging,
) {
  const gezien = await tx.db
    .selectFrom('planafstemming')
    .select('plan_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!gezien) throw nietGevonden()
  await openPlanAlsTeam(huis, tx, gezien.plan_id)
  const rij = await tx.db
    .selectFrom('planafstemming')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisVersie(tx, 'planafstemming', rij, ifMatch)
  if (rij.gestopt_op !== null) throw conflict('Deze afstemming is al gestopt.', { reden: 'gestopt' })
  if (!w.gestoptReden && w.volgendeOp < datumIn(tx.nu, huis.regio.tijdzone))
    throw ongeldig([
      { pad: '/volgendeOp', melding: 'Kies vandaag of een dag die nog komt.', code: 'vandaag_of_later' },
    ])
  const { versie } = await tx.db
    .updateTable('planafstemming')
    .set({ ...kolommen(w), ...(w.gestoptReden && { gestopt_op: tx.nu, gestopt_reden: w.gestoptReden }) })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldPlan(tx, gezien.plan_id, 'afstemming')
  return { id, versie }
}

/** Who the caller sees none of, because of whom it is, is not in the list: row-level security draws the line. */
export async function leesAfstemmingen(tx: Transactie, planId: string) {
  const { rows } = await sql<{
    id: string
    versie: number
    clientId: string
    soort: string
    met: string
    contact: string | null
    telefoon: string | null
    afspraak: string
    grondslag: string
    toestemming: string
    toestemmingOp: string | null
    volgendeOp: string
    gestoptOp: string | null
    gestoptReden: string | null
  }>`
    select a.id, a.versie, a.client_id as "clientId", a.soort, a.met, a.contact, a.telefoon, a.afspraak, a.grondslag, a.toestemming,
           a.toestemming_op as "toestemmingOp", a.volgende_op as "volgendeOp", a.gestopt_op as "gestoptOp", a.gestopt_reden as "gestoptReden"
      from planafstemming a where a.plan_id = ${planId} order by a.gestopt_op desc nulls first, a.volgende_op, a.id`.execute(
    tx.db,
  )
  return rows
}

const kolommen = (a: Afspraak) => ({
  met: a.met,
  contact: a.contact?.trim() || null,
  telefoon: a.telefoon?.trim() || null,
  afspraak: a.afspraak,
  volgende_op: a.volgendeOp,
})

/** Of the household today, or concerned in the plan; and with a file that is open to the caller. */
async function hoortErbij(tx: Transactie, plan: PlanRij, clientId: string, dag: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    select zicht.opent(${clientId}::uuid, array['wmo'])
       and (exists (select 1 from huishoudlid l where l.huishouden_id = ${plan.huishouden_id} and l.client_id = ${clientId} and l.geldig @> ${dag}::date)
            or exists (select 1 from planbetrokkene b where b.plan_id = ${plan.id} and b.client_id = ${clientId})) as ja`.execute(
    tx.db,
  )
  return rows[0]?.ja === true
}
