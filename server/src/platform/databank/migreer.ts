import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'

const MAP = join(import.meta.dirname, '../../../migraties')

/** The roles of the house. They belong to the server, not to one database, so making them must bear company. */
const ROLLEN = `
do $$
declare r text;
begin
  foreach r in array array['zicht_app', 'zicht_systeem', 'zicht_beeld'] loop
    begin
      if not exists (select 1 from pg_roles where rolname = r) then
        execute format('create role %I nologin', r);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    -- since PostgreSQL 16 who makes a role may hand it out, but not yet take it on
    if current_setting('server_version_num')::int >= 160000 then
      if not (pg_has_role(current_user, r, 'usage') and pg_has_role(current_user, r, 'set')) then
        execute format('grant %I to current_user with inherit true, set true', r);
      end if;
    elsif not pg_has_role(current_user, r, 'member') then
      execute format('grant %I to current_user', r);
    end if;
  end loop;
end $$;
create schema if not exists zicht;
create schema if not exists beeld;
create table if not exists zicht.migratie (naam text primary key, controlegetal text not null, op timestamptz not null default now());
alter default privileges in schema zicht grant select, insert, update, delete on tables to zicht_systeem;
grant create on schema beeld to zicht_beeld;`

export type Migratie = { naam: string; sql: string; controlegetal: string }

/** The migrations on disk, in order. Forward only: an applied file never changes. */
export function leesMigraties(map = MAP): Migratie[] {
  return readdirSync(map)
    .filter((naam) => naam.endsWith('.sql'))
    .sort()
    .map((naam) => {
      const sql = readFileSync(join(map, naam), 'utf8')
      return { naam, sql, controlegetal: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database at `url` (a login that may create schemas and roles) to the newest level. Several
 * processes may call it at once: one does the work, the others wait. Throws when an applied migration was altered.
 */
export async function migreer(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url, application_name: 'zicht-migratie' })
  await db.connect()
  try {
    await db.query('select pg_advisory_lock(815001)')
    await db.query(ROLLEN)
    const gedaan = await db.query<{ naam: string; controlegetal: string }>(
      'select naam, controlegetal from zicht.migratie',
    )
    const bekend = new Map(gedaan.rows.map((rij) => [rij.naam, rij.controlegetal]))
    for (const migratie of leesMigraties()) {
      const eerder = bekend.get(migratie.naam)
      if (eerder === migratie.controlegetal) continue
      if (eerder !== undefined) throw new Error(`Migratie ${migratie.naam} is na toepassing gewijzigd.`)
      await db.query('begin')
      await db.query(migratie.sql)
      await db.query('insert into zicht.migratie (naam, controlegetal) values ($1, $2)', [
        migratie.naam,
        migratie.controlegetal,
      ])
      await db.query('commit')
    }
    await migreerTaken(db, url)
  } finally {
    await db.end()
  }
}

/** The job queue keeps its own tables; it makes them here, as owner, so that the running application need not. For background work only. */
async function migreerTaken(db: pg.Client, url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 2,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  await db.query(`
    grant usage, create on schema pgboss to zicht_systeem;
    grant all on all tables in schema pgboss to zicht_systeem;
    grant all on all sequences in schema pgboss to zicht_systeem;
    grant execute on all functions in schema pgboss to zicht_systeem;`)
}
