import { type Datum, dagenTussen, datumIn, isDatum, ongeldig } from '@zicht/kern'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { neemConceptaanvragenIn } from '../aanvraag.ts'
import { klokgedragOp, type Zaaknorm } from './klok.ts'
import type { KlokRij } from './opslag.ts'
import { sluitKlok } from './sluit-klok.ts'
import { startKlok } from './start-klok.ts'

/** Closes a clock by hand; without an inquiry who applied meanwhile waits for an answer. One to come back to something may get a new day: the next clock, about the same, runs until then. */
export async function sluitMetVervolg(
  huis: Huis,
  tx: Transactie,
  klok: KlokRij,
  { reden, opnieuwOp }: { reden: string; opnieuwOp: Datum | null },
): Promise<void> {
  const open = klok.gesloten_op === null
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (opnieuwOp !== null && klok.soort !== 'opvolging')
    throw ongeldig([
      {
        pad: '/opnieuwOp',
        melding: 'Alleen een afspraak om terug te komen krijgt een nieuwe dag.',
        code: 'alleen_opvolging',
      },
    ])
  if (opnieuwOp !== null && (!isDatum(opnieuwOp) || opnieuwOp <= vandaag))
    throw ongeldig([{ pad: '/opnieuwOp', melding: 'Kies een dag na vandaag.', code: 'dag_na_vandaag' }])
  await sluitKlok(huis, tx, klok, reden)
  if (open && klok.soort === 'wmoOnderzoek' && klok.zaak_id !== null && klok.client_id !== null)
    await neemConceptaanvragenIn(huis, tx, {
      id: klok.zaak_id,
      client_id: klok.client_id,
      team_id: klok.organisatie_id,
    })
  if (!open || opnieuwOp === null || klok.zaak_id === null || klok.client_id === null) return
  await startKlok(huis, tx, {
    zaakId: klok.zaak_id,
    clientId: klok.client_id,
    teamId: klok.organisatie_id,
    sleutel: klok.soort,
    begin: vandaag,
    ...(klok.over_id !== null && { over: klok.over_id }),
    beleid: {
      naam: (klok.norm as Zaaknorm).naam,
      duur: `P${dagenTussen(vandaag, opnieuwOp)}D`,
      norm: 'regionaal',
      ...(klok.artikel !== null && { artikel: klok.artikel }),
      bron: klok.bron,
      ...klokgedragOp(huis.regio, klok.soort, vandaag),
    },
  })
}
