import { nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { regiomodelVan, scenarioUit } from './regiomodel.ts'

const eis = (huis: Huis, tx: Transactie, actie: 'maken' | 'wijzigen', objectId: string) =>
  eisRecht(huis, tx, { actie, object: 'planning', objectId, doel: 'sturing', relaties: [] })

/** One's own scenarios and those that colleagues in the region share. */
export async function leesScenarios(tx: Transactie) {
  const { rows } = await sql<{
    id: string
    naam: string
    gedeeld: boolean
    vanMij: boolean
    door: string
    gewijzigdOp: string
  }>`
    select s.id, s.naam, s.gedeeld, s.door = ${tx.wie.gebruikerId} as "vanMij", g.naam as door, s.vastgelegd_op as "gewijzigdOp"
      from scenario s join gebruiker g on g.id = s.door where s.verwijderd_op is null order by s.vastgelegd_op desc limit 200`.execute(
    tx.db,
  )
  return rows
}

export async function leesBewaardScenario(tx: Transactie, id: string) {
  const rij = await tx.db
    .selectFrom('scenario')
    .selectAll()
    .where('id', '=', id)
    .where('verwijderd_op', 'is', null)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  return rij
}

/** Keeps a scenario, after reading it: what is kept can be computed. */
export async function bewaarScenario(
  huis: Huis,
  tx: Transactie,
  invoer: { scenario: unknown; gedeeld: boolean },
) {
  const id = nieuwId()
  await eis(huis, tx, 'maken', id)
  const inhoud = scenarioUit(regiomodelVan(huis.regio), invoer.scenario)
  await tx.db
    .insertInto('scenario')
    .values({
      id,
      regio_code: huis.regio.code,
      naam: inhoud.naam.slice(0, 120),
      inhoud: JSON.stringify(inhoud),
      gedeeld: invoer.gedeeld,
      door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  return { id, versie: 1 }
}

/** Changes one's own scenario. 412 when it was changed elsewhere since it was read. */
export async function wijzigScenario(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: { scenario?: unknown; gedeeld?: boolean | undefined },
) {
  const rij = await leesEigen(huis, tx, id, ifMatch)
  const inhoud =
    invoer.scenario === undefined ? undefined : scenarioUit(regiomodelVan(huis.regio), invoer.scenario)
  if (inhoud === undefined && invoer.gedeeld === undefined) return rij
  await tx.db
    .updateTable('scenario')
    .set({
      ...(inhoud && { inhoud: JSON.stringify(inhoud), naam: inhoud.naam.slice(0, 120) }),
      ...(invoer.gedeeld !== undefined && { gedeeld: invoer.gedeeld }),
    })
    .where('id', '=', id)
    .execute()
  return leesBewaardScenario(tx, id)
}

/** Takes one's own scenario away; its versions stay in the history. */
export async function verwijderScenario(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
): Promise<void> {
  await leesEigen(huis, tx, id, ifMatch)
  await tx.db.updateTable('scenario').set({ verwijderd_op: tx.nu }).where('id', '=', id).execute()
}

async function leesEigen(huis: Huis, tx: Transactie, id: string, ifMatch: number | undefined) {
  const rij = await leesBewaardScenario(tx, id)
  if (rij.door !== tx.wie.gebruikerId) throw nietGevonden()
  await eis(huis, tx, 'wijzigen', id)
  await eisVersie(tx, 'scenario', rij, ifMatch)
  return rij
}
