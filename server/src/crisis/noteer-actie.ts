import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { OVERDRACHT_TOEGANG } from './codes.ts'
import type { ActieIn } from './contract.ts'
import { eisLopend } from './houd-vast.ts'
import { type Meldingrij, vereisMelding } from './opslag.ts'

/** What was done without an arrangement, or how someone travelled (C023 transport log, C025). */
export async function noteerActie(huis: Huis, tx: Transactie, meldingId: string, actie: ActieIn) {
  const melding = await vereisMelding(huis, tx, meldingId, 'wijzigen')
  eisLopend(melding)
  return { id: await bewaarActie(huis, tx, melding, actie) }
}

/** The call went on to access: with which case it goes on, also for who reads the file when the call is closed. */
export const noteerOverdrachtToegang = (
  huis: Huis,
  tx: Transactie,
  melding: Pick<Meldingrij, 'id' | 'team_id'>,
  nummer: string,
): Promise<string> => bewaarActie(huis, tx, melding, { soort: OVERDRACHT_TOEGANG, omschrijving: nummer })

async function bewaarActie(
  huis: Huis,
  tx: Transactie,
  melding: Pick<Meldingrij, 'id' | 'team_id'>,
  actie: Omit<ActieIn, 'soort'> & { soort: string },
): Promise<string> {
  const id = nieuwId()
  await tx.db
    .insertInto('crisisactie')
    .values({
      id,
      regio_code: huis.regio.code,
      melding_id: melding.id,
      soort: actie.soort,
      omschrijving: actie.omschrijving ?? null,
      vervoermiddel: actie.vervoermiddel ?? null,
      op: tx.nu,
      door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  await meld(tx, {
    soort: 'nl.zicht.crisis.actie',
    onderwerp: melding.id,
    dataref: `/v1/crisismeldingen/${melding.id}`,
    publiek: [melding.team_id],
  })
  return id
}
