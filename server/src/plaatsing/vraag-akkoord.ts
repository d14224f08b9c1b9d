import { conflict } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { type Bestemming, isZonderPlek } from './bestemming.ts'
import { haalPlaatsing } from './haal.ts'
import { meldSignaal } from './meld-wijziging.ts'
import { eisStatus } from './plaatsing.ts'
import { teamVan } from './team.ts'

/** Asks a second person to agree with an end without a place to go. Nothing ends by asking. */
export async function vraagAkkoord(
  huis: Huis,
  tx: Transactie,
  plaatsingId: string,
  vraag: { bestemming: Bestemming; reden: string },
) {
  const { rij } = await haalPlaatsing(huis, tx, plaatsingId, 'beeindigen')
  eisStatus('beeindiging', rij.status)
  if (!isZonderPlek(vraag.bestemming))
    throw conflict('Voor deze bestemming is geen akkoord nodig. U kunt het verblijf zelf beëindigen.', {
      reden: 'geen_akkoord_nodig',
    })
  const open = await tx.db
    .selectFrom('einde_akkoord')
    .select('id')
    .where('plaatsing_id', '=', plaatsingId)
    .where('besluit', 'is', null)
    .executeTakeFirst()
  if (open)
    throw conflict('Er ligt al een vraag om akkoord voor dit verblijf.', {
      reden: 'al_gevraagd',
      akkoordId: open.id,
    })
  const id = nieuwId()
  await tx.db
    .insertInto('einde_akkoord')
    .values({
      id,
      regio_code: huis.regio.code,
      plaatsing_id: plaatsingId,
      reden: vraag.reden,
      bestemming: vraag.bestemming,
      gevraagd_door: tx.wie.gebruikerId as string,
    })
    .execute()
  await meldSignaal(tx, [rij.organisatie_id, await teamVan(huis, tx)])
  return { id }
}
