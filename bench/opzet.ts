import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migreer, verbind } from '../server/src/platform/databank/index.ts'
import { type Postgres, startPostgres } from '../server/src/platform/postgres/index.ts'
import { laadRegio, leesRegiobestanden } from '../server/src/platform/regio/index.ts'
import { vulZaken } from './zaken.ts'

/** How much there is, and from which seed: every figure of the bench is told with these. */
export const OMVANG = {
  regios: 100,
  clientenPerRegio: 1000,
  plaatsingenPerRegio: 10_000,
  zaad: 20261122,
} as const

export type Benchdatabank = {
  url: string
  regioCode: string
  aantallen: Record<string, number>
  stop: () => Promise<void>
}

const MAP = process.env.ZICHT_BENCH_DATA ?? join(tmpdir(), 'zicht-bench')

/**
 * A database with a hundred regions: the register of the region that this installation serves, ninety-nine copies of it under other codes, and for each a
 * population that fills the places since 2013. Kept in a folder between runs (ZICHT_BENCH_DATA); made again when it is absent.
 */
export async function maakBenchdatabank(meld: (tekst: string) => void): Promise<Benchdatabank> {
  const bestond = existsSync(join(MAP, 'postgres'))
  const postgres = await startPostgres({ dataMap: MAP })
  const url = postgres.url()
  const regioCode = process.env.ZICHT_REGIO ?? 'maastricht-heuvelland'
  try {
    await migreer(url)
  } catch (fout) {
    if (!bestond) throw fout
    // made with another schema: it is only a measuring set, so it is made again
    await postgres.stop()
    rmSync(MAP, { recursive: true })
    return maakBenchdatabank(meld)
  }
  const db = new pg.Client({ connectionString: url, options: '-c search_path=zicht,public' })
  await db.connect()
  const klaar = await db.query(`select to_regclass('public.bench_klaar') as klaar`)
  if (!bestond || klaar.rows[0].klaar === null) {
    meld(`Opzet: ${OMVANG.regios} regio's, zaad ${OMVANG.zaad}; dit duurt enkele minuten …`)
    const lader = verbind(url, 'zicht_systeem', 1)
    await laadRegio(lader, leesRegiobestanden(regioCode))
    await lader.sluit()
    await vul(db, regioCode, meld)
  }
  await vulZaken(db, meld)
  const aantallen = await tel(db)
  await db.end()
  return { url, regioCode, aantallen, stop: () => stop(postgres) }
}

const stop = async (postgres: Postgres) => postgres.stop()

async function tel(db: pg.Client): Promise<Record<string, number>> {
  const { rows } = await db.query(
    `select (select count(*) from regio) as regios, (select count(*) from plek) as plekken, (select count(*) from client) as clienten,
            (select count(*) from plaatsing) as plaatsingen, (select count(*) from bezetting) as bezettingen,
            (select count(*) from zaak) as zaken`,
  )
  return Object.fromEntries(Object.entries(rows[0] as Record<string, string>).map(([k, v]) => [k, Number(v)]))
}

/** The constraints that judge each line are taken off for the filling and put back after it: they then judge all lines at once. */
async function vul(db: pg.Client, bron: string, meld: (tekst: string) => void): Promise<void> {
  const { rows: regels } = await db.query<{ tabel: string; naam: string; tekst: string }>(
    `select conrelid::regclass::text as tabel, conname as naam, pg_get_constraintdef(oid) as tekst from pg_constraint
      where conname in ('een_op_een_plek', 'client_niet_op_twee_plekken')`,
  )
  for (const r of regels) await db.query(`alter table ${r.tabel} drop constraint ${r.naam}`)
  await db.query(`set session_replication_role = replica; select setseed(${(OMVANG.zaad % 1000) / 1000})`)
  await kopieerRegister(db, bron)
  meld('  register staat')
  await db.query(MENSEN, [OMVANG.clientenPerRegio])
  meld('  mensen staan')
  await db.query(RONDES)
  await db.query(PLAATSINGEN, [OMVANG.plaatsingenPerRegio, OMVANG.clientenPerRegio])
  meld('  verblijven staan')
  await db.query(
    `insert into bezetting (id, regio_code, plek_id, soort, periode, plaatsing_id) select md5('b' || id)::uuid, regio_code, plek_id, 'plaatsing', periode, id from plaatsing`,
  )
  await db.query(TOEGANG)
  await db.query('set session_replication_role = origin')
  for (const r of regels) await db.query(`alter table ${r.tabel} add constraint ${r.naam} ${r.tekst}`)
  await db.query('vacuum analyze')
  await db.query(
    'create table public.bench_klaar (op timestamptz default now()); insert into public.bench_klaar default values',
  )
}

