import { dagenTussen, datumIn, momentVan, plusDagen, plusDuur } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { buitenTot } from './aanvulling.ts'
import { toegangsnummer } from './nummer.ts'
import { vergelijkWerk, werkregel, type Werkklok, type Werktaak } from './werkregel.ts'
import type { ZaakFase } from './zaak.ts'

type Naamdelen = {
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
}
/** A clock, with the last request to complete the application. */
export type Aanvraagklok = Werkklok & {
  aanvulling: { tot: string; aangevuldOp: string | null; loopt: boolean } | null
}
type Zaakrij = Naamdelen & {
  id: string
  fase: ZaakFase
  spoed: boolean
  overleden: boolean
  complex: boolean | null
  jaar: number
  nummer: number
  behandelaar: string | null
  behandelaarNaam: string | null
  gemeente: string
  intrekkingGevraagd: boolean
  aanvraagAangeboden: boolean
  teVerzenden: boolean
  /** The day since when a letter that asks to complete an objection lies here. */
  herstelbriefOp: string | null
  taken: Werktaak[]
  klokken: Aanvraagklok[]
}
type Meldingrij = {
  id: string
  versie: number
  jaar: number
  nummer: number
  kanaal: string
  melderSoort: string
  spoed: boolean
  wilOndersteuner: boolean
  gemeente: string | null
  ontvangenOp: string
  roepnaam: string | null
  laatsteDag: string | null
}
type Overdrachtrij = { id: string; reden: string; vanTeam: string; gevraagdDoor: string; gevraagdOp: string }

const MAX = 300

/**
 * Everything of one team at once: reports that nobody took up, cases with their clocks and what was asked in them (of the case, or of
 * the person's stay), and handovers that wait for an answer. Of closed cases those with a decision to look at again before `herbeoordelenVoor`.
 */
