import { datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { meldPlan, openPlan, openPlanAlsTeam } from './open-plan.ts'

export const ONDERDELEN = ['eigen_acties', 'doelen', 'afspraken', 'netwerk'] as const
export type Onderdeel = (typeof ONDERDELEN)[number]

export type Delingopgave = {
  organisatieId: string
  onderdelen: readonly Onderdeel[]
  doel: string
  grondslag: string
  toestemming: 'mondeling' | 'schriftelijk' | 'niet_nodig'
  toestemmingOp?: string | null | undefined
  tot: string
}

/**
 * Shares parts of a plan with one partner (C073): per part a purpose, a legal ground, the consent of the person concerned and a last
 * day. The access of that organisation follows from it, and ends with it.
 */
export async function deelPlan(huis: Huis, tx: Transactie, planId: string, o: Delingopgave) {
  const plan = await openPlanAlsTeam(huis, tx, planId)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const fouten = []
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
  if (o.tot <= vandaag)
    fouten.push({ pad: '/tot', melding: 'Kies een dag die nog komt.', code: 'dag_na_vandaag' })
  if (o.organisatieId === tx.wie.organisatieId)
    fouten.push({ pad: '/organisatieId', melding: 'Uw eigen team ziet het plan al.', code: 'eigen_team' })
  if (fouten.length > 0) throw ongeldig(fouten)
  const ids: string[] = []
  for (const onderdeel of new Set(o.onderdelen)) {
    const id = nieuwId()
    ids.push(id)
    const geldig = sql<string>`tstzrange(${tx.nu}::timestamptz, (${o.tot}::date::timestamp at time zone ${huis.regio.tijdzone}))`
    await tx.db
      .insertInto('plandeling')
      .values({
        id,
        regio_code: huis.regio.code,
        plan_id: planId,
        client_id: plan.client_id,
        organisatie_id: o.organisatieId,
        onderdeel,
        doel: o.doel,
        grondslag: o.grondslag,
        toestemming: o.toestemming,
        toestemming_op: o.toestemmingOp ?? null,
        geldig,
        door: tx.wie.gebruikerId as string,
      })
      .execute()
    await tx.db
      .insertInto('toegang')
      .values({
        id: nieuwId(),
        regio_code: huis.regio.code,
        client_id: plan.client_id,
        organisatie_id: o.organisatieId,
        relatie: 'partner',
        doel: 'wmo',
        veldset: 'plan',
        geldig,
        bron_soort: 'plan',
        bron_id: id,
        grondslag: o.grondslag,
      })
      .execute()
  }
  await meldPlan(tx, planId, 'gedeeld')
  return { ids }
}

/** Withdrawn at once, by the team or by the person concerned: the next request of the partner finds nothing any more. */
export async function trekDelingIn(huis: Huis, tx: Transactie, id: string, reden: string): Promise<void> {
  const deling = await tx.db
    .selectFrom('plandeling')
    .select(['plan_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!deling) throw nietGevonden()
  const { als } = await openPlan(huis, tx, deling.plan_id, 'wijzigen')
  if (als === 'partner') throw nietGevonden()
  // the partner hears that something changed while it can still hear
  await meldPlan(tx, deling.plan_id, 'gedeeld')
  const { rows } = await sql<{ ja: boolean }>`select zicht.trek_plandeling_in(${id}, ${reden}) as ja`.execute(
    tx.db,
  )
  if (rows[0]?.ja !== true) throw nietGevonden()
}
