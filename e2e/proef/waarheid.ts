import pg from 'pg'

/**
 * What must be true in the database at every moment, whatever was killed, raced or restored: each entry names what would be wrong
 * and the query that finds it. An empty answer is good.
 */
const ONWAAR: Record<string, string> = {
  'een claim zonder bron': `
    select b.id from bezetting b left join plaatsing p on p.id = b.plaatsing_id left join reservering r on r.id = b.reservering_id
      left join buiten_gebruik u on u.id = b.buiten_gebruik_id where coalesce(p.id, r.id, u.id) is null`,
  'een claim met een andere periode dan zijn bron': `
    select b.id from bezetting b left join plaatsing p on p.id = b.plaatsing_id left join reservering r on r.id = b.reservering_id
      left join buiten_gebruik u on u.id = b.buiten_gebruik_id where b.periode <> coalesce(p.periode, r.periode, u.periode)`,
  'twee claims op één plek tegelijk': `
    select a.id from bezetting a join bezetting b on b.plek_id = a.plek_id and b.id > a.id and b.periode && a.periode`,
  'een verblijf met een plek zonder claim daarop': `
    select p.id from plaatsing p where p.plek_id is not null and not isempty(p.periode)
       and not exists (select 1 from bezetting b where b.plaatsing_id = p.id and b.plek_id = p.plek_id)`,
  'een reservering zonder claim': `
    select r.id from reservering r where not isempty(r.periode) and not exists (select 1 from bezetting b where b.reservering_id = r.id)`,
  'iemand op twee plekken': `
    select a.id from plaatsing a join plaatsing b on b.client_id = a.client_id and b.id > a.id and b.periode && a.periode
     where a.verblijf and b.verblijf`,
  'een geplaatste melding zonder verblijf': `
    select m.id from crisismelding m where m.status = 'geplaatst' and not exists (select 1 from plaatsing p where p.melding_id = m.id)`,
  'een lopend verblijf uit een crisis zonder toegang voor de aanbieder': `
    select p.id from plaatsing p where p.melding_id is not null and upper_inf(p.periode) and not exists
      (select 1 from toegang t where t.bron_id = p.id and t.organisatie_id = p.organisatie_id)`,
  'een gebeurtenis over een verblijf dat er niet is': `
    select u.id::text from uitbak u where u.soort like 'nl.zicht.plaatsing.%' and u.onderwerp is not null
       and not exists (select 1 from plaatsing p where p.id::text = u.onderwerp)`,
  'een gebeurtenis over een reservering die er niet is': `
    select u.id::text from uitbak u where u.gegevens ? 'reserveringId'
       and not exists (select 1 from reservering r where r.id::text = u.gegevens ->> 'reserveringId')`,
  'een gebeurtenis over een melding die er niet is': `
    select u.id::text from uitbak u where u.soort = 'nl.zicht.crisis.melding-aangenomen'
       and not exists (select 1 from crisismelding m where m.id::text = u.onderwerp)`,
  'een logregel over een gemaakte melding die er niet is': `
    select a.id::text from auditlog a where a.toegestaan and a.object_soort = 'crisismelding' and a.actie = 'maken'
       and not exists (select 1 from crisismelding m where m.id::text = a.object_id)`,
  'een bewaard antwoord zonder wat het belooft': `
    select i.sleutel from idempotentie i where i.pad ~ '/reserveringen$' and i.status = 201
       and not exists (select 1 from reservering r where r.id::text = i.antwoord -> 'body' ->> 'id')
    union all
    select i.sleutel from idempotentie i where i.pad ~ '^POST /v1/crisismeldingen/[^/]+/plaatsing$' and i.status = 201
       and not exists (select 1 from plaatsing p where p.id::text = i.antwoord -> 'body' -> 'plaatsingen' -> 0 ->> 'id')`,
  'een verlopen reservering die twee keer is geteld': `
    select reservering_id from onvervulde_vraag where reservering_id is not null group by reservering_id, soort having count(*) > 1`,
  'een trede die twee keer is beklommen': `
    select termijn_id from escalatie group by termijn_id, einde, trede having count(*) > 1`,
  'een logboek waarvan een zegel niet past bij een regel': `
    select z.nr::text from auditzegel z left join auditlog a on a.id = z.audit_id where a.id is null`,
}

/** Everything that is not as it must be, each with some of the rows. */
export async function onwaarheden(db: pg.Client): Promise<string[]> {
  const uit: string[] = []
  for (const [wat, vraag] of Object.entries(ONWAAR)) {
    const { rows } = await db.query<{ id: string }>(vraag)
    if (rows.length > 0) uit.push(`${wat} (${rows.length}): ${JSON.stringify(rows.slice(0, 3))}`)
  }
  return uit
}

/** A connection that looks behind the product's back, as the owner of the database. */
export async function kijk(url: string): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: url, options: '-c search_path=zicht,public' })
  // a database that is killed under a test says so here; the next query tells it again
  db.on('error', () => undefined)
  await db.connect()
  return db
}

/** One value of a query. */
export async function waarde<T>(db: pg.Client, vraag: string, waarden: unknown[] = []): Promise<T> {
  const { rows } = await db.query({ text: vraag, values: waarden, rowMode: 'array' })
  return rows[0]?.[0] as T
}
