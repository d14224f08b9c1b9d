import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { doelVan, eisRecht, type Relatie, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { leesZaak, type ZaakRij } from './opslag.ts'

/** How the caller stands to this case: to its person, and as the team that has it. Another team's case is not one's own. */
export async function relatiesMetZaak(tx: Transactie, zaak: ZaakRij): Promise<Relatie[]> {
  const relaties = await relatiesMet(tx, zaak.client_id)
  return zaak.team_id === tx.wie.organisatieId ? relaties : relaties.filter((r) => r !== 'toegang')
}

/**
 * Opens one case: is it there for this caller, and may this be done? Logged; the same 404 for all that is not. Locked when it will
 * change, so that two who change it do so one after the other.
 */
export async function openZaak(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  actie: 'lezen' | 'wijzigen',
): Promise<ZaakRij> {
  const zaak = await leesZaak(tx, zaakId, actie)
  const relaties = zaak ? await relatiesMetZaak(tx, zaak) : []
  const eis = {
    actie,
    object: 'zaak',
    objectId: zaakId,
    clientId: zaak?.client_id ?? null,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  } as const
  if (!zaak) {
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eis)
  return zaak
}
