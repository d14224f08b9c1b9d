import { conflict, datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Aanvulverzoek, buitenTot } from './aanvulling.ts'
import { type Belemmering, belemmeringen, brieflot } from './belemmeringen.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { openZaak } from './open-zaak.ts'
import { rondTakenAf } from './rond-taken-af.ts'
import type { Sluitreden } from './zaak.ts'

const onverzonden = (tx: Transactie, zaakId: string) =>
  tx.db
    .selectFrom('brief')
    .select(['id', 'soort', 'onderwerp', 'over_id'])
    .where('zaak_id', '=', zaakId)
    .where('verzonden_op', 'is', null)
    .where('vervallen_reden', 'is', null)
    .orderBy('gemaakt_op')
    .orderBy('id')
    .execute()

/**
 * Decisions to leave an application undealt with that were taken and not sent, of which the last day to make them known went by (Awb art.
 * 4:5 lid 4): they are taken back.
 */
async function teLaatBekend(huis: Huis, tx: Transactie, zaakId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string; verzoek: Aanvulverzoek }>`
    select b.id, v.verzoek from beschikking b cross join lateral (
      select jsonb_build_object('gevraagdOp', lower(s.periode) - 1, 'tot', s.aanvullen_tot,
                                'aangevuldOp', case when upper(s.periode) < s.aanvullen_tot then upper(s.periode) end) as verzoek
        from termijn k join termijn_schorsing s on s.termijn_id = k.id
       where k.zaak_id = b.zaak_id and k.soort = 'wmoBeschikking' and k.begin = b.aanvraag_op and s.aanvullen_tot is not null and not isempty(s.periode)
       order by s.periode desc limit 1) v
     where b.zaak_id = ${zaakId} and b.soort = 'buiten_behandeling' and b.status = 'genomen'`.execute(tx.db)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  return new Set(rows.filter((r) => buitenTot(huis.regio, r.verzoek) < vandaag).map((r) => r.id))
}

/** What of a case decides whether it can close. */
async function sluitfeitenVan(huis: Huis, tx: Transactie, zaakId: string) {
  const { rows } = await sql<{ bezwaarLoopt: boolean; wacht: boolean; anderDossier: boolean }>`
    select exists (select 1 from bezwaar b where b.zaak_id = ${zaakId} and b.uitkomst is null) as "bezwaarLoopt",
           zicht.zaak_wacht(${zaakId}::uuid) as wacht, zicht.andere_zaak_loopt(${zaakId}::uuid) as "anderDossier"`.execute(
    tx.db,
  )
  const besluiten = await tx.db
    .selectFrom('beschikking')
    .select(['id', 'soort', 'status'])
    .where('zaak_id', '=', zaakId)
    .execute()
  const teLaat = await teLaatBekend(huis, tx, zaakId)
  const brieven = await onverzonden(tx, zaakId)
  const { bezwaarLoopt = false, wacht = false, anderDossier = false } = rows[0] ?? {}
  return {
    bezwaarLoopt,
    wacht,
    anderDossier,
    besluiten: besluiten.map((b) => ({ ...b, teLaat: teLaat.has(b.id) })),
    brieven: brieven.map((b) => ({ ...b, teLaat: b.over_id !== null && teLaat.has(b.over_id) })),
  }
}

/**
 * What is still open in a case, to look at before closing it with this reason: what stands in the way, letters with what becomes of them,
 * and points of coming meetings.
 */
export async function toonOpenstaand(huis: Huis, tx: Transactie, zaakId: string, reden: Sluitreden | null) {
  await openZaak(huis, tx, zaakId, 'wijzigen')
  const { rows } = await sql<{ id: string; op: string }>`
    select id, op from zicht.agendapunten_van(${zaakId}::uuid)`.execute(tx.db)
  const feiten = await sluitfeitenVan(huis, tx, zaakId)
  return {
    inDeWeg: belemmeringen(feiten, reden),
    anderDossier: feiten.anderDossier,
    brieven: feiten.brieven.map((b) => ({ id: b.id, onderwerp: b.onderwerp, lot: brieflot(b, reden) })),
    agendapunten: rows,
  }
}

