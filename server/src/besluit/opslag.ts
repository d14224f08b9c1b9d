import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Concept, Pgb } from './regels.ts'

/** A decision as the caller may see it, with the names of who had a part in it. */
export type BesluitRij = Concept & {
  id: string
  versie: number
  zaakId: string
  clientId: string
  status: 'concept' | 'genomen' | 'verzonden' | 'vervallen'
  urenMin: number | null
  urenMax: number | null
  wetsgronden: string[]
  gemeenteCode: string
  aanvraagOp: string
  zienswijzeGevraagdOp: string | null
  zienswijze: string | null
  zienswijzeReden: string | null
  overlegpuntId: string | null
  afwijkingAdvies: string | null
  voorgelegdOp: string | null
  tweedeDoor: string | null
  tweedeDoorId: string | null
  tweedeToelichting: string | null
  opgesteldDoor: string
  opgesteldDoorId: string
  genomenDoor: string | null
  genomenDoorId: string | null
  mandaat: string | null
  besluitOp: string | null
  verzondenOp: string | null
  bezwaarTot: string | null
  herbeoordelingOp: string | null
  vervallenReden: string | null
}

const velden = (nu: string) => sql`
  b.id, b.versie, b.zaak_id as "zaakId", b.client_id as "clientId", b.soort, b.status, b.product, b.omvang, b.uren_min::float as "urenMin", b.uren_max::float as "urenMax",
  lower(b.periode)::text as van, (upper(b.periode) - 1)::text as tot, b.leveringsvorm, b.pgb, b.gronden, b.wetsgronden, b.motivering, b.gemeente_code as "gemeenteCode",
  b.aanvraag_op::text as "aanvraagOp", b.op_verzoek as "opVerzoek", b.zienswijze_gevraagd_op::text as "zienswijzeGevraagdOp", b.zienswijze_tot::text as "zienswijzeTot",
  b.zienswijze_verzonden_op::text as "zienswijzeVerzondenOp", b.zienswijze,
  b.zienswijze_op::text as "zienswijzeOp", b.zienswijze_uitzondering as "zienswijzeUitzondering", b.zienswijze_reden as "zienswijzeReden",
  b.overlegpunt_id as "overlegpuntId", b.afwijking_advies as "afwijkingAdvies", b.vervangt, b.voorgelegd_op as "voorgelegdOp", b.tweede_nodig as "tweedeNodig",
  b.tweede_oordeel as "tweedeOordeel", b.tweede_toelichting as "tweedeToelichting", b.tweede_door as "tweedeDoorId", t.naam as "tweedeDoor",
  b.opgesteld_door as "opgesteldDoorId", o.naam as "opgesteldDoor", b.genomen_door as "genomenDoorId", g.naam as "genomenDoor", b.mandaat,
  b.besluit_op::text as "besluitOp", b.verzonden_op::text as "verzondenOp", b.bezwaar_tot::text as "bezwaarTot", b.herbeoordeling_op::text as "herbeoordelingOp",
  b.vervallen_reden as "vervallenReden",
  (select jsonb_build_object('gevraagdOp', lower(s.periode) - 1, 'tot', s.aanvullen_tot,
                             'aangevuldOp', case when upper(s.periode) < s.aanvullen_tot then upper(s.periode) end)
     from termijn k join termijn_schorsing s on s.termijn_id = k.id
    where k.zaak_id = b.zaak_id and k.soort = 'wmoBeschikking' and k.begin = b.aanvraag_op and s.aanvullen_tot is not null and not isempty(s.periode)
    order by s.periode desc limit 1) as aanvulverzoek,
  exists (select 1 from termijn k where k.zaak_id = b.zaak_id and k.soort = 'wmoOnderzoek' and k.gesloten_op is null
             and (k.geschorst_sinds is not null or k.einde > ${nu}))
    and not exists (select 1 from termijn a where a.zaak_id = b.zaak_id
             and (a.soort = 'wmoBeschikking' and a.begin = b.aanvraag_op or a.soort = 'nieuwBesluit' and a.gesloten_op is null)) as "onderzoekLoopt"`
const UIT = sql`beschikking b join gebruiker o on o.id = b.opgesteld_door left join gebruiker t on t.id = b.tweede_door left join gebruiker g on g.id = b.genomen_door`

/** The person concerned hears of a decision when it is made known (Awb art. 3:41): a draft, and one that was not sent yet, are not there. */
const bekendBij = (tx: Transactie) => (tx.wie.clientzelf === null ? sql`true` : sql`b.status = 'verzonden'`)

export async function leesBesluit(
  tx: Transactie,
  id: string,
  slot: 'lezen' | 'wijzigen' = 'lezen',
): Promise<BesluitRij | undefined> {
  const vast = slot === 'wijzigen' ? sql`for update of b` : sql``
  const { rows } =
    await sql<BesluitRij>`select ${velden(tx.nu)} from ${UIT} where b.id = ${id} and ${bekendBij(tx)} ${vast}`.execute(
      tx.db,
    )
  return rows[0]
}

/** All decisions of a case, newest first. */
export async function besluitenVan(tx: Transactie, zaakId: string): Promise<BesluitRij[]> {
  const { rows } = await sql<BesluitRij>`
    select ${velden(tx.nu)} from ${UIT} where b.zaak_id = ${zaakId} and ${bekendBij(tx)} order by b.id desc`.execute(
    tx.db,
  )
  return rows
}

/** Drafts that wait for someone else: to look along, or for the responsible municipality to decide. */
export async function wachtendeBesluiten(tx: Transactie): Promise<BesluitRij[]> {
  const { rows } = await sql<BesluitRij>`
    select ${velden(tx.nu)} from ${UIT} where b.status = 'concept'
       and (b.voorgelegd_op is not null or b.tweede_nodig and b.tweede_oordeel is null and b.opgesteld_door <> ${tx.wie.gebruikerId})
     order by b.aanvraag_op, b.id limit 100`.execute(tx.db)
  return rows
}

export const pgbAlsJson = (pgb: Pgb | null): string | null => (pgb === null ? null : JSON.stringify(pgb))