async function lees(tx: Transactie, team: string, zone: string, herbeoordelenVoor: string) {
  const { rows } = await sql<{ zaken: Zaakrij[]; meldingen: Meldingrij[]; overdrachten: Overdrachtrij[] }>`
    with taken as materialized (
      select k.zaak_id, p.client_id, k.soort, (k.uiterlijk at time zone ${zone})::date as dag from taak k left join plaatsing p on p.id = k.plaatsing_id
       where k.organisatie_id = ${team} and k.afgerond_op is null and (k.rol is null or k.rol = ${tx.wie.rol})),
    -- whether a case may be seen is asked of what is on the workbench only, and once: not of all that were ever closed
    hier as materialized (
      select id, fase, spoed, complex, behandelaar, verantwoordelijke_gemeente, client_id, melding_id from zaak where team_id = ${team} and fase <> 'gesloten'
      union all
      select id, fase, spoed, complex, behandelaar, verantwoordelijke_gemeente, client_id, melding_id from zaak where team_id = ${team} and fase = 'gesloten'
         and id in (select zaak_id from taken union all select zaak_id from termijn where regio_code = ${tx.wie.regioCode} and soort = 'herbeoordeling'
                       and zaak_id is not null and gesloten_op is null and einde <= ${herbeoordelenVoor}::timestamptz))
    select (select coalesce(jsonb_agg(r), '[]') from (
              select z.id, z.fase, z.spoed, c.overleden_op is not null as overleden, z.complex, m.jaar, m.nummer, z.behandelaar, g.naam as "behandelaarNaam", z.verantwoordelijke_gemeente as gemeente,
                     c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam,
                     coalesce(q.open, false) as "intrekkingGevraagd",
                     exists (select 1 from brief b where b.zaak_id = z.id and b.soort = 'aanvraag_aangeboden' and b.verzonden_op >
                        (select max(t.begin) from termijn t where t.zaak_id = z.id and t.soort = 'wmoOnderzoek')) as "aanvraagAangeboden",
                     exists (select 1 from brief l where l.zaak_id = z.id and l.verzonden_op is null and l.vervallen_reden is null
                         and (l.over_soort = 'beschikking' or l.soort = 'beslissing_op_bezwaar')) as "teVerzenden",
                     (select min((l.gemaakt_op at time zone ${zone})::date) from brief l where l.zaak_id = z.id and l.soort = 'bezwaar_herstel'
                         and l.verzonden_op is null and l.vervallen_reden is null) as "herstelbriefOp",
                     coalesce((select jsonb_agg(jsonb_build_object('soort', k.soort, 'laatsteDag', k.dag)) from taken k
                        where k.zaak_id = z.id or k.zaak_id is null and k.client_id = z.client_id and z.fase <> 'gesloten'), '[]') as taken,
                     coalesce((select jsonb_agg(jsonb_build_object('soort', t.soort, 'geschorst', t.geschorst_sinds is not null,
                        'aanvulling', case when t.soort = 'wmoBeschikking' then (
                           select jsonb_build_object('tot', s.aanvullen_tot, 'aangevuldOp', case when upper(s.periode) < s.aanvullen_tot then upper(s.periode) end,
                                                     'loopt', upper_inf(s.periode))
                             from termijn_schorsing s where s.termijn_id = t.id and s.aanvullen_tot is not null and not isempty(s.periode) order by s.periode desc limit 1) end,
                        'buiten', t.soort = 'wmoBeschikking' and exists (select 1 from beschikking b where b.zaak_id = z.id and b.soort = 'buiten_behandeling'
                           and b.status = 'genomen' and b.aanvraag_op = t.begin),
                        'laatsteDag', ((t.einde - interval '1 millisecond') at time zone ${zone})::date))
                        from termijn t where t.zaak_id = z.id and t.gesloten_op is null), '[]') as klokken
                from hier z cross join lateral (select jaar, nummer from toegangsmelding where toegangsmelding.id = z.melding_id offset 0) m
                  join client c on c.id = z.client_id left join gebruiker g on g.id = z.behandelaar left join lateral stopvraag(z.id) q on true) r) as zaken,
           (select coalesce(jsonb_agg(r), '[]') from (
              select m.id, m.versie, m.jaar, m.nummer, m.kanaal, m.melder_soort as "melderSoort", m.spoed, m.wil_ondersteuner as "wilOndersteuner", m.gemeente_code as gemeente,
                     m.ontvangen_op as "ontvangenOp", m.persoon ->> 'roepnaam' as roepnaam,
                     ((t.einde - interval '1 millisecond') at time zone ${zone})::date as "laatsteDag"
                from toegangsmelding m left join termijn t on t.toegangsmelding_id = m.id and t.gesloten_op is null
               where m.team_id = ${team} and m.status = 'ontvangen' order by m.spoed desc, t.einde, m.ontvangen_op, m.id limit ${MAX}) r) as meldingen,
           (select coalesce(jsonb_agg(r), '[]') from (
              select o.id, o.reden, v.naam as "vanTeam", g.naam as "gevraagdDoor", o.gevraagd_op as "gevraagdOp"
                from zaakoverdracht o join organisatie v on v.id = o.van_team join gebruiker g on g.id = o.gevraagd_door
               where o.naar_team = ${team} and o.besluit is null order by o.gevraagd_op) r) as overdrachten`.execute(
    tx.db,
  )
  return rows[0] ?? { zaken: [], meldingen: [], overdrachten: [] }
}

/** A letter that lies here asks to be sent, as a question of the case: nothing stands still by it before (Awb art. 7:10 lid 2). */
const metHerstelbrief = (z: Zaakrij, binnen: string): Werktaak[] =>
  z.herstelbriefOp === null
    ? z.taken
    : [...z.taken, { soort: 'herstelbrief', laatsteDag: plusDuur(z.herstelbriefOp, binnen) }]

/**
 * The time to complete an application went by unused: it is work again, until the last day to leave it aside (Awb art. 4:5 lid 4). When that
 * was decided it is made known by then; after it, the application is decided on its merits.
 */
