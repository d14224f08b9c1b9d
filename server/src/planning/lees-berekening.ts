import { conflict, nietGevonden, type Rekenfoutgegevens } from '@zicht/kern'
import { bijgewerktModel, type Regiomodel, type Scenario, type Tornadobalk } from '@zicht/planning'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import type { Soort } from './berekening.ts'

export type Berekeningstand = {
  id: string
  soort: Soort
  status: 'wacht' | 'bezig' | 'klaar' | 'mislukt' | 'geannuleerd'
  naam: string
  gevraagdOp: string
  klaarOp: string | null
  /** 0 to 1 */
  voortgang: number
  fout: Rekenfoutgegevens | null
}

const KOLOMMEN = sql`b.id, b.soort, b.status, b.invoer -> 'scenario' ->> 'naam' as naam, b.gevraagd_op as "gevraagdOp", b.klaar_op as "klaarOp",
  case when b.status = 'klaar' then 1 else greatest(b.voortgang, (select count(*) from berekeningdeel d where d.berekening_id = b.id)::float / b.delen) end as voortgang, b.fout`

/** One's own computations, newest first. */
export async function leesBerekeningen(tx: Transactie): Promise<Berekeningstand[]> {
  const { rows } =
    await sql<Berekeningstand>`select ${KOLOMMEN} from berekening b order by b.gevraagd_op desc limit 50`.execute(
      tx.db,
    )
  return rows
}

/** One computation, with its question and, when it is done, its answer; 404 when it is not one's own. */
export async function leesBerekening(tx: Transactie, id: string) {
  const { rows } = await sql<
    // older ones were stored without the model that they were computed with
    Berekeningstand & { invoer: { scenario: Scenario }; model: Regiomodel | null; uitkomst: unknown }
  >`
    select ${KOLOMMEN}, b.invoer - 'model' as invoer, b.invoer -> 'model' as model, b.uitkomst from berekening b where b.id = ${id}`.execute(
    tx.db,
  )
  const rij = rows[0]
  if (!rij) throw nietGevonden()
  return { ...rij, model: rij.model && bijgewerktModel(rij.model) }
}

/**
 * What of the same scenario and model matters most, when its asker had that computed too; null when not. How often and with which
 * numbers of chance it is simulated makes no difference to it.
 */
export async function leesTornado(tx: Transactie, id: string): Promise<Tornadobalk[] | null> {
  const kaal = (b: string) =>
    sql`(${sql.ref(`${b}.invoer`)} -> 'scenario') - '{naam,replicaties,nauwkeurigheid,zaad}'::text[]`
  const { rows } = await sql<{ uitkomst: Tornadobalk[] }>`
    select t.uitkomst from berekening b
      join berekening t on t.door = b.door and t.soort = 'tornado' and t.status = 'klaar'
       and coalesce(t.invoer ->> 'maat', 'straat') = 'straat'
       and t.invoer -> 'model' = b.invoer -> 'model' and ${kaal('t')} = ${kaal('b')}
     where b.id = ${id} order by t.klaar_op desc limit 1`.execute(tx.db)
  return rows[0]?.uitkomst ?? null
}

/** Stops a computation; what was computed so far is thrown away. 409 when it has ended already. */
export async function annuleerBerekening(huis: Huis, tx: Transactie, id: string): Promise<void> {
  await eisRecht(huis, tx, {
    actie: 'wijzigen',
    object: 'planning',
    objectId: id,
    doel: 'sturing',
    relaties: [],
  })
  const { status } = await leesBerekening(tx, id)
  if (status !== 'wacht' && status !== 'bezig')
    throw conflict('Deze berekening is al afgelopen.', { reden: 'al_afgelopen' })
  await sql`update berekening set status = 'geannuleerd', klaar_op = ${tx.nu} where id = ${id}`.execute(tx.db)
  await meld(tx, {
    soort: 'nl.zicht.planning.berekening',
    onderwerp: id,
    dataref: `/v1/planning/berekeningen/${id}`,
    publiek: [],
  })
}
