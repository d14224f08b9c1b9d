import { datumIn, momentVan, ongeldig } from '@zicht/kern'
import { noteerOverlijden, openClient } from '../dossier/index.ts'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { SluitingIn } from './contract.ts'
import { openZaak } from './open-zaak.ts'
import { sluitZaak } from './sluit-zaak.ts'

/** Closes a case by hand. That someone died is written on the file as well; then every clock closes with that reason. */
export async function sluitDossier(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  invoer: SluitingIn,
  ifMatch: number | undefined,
): Promise<void> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisVersie(tx, 'zaak', zaak, ifMatch)
  if (invoer.reden === 'overleden' && invoer.overledenOp) {
    if (invoer.overledenOp > datumIn(tx.nu, huis.regio.tijdzone))
      throw ongeldig([
        { pad: '/overledenOp', melding: 'Deze dag ligt in de toekomst.', code: 'dag_komt_nog' },
      ])
    await openClient(huis, tx, zaak.client_id, 'wijzigen')
    await noteerOverlijden(
      huis,
      tx,
      zaak.client_id,
      momentVan(invoer.overledenOp, '12:00', huis.regio.tijdzone),
    )
  }
  await sluitZaak(huis, tx, zaak, invoer.reden, invoer.toelichting ?? null)
}
