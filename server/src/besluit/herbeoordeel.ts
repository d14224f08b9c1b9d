import { conflict, type Datum, datumIn, ongeldig, plusDuur } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldZaak, noteerGebeurtenis, openZaak, sluitKlokkenVan, startKlok } from '../toegang/index.ts'
import { beantwoordBesluitvraag } from './beantwoord-vraag.ts'
import { herbeoordelingsklok } from './herbeoordelingsklok.ts'
import { vraagNieuwBesluit } from './nieuw-besluit.ts'
import { openBesluit } from './open-besluit.ts'
import { beleidOp, herbeoordelingOp } from './regels.ts'

export type Herbeoordeling = {
  uitkomst: 'voortzetten' | 'wijzigen' | 'intrekken'
  toelichting: string
  volgendeOp: Datum | null
}

/**
 * Looks at a decision again (Wmo 2015 art. 2.3.9). Going on sets the next day; changing or revoking is a decision of its own, with the
 * hearing that belongs to it: a review never ends anything by itself.
 */
export async function herbeoordeel(
  huis: Huis,
  tx: Transactie,
  id: string,
  h: Herbeoordeling,
): Promise<string> {
  const { besluit } = await openBesluit(huis, tx, id, 'wijzigen')
  const zaak = await openZaak(huis, tx, besluit.zaakId, 'wijzigen')
  if (besluit.status !== 'verzonden' || besluit.herbeoordelingOp === null)
    throw conflict('Opnieuw kijken kan bij een besluit dat is verzonden en iets geeft.', { reden: 'status' })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const beleid = beleidOp(huis.regio, vandaag)
  const { herbeoordeling } = beleid
  if (h.uitkomst === 'voortzetten' && besluit.tot !== null && besluit.tot <= vandaag)
    throw conflict(
      `Dit besluit geldt tot en met ${besluit.tot}. Moet de hulp doorgaan? Kies dan wijzigen en neem een nieuw besluit.`,
      { reden: 'loopt_af' },
    )
  const volgende =
    h.uitkomst === 'voortzetten' ? (h.volgendeOp ?? herbeoordelingOp(beleid, vandaag, besluit.tot)) : null
  if (volgende !== null && volgende <= vandaag)
    throw ongeldig([{ pad: '/volgendeOp', melding: 'Kies een dag na vandaag.', code: 'dag_na_vandaag' }])
  if (volgende !== null && besluit.tot !== null && volgende > besluit.tot)
    throw ongeldig([
      {
        pad: '/volgendeOp',
        melding: `Dit besluit geldt tot en met ${besluit.tot}. Kies een dag die niet later is.`,
        code: 'dag_tot_einde',
        waarden: { tot: besluit.tot },
      },
    ])
  const nieuw = nieuwId()
  await tx.db
    .insertInto('herbeoordeling')
    .values({
      id: nieuw,
      regio_code: huis.regio.code,
      beschikking_id: id,
      client_id: besluit.clientId,
      uitkomst: h.uitkomst,
      toelichting: h.toelichting,
      volgende_op: volgende,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await sluitKlokkenVan(huis, tx, zaak.id, `opnieuw_${h.uitkomst}`, ['herbeoordeling'], id)
  if (volgende !== null) {
    await tx.db.updateTable('beschikking').set({ herbeoordeling_op: volgende }).where('id', '=', id).execute()
    await startKlok(huis, tx, {
      zaakId: zaak.id,
      clientId: zaak.client_id,
      teamId: zaak.team_id,
      sleutel: 'herbeoordeling',
      over: id,
      begin: vandaag,
      beleid: herbeoordelingsklok(herbeoordeling, vandaag, volgende),
    })
  }
  if (h.uitkomst === 'voortzetten')
    await beantwoordBesluitvraag(huis, tx, besluit, {
      dag: vandaag,
      afronding: 'opnieuw gekeken: voortzetten',
    })
  else
    await vraagNieuwBesluit(huis, tx, zaak, {
      over: id,
      uiterlijk: plusDuur(vandaag, herbeoordeling.nieuwBesluit.binnen),
      naam: 'Besluit na opnieuw kijken',
      artikel: 'Wmo 2015 art. 2.3.9',
      bron: 'beleid van de regio',
      waarschuwDagenVoor: herbeoordeling.nieuwBesluit.waarschuwDagenVoor,
    })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'herbeoordeeld',
    gegevens: { uitkomst: h.uitkomst, volgendeOp: volgende },
    toelichting: h.toelichting,
  })
  await meldZaak(tx, zaak, 'besluit')
  return nieuw
}
