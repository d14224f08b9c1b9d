import { conflict, datumIn, ongeldig, type Datum } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisLopend } from './behandelaar.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { type KlokBeeld, klokkenVan } from './klokken/klokken-van.ts'
import { startKlok } from './klokken/start-klok.ts'
import { openZaak } from './open-zaak.ts'

/**
 * May someone apply now? After the inquiry, or when its six weeks are over and it is not done (Wmo 2015 art. 2.3.2 lid 9). Not twice
 * while an application is open.
 */
export function magAanvragen(
  klokken: readonly Pick<KlokBeeld, 'soort' | 'stand'>[],
): { mag: true } | { mag: false; reden: 'loopt_al' | 'onderzoek_loopt' } {
  const open = (soort: string) => klokken.find((k) => k.soort === soort && k.stand !== 'gesloten')
  if (open('wmoBeschikking')) return { mag: false, reden: 'loopt_al' }
  const onderzoek = open('wmoOnderzoek')
  if (onderzoek && onderzoek.stand !== 'verstreken') return { mag: false, reden: 'onderzoek_loopt' }
  return { mag: true }
}

/**
 * May the person apply on its own account? Only where the law gives it: the inquiry is open and its six weeks are over (art. 2.3.2 lid
 * 9). Gives why not, or null.
 */
export function magZelfAanvragen(
  klokken: readonly Pick<KlokBeeld, 'soort' | 'stand'>[],
): 'loopt_al' | 'onderzoek_loopt' | null {
  const mag = magAanvragen(klokken)
  if (!mag.mag) return mag.reden
  const teLaat = klokken.some((k) => k.soort === 'wmoOnderzoek' && k.stand === 'verstreken')
  return teLaat ? null : 'onderzoek_loopt'
}

/** Takes an application in: the decision follows within two weeks of it (art. 2.3.5 lid 2). */
export async function neemAanvraagIn(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  ontvangenOp: Datum | null,
): Promise<{ laatsteDag: Datum }> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  eisLopend(zaak)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const dag = ontvangenOp ?? vandaag
  const gemeld = await tx.db
    .selectFrom('toegangsmelding')
    .select('ontvangen_op')
    .where('id', '=', zaak.melding_id)
    .executeTakeFirst()
  const vanaf = gemeld
    ? datumIn(gemeld.ontvangen_op, huis.regio.tijdzone)
    : datumIn(zaak.geopend_op, huis.regio.tijdzone)
  if (dag > vandaag || dag < vanaf)
    throw ongeldig([
      { pad: '/ontvangenOp', melding: `Kies een dag van de melding (${vanaf}) tot en met vandaag.` },
    ])
  const mag = magAanvragen(await klokkenVan(huis, tx, zaakId))
  if (!mag.mag)
    throw conflict(
      mag.reden === 'loopt_al'
        ? 'Er loopt al een aanvraag.'
        : 'Een aanvraag kan als het onderzoek klaar is, of als de zes weken voorbij zijn. Rond eerst het onderzoek af.',
      { reden: mag.reden },
    )
  const klok = await startKlok(huis, tx, {
    zaakId,
    clientId: zaak.client_id,
    teamId: zaak.team_id,
    sleutel: 'wmoBeschikking',
    begin: dag,
  })
  await noteerGebeurtenis(tx, { zaakId, soort: 'aanvraag', gegevens: { dag, laatsteDag: klok.laatsteDag } })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
  return { laatsteDag: klok.laatsteDag }
}
