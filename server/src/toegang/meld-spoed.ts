import { conflict, datumIn } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { noteerGebeurtenis } from './gebeurtenis.ts'
import { startKlok } from './klokken/start-klok.ts'
import { openZaak } from './open-zaak.ts'
import type { ZaakRij } from './opslag.ts'
import type { ZaakFase } from './zaak.ts'
import { zetFase } from './zet-fase.ts'

/**
 * A case turns out not to be able to wait: temporary help without delay, and its clock from the day on which that was seen (Wmo 2015
 * art. 2.3.3). One such clock at a time; gives whether it began.
 */
export async function maakSpoed(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  toelichting: string | null,
): Promise<boolean> {
  const loopt = await tx.db
    .selectFrom('termijn')
    .select('id')
    .where('zaak_id', '=', zaak.id)
    .where('soort', '=', 'wmoSpoed')
    .where('gesloten_op', 'is', null)
    .executeTakeFirst()
  if (loopt) return false
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'spoed', toelichting })
  await startKlok(huis, tx, {
    zaakId: zaak.id,
    clientId: zaak.client_id,
    teamId: zaak.team_id,
    sleutel: 'wmoSpoed',
    begin: datumIn(tx.nu, huis.regio.tijdzone),
  })
  await zetFase(huis, tx, zaak, zaak.fase as Exclude<ZaakFase, 'gesloten'>, { spoed: true })
  return true
}

/** The team says it, in whatever phase, with the reason. */
export async function meldSpoed(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  reden: string,
  ifMatch: number | undefined,
): Promise<void> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisVersie(tx, 'zaak', zaak, ifMatch)
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is gesloten.', { reden: 'gesloten' })
  if (!(await maakSpoed(huis, tx, zaak, reden)))
    throw conflict('De termijn voor hulp die niet kan wachten loopt al.', { reden: 'al_spoed' })
}
