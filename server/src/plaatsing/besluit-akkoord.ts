import { conflict, nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldSignaal } from './meld-wijziging.ts'
import { teamVan } from './team.ts'

/** The second person decides, with a reason: a named professional, never the one who asked, whatever role they are in now. */
export async function besluitAkkoord(
  huis: Huis,
  tx: Transactie,
  plaatsingId: string,
  akkoordId: string,
  keuze: { besluit: 'akkoord' | 'niet_akkoord'; reden: string },
) {
  const { rij } = await haalPlaatsing(huis, tx, plaatsingId, 'akkoord')
  const akkoord = await tx.db
    .selectFrom('einde_akkoord')
    .selectAll()
    .where('id', '=', akkoordId)
    .where('plaatsing_id', '=', plaatsingId)
    .forUpdate()
    .executeTakeFirst()
  if (!akkoord) throw nietGevonden()
  if (akkoord.besluit !== null) throw conflict('Over deze vraag is al beslist.', { reden: 'al_beslist' })
  if (akkoord.gevraagd_door === tx.wie.gebruikerId)
    throw conflict('Het akkoord moet van iemand anders komen dan wie het vraagt.', {
      reden: 'tweede_persoon',
    })
  await tx.db
    .updateTable('einde_akkoord')
    .set({
      besluit: keuze.besluit,
      besluit_reden: keuze.reden,
      besloten_door: tx.wie.gebruikerId,
      besloten_op: tx.nu,
    })
    .where('id', '=', akkoordId)
    .execute()
  await meldPlaatsing(huis, tx, rij, 'akkoord-besloten')
  await meldSignaal(tx, [rij.organisatie_id, await teamVan(huis, tx)])
  return { id: akkoordId }
}
