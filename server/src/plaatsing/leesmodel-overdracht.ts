import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Naamrij } from './leesmodel-signalen.ts'

const NAAM = sql`c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam`
export type Venster = { teamId: string; van: string; tot: string }

export type Verloopregel = Naamrij & {
  id: string
  wat: 'geplaatst' | 'gekomen' | 'niet_gekomen' | 'verplaatst' | 'vertrokken'
  op: string
  plek_id: string | null
  status: string
  arrangement_code: string | null
  bestemming: string | null
  groep_id: string | null
  client_id: string
}

/** Who was placed, came, moved and left in this time, of the stays that the team looks after. */
export async function verloop(tx: Transactie, { teamId, van, tot }: Venster): Promise<Verloopregel[]> {
  const { rows } = await sql<Verloopregel>`
    with mijn as (select distinct client_id from toegang where organisatie_id = ${teamId} and relatie = 'crisis' and geldig && tstzrange(${van}, ${tot})),
    p as (select x.* from mijn join plaatsing x on x.client_id = mijn.client_id and x.melding_id is not null),
    gebeurd as (
      select p.id, 'geplaatst' as wat, lower(p.periode) as op from p where not isempty(p.periode) and p.vorige_plaatsing is null
      union all select p.id, 'verplaatst', lower(p.periode) from p where not isempty(p.periode) and p.vorige_plaatsing is not null
      union all select p.id, 'gekomen', p.aangekomen_op from p where p.aangekomen_op is not null and p.aangekomen_op > lower(p.periode)
      union all select p.id, 'niet_gekomen', p.vastgelegd_op from p where p.status = 'vervallen'
      union all select p.id, 'vertrokken', upper(p.periode) from p where p.status = 'beeindigd')
    select g.id, g.wat, g.op, p.plek_id, p.status, p.arrangement_code, p.bestemming, p.groep_id, p.client_id, ${NAAM}
      from gebeurd g join p on p.id = g.id join client c on c.id = p.client_id
     where g.op >= ${van} and g.op < ${tot} order by g.op, g.id`.execute(tx.db)
  return rows
}

export type Meldingregel = {
  id: string
  nummer: number
  gemeld_op: string
  roepnaam: string | null
  leeftijd: number | null
  personen: number
}

/** Crisis calls that still wait for a place. */
export async function meldingenZonderPlek(tx: Transactie, teamId: string): Promise<Meldingregel[]> {
  const { rows } = await sql<Meldingregel>`
    select m.id, m.nummer, m.gemeld_op, m.roepnaam, m.leeftijd, 1 + (select count(*)::int from crisismelding_persoon x where x.melding_id = m.id) as personen
      from crisismelding m where m.team_id = ${teamId} and m.status = 'open' order by m.gemeld_op, m.id`.execute(
    tx.db,
  )
  return rows
}

export type Reserveringregel = {
  id: string
  melding_id: string
  nummer: number
  roepnaam: string | null
  voorziening_id: string
  tot: string
}

/** Holds that run now. */
export async function lopendeReserveringen(tx: Transactie, teamId: string): Promise<Reserveringregel[]> {
  const { rows } = await sql<Reserveringregel>`
    select r.id, r.melding_id, m.nummer, m.roepnaam, r.voorziening_id, upper(r.periode) as tot
      from reservering r join crisismelding m on m.id = r.melding_id
     where m.team_id = ${teamId} and r.einde is null and r.periode @> ${tx.nu}::timestamptz order by upper(r.periode), r.id`.execute(
    tx.db,
  )
  return rows
}

export type Notitieregel = {
  id: string
  soort: 'notitie' | 'incident' | 'afspraak'
  tekst: string
  melding_id: string | null
  nummer: number | null
  door: string
  op: string
}

export async function notitiesBij(tx: Transactie, { teamId, van, tot }: Venster): Promise<Notitieregel[]> {
  const { rows } = await sql<Notitieregel>`
    select n.id, n.soort, n.tekst, n.melding_id, m.nummer, g.naam as door, n.op
      from overdracht o join overdracht_notitie n on n.overdracht_id = o.id join gebruiker g on g.id = n.door left join crisismelding m on m.id = n.melding_id
     where o.team_id = ${teamId} and n.op >= ${van} and n.op < ${tot} order by n.op, n.id`.execute(tx.db)
  return rows
}

export type Lezer = { gebruiker_id: string; naam: string; op: string }

export async function gelezenDoor(
  tx: Transactie,
  teamId: string,
  van: string,
  tot: string,
): Promise<Lezer[]> {
  const { rows } = await sql<Lezer>`
    select l.gebruiker_id, g.naam, l.op from overdracht o join overdracht_gelezen l on l.overdracht_id = o.id join gebruiker g on g.id = l.gebruiker_id
     where o.team_id = ${teamId} and o.periode = tstzrange(${van}, ${tot}) order by l.op, g.naam`.execute(
    tx.db,
  )
  return rows
}
