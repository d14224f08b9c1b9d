import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { RISICO_NODIG, type WijzigingIn } from './contract.ts'
import { eisLopend } from './houd-vast.ts'
import { bewaarPersonen, kolommenVan } from './kolommen.ts'
import { type Meldingrij, vereisMelding } from './opslag.ts'

/** Corrects or completes a call. What is not sent stays as it was; who saw an older version hears who changed what (412). */
export async function wijzigMelding(
  huis: Huis,
  tx: Transactie,
  id: string,
  invoer: WijzigingIn,
  ifMatch: number | undefined,
): Promise<number> {
  const melding = await vereisMelding(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'crisismelding', melding, ifMatch)
  eisLopend(melding)
  eisRisico(melding, invoer)
  eisHuishouden(melding, invoer)
  const { huishouden, zelfdeAls, ...velden } = invoer
  const geweld = invoer.huiselijkGeweld ?? melding.huiselijk_geweld
  const clientId = zelfdeAls ? await clientVan(tx, zelfdeAls, id) : undefined
  const gewijzigd = await tx.db
    .updateTable('crisismelding')
    .set({
      ...kolommenVan(velden),
      adres_geheim: geweld === 'ja',
      ...(clientId === undefined ? {} : { client_id: clientId }),
      ...(huishouden === undefined ? {} : { huishouden_gewijzigd_op: tx.nu }),
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  if (huishouden) await bewaarPersonen(tx, id, huishouden)
  await meld(tx, {
    soort: 'nl.zicht.crisis.melding-gewijzigd',
    onderwerp: id,
    dataref: `/v1/crisismeldingen/${id}`,
    publiek: [melding.team_id],
  })
  return gewijzigd.versie
}

/** R27: with children there is always a risk inventory, however short. */
function eisRisico(melding: Meldingrij, invoer: WijzigingIn): void {
  const kinderen = invoer.kinderen ?? melding.kinderen
  const risico = invoer.risicoKinderen === undefined ? melding.risico_kinderen : invoer.risicoKinderen
  if (kinderen === 'ja' && !risico) throw ongeldig([RISICO_NODIG])
}

/** Who has a place together stays in the call as they were placed. */
function eisHuishouden(melding: Meldingrij, invoer: WijzigingIn): void {
  if (invoer.huishouden && melding.status === 'geplaatst')
    throw conflict('Dit huishouden heeft al een plek. Verplaats of beëindig eerst het verblijf.', {
      reden: 'al_geplaatst',
    })
}

/** "This is the same person as in that call": the file of that call becomes the file of this one. */
async function clientVan(tx: Transactie, andere: string, deze: string): Promise<string> {
  const rij = await tx.db
    .selectFrom('crisismelding')
    .select('client_id')
    .where('id', '=', andere)
    .where('id', '<>', deze)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  if (rij.client_id === null)
    throw conflict(
      'Die eerdere melding heeft nog geen dossier. Vul de gegevens hier aan, of sluit een van de twee meldingen.',
      {
        reden: 'geen_dossier',
      },
    )
  return rij.client_id
}
