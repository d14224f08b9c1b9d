import { conflict } from '@zicht/kern'
import type { Briefsoort } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { noteerGebeurtenis } from './gebeurtenis.ts'
import { openZaak } from './open-zaak.ts'
import { rondTakenAf } from './rond-taken-af.ts'
import type { Sluitreden } from './zaak.ts'

/**
 * Letters by which something is made known to somebody: a decision (Awb art. 3:41) and the answer to an objection (art. 7:12 lid 2).
 * Without them it does not work, and no term to go to court begins (art. 6:8).
 */
const MAAKT_BEKEND: readonly string[] = [
  'toekenning',
  'weigering',
  'buiten_behandeling',
  'intrekking',
  'beslissing_op_bezwaar',
] satisfies Briefsoort[]

export type Brieflot = 'eerst_verzenden' | 'vervalt'

/**
 * What becomes of a letter that was made and not sent, when its case closes. What makes something known goes first. Every other one tells
 * of what the case would do next (a question, an invitation, a place on the list), which is over: it is marked as withdrawn and stays
 * readable in the file. To somebody who died no letter goes any more.
 */
export const brieflot = (soort: string, reden: Sluitreden | null): Brieflot =>
  reden !== 'overleden' && MAAKT_BEKEND.includes(soort) ? 'eerst_verzenden' : 'vervalt'

const onverzonden = (tx: Transactie, zaakId: string) =>
  tx.db
    .selectFrom('brief')
    .select(['id', 'soort', 'onderwerp'])
    .where('zaak_id', '=', zaakId)
    .where('verzonden_op', 'is', null)
    .where('vervallen_reden', 'is', null)
    .orderBy('gemaakt_op')
    .orderBy('id')
    .execute()

/** What is still open in a case, to look at before closing it: letters with what becomes of them, and points of coming meetings. */
export async function toonOpenstaand(huis: Huis, tx: Transactie, zaakId: string) {
  await openZaak(huis, tx, zaakId, 'wijzigen')
  const { rows } = await sql<{ id: string; op: string }>`
    select id, op from zicht.agendapunten_van(${zaakId}::uuid)`.execute(tx.db)
  return {
    brieven: (await onverzonden(tx, zaakId)).map(({ id, soort, onderwerp }) => ({
      id,
      onderwerp,
      lot: brieflot(soort, null),
    })),
    agendapunten: rows,
  }
}

/** Letters that must go before the case closes: refused with the list of them. */
export async function eisBrievenWeg(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  const eerst = (await onverzonden(tx, zaakId)).filter((b) => brieflot(b.soort, reden) === 'eerst_verzenden')
  if (eerst.length > 0)
    throw conflict(
      'In dit dossier ligt nog een brief die iemand moet krijgen, zoals een beslissing op bezwaar. Verzend hem eerst.',
      { reden: 'brief_niet_verzonden', brieven: eerst.map(({ id, soort }) => ({ id, soort })) },
    )
}

/** The other letters are marked as withdrawn, each with a line on the timeline. */
export async function laatBrievenVervallen(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  for (const { id, soort } of await onverzonden(tx, zaakId)) {
    await tx.db
      .updateTable('brief')
      .set({ vervallen_reden: `dossier gesloten: ${reden}` })
      .where('id', '=', id)
      .execute()
    await noteerGebeurtenis(tx, { zaakId, soort: 'brief_vervallen', gegevens: { brief: soort, id } })
  }
}

/**
 * Points on the agenda of coming meetings are withdrawn with the reason: nobody advises on a case that is closed, and who takes part sees
 * nothing of the person any more (Wmo 2015 art. 5.1.1). What was advised already stays. Who leads the meeting or takes part hears it.
 */
export async function trekAgendapuntenIn(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  const { rows } = await sql<{ overleg_id: string; op: string; publiek: string[] }>`
    select overleg_id, op, publiek from zicht.trek_agendapunten_in(${zaakId}::uuid, ${`dossier gesloten: ${reden}`})`.execute(
    tx.db,
  )
  for (const { overleg_id: id, op, publiek } of rows) {
    await noteerGebeurtenis(tx, { zaakId, soort: 'overleg_ingetrokken', gegevens: { id, op } })
    await meld(tx, {
      soort: 'nl.zicht.toegang.overleg',
      onderwerp: id,
      dataref: `/v1/expertiseoverleggen/${id}`,
      publiek,
    })
  }
}

/**
 * Questions that are open in the case are over, with the reason. Where a decision stays in force (`loopt`), what is asked about the stay
 * that goes on by it stays open, beside its review (Wmo 2015 art. 2.3.9).
 */
export const laatVragenVervallen = (
  tx: Transactie,
  zaakId: string,
  reden: Sluitreden,
  loopt: boolean,
): Promise<void> =>
  rondTakenAf(tx, `dossier gesloten: ${reden}`, (eb) =>
    eb.and([eb('zaak_id', '=', zaakId), ...(loopt ? [eb('plaatsing_id', 'is', null)] : [])]),
  )
