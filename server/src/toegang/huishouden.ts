import { conflict } from '@zicht/kern'
import { sql } from 'kysely'
import { type Openingsgrond, vindOfMaakClient } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { OpnemenIn } from './contract.ts'
import { eisOpenVoorTeam } from './eis-herkend.ts'

const huishoudenVan = async (tx: Transactie, clientId: string, dag: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select huishouden_id as id from huishoudlid where client_id = ${clientId} and geldig @> ${dag}::date`.execute(
    tx.db,
  )
  return rows[0]?.id ?? null
}

/**
 * The household of a case: the one the person lives in already, or a new one with who belongs to it. Someone belongs to one household
 * at a time; who is in another first leaves that.
 */
export async function vormHuishouden(
  huis: Huis,
  tx: Transactie,
  hoofd: { id: string; dag: string },
  leden: OpnemenIn['huishouden'],
  opening: Openingsgrond,
): Promise<string | null> {
  const bestaand = await huishoudenVan(tx, hoofd.id, hoofd.dag)
  if (leden.length === 0) return bestaand
  const id = bestaand ?? nieuwId()
  if (!bestaand) {
    await tx.db.insertInto('huishouden').values({ id, regio_code: huis.regio.code }).execute()
    await voegToe(tx, id, hoofd.id, 'hoofd', hoofd.dag)
  }
  for (const lid of leden) {
    if (lid.clientId) await eisOpenVoorTeam(huis, tx, lid.clientId)
    const client = await vindOfMaakClient(
      huis,
      tx,
      {
        clientId: lid.clientId ?? null,
        roepnaam: lid.roepnaam ?? null,
        leeftijd: lid.leeftijd ?? null,
        geslacht: lid.geslacht,
        herkomstGemeente: null,
      },
      opening,
    )
    const ander = client.nieuw ? null : await huishoudenVan(tx, client.id, hoofd.dag)
    if (ander === id) continue
    if (ander)
      throw conflict(
        'Iemand uit dit huishouden hoort al bij een ander huishouden. Beëindig dat eerst, of laat deze persoon weg.',
        { reden: 'ander_huishouden', clientId: client.id },
      )
    await voegToe(tx, id, client.id, lid.rol, hoofd.dag)
  }
  return id
}

const voegToe = (tx: Transactie, huishoudenId: string, clientId: string, rol: string, dag: string) =>
  tx.db
    .insertInto('huishoudlid')
    .values({ huishouden_id: huishoudenId, client_id: clientId, rol, geldig: `[${dag},)` })
    .execute()
