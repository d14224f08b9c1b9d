import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import {
  type Actie,
  doelVan,
  eisRecht,
  type Relatie,
  relatiesMet,
  type Veldset,
} from '../platform/toegangsrecht/index.ts'
import {
  leesPlaatsing,
  leesTaak,
  leesTermijn,
  type PlaatsingRij,
  type TaakRij,
  type TermijnRij,
} from './opslag.ts'

/** What changes beside a stay and never in its row. */
const ERNAAST: readonly Actie[] = ['lezen', 'ondersteunen', 'herbeoordelen']

/** The stay, when it exists for the caller and may be used like this; else the same 404. Locked when it will change. */
export async function haalPlaatsing(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Actie,
): Promise<{ rij: PlaatsingRij; veldset: Veldset }> {
  const rij = await leesPlaatsing(tx, id, ERNAAST.includes(actie) ? 'lezen' : 'wijzigen')
  if (!rij) throw nietGevonden()
  const relaties = await relatiesMet(tx, rij.client_id)
  const { veldset } = await eisRecht(huis, tx, {
    actie,
    object: 'plaatsing',
    objectId: id,
    clientId: rij.client_id,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  })
  return { rij, veldset }
}

/** Of the team's own: the organisation that must act on it. */
const eigen = (tx: Transactie, organisatieId: string): Relatie[] =>
  tx.wie.organisatieId === organisatieId ? ['team', 'eigen_organisatie', 'plaatsing', 'toegang'] : []

export async function haalTermijn(huis: Huis, tx: Transactie, id: string, actie: Actie): Promise<TermijnRij> {
  const rij = await leesTermijn(tx, id)
  if (!rij) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie,
    object: 'termijn',
    objectId: id,
    clientId: rij.client_id,
    doel: doelVan(tx.wie.rol),
    relaties: eigen(tx, rij.organisatie_id),
  })
  return rij
}

export async function haalTaak(huis: Huis, tx: Transactie, id: string, actie: Actie): Promise<TaakRij> {
  const rij = await leesTaak(tx, id)
  if (!rij) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie,
    object: 'taak',
    objectId: id,
    doel: doelVan(tx.wie.rol),
    relaties: eigen(tx, rij.organisatie_id),
  })
  return rij
}
