import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { LijstQuery } from './contract.ts'

/** One query per screen. All under row-level security: what the caller may not see is not there. */

export type Lijstrij = {
  id: string
  nummer: number
  jaar: number
  status: string
  gemeld_op: string
  aangenomen_door: string
  roepnaam: string | null
  leeftijd: number | null
  geslacht: string
  huiselijk_geweld: string
  direct_gevaar: string
  behoeften: string[]
  gemeente: string | null
  adres_geheim: boolean
  personen: number
  houd_tot: string | null
  houd_door: string | null
  houd_van_mij: boolean | null
  houd_voorziening: string | null
  verlopen_op: string | null
  verblijf_voorziening: string | null
  onvervuld: number
}

const STATUSSEN: Record<LijstQuery['status'], string[]> = {
  open: ['open'],
  geplaatst: ['geplaatst'],
  gesloten: ['gesloten'],
  lopend: ['open', 'geplaatst'],
  alle: ['open', 'geplaatst', 'gesloten'],
}

/** The calls of the team: open ones first, then newest first. */
export async function leesLijst(tx: Transactie, { status, mijn, limiet }: LijstQuery): Promise<Lijstrij[]> {
  const { rows } = await sql<Lijstrij>`
    select m.id, m.nummer, m.jaar, m.status, m.gemeld_op, g.naam as aangenomen_door, m.roepnaam, m.leeftijd, m.geslacht, m.huiselijk_geweld, m.direct_gevaar,
      m.behoeften, coalesce(m.netwerk_gemeente, m.herkomst_gemeente) as gemeente, m.adres_geheim,
      1 + (select count(*)::int from crisismelding_persoon p where p.melding_id = m.id) as personen,
      h.tot as houd_tot, h.naam as houd_door, h.van_mij as houd_van_mij, h.voorziening as houd_voorziening,
      case when m.status = 'open' and h.tot is null then
        (select max(upper(r.periode)) from reservering r where r.melding_id = m.id and r.einde is null and upper(r.periode) <= ${tx.nu}::timestamptz) end as verlopen_op,
      (select v.naam from plaatsing p join plek k on k.id = p.plek_id join eenheid e on e.id = k.eenheid_id join voorziening v on v.id = e.voorziening_id
        where p.melding_id = m.id order by p.vastgelegd_op desc limit 1) as verblijf_voorziening,
      (select count(*)::int from onvervulde_vraag o where o.melding_id = m.id) as onvervuld
      from crisismelding m join gebruiker g on g.id = m.aangenomen_door
      left join lateral (select upper(r.periode) as tot, hg.naam, r.gehouden_door = ${tx.wie.gebruikerId}::uuid as van_mij, v.naam as voorziening
        from reservering r join gebruiker hg on hg.id = r.gehouden_door join voorziening v on v.id = r.voorziening_id
        where r.melding_id = m.id and r.einde is null and upper(r.periode) > ${tx.nu}::timestamptz order by upper(r.periode) limit 1) h on true
     where m.team_id = ${tx.wie.organisatieId} and m.status = any(${STATUSSEN[status]}::text[]) and (${mijn} = 'nee' or m.aangenomen_door = ${tx.wie.gebruikerId}::uuid)
     order by (m.status = 'open') desc, (m.status = 'geplaatst') desc, m.gemeld_op desc, m.id limit ${limiet}`.execute(
    tx.db,
  )
  return rows
}

export async function leesTellingen(tx: Transactie) {
  const { rows } = await sql<{ status: string; aantal: number }>`
    select status, count(*)::int as aantal from crisismelding where team_id = ${tx.wie.organisatieId} group by status`.execute(
    tx.db,
  )
  const van = (status: string) => rows.find((r) => r.status === status)?.aantal ?? 0
  return { open: van('open'), geplaatst: van('geplaatst'), gesloten: van('gesloten') }
}

type Reserveringdetail = {
  id: string
  einde: 'ingetrokken' | 'omgezet' | null
  periode: string
  versie: number
  gehouden_door: string
  van_mij: boolean
  plek_ids: string[]
  voorziening_id: string
  voorziening: string
  eenheid: string | null
  telefoon: string | null
  adres: string | null
}
type Plaatsingdetail = {
  id: string
  client_id: string
  status: string
  van: string | null
  aangekomen_op: string | null
  arrangement_code: string | null
  verwacht_einde: string | null
  voorziening: string | null
  eenheid: string | null
  telefoon: string | null
  adres: string | null
}
export type Detailrij = Omit<
  Lijstrij,
  | 'personen'
  | 'gemeente'
  | 'behoeften'
  | `houd_${string}`
  | 'verlopen_op'
  | 'verblijf_voorziening'
  | 'onvervuld'
> & {
  kanaal: string
  verwijzer: string
  terugbelnummer: string | null
  herkomst_gemeente: string | null
  netwerk_gemeente: string | null
  verblijft_nu: string | null
  kinderen: string
  psychische_nood: string
  lvb_vermoeden: string
  risico_kinderen: string | null
  behoeften: string[]
  vervoer: string | null
  toelichting: string | null
  client_id: string | null
  aangenomen_door_id: string
  uitkomst: string | null
  vervolg: string | null
  gesloten_op: string | null
  inzage_tot: string | null
  versie: number
  personen: {
    id: string
    roepnaam: string | null
    leeftijd: number | null
    geslacht: string
    rol: string
    client_id: string | null
  }[]
  reserveringen: Reserveringdetail[]
  plaatsingen: Plaatsingdetail[]
  acties: {
    id: string
    soort: string
    arrangement_code: string | null
    vervoermiddel: string | null
    omschrijving: string | null
    op: string
    door: string
  }[]
  onvervuld: {
    id: string
    soort: string
    reden: string
    voorziening: string | null
    personen: number
    op: string
  }[]
}