async function kopieerRegister(db: pg.Client, bron: string): Promise<void> {
  const kopie = async (tabel: string, sleutels: readonly string[], van: string) => {
    const { rows } = await db.query<{ kolom: string }>(
      `select attname as kolom from pg_attribute where attrelid = ('zicht.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [tabel],
    )
    const kolommen = rows.map((r) => r.kolom)
    const waarde = (k: string) =>
      k === 'regio_code' || (tabel === 'regio' && k === 'code')
        ? `'bench-' || lpad(i::text, 2, '0')`
        : sleutels.includes(k)
          ? `md5(t.${k}::text || i)::uuid`
          : `t.${k}`
    await db.query(
      `insert into ${tabel} (${kolommen.join(', ')}) select ${kolommen.map(waarde).join(', ')} from ${tabel} t, generate_series(1, $1::int) i where ${van}`,
      [OMVANG.regios - 1],
    )
  }
  const vanRegio = `t.regio_code = '${bron}'`
  const vanVoorziening = `t.voorziening_id in (select id from voorziening where regio_code = '${bron}')`
  await kopie('regio', [], `t.code = '${bron}'`)
  await kopie('gemeente', [], vanRegio)
  await kopie('product', [], vanRegio)
  await kopie('organisatie', ['id'], vanRegio)
  await kopie('voorziening', ['id', 'organisatie_id'], vanRegio)
  await kopie('eenheid', ['id', 'voorziening_id'], vanVoorziening)
  await kopie('plek', ['id', 'eenheid_id'], vanRegio)
  await kopie('standbevestiging', ['voorziening_id'], vanRegio)
}

const MENSEN = `
insert into client (id, regio_code, roepnaam, geboortedatum, geslacht, herkomst_gemeente)
select md5(r.code || 'c' || n)::uuid, r.code, 'Proef ' || n, date '1950-01-01' + (random() * 18000)::int,
       case when random() < 0.75 then 'man' else 'vrouw' end, (select g.code from gemeente g where g.regio_code = r.code order by md5(g.code || n) limit 1)
  from regio r, generate_series(0, $1::int - 1) n`

/** Fourteen spans of about a year. Within one span everyone is in one place, so that nobody is ever in two. */
const RONDES = `
create temp table ronde as
select r, timestamptz '2012-12-01' + (r - 1) * interval '364 days' as van, timestamptz '2012-12-01' + r * interval '364 days' - interval '2 days' as tot from generate_series(1, 14) r`

const PLAATSINGEN = `
with p as (
  select k.id, k.regio_code, k.product_code, v.organisatie_id, v.gemeente_code, row_number() over (partition by k.regio_code order by k.id) - 1 as nr,
         count(*) over (partition by k.regio_code) as totaal
    from plek k join eenheid e on e.id = k.eenheid_id join voorziening v on v.id = e.voorziening_id where upper_inf(k.geldig)),
stel as (
  select p.*, ronde.*, (ronde.r = 14) as nu from p, ronde
   where ronde.r > 14 - ceil($1::numeric / p.totaal) and (ronde.r > 14 - floor($1::numeric / p.totaal) or p.nr < $1::int % p.totaal))
insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, plek_id, verblijf, status, periode, grondslag, herkomst_gemeente, aangekomen_op,
                       einde_reden, bestemming)
select md5(id::text || 'p' || r)::uuid, regio_code, md5(regio_code || 'c' || ((nr + r * 37) % $2::int))::uuid, organisatie_id, product_code, id, true,
       case when nu and nr % 25 <> 0 then 'gestart' else 'beeindigd' end,
       case when nu and nr % 25 <> 0 then tstzrange(van, null) else tstzrange(van + (nr % 30) * interval '1 hour', tot - (nr % 60) * interval '1 day') end,
       'beschikking', gemeente_code, van, case when nu and nr % 25 <> 0 then null else 'doel_bereikt' end, case when nu and nr % 25 <> 0 then null else 'eigen_woning' end
  from stel`

const TOEGANG = `
insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
select md5('t' || id)::uuid, regio_code, client_id, organisatie_id, 'plaatsing', 'verblijf', 'werk', periode, 'plaatsing', id, 'proef' from plaatsing where upper_inf(periode)`
