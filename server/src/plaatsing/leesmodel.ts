import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Norm } from './termijn.ts'

/** A stay with what a list shows of it: who, where, and the clock that ends first. */
export type Verblijfsregel = {
  id: string
  versie: number
  status: string
  periode: string
  client_id: string
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
  geboortedatum: string | null
  plek_id: string | null
  organisatie_id: string
  product_code: string
  arrangement_code: string | null
  verwacht_einde: string | null
  aangekomen_op: string | null
  pauze_reden: string | null
  terug_verwacht: string | null
  adres_geheim: boolean
  groep_id: string | null
  melding_id: string | null
  klok: { id: string; soort: string; begin: string; einde: string; norm: Norm } | null
  heeft_vervolgplan: boolean
  akkoord_open: boolean
}

const KOLOMMEN = sql`
  p.id, p.versie, p.status, p.periode, p.client_id, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam, c.geboortedatum,
  p.plek_id, p.organisatie_id, p.product_code, p.arrangement_code, p.verwacht_einde, p.aangekomen_op, p.pauze_reden, p.terug_verwacht,
  p.adres_geheim, p.groep_id, p.melding_id,
  (select jsonb_build_object('id', t.id, 'soort', t.soort, 'begin', t.begin, 'einde', t.einde, 'norm', t.norm)
     from termijn t where t.plaatsing_id = p.id and t.gesloten_op is null order by t.einde, t.id limit 1) as klok,
  exists (select 1 from vervolgplan v where v.plaatsing_id = p.id) as heeft_vervolgplan,
  exists (select 1 from einde_akkoord a where a.plaatsing_id = p.id and a.besluit is null) as akkoord_open`

/** Who stays with this provider now, or is expected. */
export async function verblijvenVanAanbieder(
  tx: Transactie,
  organisatieId: string,
): Promise<Verblijfsregel[]> {
  const { rows } = await sql<Verblijfsregel>`
    select ${KOLOMMEN} from plaatsing p join client c on c.id = p.client_id
     where p.organisatie_id = ${organisatieId} and upper_inf(p.periode) and not isempty(p.periode)
     order by lower(p.periode) desc, p.id`.execute(tx.db)
  return rows
}

/** The running stays that follow from the team's own crisis calls; starts at `toegang`, as lists of people do. */
export async function verblijvenVanTeam(tx: Transactie, organisatieId: string): Promise<Verblijfsregel[]> {
  const { rows } = await sql<Verblijfsregel>`
    with mijn as (select distinct client_id from toegang where organisatie_id = ${organisatieId} and relatie = 'crisis' and geldig @> ${tx.nu}::timestamptz)
    select ${KOLOMMEN} from mijn join plaatsing p on p.client_id = mijn.client_id and p.melding_id is not null join client c on c.id = p.client_id
     where upper_inf(p.periode) and not isempty(p.periode)
     order by lower(p.periode) desc, p.id`.execute(tx.db)
  return rows
}

export async function verblijfMetId(tx: Transactie, id: string): Promise<Verblijfsregel | undefined> {
  const { rows } = await sql<Verblijfsregel>`
    select ${KOLOMMEN} from plaatsing p join client c on c.id = p.client_id where p.id = ${id}`.execute(tx.db)
  return rows[0]
}

export type Klokregel = {
  id: string
  versie: number
  soort: string
  begin: string
  einde: string
  norm: Norm
  bron: string
  gesloten_op: string | null
  gesloten_reden: string | null
  gesloten_door: string | null
  verlengingen: { van: string; tot: string; reden: string; rol: string; door: string; op: string }[]
  treden: { rol: string; op: string }[]
}

/** All clocks of a stay, running first; what was extended and who heard of it. */
export async function klokkenBij(tx: Transactie, plaatsingId: string): Promise<Klokregel[]> {
  const { rows } = await sql<Klokregel>`
    select t.id, t.versie, t.soort, t.begin, t.einde, t.norm, t.bron, t.gesloten_op, t.gesloten_reden, gd.naam as gesloten_door,
      coalesce((select jsonb_agg(jsonb_build_object('van', v.van, 'tot', v.tot, 'reden', v.reden, 'rol', v.rol, 'door', g.naam, 'op', v.op) order by v.op)
                  from termijn_verlenging v join gebruiker g on g.id = v.door where v.termijn_id = t.id), '[]') as verlengingen,
      coalesce((select jsonb_agg(jsonb_build_object('rol', e.rol, 'op', e.op) order by e.op, e.trede) from escalatie e where e.termijn_id = t.id), '[]') as treden
      from termijn t left join gebruiker gd on gd.id = t.gesloten_door
     where t.plaatsing_id = ${plaatsingId} order by t.gesloten_op nulls first, t.einde, t.id`.execute(tx.db)
  return rows
}

export type Planregel = {
  id: string
  stap: string
  verantwoordelijk: string
  uiterlijk: string
  door: string
  op: string
}

/** Follow-up plans, the newest first; the first one counts. */
export async function plannenBij(tx: Transactie, plaatsingId: string): Promise<Planregel[]> {
  const { rows } = await sql<Planregel>`
    select v.id, v.stap, v.verantwoordelijk, v.uiterlijk, g.naam as door, v.op from vervolgplan v join gebruiker g on g.id = v.door
     where v.plaatsing_id = ${plaatsingId} order by v.op desc, v.id desc`.execute(tx.db)
  return rows
}

export type Akkoordregel = {
  id: string
  bestemming: string
  reden: string
  gevraagd_door: string
  gevraagd_door_naam: string
  gevraagd_op: string
  besluit: string | null
  besluit_reden: string | null
  besloten_door_naam: string | null
  besloten_op: string | null
}

export async function akkoordenBij(tx: Transactie, plaatsingId: string): Promise<Akkoordregel[]> {
  const { rows } = await sql<Akkoordregel>`
    select a.id, a.bestemming, a.reden, a.gevraagd_door, g.naam as gevraagd_door_naam, a.gevraagd_op, a.besluit, a.besluit_reden, b.naam as besloten_door_naam, a.besloten_op
      from einde_akkoord a join gebruiker g on g.id = a.gevraagd_door left join gebruiker b on b.id = a.besloten_door
     where a.plaatsing_id = ${plaatsingId} order by a.gevraagd_op desc, a.id desc`.execute(tx.db)
  return rows
}

/** Who was placed together and is still there. */
export async function medebewoners(tx: Transactie, groepId: string | null, zelf: string) {
  if (groepId === null) return []
  const { rows } = await sql<{
    id: string
    status: string
    roepnaam: string | null
    voornaam: string | null
    tussenvoegsel: string | null
    achternaam: string | null
  }>`
    select p.id, p.status, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam from plaatsing p join client c on c.id = p.client_id
     where p.groep_id = ${groepId} and p.id <> ${zelf} and upper_inf(p.periode) order by p.id`.execute(tx.db)
  return rows
}

export type Versieregel = { versie: number; rij: Record<string, unknown>; van: string; door: string | null }

/** What was known when, oldest first, the present version last. */
export async function versiesVan(tx: Transactie, id: string): Promise<Versieregel[]> {
  const { rows } = await sql<Versieregel>`
    select x.versie, x.rij, x.van, g.naam as door from (
      select versie, rij, lower(vastgelegd) as van, vastgelegd_door from historie where tabel = 'plaatsing' and id = ${id}
      union all select versie, to_jsonb(p), vastgelegd_op, vastgelegd_door from plaatsing p where p.id = ${id}) x
      left join gebruiker g on g.id = x.vastgelegd_door order by x.versie`.execute(tx.db)
  return rows
}