const EERST: Record<Belemmering, string> = {
  bezwaar_loopt:
    'In dit dossier loopt een bezwaar. Beslis daar eerst op, of leg vast dat het is ingetrokken.',
  geen_weigering:
    'Afgewezen kan alleen met een besluit dat is verzonden, na horen. Neem dat besluit eerst, of kies een andere reden.',
  besluit_niet_verzonden: 'In dit dossier is een besluit genomen dat nog niet weg is. Verzend het eerst.',
  besluit_te_laat:
    'In dit dossier is besloten een aanvraag niet te behandelen, en de laatste dag om dat bekend te maken is voorbij. Neem dat besluit terug en beslis op de aanvraag zelf. Ging de brief al weg, leg dat dan vast.',
  brief_niet_verzonden:
    'In dit dossier ligt nog een brief die iemand moet krijgen, zoals een beslissing op bezwaar. Verzend hem eerst.',
  geen_ander_dossier:
    'Er loopt geen ander dossier van deze persoon waarin dit verdergaat. Voeg de personen eerst samen, of kies een andere reden.',
  staat_op_wachtlijst:
    'Deze persoon staat nog op een wachtlijst, of heeft nog een aanbod. Haal de persoon daar eerst af, met de reden.',
}
export const sluitenKanNiet = (reden: Belemmering, meer: object = {}) =>
  conflict(EERST[reden], { reden, ...meer })

/** What must be done before the case closes: refused with the first of it, a letter with the list of them. */
export async function eisNietsInDeWeg(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  reden: Sluitreden,
): Promise<void> {
  const feiten = await sluitfeitenVan(huis, tx, zaakId)
  const eerst = belemmeringen(feiten, reden)[0]
  if (!eerst) return
  const brieven = feiten.brieven.filter((b) => brieflot(b, reden) === 'eerst_verzenden')
  throw sluitenKanNiet(
    eerst,
    eerst === 'brief_niet_verzonden' ? { brieven: brieven.map(({ id, soort }) => ({ id, soort })) } : {},
  )
}

/** The other letters are marked as withdrawn, each with a line on the timeline. */
export async function laatBrievenVervallen(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  for (const { id, soort } of await onverzonden(tx, zaakId)) {
    await tx.db
      .updateTable('brief')
      .set({ vervallen_reden: `dossier gesloten: ${reden}` })
      .where('id', '=', id)
      .execute()
    await noteerGebeurtenis(tx, { zaakId, soort: 'brief_vervallen', gegevens: { brief: soort, id } })
  }
}

/**
 * Points on the agenda of coming meetings are withdrawn with the reason: nobody advises on a case that is closed, and who takes part sees
 * nothing of the person any more (Wmo 2015 art. 5.1.1). What was advised already stays. Who leads the meeting or takes part hears it.
 */
export async function trekAgendapuntenIn(tx: Transactie, zaakId: string, reden: Sluitreden): Promise<void> {
  const { rows } = await sql<{ overleg_id: string; op: string; publiek: string[] }>`
    select overleg_id, op, publiek from zicht.trek_agendapunten_in(${zaakId}::uuid, ${`dossier gesloten: ${reden}`})`.execute(
    tx.db,
  )
  for (const { overleg_id: id, op, publiek } of rows) {
    await noteerGebeurtenis(tx, { zaakId, soort: 'overleg_ingetrokken', gegevens: { id, op } })
    await meld(tx, {
      soort: 'nl.zicht.toegang.overleg',
      onderwerp: id,
      dataref: `/v1/expertiseoverleggen/${id}`,
      publiek,
    })
  }
}

/**
 * What was asked about a decision waits on in the case where this one goes on, the own team's first: of who has that case. Where it lay is
 * kept, so that it goes back there when the two persons are taken apart. Gives nothing moved when there is no such case.
 */
export async function verhuisBesluitvragen(tx: Transactie, zaakId: string): Promise<void> {
  const { rows } = await sql<{ id: string; team_id: string; vragen: number }>`
    select id, team_id, vragen from zicht.verhuis_besluitvragen(${zaakId}::uuid)`.execute(tx.db)
  for (const verder of rows) if (verder.vragen > 0) await meldZaak(tx, verder, 'zaak-gewijzigd')
}

/**
 * Questions that are open in the case are over, with the reason. Where a decision stays in force (`loopt`), what is asked about the stay
 * that goes on by it stays open, beside its review (Wmo 2015 art. 2.3.9).
 */
export const laatVragenVervallen = (
  tx: Transactie,
  zaakId: string,
  reden: Sluitreden,
  loopt: boolean,
): Promise<void> =>
  rondTakenAf(tx, `dossier gesloten: ${reden}`, (eb) =>
    eb.and([eb('zaak_id', '=', zaakId), ...(loopt ? [eb('plaatsing_id', 'is', null)] : [])]),
  )
