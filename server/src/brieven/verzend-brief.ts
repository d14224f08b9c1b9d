import { conflict, type Datum, datumIn, ongeldig } from '@zicht/kern'
import { z } from 'zod'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { klokkenVan, magZelfAanvragen, noteerGebeurtenis, sluitKlokkenVan } from '../toegang/index.ts'
import { openBrief } from './open-brief.ts'

export const KANALEN = ['post', 'meegegeven', 'digitaal', 'voorgelezen'] as const
export type Kanaal = (typeof KANALEN)[number]

/** How a letter went, and on which day: what every operation that records the sending of one asks. */
export const verzendingIn = z.strictObject({
  kanaal: z.enum(KANALEN).describe('Hoe de brief is gegaan'),
  op: z.iso.date().nullable().default(null).describe('De dag; leeg: vandaag'),
})
export type Verzending = { kanaal: Kanaal; op: Datum | null }

/** A letter that starts a term, or stops one, is sent with what it is about: a step of that. */
export type Vanuit = 'beschikking' | 'zienswijze' | 'bezwaar' | 'termijn'
const HOORT_BIJ: Record<Vanuit, { reden: string; melding: string }> = {
  beschikking: {
    reden: 'bij_het_besluit',
    melding: 'Dit is de brief van een besluit. Verzend hem bij het besluit.',
  },
  zienswijze: {
    reden: 'bij_het_besluit',
    melding: 'Deze brief hoort bij een besluit. Verzend hem bij het besluit.',
  },
  bezwaar: {
    reden: 'bij_het_bezwaar',
    melding: 'Deze brief hoort bij een bezwaar. Verzend hem bij het bezwaar.',
  },
  termijn: {
    reden: 'bij_de_klok',
    melding: 'Deze brief hoort bij een klok. Verzend hem bij die klok.',
  },
}

/** What a letter goes with: a decision is made known, silence counts, or a clock stands still from the day after. Null: by itself. */
const gaatMet = (b: { soort: string; over_soort: string | null }): Vanuit | null => {
  if (b.over_soort === 'beschikking') return 'beschikking'
  if (b.soort === 'uitnodiging_zienswijze') return 'zienswijze'
  if (b.soort === 'bezwaar_herstel') return 'bezwaar'
  return b.over_soort === 'termijn' ? 'termijn' : null
}

/** A letter was sent or handed over, on a day that is not before it was made; from then on nothing about it changes. */
export async function verzendBrief(
  huis: Huis,
  tx: Transactie,
  id: string,
  vraag: Verzending & { vanuit?: Vanuit },
): Promise<Datum> {
  const brief = await openBrief(huis, tx, id, 'wijzigen')
  if (brief.verzonden_op !== null)
    throw conflict('Deze brief is al verzonden.', { reden: 'al_verzonden', op: brief.verzonden_op })
  if (brief.vervallen_reden !== null) throw conflict('Deze brief is vervallen.', { reden: 'vervallen' })
  const met = gaatMet(brief)
  if (met !== null && vraag.vanuit !== met)
    throw conflict(HOORT_BIJ[met].melding, { reden: HOORT_BIJ[met].reden })
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
    throw ongeldig([
      {
        pad: '/op',
        melding: `Kies een dag van ${gemaakt} tot en met vandaag.`,
        code: 'dag_tot_vandaag',
        waarden: { van: gemaakt },
      },
    ])
  if (brief.antwoord_tot !== null && op >= brief.antwoord_tot)
    throw conflict(
      'De laatste dag om te antwoorden, die in deze brief staat, is dan al geweest. Vraag het opnieuw.',
      { reden: 'antwoord_voorbij', tot: brief.antwoord_tot },
    )
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
