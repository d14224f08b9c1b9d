import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { relatiesMet } from '../platform/toegangsrecht/index.ts'
import type { OpnemenIn } from './contract.ts'
import { zoekHerkenbaren } from './herken.ts'
import type { MeldingRij } from './opslag.ts'

/**
 * Whose file a report may open: someone whom the recognition gives with what is known now, or whose file is open to the team already.
 * An id alone opens nothing (Wmo 2015 art. 5.1.1): anyone else is not there, and the person can read that someone tried.
 */
export async function eisHerkend(
  huis: Huis,
  tx: Transactie,
  melding: MeldingRij,
  invoer: OpnemenIn,
  clientId: string,
): Promise<void> {
  if (await isOpenVoorTeam(tx, clientId)) return
  const { persoon } = invoer
  const gemeld = melding.persoon as { roepnaam?: string; achternaam?: string; geboortedatum?: string }
  const herkend = await zoekHerkenbaren(tx, melding.id, {
    bsn: invoer.bsn ?? null,
    naam: persoon.achternaam || persoon.roepnaam || gemeld.achternaam || gemeld.roepnaam || null,
    geboortedatum: persoon.geboortedatum ?? gemeld.geboortedatum ?? null,
  })
  if (!herkend.some((h) => h.id === clientId)) await weiger(huis, tx, clientId)
}

/** Who goes along in the household and is known: the file has to be open to the team, for nobody recognised this person. */
export async function eisOpenVoorTeam(huis: Huis, tx: Transactie, clientId: string): Promise<void> {
  if (!(await isOpenVoorTeam(tx, clientId))) await weiger(huis, tx, clientId)
}

/** By the team's own work: a look in an emergency, or what is left of a file that closed, opens no case. */
const isOpenVoorTeam = async (tx: Transactie, clientId: string): Promise<boolean> =>
  (await relatiesMet(tx, clientId)).includes('toegang')

async function weiger(huis: Huis, tx: Transactie, clientId: string): Promise<never> {
  const eis = { actie: 'lezen', object: 'client', objectId: clientId, clientId, doel: 'toegang' } as const
  await logWeigering(huis, tx, { ...eis, relaties: [] }, 'niet_gevonden')
  throw nietGevonden()
}
