import { datumIn, ongeldig, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'

/** `nacht`: the date on which the night begins. */
export type Nachttelling = { nacht: string; aantal: number; opmerking?: string | undefined }

/** How many people slept here: the count of one night. Counting again corrects: it adds a row that points to the one before. */
export async function legNachttellingVast(
  huis: Huis,
  tx: Transactie,
  voorzieningId: string,
  telling: Nachttelling,
): Promise<{ id: string; vervangt: string | null }> {
  const voorziening = bestaat((await leesRegister(huis, tx)).voorzieningen.get(voorzieningId))
  await eisEigen(huis, tx, {
    object: 'bezetting',
    actie: 'tellen',
    objectId: voorzieningId,
    organisatieId: voorziening.organisatie.id,
  })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (telling.nacht > vandaag)
    throw ongeldig([{ pad: '/nacht', melding: 'Deze nacht moet nog komen.', code: 'nacht_komt_nog' }])
  if (telling.nacht < plusDagen(vandaag, -366))
    throw ongeldig([
      { pad: '/nacht', melding: 'Deze nacht is langer dan een jaar geleden.', code: 'nacht_te_oud' },
    ])
  // counts of one night come one after the other, so that each correction points to the last
  await sql`select pg_advisory_xact_lock(hashtextextended(${`nachttelling ${voorzieningId} ${telling.nacht}`}, 0))`.execute(
    tx.db,
  )
  const { rows } = await sql<{ id: string }>`
    select id from nachttelling n where voorziening_id = ${voorzieningId} and nacht = ${telling.nacht}
       and not exists (select 1 from nachttelling l where l.vervangt = n.id) limit 1`.execute(tx.db)
  const vervangt = rows[0]?.id ?? null
  const id = nieuwId()
  await sql`insert into nachttelling (id, regio_code, voorziening_id, nacht, aantal, opmerking, geteld_door, vervangt)
    values (${id}, ${regioVan(huis, tx)}, ${voorzieningId}, ${telling.nacht}, ${telling.aantal}, ${telling.opmerking ?? null}, ${tx.wie.gebruikerId}, ${vervangt})`.execute(
    tx.db,
  )
  await meld(tx, {
    soort: 'nl.zicht.register.nachttelling-vastgelegd',
    onderwerp: voorzieningId,
    dataref: `/v1/voorzieningen/${voorzieningId}/nachttellingen`,
  })
  return { id, vervangt }
}
