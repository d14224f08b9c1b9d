import { conflict, datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { noteerGebeurtenis, openZaak, type ZaakRij, zetFase } from '../../toegang/index.ts'

/**
 * Begins the one plan of a household (C070, 1G1P1R). Who begins it directs it until someone else accepts. A household that has a plan
 * already keeps that one, whichever case it began in.
 */
export async function beginPlan(huis: Huis, tx: Transactie, zaakId: string, perspectief: string) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  const huishoudenId = await huishoudenVan(huis, tx, zaak)
  const al = await tx.db
    .selectFrom('plan')
    .select('id')
    .where('huishouden_id', '=', huishoudenId)
    .where('gesloten_op', 'is', null)
    .executeTakeFirst()
  if (al)
    throw conflict('Dit huishouden heeft al een plan. Werk daarin verder.', {
      reden: 'plan_bestaat',
      planId: al.id,
    })
  const id = nieuwId()
  await tx.db
    .insertInto('plan')
    .values({
      id,
      regio_code: huis.regio.code,
      huishouden_id: huishoudenId,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      regisseur: tx.wie.gebruikerId as string,
      perspectief,
    })
    .execute()
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'plan_begonnen' })
  await zetFase(huis, tx, zaak, zaak.fase as 'onderzoek', { huishouden_id: huishoudenId })
  return { id }
}

/** The household of today; someone alone is a household of one. */
async function huishoudenVan(huis: Huis, tx: Transactie, zaak: ZaakRij): Promise<string> {
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const lid = await tx.db
    .selectFrom('huishoudlid')
    .select('huishouden_id')
    .where('client_id', '=', zaak.client_id)
    .where(sql<boolean>`geldig @> ${dag}::date`)
    .executeTakeFirst()
  if (lid) return lid.huishouden_id
  const id = nieuwId()
  await tx.db.insertInto('huishouden').values({ id, regio_code: huis.regio.code }).execute()
  await tx.db
    .insertInto('huishoudlid')
    .values({ huishouden_id: id, client_id: zaak.client_id, rol: 'hoofdpersoon', geldig: `[${dag},)` })
    .execute()
  return id
}
