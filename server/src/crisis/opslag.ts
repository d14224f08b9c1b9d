import { nietGevonden, type Periode, periodeUitTekst } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Actie, eisRecht, type ObjectSoort } from '../platform/toegangsrecht/index.ts'
import type { Geslacht } from '../dossier/index.ts'
import type { Behoefte, Drieweg, Persoonsrol, Verblijfsituatie } from './codes.ts'

export type Persoonsrij = {
  id: string
  roepnaam: string | null
  leeftijd: number | null
  geslacht: Geslacht
  rol: Persoonsrol
  client_id: string | null
}

/** A call with who must stay together, as the rules of this room need it. */
export type Meldingrij = {
  id: string
  nummer: number
  jaar: number
  team_id: string
  versie: number
  status: 'open' | 'geplaatst' | 'gesloten'
  roepnaam: string | null
  leeftijd: number | null
  geslacht: Geslacht
  herkomst_gemeente: string | null
  netwerk_gemeente: string | null
  verblijft_nu: Verblijfsituatie | null
  huiselijk_geweld: Drieweg
  lvb_vermoeden: Drieweg
  kinderen: Drieweg
  risico_kinderen: string | null
  behoeften: Behoefte[]
  adres_geheim: boolean
  client_id: string | null
  personen: Persoonsrij[]
}

/** One query. `vergrendel` keeps others from changing the call until this transaction ends. */
async function leesMeldingrij(
  tx: Transactie,
  id: string,
  vergrendel: boolean,
): Promise<Meldingrij | undefined> {
  const { rows } = await sql<Meldingrij>`
    select m.id, m.nummer, m.jaar, m.team_id, m.versie, m.status, m.roepnaam, m.leeftijd, m.geslacht, m.herkomst_gemeente,
      m.netwerk_gemeente, m.verblijft_nu, m.huiselijk_geweld, m.lvb_vermoeden, m.kinderen, m.risico_kinderen, m.behoeften, m.adres_geheim, m.client_id,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'roepnaam', p.roepnaam, 'leeftijd', p.leeftijd, 'geslacht', p.geslacht,
        'rol', p.rol, 'client_id', p.client_id) order by p.volgorde) from crisismelding_persoon p where p.melding_id = m.id), '[]') as personen
      from crisismelding m where m.id = ${id} ${sql.raw(vergrendel ? 'for no key update of m' : '')}`.execute(
    tx.db,
  )
  return rows[0]
}

/**
 * The call, if the caller may do this to it now; writes the line in the audit log. Unknown and forbidden look alike.
 */
export async function vereisMelding(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Actie,
  { vergrendel = true, object = 'crisismelding' }: { vergrendel?: boolean; object?: ObjectSoort } = {},
): Promise<Meldingrij> {
  const rij = await leesMeldingrij(tx, id, vergrendel)
  if (!rij) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie,
    object,
    objectId: id,
    doel: 'crisis',
    clientId: rij.client_id,
    relaties: rij.team_id === tx.wie.organisatieId ? ['team'] : [],
  })
  return rij
}

/** Two searches of one call at once must not both write down the same unmet demand. */
export async function vergrendelMelding(tx: Transactie, id: string): Promise<void> {
  await sql`select 1 from crisismelding where id = ${id} for no key update`.execute(tx.db)
}

export type Reserveringrij = {
  id: string
  melding_id: string
  voorziening_id: string
  versie: number
  verlengd: number
  einde: 'ingetrokken' | 'omgezet' | null
  gehouden_door: string
  afwijkreden: string | null
  periode: Periode | null
  plekIds: string[]
}

/** Locked, with the places it claims. Null when it is not there for the caller. */
export async function leesReservering(tx: Transactie, id: string): Promise<Reserveringrij | null> {
  const { rows } = await sql<Omit<Reserveringrij, 'periode'> & { periode: string }>`
    select r.id, r.melding_id, r.voorziening_id, r.versie, r.verlengd, r.einde, r.gehouden_door, r.afwijkreden, r.periode::text as periode,
      array(select b.plek_id::text from bezetting b where b.reservering_id = r.id order by b.plek_id) as "plekIds"
      from reservering r where r.id = ${id} for no key update of r`.execute(tx.db)
  const rij = rows[0]
  return rij ? { ...rij, periode: periodeUitTekst(rij.periode) } : null
}

/** Ends holds from now on; their claims on places end with them (foreign key with cascade). Gives the facilities that changed. */
export async function beeindigReserveringen(
  tx: Transactie,
  waar: { ids: readonly string[] } | { meldingId: string; behalve?: string },
  einde: 'ingetrokken' | 'omgezet',
): Promise<string[]> {
  const keuze =
    'ids' in waar
      ? sql`id = any(${[...waar.ids]}::uuid[])`
      : sql`melding_id = ${waar.meldingId} and id is distinct from ${waar.behalve ?? null}::uuid`
  const { rows } = await sql<{ voorziening_id: string }>`
    update reservering set einde = ${einde}, periode = tstzrange(lower(periode), greatest(lower(periode), least(upper(periode), ${tx.nu}::timestamptz)))
     where ${keuze} and einde is null and upper(periode) > ${tx.nu}::timestamptz
    returning voorziening_id`.execute(tx.db)
  return rows.map((r) => r.voorziening_id)
}

export type Onvervuld = {
  id: string
  meldingId: string | null
  soort: 'geen_resultaat' | 'weigering' | 'reservering_verlopen'
  reden: string
  voorzieningId: string | null
  reserveringId?: string
  personen: number
  /** What was asked, no person: needs and kinds. */
  kenmerken: Record<string, unknown>
}

/** Keeps a demand that found no place, once per call, kind, reason, facility and question. True when it was new. */
export async function bewaarOnvervuld(tx: Transactie, regioCode: string, o: Onvervuld): Promise<boolean> {
  const kenmerken = JSON.stringify(o.kenmerken)
  const uit = await sql`
    insert into onvervulde_vraag (id, regio_code, melding_id, soort, reden, voorziening_id, reservering_id, personen, kenmerken)
    select ${o.id}::uuid, ${regioCode}, ${o.meldingId}::uuid, ${o.soort}, ${o.reden}, ${o.voorzieningId}::uuid, ${o.reserveringId ?? null}::uuid,
      ${o.personen}::int, ${kenmerken}::jsonb
     where not exists (select 1 from onvervulde_vraag v where v.melding_id = ${o.meldingId}::uuid and v.soort = ${o.soort} and v.reden = ${o.reden}
       and v.voorziening_id is not distinct from ${o.voorzieningId}::uuid and v.reservering_id is not distinct from ${o.reserveringId ?? null}::uuid
       and v.kenmerken = ${kenmerken}::jsonb)
    on conflict (reservering_id, soort) do nothing`.execute(tx.db)
  return Number(uit.numAffectedRows ?? 0) > 0
}
