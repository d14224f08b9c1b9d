import { conflict, nietGevonden } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { type Actie, doelVan, eisRecht } from '../platform/toegangsrecht/index.ts'
import { openZaak, relatiesMetZaak, type ZaakRij } from '../toegang/index.ts'
import { type BesluitRij, leesBesluit } from './opslag.ts'

/** Opens one decision with its case: is it there for this caller, and may this be done? Locked when something will change. */
export async function openBesluit(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Extract<Actie, 'lezen' | 'wijzigen' | 'besluiten'>,
): Promise<{ besluit: BesluitRij; zaak: ZaakRij }> {
  const besluit = await leesBesluit(tx, id, actie === 'lezen' ? 'lezen' : 'wijzigen')
  const zaak = besluit ? await zaakVan(huis, tx, besluit.zaakId) : undefined
  if (!besluit || !zaak) {
    await logWeigering(huis, tx, eisVan(tx, actie, id, null, []), 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eisVan(tx, actie, id, besluit.clientId, await relatiesMetZaak(tx, zaak)))
  return { besluit, zaak }
}

const zaakVan = (huis: Huis, tx: Transactie, zaakId: string) => openZaak(huis, tx, zaakId, 'lezen')

const eisVan = (
  tx: Transactie,
  actie: Actie,
  objectId: string,
  clientId: string | null,
  relaties: Awaited<ReturnType<typeof relatiesMetZaak>>,
) =>
  ({
    actie,
    object: 'beschikking',
    objectId,
    clientId,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  }) as const

/** Opens a draft to change it: the version that the caller saw, and not yet taken. */
export async function openConcept(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  actie: 'wijzigen' | 'besluiten' = 'wijzigen',
): Promise<{ besluit: BesluitRij; zaak: ZaakRij }> {
  const uit = await openBesluit(huis, tx, id, actie)
  await eisVersie(tx, 'beschikking', uit.besluit, ifMatch)
  if (uit.besluit.status !== 'concept')
    throw conflict('Dit besluit is al genomen of vervallen. Een genomen besluit verandert niet meer.', {
      reden: 'geen_concept',
      stand: uit.besluit.status,
    })
  return uit
}
