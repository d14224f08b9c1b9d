import { conflict } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { aanvraagaanbodVan, klokkenVan, magZelfAanvragen, type ZaakRij } from '../toegang/index.ts'
import { gegevensAanbod } from './gegevens-van.ts'
import { maakBrief } from './maak-brief.ts'

/**
 * The letter that offers the application, because the six weeks of the inquiry are over and it is not done (Wmo 2015 art. 2.3.2 lid 9).
 * Before that the law gives no application, and of one inquiry it is offered once. The caller has opened the case.
 */
export async function biedAanvraagAan(huis: Huis, tx: Transactie, zaak: ZaakRij): Promise<string> {
  // two at the same time make one letter
  await tx.db.selectFrom('zaak').select('id').where('id', '=', zaak.id).forUpdate().execute()
  const klokken = await klokkenVan(huis, tx, zaak.id)
  const waarom = magZelfAanvragen(klokken)
  if (waarom !== null)
    throw conflict(
      waarom === 'loopt_al'
        ? 'Er loopt al een aanvraag.'
        : 'De zes weken van het onderzoek zijn niet voorbij. Een aanvraag aanbieden kan daarna.',
      { reden: waarom },
    )
  if (await aanvraagaanbodVan(huis, tx, zaak.id, klokken))
    throw conflict('De brief die de aanvraag aanbiedt, is er al. Verzend die.', { reden: 'al_gemaakt' })
  return maakBrief(huis, tx, zaak, {
    soort: 'aanvraag_aangeboden',
    gegevens: await gegevensAanbod(huis, tx, zaak),
  })
}
