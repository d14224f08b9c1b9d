import { conflict } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisLopend } from './behandelaar.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { openZaak } from './open-zaak.ts'

/** Did who reported ask to stop, and did nobody answer yet? */
export async function stopvraagOpen(tx: Transactie, zaakId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select zicht.stopvraag_open(${zaakId}::uuid) as open`.execute(
    tx.db,
  )
  return rows[0]?.open ?? false
}

/**
 * Answers who asked to stop: after talking about it, it goes on, with the reason. Who said so and when is the line on the timeline; asked
 * again, it is a new question. That it stops is closing the file.
 */
export async function laatDoorgaan(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  reden: string,
  ifMatch: number | undefined,
): Promise<void> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisVersie(tx, 'zaak', zaak, ifMatch)
  eisLopend(zaak)
  if (!(await stopvraagOpen(tx, zaakId)))
    throw conflict('Er is geen vraag om te stoppen die op antwoord wacht.', { reden: 'geen_vraag' })
  await noteerGebeurtenis(tx, { zaakId, soort: 'gaat_door', toelichting: reden })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
}
