import { datumIn, ongeldig } from '@zicht/kern'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { foutenInStand, type Stand } from './mijlpaalregel.ts'
import { eisOmbouw, leesStaprij, meldOmbouw, zetMijlpaalVast } from './opslag.ts'

type Uit = { id: string; versie: number }

export async function maakOmbouwmijlpaal(
  huis: Huis,
  tx: Transactie,
  stapId: string,
  invoer: { naam: string; gepland: string; organisatieId: string },
): Promise<Uit> {
  const stap = await leesStaprij(tx, stapId)
  await eisOmbouw(huis, tx, 'maken', stap.id)
  await eisOrganisatie(huis, tx, invoer.organisatieId)
  const id = nieuwId()
  await tx.db
    .insertInto('ombouwmijlpaal')
    .values({
      id,
      stap_id: stapId,
      naam: invoer.naam,
      gepland: invoer.gepland,
      organisatie_id: invoer.organisatieId,
      reden: 'Nieuwe mijlpaal',
    })
    .execute()
  await meldOmbouw(tx, stap.plan_id)
  return { id, versie: 1 }
}

/** How a milestone stands, or what it is; every earlier standing stays, with who said so and why. 412 when it was changed elsewhere. */
export async function wijzigOmbouwmijlpaal(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: {
    naam?: string | undefined
    gepland?: string | undefined
    organisatieId?: string | undefined
    stand?: Stand | undefined
    vervallen?: true | undefined
    reden: string
  },
): Promise<Uit> {
  const rij = await zetMijlpaalVast(tx, id)
  const { plan_id: planId } = await leesStaprij(tx, rij.stap_id)
  await eisOmbouw(huis, tx, 'wijzigen', id)
  await eisVersie(tx, 'ombouwmijlpaal', rij, ifMatch)
  if (invoer.organisatieId !== undefined) await eisOrganisatie(huis, tx, invoer.organisatieId)
  const gepland = invoer.gepland ?? rij.gepland
  const stand = invoer.stand ?? standVan(rij)
  const fouten = foutenInStand(stand, gepland, datumIn(tx.nu, huis.regio.tijdzone))
  if (fouten.length > 0) throw ongeldig(fouten)
  const { versie } = await tx.db
    .updateTable('ombouwmijlpaal')
    .set({
      naam: invoer.naam ?? rij.naam,
      gepland,
      organisatie_id: invoer.organisatieId ?? rij.organisatie_id,
      stand: stand.soort,
      nieuwe_datum: stand.soort === 'vertraagd' ? stand.tot : null,
      gehaald_op: stand.soort === 'gehaald' ? stand.op : null,
      ...(invoer.stand ? { gemeld_door: null, gemeld_op: null } : {}),
      ...(invoer.vervallen ? { vervallen_op: tx.nu } : {}),
      reden: invoer.reden,
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldOmbouw(tx, planId)
  return { id, versie }
}

const standVan = (rij: { stand: string; nieuwe_datum: string | null; gehaald_op: string | null }): Stand =>
  rij.nieuwe_datum !== null
    ? { soort: 'vertraagd', tot: rij.nieuwe_datum }
    : rij.gehaald_op !== null
      ? { soort: 'gehaald', op: rij.gehaald_op }
      : { soort: 'open' }

async function eisOrganisatie(huis: Huis, tx: Transactie, id: string): Promise<void> {
  const er = await tx.db
    .selectFrom('organisatie')
    .select('id')
    .where('id', '=', id)
    .where('regio_code', '=', huis.regio.code)
    .executeTakeFirst()
  if (!er)
    throw ongeldig([
      {
        pad: '/organisatieId',
        melding: 'Deze organisatie staat niet in het register.',
        code: 'organisatie_onbekend',
      },
    ])
}
