import { conflict, datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { HeropeningIn } from './contract.ts'
import { noteerGebeurtenis } from './gebeurtenis.ts'
import { startKlok } from './klokken/start-klok.ts'
import { maakSpoed } from './meld-spoed.ts'
import { openZaak } from './open-zaak.ts'
import { zetFase } from './zet-fase.ts'

/**
 * The clock that begins when a closed case opens again. Who asks to be looked at anew reports anew: six weeks for the inquiry (Wmo 2015
 * art. 2.3.2 lid 1); who asks for a decision applies anew: two weeks (art. 2.3.5 lid 2). Both from the day of opening.
 */
export const KLOK_BIJ_HEROPENEN = {
  onderzoek: 'wmoOnderzoek',
  besluit: 'wmoBeschikking',
} as const satisfies Record<HeropeningIn['naar'], string>

/**
 * Why a closed case stays closed, or null: it goes on in another case of the person, or there is nobody to help any more. Two persons who
 * were merged and taken apart again each go on in their own.
 */
export function heropenenKanNiet(zaak: {
  geslotenReden: string | null
  overleden: boolean
  anderDossier: boolean
}): 'overleden' | 'samengevoegd' | null {
  if (zaak.overleden || zaak.geslotenReden === 'overleden') return 'overleden'
  return zaak.geslotenReden === 'samengevoegd' && zaak.anderDossier ? 'samengevoegd' : null
}

/** Has this person another case, running or closed, that the caller sees? */
export async function heeftAnderDossier(
  tx: Transactie,
  zaak: { id: string; client_id: string },
): Promise<boolean> {
  const ander = await tx.db
    .selectFrom('zaak')
    .select('id')
    .where('client_id', '=', zaak.client_id)
    .where('id', '<>', zaak.id)
    .executeTakeFirst()
  return ander !== undefined
}

const WAAROM_NIET = {
  overleden: 'Deze persoon is overleden. Het dossier blijft gesloten.',
  samengevoegd: 'Dit dossier is samengevoegd. Ga verder in het andere dossier.',
} as const

/**
 * Opens a closed case again, by its team, as long as that still sees the file, with the reason: the household goes along, and the report is
 * being dealt with again, as with an objection that is upheld. What was closed stays closed: clocks, drafts, letters and points of a
 * meeting keep their end; one new clock begins from today. Urgent only when somebody says so now. Who has another case that runs is
 * helped there.
 */
export async function heropenZaak(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  { naar, reden, spoed }: HeropeningIn,
  ifMatch: number | undefined,
): Promise<void> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisVersie(tx, 'zaak', zaak, ifMatch)
  if (zaak.fase !== 'gesloten')
    throw conflict('Dit dossier is niet gesloten.', { reden: 'niet_gesloten', fase: zaak.fase })
  const { overleden_op } = await tx.db
    .selectFrom('client')
    .select('overleden_op')
    .where('id', '=', zaak.client_id)
    .executeTakeFirstOrThrow()
  const kanNiet = heropenenKanNiet({
    geslotenReden: zaak.gesloten_reden,
    overleden: overleden_op !== null,
    anderDossier: await heeftAnderDossier(tx, zaak),
  })
  if (kanNiet) throw conflict(WAAROM_NIET[kanNiet], { reden: kanNiet })
  await eisGeenAndereZaak(tx, zaak)
  await noteerGebeurtenis(tx, {
    zaakId,
    soort: 'heropend',
    gegevens: { naar, was: zaak.gesloten_reden },
    toelichting: reden,
  })
  const weer = await zetFase(huis, tx, zaak, naar, { spoed: false })
  if (weer.behandelaar === null)
    await tx.db
      .updateTable('zaak')
      .set({ behandelaar: tx.wie.gebruikerId })
      .where('id', '=', zaakId)
      .execute()
  await startKlok(huis, tx, {
    zaakId,
    clientId: zaak.client_id,
    teamId: zaak.team_id,
    sleutel: KLOK_BIJ_HEROPENEN[naar],
    begin: datumIn(tx.nu, huis.regio.tijdzone),
  })
  if (spoed) await maakSpoed(huis, tx, weer, reden)
}

/** One case of a person runs at a time; two who open at the same moment, or take up a report meanwhile, wait for each other. */
async function eisGeenAndereZaak(tx: Transactie, zaak: { id: string; client_id: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`zaak van ${zaak.client_id}`}, 0))`.execute(tx.db)
  const { rows } = await sql<{
    loopt: boolean
  }>`select zicht.andere_zaak_loopt(${zaak.id}::uuid) as loopt`.execute(tx.db)
  if (!rows[0]?.loopt) return
  const hier = await tx.db
    .selectFrom('zaak')
    .select('id')
    .where('client_id', '=', zaak.client_id)
    .where('gesloten_op', 'is', null)
    .executeTakeFirst()
  throw conflict(
    hier
      ? 'Voor deze persoon loopt al een ander dossier. Ga daar verder.'
      : 'Voor deze persoon loopt al een dossier bij een ander team. Overleg met dat team.',
    hier ? { reden: 'loopt_al', zaakId: hier.id } : { reden: 'loopt_elders' },
  )
}
