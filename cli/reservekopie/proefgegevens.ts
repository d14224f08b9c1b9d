import fc from 'fast-check'
import type pg from 'pg'
import { leesReeksen, tabelnaam } from './catalogus.ts'

/** Tables with everything that is hard to carry over: every kind of type, references in a circle, triggers, computed columns. */
export const MOEILIJK = `
  create schema moeilijk;
  create table moeilijk."Alle Soorten" (
    id bigint generated always as identity (start with 100 increment by 5) primary key,
    tekst text, json jsonb, bytes bytea, lijst text[], periode daterange, tijden tstzmultirange, bedrag numeric, breuk double precision,
    duur interval, dag date, moment timestamptz, kenmerk uuid, waar boolean,
    lengte integer generated always as (length(tekst)) stored,
    ouder bigint references moeilijk."Alle Soorten"
  );
  create table moeilijk.een (id int primary key, ander int not null);
  create table moeilijk.ander (id int primary key, een int not null references moeilijk.een deferrable initially deferred);
  alter table moeilijk.een add foreign key (ander) references moeilijk.ander deferrable initially deferred;
  create table moeilijk.stapel (naam text, soort text) partition by list (soort);
  create table moeilijk.stapel_a partition of moeilijk.stapel for values in ('a');
  create table moeilijk.stapel_rest partition of moeilijk.stapel default;
  create table moeilijk.verblijf (plek int, periode daterange, exclude using gist (periode with &&));
  create function moeilijk.verander() returns trigger language plpgsql as $$ begin new.tekst := 'veranderd'; return new; end $$;
  create function moeilijk.weiger() returns trigger language plpgsql as $$ begin raise 'dit mag niet'; end $$;
  create table moeilijk.leeg ();
`
/** Triggers come after the data: a restore that lets them fire would change or refuse it. */
export const TREKKERS = `
  create trigger verander before insert on moeilijk."Alle Soorten" for each row execute function moeilijk.verander();
  create trigger weiger before truncate on moeilijk.verblijf for each statement execute function moeilijk.weiger();
`

const tekst = fc.string({ unit: 'binary', maxLength: 40 }).map((waarde) => waarde.replaceAll('\0', ''))
const dag = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const soms = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: null, freq: 4 })

export const rijen = fc.array(
  fc.record({
    tekst: soms(fc.oneof(tekst, fc.constantFrom('', '\\N', '\\.', 'a\tb\nc\r\\d', '‮omgekeerd', '🏠é'))),
    json: soms(fc.jsonValue().map((waarde) => JSON.stringify(waarde).replaceAll('\\u0000', ''))),
    bytes: soms(fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes))),
    lijst: soms(fc.array(soms(tekst), { maxLength: 4 })),
    periode: soms(fc.tuple(dag, dag).map(([a, b]) => (a < b ? `[${a},${b})` : `[${b},)`))),
    bedrag: soms(
      fc
        .bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
        .map((n) => `${n}.${String(n).slice(-2).replace('-', '0')}`),
    ),
    breuk: soms(fc.double()),
    kenmerk: soms(fc.uuid()),
    waar: soms(fc.boolean()),
  }),
  { minLength: 1, maxLength: 60 },
)
export type Rij = typeof rijen extends fc.Arbitrary<(infer R)[]> ? R : never

export async function vul(client: pg.ClientBase, gegevens: Rij[]): Promise<void> {
  for (const r of gegevens) {
    await client.query(
      `insert into moeilijk."Alle Soorten" (tekst, json, bytes, lijst, periode, tijden, bedrag, breuk, duur, dag, moment, kenmerk, waar)
       values ($1, $2, $3, $4, $5::daterange, case when $5::daterange is null then null else tstzmultirange(tstzrange(lower($5::daterange), null)) end,
               $6, $7, make_interval(days => 3, secs => 0.000001), lower($5::daterange), 'infinity', $8, $9)`,
      [r.tekst, r.json, r.bytes, r.lijst, r.periode, r.bedrag, r.breuk, r.kenmerk, r.waar],
    )
  }
  // Each row refers to the next: a reference to what comes later in the file.
  await client.query(
    `update moeilijk."Alle Soorten" a set ouder = (select min(id) from moeilijk."Alle Soorten" b where b.id > a.id)`,
  )
  await client.query(`begin; insert into moeilijk.een values (1, 2); insert into moeilijk.ander values (2, 1); commit;
    insert into moeilijk.stapel values ('x', 'a'), ('y', 'b'), ('z', null);
    insert into moeilijk.verblijf values (1, '[2026-01-01,2026-02-01)'), (1, '[2026-02-01,)')`)
}

/** Everything in every table and sequence, as text, to compare two databases with. */
export async function alles(client: pg.ClientBase): Promise<Record<string, string[]>> {
  const namen = await client.query<{ naam: string }>(`
    select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`)
  const beeld: Record<string, string[]> = {}
  for (const { naam } of namen.rows) {
    const { rows } = await client.query<{ rij: string }>(`select t::text as rij from ${naam} t order by 1`)
    beeld[naam] = rows.map(({ rij }) => rij)
  }
  for (const reeks of await leesReeksen(client)) beeld[tabelnaam(reeks)] = [reeks.volgende]
  return beeld
}
