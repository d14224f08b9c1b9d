import type pg from 'pg'

/** How many cases each region has: open ones with two clocks, and closed ones behind them. */
export const ZAKEN = { open: 250, gesloten: 1000 } as const

/**
 * Reports, cases, events and clocks for every region of the bench, on the access team that comes first by code. Does nothing when
 * they are there already. The triggers are off while filling, as in `opzet.ts`.
 */
export async function vulZaken(db: pg.Client, meld: (tekst: string) => void): Promise<void> {
  const { rows } = await db.query<{ er: boolean }>('select exists (select 1 from zaak) as er')
  if (rows[0]?.er) return
  await db.query(BENCH_ID)
  await db.query('set session_replication_role = replica')
  for (const opdracht of OPDRACHTEN) await db.query(opdracht)
  await db.query('set session_replication_role = origin')
  await db.query('vacuum analyze')
  meld('  zaken staan')
}

/** An identifier that follows from a text and has the form that the contract asks for (RFC 9562: version and variant). */
const BENCH_ID = `create or replace function public.bench_id(tekst text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(tekst) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid $$`

const TOTAAL = ZAKEN.open + ZAKEN.gesloten

const OPDRACHTEN = [
  `create temp table stel as
   select r.code as regio_code, t.id as team_id, n, n < ${ZAKEN.open} as is_open, public.bench_id(r.code || 'm' || n) as melding_id, public.bench_id(r.code || 'z' || n) as zaak_id,
          md5(r.code || 'c' || (n % 1000))::uuid as client_id, g.code as gemeente,
          timestamptz '2026-11-20' - (n % 60 + case when n < ${ZAKEN.open} then 0 else 100 end) * interval '1 day' as sinds
     from regio r
     join lateral (select id from organisatie o where o.regio_code = r.code and o.soort = 'toegang' order by o.code limit 1) t on true
     join lateral (select code from gemeente g where g.regio_code = r.code order by g.code limit 1) g on true,
     generate_series(0, ${TOTAAL - 1}) n`,
  `insert into toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, vraag, gemeente_code, ontvangen_op, status)
   select melding_id, regio_code, team_id, 2026, n + 1, 'web', 'zelf', 'Proef', gemeente, sinds, case when n % 50 = 0 then 'ontvangen' else 'in_behandeling' end from stel`,
  `insert into zaak (id, regio_code, client_id, melding_id, team_id, gemeente_code, verantwoordelijke_gemeente, verantwoordelijk_regel, fase, geopend_op, gesloten_op, gesloten_reden)
   select zaak_id, regio_code, client_id, melding_id, team_id, gemeente, gemeente, 'TOEGANG_GEMEENTE',
          case when is_open then (array['quickscan','onderzoek','overleg','besluit','wachten'])[1 + n % 5] else 'gesloten' end, sinds,
          case when is_open then null else sinds + interval '50 days' end, case when is_open then null else 'geholpen' end from stel`,
  `insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, op)
   select public.bench_id(zaak_id::text || k), regio_code, zaak_id, 'opgenomen', sinds + k * interval '1 day' from stel, generate_series(1, 3) k`,
  `insert into termijn (id, regio_code, soort, client_id, zaak_id, organisatie_id, begin, einde, norm, bron, artikel, gesloten_op, gesloten_reden)
   select public.bench_id(zaak_id::text || 'k' || k), regio_code, case k when 1 then 'onderzoek' else 'besluit' end, client_id, zaak_id, team_id, sinds::date,
          sinds + 42 * interval '1 day', '{"weken": 6}', 'proef', 'Wmo 2015 art. 2.3.2 lid 1',
          case when is_open then null else sinds + interval '40 days' end, case when is_open then null else 'klaar' end from stel, generate_series(1, 2) k`,
  `insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
   select public.bench_id('zt' || zaak_id), regio_code, client_id, team_id, 'toegang', 'toegang', 'wmo', tstzrange(sinds, null), 'toegangsmelding', melding_id, 'proef' from stel where is_open`,
]
