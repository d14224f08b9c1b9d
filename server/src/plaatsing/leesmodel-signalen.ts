import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Norm } from './termijn.ts'

const NAAM = sql`c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam`
export type Naamrij = {
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
}

export type Termijnsignaal = Naamrij & {
  id: string
  versie: number
  soort: string
  begin: string
  einde: string
  norm: Norm
  plaatsing_id: string | null
  melding_id: string | null
  zaak_id: string | null
  plek_id: string | null
  client_id: string | null
  heeft_vervolgplan: boolean
  /** Roles that heard of this end already, the last one last. */
  treden: { rol: string; op: string }[]
}

/**
 * Running clocks that are mine to act on: of my team, and, for a provider, of who stays with it. With an end before `tot`; one that
 * stands still has none (Awb art. 4:15).
 * What the caller may not see of the person (a secret address, a file that closed) comes back empty.
 */
export async function mijnKlokken(
  tx: Transactie,
  organisatieId: string,
  tot: string,
): Promise<Termijnsignaal[]> {
  const { rows } = await sql<Termijnsignaal>`
    select t.id, t.versie, t.soort, t.begin, t.einde, t.norm, t.plaatsing_id, t.melding_id, z.id as zaak_id, p.plek_id, c.id as client_id, ${NAAM},
           exists (select 1 from vervolgplan v where v.plaatsing_id = t.plaatsing_id) as heeft_vervolgplan,
           coalesce((select jsonb_agg(jsonb_build_object('rol', e.rol, 'op', e.op) order by e.op, e.trede) from escalatie e where e.termijn_id = t.id and e.einde = t.einde), '[]') as treden
      from termijn t left join plaatsing p on p.id = t.plaatsing_id left join zaak z on z.id = t.zaak_id left join client c on c.id = coalesce(p.client_id, z.client_id)
     where t.gesloten_op is null and t.geschorst_sinds is null and t.einde < ${tot}
       and (t.organisatie_id = ${organisatieId} or (p.organisatie_id = ${organisatieId} and upper_inf(p.periode)))
     order by t.einde, t.id`.execute(tx.db)
  return rows
}

export type Taaksignaal = Naamrij & {
  id: string
  versie: number
  soort: string
  rol: string | null
  voor: string | null
  voor_naam: string | null
  uiterlijk: string
  plaatsing_id: string | null
  melding_id: string | null
  zaak_id: string | null
  plek_id: string | null
  client_id: string | null
  geaccepteerd_door: string | null
  geaccepteerd_door_naam: string | null
  geaccepteerd_op: string | null
  teruggegeven_door_naam: string | null
  teruggave_reden: string | null
  toelichting: string | null
}

/** Open tasks of the organisation, for everyone or for this role: about a stay or about a case, as far as the caller may see it. */
export async function mijnTaken(tx: Transactie, organisatieId: string, rol: string): Promise<Taaksignaal[]> {
  const { rows } = await sql<Taaksignaal>`
    select k.id, k.versie, k.soort, k.rol, k.voor, gv.naam as voor_naam, k.uiterlijk, k.plaatsing_id, k.melding_id, z.id as zaak_id, p.plek_id, c.id as client_id, ${NAAM},
           k.geaccepteerd_door, ga.naam as geaccepteerd_door_naam, k.geaccepteerd_op, gt.naam as teruggegeven_door_naam, k.teruggave_reden, k.toelichting
      from taak k left join plaatsing p on p.id = k.plaatsing_id left join zaak z on z.id = k.zaak_id left join client c on c.id = coalesce(p.client_id, z.client_id)
      left join gebruiker ga on ga.id = k.geaccepteerd_door left join gebruiker gt on gt.id = k.teruggegeven_door left join gebruiker gv on gv.id = k.voor
     where k.organisatie_id = ${organisatieId} and k.afgerond_op is null and (k.rol is null or k.rol = ${rol})
     order by k.uiterlijk, k.id`.execute(tx.db)
  return rows
}

export type Akkoordsignaal = Naamrij & {
  id: string
  plaatsing_id: string
  bestemming: string
  reden: string
  gevraagd_door: string
  gevraagd_door_naam: string
  gevraagd_op: string
  plek_id: string | null
  client_id: string
}

/** Ends without a place to go that wait for a second person. */
export async function openAkkoorden(tx: Transactie): Promise<Akkoordsignaal[]> {
  const { rows } = await sql<Akkoordsignaal>`
    select a.id, a.plaatsing_id, a.bestemming, a.reden, a.gevraagd_door, g.naam as gevraagd_door_naam, a.gevraagd_op, p.plek_id, p.client_id, ${NAAM}
      from einde_akkoord a join plaatsing p on p.id = a.plaatsing_id join client c on c.id = p.client_id join gebruiker g on g.id = a.gevraagd_door
     where a.besluit is null and a.regio_code = ${tx.wie.regioCode} and upper_inf(p.periode) order by a.gevraagd_op, a.id`.execute(
    tx.db,
  )
  return rows
}

export type Plansignaal = Naamrij & {
  id: string
  plaatsing_id: string
  stap: string
  verantwoordelijk: string
  uiterlijk: string
  plek_id: string | null
  client_id: string
}

/** Follow-up steps that fall due: the newest plan of each running stay that the caller can see. */
export async function vervolgstappen(tx: Transactie, totDag: string): Promise<Plansignaal[]> {
  const { rows } = await sql<Plansignaal>`
    select v.id, v.plaatsing_id, v.stap, v.verantwoordelijk, v.uiterlijk, p.plek_id, p.client_id, ${NAAM}
      from vervolgplan v join plaatsing p on p.id = v.plaatsing_id join client c on c.id = p.client_id
     where v.regio_code = ${tx.wie.regioCode} and v.uiterlijk <= ${totDag}::date and upper_inf(p.periode) and not isempty(p.periode)
       and not exists (select 1 from vervolgplan n where n.vervangt = v.id)
     order by v.uiterlijk, v.id`.execute(tx.db)
  return rows
}
