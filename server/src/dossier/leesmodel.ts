import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

export type Loopbaanrij = {
  id: string
  soort: 'verblijf' | 'crisismelding'
  van: string
  tot: string | null
  status: string
  product: string | null
  voorziening: string | null
  aanbieder: string | null
  gemeente: string | null
  arrangement: string | null
  vorigeVoorziening: string | null
  reden: string | null
  bestemming: string | null
  adresGeheim: boolean
  vorige: string | null
}

/**
 * The housing career, newest first: stays and crisis calls in one line of time. Row-level security decides which of them the caller
 * sees; where is left out for a secret address outside its circle.
 */
export async function leesWoonloopbaan(tx: Transactie, clientId: string): Promise<Loopbaanrij[]> {
  const { rows } = await sql<Loopbaanrij>`
    select p.id, 'verblijf' as soort, coalesce(lower(p.periode), p.vastgelegd_op) as van, upper(p.periode) as tot, p.status,
           coalesce((select pr.naam from product pr where pr.regio_code = p.regio_code and pr.code = p.product_code order by pr.geldig desc limit 1), p.product_code) as product,
           v.naam as voorziening, o.naam as aanbieder,
           (select g.naam from gemeente g where g.regio_code = p.regio_code and g.code = coalesce(v.gemeente_code, p.verblijf_gemeente) limit 1) as gemeente,
           p.arrangement_code as arrangement, p.vorige_voorziening as "vorigeVoorziening", p.einde_reden as reden, p.bestemming, p.adres_geheim as "adresGeheim",
           p.vorige_plaatsing as vorige
      from plaatsing p join organisatie o on o.id = p.organisatie_id
      left join plek k on k.id = p.plek_id left join eenheid e on e.id = k.eenheid_id left join voorziening v on v.id = e.voorziening_id
     where p.client_id = ${clientId}
    union all
    select m.id, 'crisismelding', m.gemeld_op, m.gesloten_op, m.status, null, null, null, null, null, null, m.uitkomst, m.vervolg, m.adres_geheim, null
      from crisismelding m where m.client_id = ${clientId}
     order by van desc limit 300`.execute(tx.db)
  return rows
}

export type Zoekvraag = {
  naam?: string | undefined
  geboortedatum?: string | undefined
  bsn?: string | undefined
}
export type Zoekrij = {
  id: string
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
  geboortedatum: string | null
  geboortedatumGeschat: boolean
  geslacht: string | null
  verblijft: boolean
}

/** People whose file the caller may open, and who fit. The list starts at `toegang`: what is not there cannot be counted or sorted on. */
export async function zoekClienten(tx: Transactie, vraag: Zoekvraag, max: number): Promise<Zoekrij[]> {
  const woorden = (vraag.naam ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 4)
  const { rows } = await sql<Zoekrij>`
    select c.id, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam, c.geboortedatum, c.geboortedatum_geschat as "geboortedatumGeschat",
           case when t.ruim then c.geslacht end as geslacht,
           exists (select 1 from plaatsing p where p.client_id = c.id and upper_inf(p.periode)) as verblijft
      from (select t.client_id, bool_or(t.veldset not in ('gesloten', 'nood')) as ruim from toegang t where t.geldig @> ${tx.nu}::timestamptz
              and (t.organisatie_id = ${tx.wie.organisatieId} or t.gebruiker_id = ${tx.wie.gebruikerId})
             group by t.client_id) t
      join client c on c.id = t.client_id
     where ${vraag.geboortedatum === undefined ? sql`true` : sql`c.geboortedatum = ${vraag.geboortedatum}`}
       and ${vraag.bsn === undefined ? sql`true` : sql`c.id = client_met_bsn(${vraag.bsn})`}
       and ${sql.join(
         woorden
           .map(
             (w) =>
               sql`lower(concat_ws(' ', c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam)) like ${`%${w.replaceAll(/[%_\\]/g, '\\$&')}%`}`,
           )
           .concat(sql`true`),
         sql` and `,
       )}
     order by lower(coalesce(c.achternaam, c.roepnaam, c.voornaam)), c.id limit ${max}`.execute(tx.db)
  return rows
}

export type Dubbel = { id: string; waarom: ('naam' | 'geboortedatum' | 'adres')[] }

/**
 * Who may be the same person: the same name and a date of birth that does not contradict, or the same date of birth at the same
 * address. A question, never a merge. The same number cannot be: two people never have one.
 */
export async function zoekDubbelen(tx: Transactie, clientId: string): Promise<Dubbel[]> {
  const { rows } = await sql<{ id: string; naam: boolean; datum: boolean; adres: boolean }>`
    select * from (
      select a.id,
        lower(coalesce(a.roepnaam, a.voornaam)) = lower(coalesce(c.roepnaam, c.voornaam))
          and (lower(coalesce(a.achternaam, '')) = lower(coalesce(c.achternaam, '')) or a.achternaam is null or c.achternaam is null) as naam,
        coalesce(a.geboortedatum = c.geboortedatum, false) as datum,
        coalesce(a.postcode = c.postcode and a.huisnummer is not distinct from c.huisnummer, false) as adres,
        a.geboortedatum is null or c.geboortedatum is null or a.geboortedatum = c.geboortedatum
          or ((a.geboortedatum_geschat or c.geboortedatum_geschat) and abs(a.geboortedatum - c.geboortedatum) <= 3 * 366) as kan
        from client c join client a on a.regio_code = c.regio_code and a.id <> c.id and a.samengevoegd_met is null
       where c.id = ${clientId}) d
     where naam and kan or datum and adres
     order by datum desc, naam desc, id limit 10`.execute(tx.db)
  return rows.map((r) => ({
    id: r.id,
    waarom: [
      ...(r.naam ? (['naam'] as const) : []),
      ...(r.datum ? (['geboortedatum'] as const) : []),
      ...(r.adres ? (['adres'] as const) : []),
    ],
  }))
}

export type Inzagerij = {
  dag: string
  wie: string
  organisatie: string | null
  rol: string
  doel: string
  aantal: number
  nood: boolean
  geweigerd: number
  laatste: string
}

/** Who looked, grouped by day: the client's own right to know (NEN 7513). */
export async function leesInzage(tx: Transactie, clientId: string, tijdzone: string): Promise<Inzagerij[]> {
  const { rows } = await sql<Inzagerij>`
    select (a.op at time zone ${tijdzone})::date as dag, coalesce(g.naam, 'Het systeem') as wie, o.naam as organisatie, coalesce(a.rol, 'systeem') as rol, a.doel,
           count(*) filter (where a.toegestaan) as aantal, bool_or(a.nood) as nood, count(*) filter (where not a.toegestaan) as geweigerd, max(a.op) as laatste
      from auditlog a left join gebruiker g on g.id = a.gebruiker_id left join organisatie o on o.id = a.organisatie_id
     where a.client_id = ${clientId} group by 1, 2, 3, 4, 5 order by 1 desc, 9 desc limit 500`.execute(tx.db)
  return rows
}
