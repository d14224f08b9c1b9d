import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { AfhandelingIn } from './contract.ts'
import { eisOpen, haalMelding } from './haal-melding.ts'

/** A report that becomes no case: withdrawn, told where to go, or the same as another. With what was done. */
export async function handelMeldingAf(
  huis: Huis,
  tx: Transactie,
  id: string,
  invoer: AfhandelingIn,
  ifMatch: number | undefined,
): Promise<void> {
  const melding = await haalMelding(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'toegangsmelding', melding, ifMatch)
  await eisOpen(tx, melding)
  await tx.db
    .updateTable('toegangsmelding')
    .set({
      status: invoer.reden === 'ingetrokken' ? 'ingetrokken' : 'afgehandeld',
      afhandeling: `${invoer.reden}: ${invoer.toelichting}`,
    })
    .where('id', '=', id)
    .execute()
  await meld(tx, {
    soort: 'nl.zicht.toegang.melding-afgehandeld',
    onderwerp: id,
    dataref: `/v1/toegangsmeldingen/${id}`,
    publiek: [melding.team_id],
  })
}
