import { conflict, datumIn, ongeldig } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { maakSpoed, noteerGebeurtenis, openZaak, zetFase } from '../toegang/index.ts'
import { onderzoekbeleidOp } from './beleid.ts'
import { alsJson } from './opslag.ts'
import { type Antwoorden, quickscanFouten, type Route, stelRouteVoor } from './quickscan.ts'

export type Quickscanopgave = {
  antwoorden: Antwoorden
  route: Route
  complex: boolean
  afwijkreden?: string | null | undefined
}

/**
 * The quick scan (C012): the rules propose, the worker decides and may deviate with a reason. For shelter and for a crisis the inquiry
 * follows; a question that others can answer stays where it is until it is handed on.
 */
export async function doeQuickscan(huis: Huis, tx: Transactie, zaakId: string, opgave: Quickscanopgave) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  const { quickscan } = onderzoekbeleidOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone))
  if (!quickscan) throw conflict('Deze regio heeft geen quickscan.', { reden: 'geen_quickscan' })
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is gesloten.', { reden: 'fase' })
  const voorstel = stelRouteVoor(quickscan, opgave.antwoorden)
  const wijktAf = opgave.route !== voorstel.route || opgave.complex !== voorstel.complex
  const reden = opgave.afwijkreden?.trim() || null
  const fouten = quickscanFouten(quickscan, opgave.antwoorden)
  if (fouten.length === 0 && wijktAf && (reden === null || reden.length < 5))
    fouten.push({
      pad: '/afwijkreden',
      melding: 'Schrijf op waarom u van het voorstel afwijkt.',
      code: 'voorstel_om',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await tx.db
    .insertInto('quickscan')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      model: quickscan.code,
      antwoorden: alsJson(opgave.antwoorden),
      voorstel_route: voorstel.route,
      voorstel_complex: voorstel.complex,
      voorstel_uitleg: voorstel.uitleg,
      route: opgave.route,
      complex: opgave.complex,
      afwijkreden: wijktAf ? reden : null,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  const verder = zaak.fase === 'quickscan' && ['centraal', 'crisis'].includes(opgave.route)
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'quickscan',
    gegevens: { route: opgave.route, complex: opgave.complex, voorstel: voorstel.route },
    toelichting: wijktAf ? reden : null,
  })
  const nu = await zetFase(huis, tx, zaak, verder ? 'onderzoek' : (zaak.fase as 'quickscan'), {
    route: opgave.route,
    complex: opgave.complex,
  })
  // what cannot wait does not wait for the inquiry (Wmo 2015 art. 2.3.3)
  if (opgave.route === 'crisis') await maakSpoed(huis, tx, nu, null)
  return { id, voorstel, route: opgave.route, complex: opgave.complex }
}