export function naAanvultijd(regio: Huis['regio'], k: Aanvraagklok, vandaag: string): Werkklok {
  const { aanvulling, buiten = false, ...klok } = k
  if (aanvulling === null) return klok
  const stil = aanvulling.loopt && aanvulling.tot < vandaag
  if (!stil && !buiten) return klok
  const { tot, aangevuldOp } = aanvulling
  const laatste = buitenTot(regio, { gevraagdOp: tot, tot, aangevuldOp })
  return {
    soort: k.soort,
    laatsteDag: stil || laatste < k.laatsteDag ? laatste : k.laatsteDag,
    geschorst: false,
    buiten,
    ...(stil && { onvolledig: true }),
    ...(vandaag > laatste && { teLaatBuiten: true }),
  }
}

/** The workbench: what is to do today, overdue first; for me, what nobody has yet, or the whole team. */
export async function toonWerkbak(huis: Huis, tx: Transactie, wie: 'mijn' | 'team' | 'alle') {
  await eisRecht(huis, tx, { actie: 'zoeken', object: 'zaak', objectId: null, doel: 'toegang', relaties: [] })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const beleid = geldigOp(huis.regio.besluitbeleid, vandaag)[0]
  const waarschuwDagen = beleid?.herbeoordeling.waarschuwDagenVoor ?? 0
  const herbeoordelenVoor = momentVan(plusDagen(vandaag, waarschuwDagen + 1), '00:00', huis.regio.tijdzone)
  const alles = await lees(tx, tx.wie.organisatieId as string, huis.regio.tijdzone, herbeoordelenVoor)
  const hoortBij = {
    mijn: (z: Zaakrij) => z.behandelaar === tx.wie.gebruikerId,
    team: (z: Zaakrij) => z.behandelaar === null,
    alle: () => true,
  }
  const over = (dag: string | null) => (dag === null ? null : dagenTussen(vandaag, dag))
  const zaken = alles.zaken
    .filter(hoortBij[wie])
    .map((z) => ({
      ...z,
      ...werkregel(
        {
          ...z,
          taken: metHerstelbrief(z, beleid?.bezwaar.herstelVerzenden ?? 'P0D'),
          klokken: z.klokken.map((k) => naAanvultijd(huis.regio, k, vandaag)),
        },
        vandaag,
      ),
    }))
    .toSorted((a, b) => vergelijkWerk(a, b, vandaag))
    // cut after the order is known, so that what is left out is what can wait longest; the counts tell that there is more
    .slice(0, MAX)
    .map((z) => ({
      id: z.id,
      nummer: toegangsnummer(z),
      naam: weergavenaam(z),
      fase: z.fase,
      spoed: z.spoed,
      complex: z.complex,
      gemeente: z.gemeente,
      behandelaar: z.behandelaar === null ? null : { id: z.behandelaar, naam: z.behandelaarNaam ?? '' },
      werk: z.werk,
      klok: z.klok,
      laatsteDag: z.laatsteDag,
      dagenOver: over(z.laatsteDag),
    }))
  return {
    vandaag,
    tellingen: {
      mijn: alles.zaken.filter(hoortBij.mijn).length,
      team: alles.zaken.filter(hoortBij.team).length,
      alle: alles.zaken.length,
      meldingen: alles.meldingen.length,
    },
    zaken,
    // who reported waits for a person, not for a filter
    meldingen: alles.meldingen.map(({ jaar, nummer, ...m }) => ({
      ...m,
      nummer: toegangsnummer({ jaar, nummer }),
      dagenOver: over(m.laatsteDag),
      ontvangenOp: new Date(m.ontvangenOp).toISOString(),
    })),
    overdrachten: alles.overdrachten.map((o) => ({ ...o, gevraagdOp: new Date(o.gevraagdOp).toISOString() })),
  }
}
