import { bijgewerktModel, nauwkeurigeMaat, type Regiomodel, type Scenario } from '@zicht/planning'
import { sql } from 'kysely'
import { inTransactie, NIEMAND, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { vergeetWerk } from '../platform/taken/index.ts'
import {
  DELEN_PER_GROEP,
  type Deelreeks,
  delenGenoeg,
  replicatiesVanDeel,
  type Simulatiedeel,
  type Soort,
  voegSimulatieSamen,
} from './berekening.ts'
import { DEELTAAK, deelopdrachten } from './vraag-berekening.ts'
import type { Rekenantwoord } from './werker.ts'
import { rekenInDraad } from './werkers.ts'

type Invoer = { model: Regiomodel; scenario: Scenario; vraag?: unknown; maat?: string }
type Rij = { id: string; soort: Soort; invoer: Invoer; delen: number; status: string }

const KIJK_MS = 500
/** Each so many looks it is seen to be at it. */
const GEZIEN = 60

const alsSysteem = <T>(huis: Huis, werk: (tx: Transactie) => Promise<T>) =>
  inTransactie(huis.systeem, { ...NIEMAND, regioCode: huis.regio.code }, werk, { klok: huis.klok })

const open = async (tx: Transactie, id: string): Promise<Rij | undefined> =>
  (
    await sql<Rij>`select id, soort, invoer, delen, status from berekening where id = ${id} and status in ('wacht', 'bezig')`.execute(
      tx.db,
    )
  ).rows.map((rij) => ({
    ...rij,
    invoer: { ...rij.invoer, model: bijgewerktModel(rij.invoer.model) },
  }))[0]

/**
 * Computes one part of a computation, in a thread, and keeps it; the one that finds all parts there puts them together. Done twice it
 * is done once: a part is kept by its number. One that was cancelled stops within half a second and leaves nothing behind.
 */
export async function rekenDeel(huis: Huis, id: string, nr: number): Promise<void> {
  const rij = await alsSysteem(huis, async (tx) => {
    const gevonden = await open(tx, id)
    if (gevonden?.status === 'wacht')
      await sql`update berekening set status = 'bezig' where id = ${id} and status = 'wacht'`.execute(tx.db)
    return gevonden
  })
  // over (stopped, or known well enough): what still waits of it must not keep others waiting
  if (!rij) return vergeetWerk(huis.systeem, DEELTAAK, { berekening: id })
  if (nr >= rij.delen) return
  const { model } = rij.invoer
  const antwoord = await metAnnulering(huis, id, (signaal, voortgang) =>
    rekenInDraad<Rekenantwoord>(rij.soort, vraagVan(rij, nr), signaal, voortgang),
  )
  if (antwoord === null) return
  await alsSysteem(huis, async (tx) => {
    // one at a time per computation: the last to arrive sees all the others
    await sql`select 1 from berekening where id = ${id} for update`.execute(tx.db)
    if (!(await open(tx, id))) return
    if ('fout' in antwoord) {
      await sql`update berekening set status = 'mislukt', klaar_op = ${tx.nu}, fout = ${JSON.stringify(antwoord.fout)} where id = ${id}`.execute(
        tx.db,
      )
      await opruimen(tx, id)
    } else {
      await sql`insert into berekeningdeel (berekening_id, nr, uitkomst) values (${id}, ${nr}, ${JSON.stringify(antwoord.uitkomst)})
        on conflict do nothing`.execute(tx.db)
      await rondAf(tx, model, rij, nr)
    }
    await meld(tx, {
      soort: 'nl.zicht.planning.berekening',
      onderwerp: id,
      dataref: `/v1/planning/berekeningen/${id}`,
      publiek: [],
    })
  })
}

function vraagVan({ soort, invoer }: Rij, nr: number) {
  if (soort === 'simulatie')
    return { model: invoer.model, scenario: invoer.scenario, deel: replicatiesVanDeel(invoer.scenario, nr) }
  return invoer
}

/** Looks now and then whether it is still wanted, and is seen to be at it with how far it is; null when it is no longer wanted. */
async function metAnnulering<T>(
  huis: Huis,
  id: string,
  werk: (signaal: AbortSignal, voortgang: (deel: number) => void) => Promise<T>,
): Promise<T | null> {
  const stop = new AbortController()
  let [keer, deel, verteld] = [0, 0, 0]
  const wekker = setInterval(() => {
    const vertel = deel > verteld || ++keer % GEZIEN === 0
    verteld = deel
    alsSysteem(huis, async (tx) => {
      if (vertel)
        await sql`update berekening set voortgang = greatest(voortgang, ${deel}::real), gezien_op = ${tx.nu} where id = ${id} and status = 'bezig'`.execute(
          tx.db,
        )
      return open(tx, id)
    })
      .then((rij) => {
        if (!rij) stop.abort()
      })
      .catch(() => undefined)
  }, KIJK_MS)
  try {
    return await werk(stop.signal, (ver) => {
      deel = ver
    })
  } catch (fout) {
    if (stop.signal.aborted) return null
    throw fout
  } finally {
    clearInterval(wekker)
  }
}

/** How many parts, the first, are the answer now that part `nr` is there; null when there are not enough yet. */
async function delenVanAntwoord(
  tx: Transactie,
  { id, invoer, delen }: Rij,
  nr: number,
): Promise<number | null> {
  // numbers first: what the parts say is much
  const { rows } = await sql<{ nr: number }>`
    select nr from berekeningdeel where berekening_id = ${id} order by nr`.execute(tx.db)
  const gat = rows.findIndex((deel, i) => deel.nr !== i)
  const aaneen = gat === -1 ? rows.length : gat
  const { model, scenario } = invoer
  // looked at when this part makes one more group whole, from the first part on
  const groepen = (n: number) => Math.floor(n / DELEN_PER_GROEP)
  if (scenario.nauwkeurigheid !== undefined && groepen(aaneen) > groepen(nr)) {
    const pad = (lijst: string) => `$.${lijst}[*]."${nauwkeurigeMaat(model, scenario)}"`
    const { rows: reeksen } = await sql<Deelreeks>`
      select jsonb_path_query_array(uitkomst::jsonb, ${pad('basis')}::jsonpath) as basis,
             jsonb_path_query_array(uitkomst::jsonb, ${pad('scenario')}::jsonpath) as scenario
        from berekeningdeel where berekening_id = ${id} and nr < ${aaneen} order by nr`.execute(tx.db)
    const genoeg = delenGenoeg(scenario, reeksen)
    if (genoeg !== null) return genoeg
  }
  return rows.length < delen ? null : delen
}

async function rondAf(tx: Transactie, model: Regiomodel, rij: Rij, nr: number): Promise<void> {
  const aantal = await delenVanAntwoord(tx, rij, nr)
  if (aantal === null) return
  const { rows } = await sql<{ uitkomst: unknown }>`
    select uitkomst from berekeningdeel where berekening_id = ${rij.id} and nr < ${aantal} order by nr`.execute(
    tx.db,
  )
  const uitkomst =
    rij.soort === 'simulatie'
      ? voegSimulatieSamen(
          model,
          rij.invoer.scenario,
          rows.map((r) => r.uitkomst as Simulatiedeel),
        )
      : rows[0]?.uitkomst
  await sql`update berekening set status = 'klaar', klaar_op = ${tx.nu}, uitkomst = ${JSON.stringify(uitkomst)} where id = ${rij.id}`.execute(
    tx.db,
  )
  await opruimen(tx, rij.id)
}

const opruimen = (tx: Transactie, id: string) =>
  sql`delete from berekeningdeel where berekening_id = ${id}`.execute(tx.db)

/** Asks again for parts that were lost on the way (a process that died), and throws away what is old. */
export async function loopNa(huis: Huis): Promise<void> {
  const hangend = await alsSysteem(huis, async (tx) => {
    await sql`delete from berekening where gevraagd_op < ${tx.nu}::timestamptz - interval '30 days'`.execute(
      tx.db,
    )
    await sql`delete from berekeningdeel d using berekening b where b.id = d.berekening_id and b.status not in ('wacht', 'bezig')`.execute(
      tx.db,
    )
    const { rows } = await sql<{ id: string; delen: number; klaar: number[] }>`
      select b.id, b.delen, coalesce(array_agg(d.nr) filter (where d.nr is not null), '{}') as klaar
        from berekening b left join berekeningdeel d on d.berekening_id = b.id
       where b.regio_code = ${huis.regio.code} and b.status in ('wacht', 'bezig')
         and greatest(b.gevraagd_op, b.gezien_op, (select max(x.klaar_op) from berekeningdeel x where x.berekening_id = b.id)) < ${tx.nu}::timestamptz - interval '2 minutes'
       group by b.id`.execute(tx.db)
    return rows
  })
  for (const { id, delen, klaar } of hangend)
    huis.vraagWerk(DEELTAAK, deelopdrachten(id, delen, new Set(klaar)))
}