const iso = (kolom: string) =>
  sql.raw(`to_char(${kolom} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Everything about one call. Stays with a secret address are only there for their circle; that is the database's doing. */
export async function leesDetail(tx: Transactie, id: string): Promise<Detailrij | undefined> {
  const { rows } = await sql<Detailrij>`
    select m.id, m.nummer, m.jaar, m.status, m.gemeld_op, m.kanaal, m.verwijzer, m.terugbelnummer, m.roepnaam, m.leeftijd, m.geslacht, m.herkomst_gemeente,
      m.netwerk_gemeente, m.verblijft_nu, m.direct_gevaar, m.huiselijk_geweld, m.kinderen, m.psychische_nood, m.lvb_vermoeden, m.risico_kinderen, m.behoeften,
      m.vervoer, m.toelichting, m.adres_geheim, m.client_id, m.uitkomst, m.vervolg, m.gesloten_op, m.inzage_tot, m.versie,
      g.naam as aangenomen_door, m.aangenomen_door as aangenomen_door_id,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'roepnaam', p.roepnaam, 'leeftijd', p.leeftijd, 'geslacht', p.geslacht, 'rol', p.rol,
        'client_id', p.client_id) order by p.volgorde) from crisismelding_persoon p where p.melding_id = m.id), '[]') as personen,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'einde', r.einde, 'periode', r.periode::text, 'versie', r.versie, 'gehouden_door', hg.naam,
        'van_mij', r.gehouden_door = ${tx.wie.gebruikerId}::uuid,
        'plek_ids', (select coalesce(jsonb_agg(b.plek_id order by b.plek_id), '[]') from bezetting b where b.reservering_id = r.id),
        'voorziening_id', v.id, 'voorziening', v.naam, 'telefoon', v.telefoon, 'adres', a.adres,
        'eenheid', (select e.naam from bezetting b join plek k on k.id = b.plek_id join eenheid e on e.id = k.eenheid_id where b.reservering_id = r.id limit 1))
        order by r.vastgelegd_op desc, r.id desc)
        from reservering r join gebruiker hg on hg.id = r.gehouden_door join voorziening v on v.id = r.voorziening_id
        left join voorziening_adres a on a.voorziening_id = v.id where r.melding_id = m.id), '[]') as reserveringen,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'client_id', p.client_id, 'status', p.status, 'van', ${iso('lower(p.periode)')},
        'aangekomen_op', ${iso('p.aangekomen_op')}, 'arrangement_code', p.arrangement_code, 'verwacht_einde', p.verwacht_einde, 'voorziening', v.naam,
        'eenheid', e.naam, 'telefoon', v.telefoon, 'adres', a.adres) order by p.vastgelegd_op, p.id)
        from plaatsing p left join plek k on k.id = p.plek_id left join eenheid e on e.id = k.eenheid_id left join voorziening v on v.id = e.voorziening_id
        left join voorziening_adres a on a.voorziening_id = v.id where p.melding_id = m.id), '[]') as plaatsingen,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'soort', c.soort, 'arrangement_code', c.arrangement_code, 'vervoermiddel', c.vervoermiddel,
        'omschrijving', c.omschrijving, 'op', ${iso('c.op')}, 'door', cg.naam) order by c.op desc, c.id desc)
        from crisisactie c join gebruiker cg on cg.id = c.door where c.melding_id = m.id), '[]') as acties,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'soort', o.soort, 'reden', o.reden, 'voorziening', v.naam, 'personen', o.personen,
        'op', ${iso('o.op')}) order by o.op desc, o.id desc)
        from onvervulde_vraag o left join voorziening v on v.id = o.voorziening_id where o.melding_id = m.id), '[]') as onvervuld
      from crisismelding m join gebruiker g on g.id = m.aangenomen_door where m.id = ${id}`.execute(tx.db)
  return rows[0]
}

/** Colleagues of the team, to name who may know a secret address. */
export async function leesTeam(tx: Transactie) {
  const { rows } = await sql<{ id: string; naam: string; rol: string }>`
    select distinct on (g.naam, g.id) g.id, g.naam, l.rol from lidmaatschap l join gebruiker g on g.id = l.gebruiker_id
     where l.organisatie_id = ${tx.wie.organisatieId} and g.actief and l.geldig @> (${tx.nu}::timestamptz at time zone 'Europe/Amsterdam')::date
     order by g.naam, g.id`.execute(tx.db)
  return rows
}

/** Unmet demand between two days (the second not included), counted without persons or calls. */
export async function leesOnvervuldeVraag(tx: Transactie, regioCode: string, van: string, tot: string) {
  const { rows } = await sql<{
    soort: string
    reden: string
    voorziening_id: string | null
    aantal: number
    personen: number
  }>`
    select soort, reden, voorziening_id, count(*)::int as aantal, sum(personen)::int as personen from beeld.onvervulde_vraag
     where regio_code = ${regioCode} and op >= ${van}::timestamptz and op < ${tot}::timestamptz
     group by soort, reden, voorziening_id order by aantal desc, soort, reden, voorziening_id`.execute(tx.db)
  return rows
}
