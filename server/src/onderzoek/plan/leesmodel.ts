import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import { weergavenaam } from '../../dossier/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { leesAfstemmingen } from './afstemming.ts'
import type { Als, PlanRij } from './open-plan.ts'

type Naam = {
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
}

/** Colleagues of the caller's own team who may direct a plan. */
export async function collegas(tx: Transactie): Promise<{ id: string; naam: string }[]> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select distinct g.id, g.naam from lidmaatschap l join gebruiker g on g.id = l.gebruiker_id
     where l.organisatie_id = ${tx.wie.organisatieId} and l.rol = 'toegangsmedewerker' and g.actief order by g.naam limit 200`.execute(
    tx.db,
  )
  return rows
}

/** Plans the caller may see something of: of the own team, or shared with the own organisation. Row-level security draws the line. */
export async function leesPlannen(tx: Transactie) {
  const { rows } = await sql<
    Naam & {
      id: string
      regisseur: string
      vanMij: boolean
      wachtOpMij: boolean
      acties: number
      eerste: string | null
    }
  >`
    select p.id, g.naam as regisseur, p.regisseur = ${tx.wie.gebruikerId} as "vanMij",
           exists (select 1 from regieoverdracht o where o.plan_id = p.id and o.besluit is null and o.naar = ${tx.wie.gebruikerId}) as "wachtOpMij",
           (select count(*)::int from planactie a where a.plan_id = p.id and a.status in ('open', 'bezig')) as acties,
           (select min(a.uiterlijk) from planactie a where a.plan_id = p.id and a.status in ('open', 'bezig')) as eerste,
           c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam
      from plan p join gebruiker g on g.id = p.regisseur left join client c on c.id = p.client_id
     where p.gesloten_op is null order by eerste nulls last, p.id limit 200`.execute(tx.db)
  return rows.map(({ roepnaam, voornaam, tussenvoegsel, achternaam, ...r }) => ({
    ...r,
    naam: weergavenaam({ roepnaam, voornaam, tussenvoegsel, achternaam }),
  }))
}

/** The plan that the household of a case has now, whichever case it began in; without one the last that was closed, which can still be read. */
export async function planVanZaak(
  tx: Transactie,
  zaak: { id: string; client_id: string },
  dag: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from plan p where (p.zaak_id = ${zaak.id} or exists (select 1 from huishoudlid l
      where l.huishouden_id = p.huishouden_id and l.client_id = ${zaak.client_id} and l.geldig @> ${dag}::date)) order by p.gesloten_op desc nulls first, p.begonnen_op limit 1`.execute(
    tx.db,
  )
  return rows[0]?.id ?? null
}

