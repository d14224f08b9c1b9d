import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { ActieIn } from './contract.ts'
import { eisLopend } from './houd-vast.ts'
import { vereisMelding } from './opslag.ts'

/** What was done without an arrangement, or how someone travelled (C023 transport log, C025). */
export async function noteerActie(huis: Huis, tx: Transactie, meldingId: string, actie: ActieIn) {
  const melding = await vereisMelding(huis, tx, meldingId, 'wijzigen')
  eisLopend(melding)
  const id = nieuwId()
  await tx.db
    .insertInto('crisisactie')
    .values({
      id,
      regio_code: huis.regio.code,
      melding_id: meldingId,
      soort: actie.soort,
      omschrijving: actie.omschrijving ?? null,
      vervoermiddel: actie.vervoermiddel ?? null,
      op: tx.nu,
      door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  await meld(tx, {
    soort: 'nl.zicht.crisis.actie',
    onderwerp: meldingId,
    dataref: `/v1/crisismeldingen/${meldingId}`,
    publiek: [melding.team_id],
  })
  return { id }
}
