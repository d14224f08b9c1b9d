import { conflict, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { openZaak } from './open-zaak.ts'
import type { ZaakRij } from './opslag.ts'

/** Who of the access team may have a case: its members of today. */
export async function leesTeam(tx: Transactie, teamId: string): Promise<{ id: string; naam: string }[]> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select distinct g.id, g.naam from lidmaatschap l join gebruiker g on g.id = l.gebruiker_id
     where l.organisatie_id = ${teamId} and l.rol = 'toegangsmedewerker' and l.geldig @> ${tx.nu}::timestamptz::date
     order by g.naam, g.id`.execute(tx.db)
  return rows
}

/** Nothing is added to a closed case: open it again first, with the reason. */
export function eisLopend(zaak: ZaakRij): void {
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is gesloten.', { reden: 'gesloten' })
}

/** Takes a case, gives it to a colleague, or back to the team. The team stays responsible whoever has it. */
export async function zetBehandelaar(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  behandelaar: string | null,
  ifMatch: number | undefined,
): Promise<void> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisVersie(tx, 'zaak', zaak, ifMatch)
  eisLopend(zaak)
  if (behandelaar !== null && !(await leesTeam(tx, zaak.team_id)).some((c) => c.id === behandelaar))
    throw ongeldig([
      { pad: '/behandelaar', melding: 'Kies een collega van dit team.', code: 'collega_van_team' },
    ])
  if (zaak.behandelaar === behandelaar) return
  await tx.db.updateTable('zaak').set({ behandelaar }).where('id', '=', zaakId).execute()
  await noteerGebeurtenis(tx, {
    zaakId,
    soort: 'behandelaar',
    gegevens: { van: zaak.behandelaar, naar: behandelaar },
  })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
}
