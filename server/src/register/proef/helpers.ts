import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { inTransactie, type Transactie, type Wie } from '../../platform/databank/index.ts'
import type { Proefhuis } from '../../proef/proefhuis.ts'
import { plekkenOp, type RegisterPlek } from '../index.ts'
import { leesRegister } from '../lees-register.ts'

/** Runs work in a transaction of this person, as a route would. */
export const alsWie = <T>(huis: Proefhuis, wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> =>
  inTransactie(huis.huis.app, wie, werk, { klok: huis.huis.klok })

/** The same without row-level security: for what other rooms write after their own checks. */
export const alsSysteem = <T>(huis: Proefhuis, wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> =>
  inTransactie(huis.huis.systeem, wie, werk, { klok: huis.huis.klok })

/** Places of the region that exist on this day. */
export const proefplekken = (huis: Proefhuis, wie: Wie, datum: string): Promise<RegisterPlek[]> =>
  alsWie(huis, wie, async (tx) => plekkenOp(await leesRegister(huis.huis, tx), datum))

/** A stay of an invented person with its claim, straight into the tables of the rooms that own them. */
export async function proefplaatsing(
  { huis }: Proefhuis,
  plek: RegisterPlek,
  {
    van,
    tot = null,
    verwachtEinde = null,
  }: { van: string; tot?: string | null; verwachtEinde?: string | null },
): Promise<string> {
  const [client, id] = [randomUUID(), randomUUID()]
  const regio = huis.regio.code
  await huis.systeem.db.transaction().execute(async (db) => {
    await sql`set local search_path = zicht, public`.execute(db)
    await sql`insert into client (id, regio_code) values (${client}, ${regio})`.execute(db)
    await sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, plek_id, verblijf, status, periode, verwacht_einde,
        grondslag, einde_reden, bestemming)
      values (${id}, ${regio}, ${client}, ${plek.voorziening.organisatie.id}, ${plek.productCode}, ${plek.id}, true, ${tot ? 'beeindigd' : 'gestart'},
        tstzrange(${van}, ${tot}), ${verwachtEinde}, 'proef', ${tot ? 'vertrek' : null}, ${tot ? 'eigen_woning' : null})`.execute(
      db,
    )
    await sql`insert into bezetting (regio_code, plek_id, soort, periode, plaatsing_id)
      values (${regio}, ${plek.id}, 'plaatsing', tstzrange(${van}, ${tot}), ${id})`.execute(db)
  })
  return id
}
