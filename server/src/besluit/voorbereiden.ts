import { conflict, type Datum, datumIn, ongeldig, plusDuur } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import {
  datumInWoorden,
  laatBriefVervallen,
  maakBrief,
  type Verzending,
  verzendVraag,
} from '../brieven/index.ts'
import { meldZaak, noteerGebeurtenis } from '../toegang/index.ts'
import { sluitBeantwoordeAanvraag } from './aanvraagklok.ts'
import { zetGemeenteToegang } from './gemeente-toegang.ts'
import { hoort } from './horen.ts'
import { openBesluit, openConcept } from './open-besluit.ts'
import { beleidOp, kanVervallen } from './regels.ts'

/**
 * Makes the letter that asks someone's view before a refusal, or before a change or an end not asked for, with the last day for it (Awb
 * arts. 4:7 to 4:9). Asked is what
 * was sent: until then no silence counts, and asking again takes the place of a letter that still lies here.
 */
export async function vraagZienswijze(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  voornemen: string,
): Promise<{ briefId: string; tot: string }> {
  const { besluit, zaak } = await openConcept(huis, tx, id, ifMatch)
  if (!hoort(besluit))
    throw conflict(
      'Vooraf horen hoort bij een weigering, en bij wijzigen of stoppen zonder dat de persoon erom vroeg.',
      { reden: 'horen_hoeft_niet' },
    )
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const tot = plusDuur(vandaag, beleidOp(huis.regio, vandaag).zienswijze)
  await tx.db
    .updateTable('beschikking')
    .set({ zienswijze_gevraagd_op: vandaag, zienswijze_tot: tot, zienswijze_verzonden_op: null })
    .where('id', '=', id)
    .execute()
  await laatBriefVervallen(tx, zaak.id, { soort: 'uitnodiging_zienswijze', over: id }, 'opnieuw gevraagd')
  const product = productOp(huis.regio, besluit.product, vandaag)?.naam ?? besluit.product
  const briefId = await maakBrief(huis, tx, zaak, {
    soort: 'uitnodiging_zienswijze',
    gegevens: {
      product: product.toLocaleLowerCase('nl'),
      voornemen,
      uiterlijk: datumInWoorden(tot),
      weigering: besluit.soort === 'weigeren' ? 'ja' : '',
      wijziging: besluit.soort === 'wijzigen' ? 'ja' : '',
      intrekking: besluit.soort === 'intrekken' ? 'ja' : '',
    },
    over: { soort: 'zienswijze', id },
    antwoordTot: tot,
  })
  await meldZaak(tx, zaak, 'besluit')
  return { briefId, tot }
}

/** The letter that asks someone's view was sent. Not on or after the last day that stands in it. */
export async function verzendZienswijze(
  huis: Huis,
  tx: Transactie,
  id: string,
  v: Verzending,
): Promise<{ verzondenOp: Datum; tot: Datum }> {
  const { besluit, zaak } = await openBesluit(huis, tx, id, 'wijzigen')
  if (besluit.status !== 'concept')
    throw conflict('Dit besluit is al genomen of vervallen.', {
      reden: 'geen_concept',
      stand: besluit.status,
    })
  const { op, tot } = await verzendVraag(
    huis,
    tx,
    { soort: 'uitnodiging_zienswijze', over: id, vanuit: 'zienswijze' },
    v,
  )
  if (tot === null) throw new Error('een vraag om de mening zonder laatste dag')
  await tx.db.updateTable('beschikking').set({ zienswijze_verzonden_op: op }).where('id', '=', id).execute()
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'zienswijze_gevraagd', gegevens: { tot } })
  await meldZaak(tx, zaak, 'besluit')
  return { verzondenOp: op, tot }
}

/** Puts a draft before the municipality that is responsible; from now on that sees the file. */
export async function legVoor(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
): Promise<void> {
  const { besluit, zaak } = await openConcept(huis, tx, id, ifMatch)
  if (besluit.voorgelegdOp !== null) throw conflict('Dit is al voorgelegd.', { reden: 'al_voorgelegd' })
  await tx.db.updateTable('beschikking').set({ voorgelegd_op: tx.nu }).where('id', '=', id).execute()
  await zetGemeenteToegang(huis, tx, zaak, id)
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'besluit_voorgelegd',
    gegevens: { gemeente: zaak.verantwoordelijke_gemeente },
  })
  await meldZaak(tx, zaak, 'besluit')
}

/** The second pair of eyes: someone else than who drafted it, who agrees or gives it back with a reason. */
export async function kijkMee(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  oordeel: { oordeel: 'akkoord' | 'terug'; toelichting: string },
): Promise<void> {
  const { besluit, zaak } = await openConcept(huis, tx, id, ifMatch, 'besluiten')
  if (besluit.opgesteldDoorId === tx.wie.gebruikerId)
    throw conflict('Wie het besluit opstelde, kan niet zelf meekijken. Vraag een collega.', {
      reden: 'tweede_persoon',
    })
  if (oordeel.oordeel === 'terug' && oordeel.toelichting.length < 5)
    throw ongeldig([{ pad: '/toelichting', melding: 'Schrijf op wat er anders moet.', code: 'wat_anders' }])
  await tx.db
    .updateTable('beschikking')
    .set({
      tweede_oordeel: oordeel.oordeel,
      tweede_door: tx.wie.gebruikerId,
      tweede_op: tx.nu,
      tweede_toelichting: oordeel.toelichting,
    })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'besluit_meegekeken',
    gegevens: { oordeel: oordeel.oordeel },
    toelichting: oordeel.toelichting || null,
  })
  await meldZaak(tx, zaak, 'besluit')
}

/**
 * Drops a draft, with a reason; or a decision that leaves an application undealt with, taken and not made known (`kanVervallen`), with its
 * letter. It stays on record, and the application waits for its answer.
 */
export async function laatVervallen(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  reden: string,
): Promise<void> {
  const { besluit, zaak } = await openBesluit(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'beschikking', besluit, ifMatch)
  if (!kanVervallen(besluit))
    throw conflict('Dit besluit is al genomen of vervallen. Een genomen besluit verandert niet meer.', {
      reden: 'geen_concept',
      stand: besluit.status,
    })
  const genomen = besluit.status === 'genomen'
  await tx.db
    .updateTable('beschikking')
    .set({ status: 'vervallen', vervallen_reden: reden })
    .where('id', '=', id)
    .execute()
  await laatBriefVervallen(
    tx,
    zaak.id,
    { soort: genomen ? 'buiten_behandeling' : 'uitnodiging_zienswijze', over: id },
    genomen ? 'besluit teruggenomen' : 'concept vervallen',
  )
  // what was sent on the same application waited for this one
  await sluitBeantwoordeAanvraag(huis, tx, zaak.id, besluit)
  if (genomen)
    await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'besluit_niet_bekend', toelichting: reden })
  else await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'besluit_vervallen', toelichting: reden })
  await meldZaak(tx, zaak, 'besluit')
  await zetGemeenteToegang(huis, tx, zaak, id)
}
