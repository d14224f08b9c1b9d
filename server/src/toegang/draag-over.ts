import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { eisLopend } from './behandelaar.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { openZaak } from './open-zaak.ts'

/** Asks another access team of the region to take a case over. Until it says yes, the case stays where it is. */
export async function vraagOverdracht(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  { naarTeam, reden }: { naarTeam: string; reden: string },
): Promise<{ id: string }> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  eisLopend(zaak)
  const team = await tx.db
    .selectFrom('organisatie')
    .select('id')
    .where('id', '=', naarTeam)
    .where('regio_code', '=', huis.regio.code)
    .where('soort', '=', 'toegang')
    .executeTakeFirst()
  if (!team || naarTeam === zaak.team_id)
    throw ongeldig([
      { pad: '/naarTeam', melding: 'Kies een ander team van de toegang in deze regio.', code: 'ander_team' },
    ])
  const open = await tx.db
    .selectFrom('zaakoverdracht')
    .select('id')
    .where('zaak_id', '=', zaakId)
    .where('besluit', 'is', null)
    .executeTakeFirst()
  if (open)
    throw conflict(
      'Er is al gevraagd om dit dossier over te nemen. Wacht op het antwoord, of trek de vraag in.',
      {
        reden: 'al_gevraagd',
        overdrachtId: open.id,
      },
    )
  const id = nieuwId()
  await tx.db
    .insertInto('zaakoverdracht')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaakId,
      van_team: zaak.team_id,
      naar_team: naarTeam,
      reden,
      gevraagd_door: tx.wie.gebruikerId as string,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId,
    soort: 'overdracht_gevraagd',
    gegevens: { naar: naarTeam },
    toelichting: reden,
  })
  await meld(tx, {
    soort: 'nl.zicht.toegang.overdracht-gevraagd',
    onderwerp: id,
    publiek: [zaak.team_id, naarTeam],
  })
  return { id }
}

const alBeantwoord = () => conflict('Op deze vraag is al geantwoord.', { reden: 'al_beantwoord' })

const haalOverdracht = async (huis: Huis, tx: Transactie, id: string) => {
  const rij = await tx.db.selectFrom('zaakoverdracht').selectAll().where('id', '=', id).executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'zaak',
    objectId: rij.zaak_id,
    doel: 'toegang',
    relaties: [],
  })
  if (rij.besluit !== null) throw conflict('Op deze vraag is al geantwoord.', { reden: rij.besluit })
  return rij
}

/** The other team takes the case: from this moment it is responsible, and not a moment later. */
export async function aanvaardOverdracht(
  huis: Huis,
  tx: Transactie,
  id: string,
): Promise<{ zaakId: string }> {
  const rij = await haalOverdracht(huis, tx, id)
  if (rij.naar_team !== tx.wie.organisatieId) throw nietGevonden()
  const { rows } = await sql<{ zaak: string | null }>`select zicht.aanvaard_zaak(${id}) as zaak`.execute(
    tx.db,
  )
  const zaakId = rows[0]?.zaak
  // the row is locked there: of two who accept at once the second finds it answered
  if (!zaakId) throw alBeantwoord()
  await meldZaak(tx, { id: zaakId, team_id: rij.naar_team }, 'zaak-gewijzigd')
  await meld(tx, { soort: 'nl.zicht.toegang.overdracht-beantwoord', onderwerp: id, publiek: [rij.van_team] })
  return { zaakId }
}

/** The other team declines, or the first takes its question back: the case stays where it was. */
export async function sluitOverdracht(huis: Huis, tx: Transactie, id: string, reden: string): Promise<void> {
  const rij = await haalOverdracht(huis, tx, id)
  const vanMij = rij.van_team === tx.wie.organisatieId
  const { numUpdatedRows } = await tx.db
    .updateTable('zaakoverdracht')
    .set({
      besluit: vanMij ? 'ingetrokken' : 'geweigerd',
      besluit_reden: reden,
      besloten_door: tx.wie.gebruikerId,
      besloten_op: tx.nu,
    })
    .where('id', '=', id)
    .where('besluit', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) throw alBeantwoord()
  await meld(tx, {
    soort: 'nl.zicht.toegang.overdracht-beantwoord',
    onderwerp: id,
    publiek: [rij.van_team, rij.naar_team],
  })
}
