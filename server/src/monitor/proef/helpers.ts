import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Proefhuis } from '../../proef/proefhuis.ts'

export type Proefverblijf = {
  product: string
  organisatie: string
  gemeente: string
  van: string
  tot?: string | null
  aangekomen?: string | null
  onderweg?: boolean
  vorm?: 'ZIN' | 'PGB'
  clientId?: string
  /** When it was written down; default: when it began. */
  vastgelegd?: string
}

/** A stay of an invented person without a place of the register, straight into the tables; `organisatie` is a code. */
export async function zetVerblijf(
  { huis }: Proefhuis,
  v: Proefverblijf,
): Promise<{ id: string; clientId: string }> {
  const [id, regio] = [randomUUID(), huis.regio.code]
  const clientId = v.clientId ?? randomUUID()
  const tot = v.tot ?? null
  const status = tot ? 'beeindigd' : v.onderweg ? 'geaccepteerd' : 'gestart'
  const { db } = huis.systeem
  if (!v.clientId)
    await sql`insert into client (id, regio_code, geboortedatum, geslacht) values (${clientId}, ${regio}, '1980-06-15', 'vrouw')`.execute(
      db,
    )
  await sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, verblijf_gemeente, leveringsvorm, verblijf, status, periode,
      aangekomen_op, grondslag, einde_reden, bestemming, vastgelegd_op, herkomst_gemeente)
    select ${id}, ${regio}, ${clientId}, o.id, ${v.product}, ${v.gemeente}, ${v.vorm ?? 'ZIN'}, false, ${status}, tstzrange(${v.van}, ${tot}),
      ${v.aangekomen ?? null}, 'proef', ${tot ? 'vertrek' : null}, ${tot ? 'eigen_woning' : null}, ${v.vastgelegd ?? v.van}, ${v.gemeente}
      from organisatie o where o.regio_code = ${regio} and o.code = ${v.organisatie}`.execute(db)
  return { id, clientId }
}

/** A change of a stay that someone wrote down at this moment. */
export async function verander(
  { huis }: Proefhuis,
  id: string,
  op: string,
  deel: { periode: string } | { gemeente: string },
): Promise<void> {
  await huis.systeem.db.transaction().execute(async (db) => {
    await sql`select set_config('zicht.nu', ${op}, true)`.execute(db)
    if ('periode' in deel)
      await sql`update plaatsing set periode = ${deel.periode}::tstzrange, status = 'beeindigd', einde_reden = 'vertrek', bestemming = 'eigen_woning' where id = ${id}`.execute(
        db,
      )
    else await sql`update plaatsing set verblijf_gemeente = ${deel.gemeente} where id = ${id}`.execute(db)
  })
}
