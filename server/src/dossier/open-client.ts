import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { type Actie, doelVan, eisRecht, relatiesMet, type Veldset } from '../platform/toegangsrecht/index.ts'
import { type ClientRij, leesClient } from './opslag.ts'

/** Opens one file: is it there for this caller, may this be done, and how much of it is shown. Logged; the same 404 for all that is not. */
export async function openClient(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Actie,
): Promise<{ client: ClientRij; veldset: Veldset }> {
  const client = await leesClient(tx, id, actie === 'wijzigen' ? 'wijzigen' : 'lezen')
  const relaties = await relatiesMet(tx, id)
  const eis = {
    actie,
    object: 'client',
    objectId: id,
    clientId: id,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  } as const
  if (!client) {
    // whoever's it is may know that someone tried
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  const { veldset } = await eisRecht(huis, tx, eis)
  return { client, veldset }
}
