import { conflict, datumIn, nietGevonden } from '@zicht/kern'
import { inTransactie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { eisRecht, type Relatie } from '../platform/toegangsrecht/index.ts'
import { beginAanvraag, magZelfAanvragen } from './aanvraag.ts'
import { klokkenVan } from './klokken/klokken-van.ts'
import { toonMijnZaken } from './mijn-zaak.ts'
import { leesZaak } from './opslag.ts'
import { AANVRAAG_KAN_NIET } from './volg.ts'

/**
 * The inquiry took longer than six weeks: the person it is about applies, signed in and without a code, also when somebody else reported
 * (Wmo 2015 art. 2.3.2 lid 9). A person writes in no case: when the right is there the platform writes it, and the line in the log is of
 * the same transaction.
 */
export async function doeMijnAanvraag(huis: Huis, tx: Transactie, zaakId: string) {
  await inTransactie(huis.systeem, tx.wie, (eigen) => neemEigenAanvraagIn(huis, eigen, zaakId), {
    klok: huis.klok,
    verzoekId: tx.verzoekId,
  })
  return toonMijnZaken(huis, tx)
}

async function neemEigenAanvraagIn(huis: Huis, tx: Transactie, zaakId: string): Promise<void> {
  const zaak = await leesZaak(tx, zaakId, 'wijzigen')
  const vanMij = zaak !== undefined && zaak.client_id === tx.wie.clientzelf
  const relaties: Relatie[] = vanMij ? ['zelf'] : []
  const eis = {
    actie: 'maken',
    object: 'zaak',
    objectId: zaakId,
    clientId: zaak?.client_id ?? null,
    doel: 'eigen',
    relaties,
  } as const
  if (!zaak) {
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eis)
  const reden = zaak.gesloten_op === null ? magZelfAanvragen(await klokkenVan(huis, tx, zaakId)) : 'gesloten'
  if (reden !== null) throw conflict(AANVRAAG_KAN_NIET[reden], { reden })
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  await beginAanvraag(huis, tx, zaak, dag, { zelf: true })
}
