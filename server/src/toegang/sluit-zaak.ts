import { conflict, datumIn, type Moment, momentVan, plusDagen, plusDuur } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { klokbeleidOp, maakZaakklok } from './klokken/klok.ts'
import { sluitKlokkenWaar } from './klokken/sluit-klok.ts'
import type { ZaakRij } from './opslag.ts'
import { beeindigBesluiten, herbeoordelingenDieBlijven, laatConceptenVervallen } from './sluit-besluiten.ts'
import {
  eisNietsInDeWeg,
  laatBrievenVervallen,
  laatVragenVervallen,
  sluitenKanNiet,
  trekAgendapuntenIn,
  verhuisBesluitvragen,
} from './sluit-openstaand.ts'
import type { Sluitreden } from './zaak.ts'

/**
 * Closes a case with a reason: its clocks close with the same, the report is dealt with, and the team keeps sight of the file, and of who
 * came with its report, until nobody can object in time any more, by post either (TOEGANGSRECHT: decision plus objection term). What was
 * granted and still holds is looked at again all the same (Wmo 2015 art. 2.3.9): that clock runs on, and sight with it. Who still waits for a place is taken off the list first:
 * nobody stays there without a team, and nobody drops off by a button that meant something else. What was asked of the team is over with it,
 * but for a stay that goes on by a decision in force; of a case that goes on in another, what was asked about a decision goes there. Drafts of decisions go with it, and so do
 * points on the agenda of coming meetings and letters that were not sent; a letter that the law asks to be sent goes first.
 */
export async function sluitZaak(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  reden: Sluitreden,
  toelichting: string | null = null,
): Promise<void> {
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is al gesloten.', { reden: 'gesloten' })
  await eisNietsInDeWeg(huis, tx, zaak.id, reden)
  if (reden === 'samengevoegd') await verhuisBesluitvragen(tx, zaak.id)
  await laatConceptenVervallen(tx, zaak.id, reden)
  await laatBrievenVervallen(tx, zaak.id, reden)
  await trekAgendapuntenIn(tx, zaak.id, reden)
  if (reden === 'overleden') await beeindigBesluiten(huis, tx, zaak)
  const blijven = await herbeoordelingenDieBlijven(huis, tx, zaak.id, reden)
  await sluitKlokkenWaar(
    huis,
    tx,
    zaak.id,
    reden,
    (klok) => !blijven.has(klok.id) && !kanNogBezwaar(klok, tx.nu, reden),
  )
  await laatVragenVervallen(tx, zaak.id, reden, blijven.size > 0)
  const einde = blijven.size > 0 ? null : await inzageEinde(huis, tx, zaak.id)
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'gesloten', gegevens: { reden }, toelichting })
  await tx.db
    .updateTable('toegangsmelding')
    .set({ status: reden === 'ingetrokken' ? 'ingetrokken' : 'afgehandeld', afhandeling: reden })
    .where('id', '=', zaak.melding_id)
    .where('status', 'in', ['ontvangen', 'in_behandeling'])
    .execute()
  try {
    await tx.db
      .updateTable('zaak')
      .set({ fase: 'gesloten', gesloten_op: tx.nu, gesloten_reden: reden, inzage_tot: einde })
      .where('id', '=', zaak.id)
      .execute()
  } catch (fout) {
    if ((fout as { constraint?: string }).constraint !== 'zaak_sluit_niet_over_wachtende') throw fout
    throw sluitenKanNiet('staat_op_wachtlijst')
  }
  if (einde !== null)
    await tx.db
      .updateTable('toegang')
      .set({ geldig: sql`tstzrange(lower(geldig), ${einde})` })
      .where('organisatie_id', '=', zaak.team_id)
      .where('relatie', '=', 'toegang')
      .where('bron_soort', '=', 'toegangsmelding')
      .where('bron_id', '=', zaak.melding_id)
      .where(sql<boolean>`upper_inf(geldig)`)
      .execute()
  await trekOverdrachtIn(tx, zaak.id, reden)
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
}

/** Who was told of a decision can object until the last day, also when the case is closed: that clock is the person's (Awb art. 6:7). */
const kanNogBezwaar = (klok: { soort: string; einde: string }, nu: Moment, reden: Sluitreden): boolean =>
  klok.soort === 'bezwaar' && klok.einde > nu && reden !== 'overleden' && reden !== 'samengevoegd'

/**
 * The last moment at which the team sees a closed file. Where a decision was sent, an objection posted on the last day may come some days
 * later (Awb art. 6:9 lid 2).
 */
async function inzageEinde(huis: Huis, tx: Transactie, zaakId: string): Promise<Moment> {
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const { laatsteDag } = maakZaakklok(huis.regio, 'bezwaar', dag, klokbeleidOp(huis.regio, 'bezwaar', dag))
  const verzonden = await tx.db
    .selectFrom('beschikking')
    .select('id')
    .where('zaak_id', '=', zaakId)
    .where('status', '=', 'verzonden')
    .executeTakeFirst()
  const beleid = verzonden && geldigOp(huis.regio.besluitbeleid, dag)[0]
  const laatste = beleid ? plusDuur(laatsteDag, beleid.bezwaar.postBinnen) : laatsteDag
  return momentVan(plusDagen(laatste, 1), '00:00', huis.regio.tijdzone)
}

/** What is closed goes to no other team: a question that waits for an answer is taken back, and that team hears it. */
async function trekOverdrachtIn(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  const open = await tx.db
    .updateTable('zaakoverdracht')
    .set({
      besluit: 'ingetrokken',
      besluit_reden: reden,
      besloten_door: tx.wie.gebruikerId,
      besloten_op: tx.nu,
    })
    .where('zaak_id', '=', zaakId)
    .where('besluit', 'is', null)
    .returning(['id', 'van_team', 'naar_team'])
    .executeTakeFirst()
  if (open)
    await meld(tx, {
      soort: 'nl.zicht.toegang.overdracht-beantwoord',
      onderwerp: open.id,
      publiek: [open.van_team, open.naar_team],
    })
}
