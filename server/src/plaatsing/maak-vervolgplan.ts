import { datumIn, ongeldig, vergelijk } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldSignaal } from './meld-wijziging.ts'
import { eisStatus } from './plaatsing.ts'
import { teamVan } from './team.ts'

/** The next step after this stay, who takes it and when (C029). A new plan takes the place of the one before, which is kept. */
export async function maakVervolgplan(
  huis: Huis,
  tx: Transactie,
  plaatsingId: string,
  plan: { stap: string; verantwoordelijk: string; uiterlijk: string },
) {
  const { rij } = await haalPlaatsing(huis, tx, plaatsingId, 'wijzigen')
  eisStatus('vervolgplan', rij.status)
  if (vergelijk(plan.uiterlijk, datumIn(tx.nu, huis.regio.tijdzone)) < 0)
    throw ongeldig([
      { pad: '/uiterlijk', melding: 'Kies vandaag of een dag die nog komt.', code: 'vandaag_of_later' },
    ])
  const vorige = await tx.db
    .selectFrom('vervolgplan')
    .select('id')
    .where('plaatsing_id', '=', plaatsingId)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const id = nieuwId()
  await tx.db
    .insertInto('vervolgplan')
    .values({
      id,
      regio_code: huis.regio.code,
      plaatsing_id: plaatsingId,
      ...plan,
      vervangt: vorige?.id ?? null,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  await meldPlaatsing(huis, tx, rij, 'vervolgplan')
  await meldSignaal(tx, [rij.organisatie_id, await teamVan(huis, tx)])
  return { id }
}
