import { conflict, nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesMelding, type MeldingRij } from './opslag.ts'

/** A report of the team's own; the same 404 for all others. */
export async function haalMelding(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: 'lezen' | 'wijzigen',
): Promise<MeldingRij> {
  const melding = await leesMelding(tx, id, actie)
  if (!melding) throw nietGevonden()
  await eisRecht(huis, tx, { actie, object: 'toegangsmelding', objectId: id, doel: 'toegang', relaties: [] })
  return melding
}

/** Only a report that nobody took up yet can become a case, or be dealt with. */
export async function eisOpen(tx: Transactie, melding: MeldingRij): Promise<void> {
  if (melding.status === 'ontvangen') return
  if (melding.status !== 'in_behandeling')
    throw conflict('Deze melding is al gesloten.', { reden: melding.status })
  const zaak = await tx.db
    .selectFrom('zaak')
    .leftJoin('gebruiker', 'gebruiker.id', 'zaak.behandelaar')
    .select(['zaak.id', 'gebruiker.naam'])
    .where('zaak.melding_id', '=', melding.id)
    .executeTakeFirst()
  throw conflict(
    zaak?.naam
      ? `Deze melding is al opgepakt, door ${zaak.naam}. Ga naar het dossier.`
      : 'Deze melding is al opgepakt. Ga naar het dossier.',
    { reden: 'al_opgepakt', zaakId: zaak?.id ?? null },
  )
}
