import { conflict, datumIn, ongeldig, type Datum } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisLopend } from './behandelaar.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { type KlokBeeld, klokkenVan } from './klokken/klokken-van.ts'
import { sluitKlok } from './klokken/sluit-klok.ts'
import { startKlok } from './klokken/start-klok.ts'
import { openZaak } from './open-zaak.ts'
import type { ZaakRij } from './opslag.ts'

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

/** The day of the report that a case began with: nothing about the case is of before it. */
export async function meldingsdag(
  huis: Huis,
  tx: Transactie,
  zaak: Pick<ZaakRij, 'melding_id' | 'geopend_op'>,
): Promise<Datum> {
  const gemeld = await tx.db
    .selectFrom('toegangsmelding')
    .select('ontvangen_op')
    .where('id', '=', zaak.melding_id)
    .executeTakeFirst()
  return datumIn(gemeld?.ontvangen_op ?? zaak.geopend_op, huis.regio.tijdzone)
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
  const vanaf = await meldingsdag(huis, tx, zaak)
  if (dag > vandaag || dag < vanaf)
    throw ongeldig([
      {
        pad: '/ontvangenOp',
        melding: `Kies een dag van de melding (${vanaf}) tot en met vandaag.`,
        code: 'dag_tot_vandaag',
        waarden: { van: vanaf },
      },
    ])
  const mag = magAanvragen(await klokkenVan(huis, tx, zaakId))
  if (!mag.mag)
    throw conflict(
      mag.reden === 'loopt_al'
        ? 'Er loopt al een aanvraag.'
        : 'Een aanvraag kan als het onderzoek klaar is, of als de zes weken voorbij zijn. Rond eerst het onderzoek af.',
      { reden: mag.reden },
    )
  return beginAanvraag(huis, tx, zaak, dag)
}

/**
 * An application of this day: its two weeks begin (art. 2.3.5 lid 2), and the timeline says so. The one way in which that clock begins,
 * whoever applied: at the desk, by a decision that is drafted on it, or the person without us.
 */
export async function beginAanvraag(
  huis: Huis,
  tx: Transactie,
  zaak: Pick<ZaakRij, 'id' | 'client_id' | 'team_id'>,
  dag: Datum,
  door: { zelf: true } | { besluit: string } | Record<string, never> = {},
): Promise<{ laatsteDag: Datum }> {
  const { laatsteDag } = await startKlok(huis, tx, {
    zaakId: zaak.id,
    clientId: zaak.client_id,
    teamId: zaak.team_id,
    sleutel: 'wmoBeschikking',
    begin: dag,
  })
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'aanvraag', gegevens: { dag, laatsteDag, ...door } })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
  return { laatsteDag }
}

/**
 * Who drafts a decision on an application says on which day that came in. When no clock of that day is there, running or closed, it begins
 * here: the two weeks never hang on a button that nobody pressed. Not while the inquiry is within its six weeks: what cannot wait is given
 * without an application (art. 2.3.3), and another one is not yet possible (art. 2.3.2 lid 9).
 */
export async function neemAanvraagInBij(
  huis: Huis,
  tx: Transactie,
  zaak: Pick<ZaakRij, 'id' | 'client_id' | 'team_id'>,
  besluitId: string,
  dag: Datum,
): Promise<void> {
  const klokken = await klokkenVan(huis, tx, zaak.id)
  if (klokken.some((k) => k.soort === 'wmoBeschikking' && k.begin === dag)) return
  const mag = magAanvragen(klokken)
  // another application beside one that runs has two weeks of its own
  if (!mag.mag && mag.reden === 'onderzoek_loopt') return
  await beginAanvraag(huis, tx, zaak, dag, { besluit: besluitId })
}

/** The decisions that answer an application: a change or a revocation of what somebody has does not. */
export const ANTWOORDT: readonly string[] = ['toekennen', 'weigeren', 'buiten_behandeling']

/**
 * The inquiry is done, or closed: who applied before that waits for an answer from now on, also where nobody touches the draft again. The
 * two weeks count from the day of the application (art. 2.3.5 lid 2).
 */
export async function neemConceptaanvragenIn(
  huis: Huis,
  tx: Transactie,
  zaak: Pick<ZaakRij, 'id' | 'client_id' | 'team_id'>,
): Promise<void> {
  const concepten = await tx.db
    .selectFrom('beschikking')
    .select(['id', 'aanvraag_op'])
    .where('zaak_id', '=', zaak.id)
    .where('status', '=', 'concept')
    .where('soort', 'in', ANTWOORDT)
    .orderBy('aanvraag_op')
    .orderBy('id')
    .execute()
  for (const { id, aanvraag_op } of concepten) await neemAanvraagInBij(huis, tx, zaak, id, aanvraag_op)
}

/** The application of this day was answered, or was not of this day: its clock closes with the reason. Gives the clocks that did. */
export async function sluitAanvraag(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  dag: Datum,
  reden: string,
): Promise<string[]> {
  const klokken = await tx.db
    .selectFrom('termijn')
    .selectAll()
    .where('zaak_id', '=', zaakId)
    .where('soort', '=', 'wmoBeschikking')
    .where('begin', '=', dag)
    .where('gesloten_op', 'is', null)
    .forUpdate()
    .execute()
  for (const klok of klokken) await sluitKlok(huis, tx, klok, reden)
  return klokken.map((k) => k.id)
}
