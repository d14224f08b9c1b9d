import { datumIn, nietGevonden } from '@zicht/kern'
import { type Selectable, sql } from 'kysely'
import type { Tabellen, Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { type Actie, doelVan, eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import type { Lijstregels } from './beleid.ts'
import { leesTellingen } from './punten.ts'
import type { Standrij } from './stand.ts'
import type { Mutatie } from './verloop.ts'

export type PlaatsRij = Selectable<Tabellen['wachtlijstplaats']>

export const vandaagIn = (huis: Huis, tx: Transactie): string => datumIn(tx.nu, huis.regio.tijdzone)

/** One place on a list, when it is there for the caller and may be used like this; else the same 404. Locked when it will change. */
export async function openPlaats(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Extract<Actie, 'lezen' | 'wijzigen' | 'rangschikken'>,
): Promise<PlaatsRij> {
  const vraag = tx.db.selectFrom('wachtlijstplaats').selectAll().where('id', '=', id)
  const rij = await (actie === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
  const relaties = rij ? await relatiesMet(tx, rij.client_id) : []
  const eis = {
    actie,
    object: 'wachtlijst',
    objectId: id,
    clientId: rij?.client_id ?? null,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  } as const
  if (!rij) {
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eis)
  return rij
}

/** The whole list of a product, without persons; with everybody's points on this day where the order counts them. */
export async function leesStand(
  tx: Transactie,
  regels: Lijstregels,
  product: string,
  dag: string,
): Promise<Standrij[]> {
  const { rows } =
    await sql<Standrij>`select id, lijst, urgentieklasse, wachtend_sinds::text as wachtend_sinds, status
    from wachtlijst_stand(${product})`.execute(tx.db)
  const tellingen = await leesTellingen(tx, regels, product, rows, dag)
  return rows.map((rij) => {
    const telling = tellingen.get(rij.id)
    return telling ? { ...rij, telling } : rij
  })
}

export async function leesMutaties(tx: Transactie, product: string, sinds?: string): Promise<Mutatie[]> {
  const { rows } =
    await sql<Mutatie>`select id::int as id, plaats_id, soort, lijst, van, naar, regels, reden, op
    from wachtlijst_verloop(${product}) where ${sinds ?? null}::timestamptz is null or op >= ${sinds ?? null} order by id`.execute(
      tx.db,
    )
  return rows
}

/** How many were placed since then, each with how long that person had waited. */
export async function leesGeplaatst(tx: Transactie, product: string, sinds: string): Promise<number[]> {
  const { rows } = await sql<{
    dagen: number
  }>`select dagen from wachtlijst_geplaatst(${product}, ${sinds})`.execute(tx.db)
  return rows.map((r) => r.dagen)
}

/** One at a time changes the list of a product, so that every change knows the positions before and after it. */
export const vergrendelLijst = async (tx: Transactie, regioCode: string, product: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wachtlijst ${regioCode} ${product}`}, 0))`.execute(
    tx.db,
  )
}
