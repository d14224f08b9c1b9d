import { datumIn, plusDagen } from '@zicht/kern'
import type { Wereld } from '../proef/wereld.ts'

/** A decision that grants this product from today for a year, four to eight hours a week: taken, not yet made known. */
export async function neemBesluit(w: Wereld, zaakId: string, product: string): Promise<string> {
  const { aylin } = w.mensen
  const vandaag = datumIn(new Date().toISOString(), 'Europe/Amsterdam')
  const { id } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${zaakId}/beschikkingen`, {
    soort: 'toekennen',
    product,
    omvang: 'Een kamer, met begeleiding.',
    urenMin: 4,
    urenMax: 8,
    van: vandaag,
    tot: plusDagen(vandaag, 365),
    // of a case that was just opened: what cannot wait does not wait for the inquiry (Wmo 2015 art. 2.3.3)
    gronden: ['SPOED'],
    motivering: 'Samen nagegaan wat er nodig is.',
    aanvraagOp: vandaag,
  })
  const pad = `/v1/beschikkingen/${id}`
  await aylin.moet(200, 'POST', `${pad}/besluit`, {}, { 'if-match': await w.versie(aylin, pad) })
  return id
}