/** One plan as this caller may see it: each query is held to what is shared by row-level security. */
export async function leesPlanbeeld(huis: Huis, tx: Transactie, plan: PlanRij, als: Als) {
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const { db } = tx
  const leden = await sql<Naam & { id: string; rol: string; betrokken: boolean }>`
    select c.id, l.rol, false as betrokken, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam from huishoudlid l join client c on c.id = l.client_id
     where l.huishouden_id = ${plan.huishouden_id} and l.geldig @> ${dag}::date
    union all select c.id, b.rol, true, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam from planbetrokkene b join client c on c.id = b.client_id
     where b.plan_id = ${plan.id} order by betrokken, rol, id`.execute(db)
  const doelen = await sql<{
    id: string
    versie: number
    leefgebied: string
    doel: string
    status: string
    toelichting: string | null
    clientId: string
  }>`
    select d.id, d.versie, d.leefgebied, d.doel, d.status, d.toelichting, d.client_id as "clientId" from plandoel d where d.plan_id = ${plan.id}
     order by d.status <> 'loopt', d.id`.execute(db)
  const acties = await sql<{
    id: string
    versie: number
    doelId: string
    wat: string
    wie: string
    organisatieId: string | null
    organisatie: string | null
    uiterlijk: string
    status: string
    resultaat: string | null
    overlegId: string | null
    eigen: boolean
  }>`
    select a.id, a.versie, a.doel_id as "doelId", a.wat, a.wie, a.organisatie_id as "organisatieId", o.naam as organisatie, a.uiterlijk, a.status, a.resultaat,
           a.overleg_id as "overlegId", coalesce(a.organisatie_id = ${tx.wie.organisatieId}, false) as eigen
      from planactie a left join organisatie o on o.id = a.organisatie_id where a.plan_id = ${plan.id}
     order by a.status in ('klaar', 'vervallen'), a.uiterlijk, a.id`.execute(db)
  const delingen = await sql<{
    id: string
    organisatie: string
    onderdeel: string
    doel: string
    grondslag: string
    toestemming: string
    toestemmingOp: string | null
    van: string
    tot: string
    loopt: boolean
    ingetrokkenOp: string | null
    ingetrokkenReden: string | null
  }>`
    select d.id, o.naam as organisatie, d.onderdeel, d.doel, d.grondslag, d.toestemming, d.toestemming_op as "toestemmingOp", lower(d.geldig) as van,
           upper(d.geldig) as tot, d.geldig @> ${tx.nu}::timestamptz as loopt, d.ingetrokken_op as "ingetrokkenOp", d.ingetrokken_reden as "ingetrokkenReden"
      from plandeling d join organisatie o on o.id = d.organisatie_id where d.plan_id = ${plan.id} order by loopt desc, o.naam, d.onderdeel`.execute(
    db,
  )
  const overdracht = await sql<{
    id: string
    naar: string
    naarId: string
    reden: string
    gevraagdOp: string
  }>`
    select o.id, g.naam as naar, o.naar as "naarId", o.reden, o.gevraagd_op as "gevraagdOp" from regieoverdracht o join gebruiker g on g.id = o.naar
     where o.plan_id = ${plan.id} and o.besluit is null`.execute(db)
  const escalaties = await sql<{
    id: string
    organisatie: string
    vraag: string
    uiterlijk: string
    op: string
    uitkomst: string | null
    geslotenOp: string | null
    zelfBeantwoord: boolean
  }>`
    select e.id, o.naam as organisatie, e.vraag, e.uiterlijk, e.op, e.uitkomst, e.gesloten_op as "geslotenOp", e.antwoord_van is not null as "zelfBeantwoord"
      from planescalatie e join organisatie o on o.id = e.organisatie_id where e.plan_id = ${plan.id} order by e.gesloten_op nulls first, e.op desc`.execute(
    db,
  )
  const overleggen = await sql<{ id: string; geplandOp: string; doel: string; status: string }>`
    select c.id, c.gepland_op as "geplandOp", c.doel, c.status from casusoverleg c where c.plan_id = ${plan.id} order by c.gepland_op desc`.execute(
    db,
  )
  const regisseur = await db
    .selectFrom('gebruiker')
    .select(['id', 'naam'])
    .where('id', '=', plan.regisseur)
    .executeTakeFirstOrThrow()
  return {
    id: plan.id,
    versie: plan.versie,
    als,
    zaakId: als === 'partner' ? null : plan.zaak_id,
    perspectief:
      als === 'partner' && !delingen.rows.some((d) => d.loopt && d.onderdeel === 'doelen')
        ? null
        : plan.perspectief,
    regisseur: { ...regisseur, ik: regisseur.id === tx.wie.gebruikerId },
    begonnenOp: plan.begonnen_op,
    geslotenOp: plan.gesloten_op,
    geslotenReden: plan.gesloten_reden,
    leden: leden.rows.map(({ id, rol, betrokken, ...naam }) => ({
      id,
      rol,
      betrokken,
      naam: weergavenaam(naam),
    })),
    doelen: doelen.rows.map((d) => ({ ...d, acties: acties.rows.filter((a) => a.doelId === d.id) })),
    // what was agreed in a conference shows to who shares those, without the goal it belongs to
    losseActies: acties.rows.filter((a) => !doelen.rows.some((d) => d.id === a.doelId)),
    delingen: delingen.rows,
    overdracht: overdracht.rows[0]
      ? { ...overdracht.rows[0], aanMij: overdracht.rows[0].naarId === tx.wie.gebruikerId }
      : null,
    escalaties: escalaties.rows,
    overleggen: overleggen.rows,
    afstemmingen: await leesAfstemmingen(tx, plan.id),
    collegas: als === 'team' ? await collegas(tx) : [],
  }
}
