import type { Moment } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { bewaarKlok } from './opslag.ts'
import type { Klok } from './termijn.ts'

type Drager = { clientId: string; plaatsingId: string; meldingId: string | null; teamId: string }

/** The clocks run once per family, at its head; a time-out brings the task to take it over on the next working day (S0; R2). */
export async function startKlokken(
  huis: Huis,
  tx: Transactie,
  klokken: readonly Klok[],
  drager: Drager,
): Promise<void> {
  for (const klok of klokken) {
    const id = await bewaarKlok(tx, klok, {
      ...drager,
      organisatieId: drager.teamId,
      regioCode: huis.regio.code,
    })
    if (klok.norm.overdracht) await vraagOverdracht(huis, tx, drager, id, klok.einde)
  }
}

/** Someone of the crisis team must take the person over before the region's time; the clock's ladder tells who hears of it if nobody does. */
async function vraagOverdracht(
  huis: Huis,
  tx: Transactie,
  drager: Drager,
  termijnId: string,
  uiterlijk: Moment,
): Promise<void> {
  await tx.db
    .insertInto('taak')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      soort: 'overdracht',
      organisatie_id: drager.teamId,
      rol: null,
      melding_id: drager.meldingId,
      plaatsing_id: drager.plaatsingId,
      termijn_id: termijnId,
      uiterlijk,
    })
    .execute()
}
