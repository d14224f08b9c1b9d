import { conflict, type Datum, datumIn, ongeldig } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { klokkenVan, magZelfAanvragen, noteerGebeurtenis, sluitKlokkenVan } from '../toegang/index.ts'
import { openBrief } from './open-brief.ts'

export const KANALEN = ['post', 'meegegeven', 'digitaal', 'voorgelezen'] as const
export type Kanaal = (typeof KANALEN)[number]

/** A letter was sent or handed over, on a day that is not before it was made; from then on nothing about it changes. */
export async function verzendBrief(
  huis: Huis,
  tx: Transactie,
  id: string,
  vraag: { kanaal: Kanaal; op: Datum | null; vanuit?: string },
): Promise<Datum> {
  const brief = await openBrief(huis, tx, id, 'wijzigen')
  if (brief.verzonden_op !== null)
    throw conflict('Deze brief is al verzonden.', { reden: 'al_verzonden', op: brief.verzonden_op })
  if (brief.vervallen_reden !== null) throw conflict('Deze brief is vervallen.', { reden: 'vervallen' })
  // a decision that is sent starts the objection term: that is a step of the decision
  if (brief.over_soort === 'beschikking' && vraag.vanuit !== 'beschikking')
    throw conflict('Dit is de brief van een besluit. Verzend hem bij het besluit.', {
      reden: 'bij_het_besluit',
    })
  // the time of the answer stands still from the day after: that is a step of the objection
  if (brief.soort === 'bezwaar_herstel' && vraag.vanuit !== 'bezwaar')
    throw conflict('Deze brief hoort bij een bezwaar. Verzend hem bij het bezwaar.', {
      reden: 'bij_het_bezwaar',
    })
  // silence counts only after it went: that is a step of the decision
  if (brief.soort === 'uitnodiging_zienswijze' && vraag.vanuit !== 'zienswijze')
    throw conflict('Deze brief hoort bij een besluit. Verzend hem bij het besluit.', {
      reden: 'bij_het_besluit',
    })
  // it offers what is there already: who applied needs no letter that one may
  if (brief.soort === 'aanvraag_aangeboden') {
    const klokken = await klokkenVan(huis, tx, brief.zaak_id)
    if (magZelfAanvragen(klokken) === 'loopt_al')
      throw conflict('De aanvraag is al binnen. Deze brief hoeft niet meer weg.', { reden: 'loopt_al' })
  }
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const op = vraag.op ?? vandaag
  const gemaakt = datumIn(brief.gemaakt_op, huis.regio.tijdzone)
  if (op > vandaag || op < gemaakt)
    throw ongeldig([{ pad: '/op', melding: `Kies een dag van ${gemaakt} tot en met vandaag.` }])
  await tx.db
    .updateTable('brief')
    .set({ verzonden_op: op, verzonden_door: tx.wie.gebruikerId, kanaal: vraag.kanaal })
    .where('id', '=', id)
    .execute()
  // the answer to an objection is made known by this letter (Awb art. 7:12 lid 2)
  if (brief.soort === 'beslissing_op_bezwaar' && brief.over_id !== null)
    await sluitKlokkenVan(
      huis,
      tx,
      brief.zaak_id,
      'beslissing_verzonden',
      ['bezwaarBeslissing'],
      brief.over_id,
    )
  await noteerGebeurtenis(tx, {
    zaakId: brief.zaak_id,
    soort: 'brief_verzonden',
    gegevens: { brief: brief.soort, id, op, kanaal: vraag.kanaal },
  })
  if (brief.soort === 'aanvraag_aangeboden')
    await noteerGebeurtenis(tx, { zaakId: brief.zaak_id, soort: 'aanvraag_aangeboden', gegevens: { op } })
  return op
}
