import type pg from 'pg'

/** How many people wait on the list that is measured, all of them of the team that looks: the most that one screen has to show. */
export const WACHTENDEN = 2000

/**
 * Fills one list with people who wait: a person, a report, a case and a place in the queue each, over four years and over the region's
 * classes. Gives how to take them away again, so that the other measurements find what they expect.
 */
export async function vulWachtlijst(
  db: pg.Client,
  wie: { regioCode: string; teamId: string; product: string; klassen: readonly string[] },
): Promise<() => Promise<void>> {
  const waarden = [wie.regioCode, wie.teamId, wie.product, wie.klassen]
  const doe = async (opdrachten: readonly string[]) => {
    await db.query('set session_replication_role = replica')
    for (const opdracht of opdrachten) await db.query(opdracht)
    await db.query('set session_replication_role = origin')
  }
  await db.query('drop table if exists pg_temp.wacht')
  await db.query(
    `create temp table wacht as
     select n, $1::text as regio_code, $2::uuid as team_id, $3::text as product, ($4::text[])[1 + n % cardinality($4::text[])] as klasse,
            public.bench_id('wc' || n) as client_id, public.bench_id('wm' || n) as melding_id, public.bench_id('wz' || n) as zaak_id, public.bench_id('wp' || n) as plaats_id,
            (select code from gemeente g where g.regio_code = $1 order by g.code limit 1) as gemeente, date '2026-11-01' - (n * 7919 % 1400) as sinds
       from generate_series(1, ${WACHTENDEN}) n`,
    waarden,
  )
  await doe(WEG)
  await doe(ERBIJ)
  await db.query('analyze client; analyze zaak; analyze wachtlijstplaats; analyze toegang')
  return () => doe(WEG)
}

const ERBIJ = [
  `insert into client (id, regio_code, roepnaam, geboortedatum, geslacht, herkomst_gemeente)
   select client_id, regio_code, 'Wacht ' || n, date '1980-01-01' + n, 'man', gemeente from wacht`,
  `insert into toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, vraag, gemeente_code, ontvangen_op, status)
   select melding_id, regio_code, team_id, 2020, n, 'web', 'zelf', 'Proef', gemeente, sinds, 'in_behandeling' from wacht`,
  `insert into zaak (id, regio_code, client_id, melding_id, team_id, gemeente_code, verantwoordelijke_gemeente, verantwoordelijk_regel, fase, geopend_op)
   select zaak_id, regio_code, client_id, melding_id, team_id, gemeente, gemeente, 'TOEGANG_GEMEENTE', 'wachten', sinds from wacht`,
  `insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
   select public.bench_id('wt' || n), regio_code, client_id, team_id, 'toegang', 'toegang', 'wmo', tstzrange(sinds, null), 'toegangsmelding', melding_id, 'proef' from wacht`,
  `insert into wachtlijstplaats (id, regio_code, zaak_id, client_id, product_code, lijst, urgentieklasse, wachtend_sinds, laatste_contact)
   select plaats_id, regio_code, zaak_id, client_id, product, 'wachtend', klasse, sinds, date '2026-11-01' from wacht`,
  `insert into wachtlijstmutatie (regio_code, product_code, plaats_id, soort, lijst, van, naar, regels, reden, op)
   select regio_code, product, plaats_id, 'erop', 'wachtend', null, n, 'proef', 'Besluit genomen.', sinds from wacht order by sinds`,
]

const WEG = [
  `delete from historie where id in (select plaats_id from wacht union all select zaak_id from wacht union all select client_id from wacht)`,
  `delete from wachtlijstmutatie where plaats_id in (select plaats_id from wacht)`,
  `delete from wachtlijstplaats where id in (select plaats_id from wacht)`,
  `delete from zaakgebeurtenis where zaak_id in (select zaak_id from wacht)`,
  `delete from toegang where client_id in (select client_id from wacht)`,
  `delete from zaak where id in (select zaak_id from wacht)`,
  `delete from toegangsmelding where id in (select melding_id from wacht)`,
  `delete from client where id in (select client_id from wacht)`,
]
