import { conflict, ongeldig, type Periode, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { dagInWoorden } from './geldigheid.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldRegister } from './meld-register.ts'
import { alsBereik, alsPeriode, codeBezet, haalRij, voegRijToe, wijzigRij } from './opslag-register.ts'

export type OrganisatieIn = {
  code: string
  naam: string
  soort: string
  gemeenteCode?: string | null | undefined
  telefoon?: string | null | undefined
  geldig: Periode
  bron: string
}

/** Adds an organisation to the register. */
export async function maakOrganisatie(huis: Huis, tx: Transactie, wat: OrganisatieIn): Promise<string> {
  await eisEigen(huis, tx, { object: 'register', actie: 'maken', objectId: null, organisatieId: null })
  const regioCode = regioVan(huis, tx)
  if (await codeBezet(tx, 'organisatie', wat.code, { kolom: 'regio_code', waarde: regioCode }))
    throw ongeldig([{ pad: '/code', melding: 'Deze code is al in gebruik.', code: 'code_in_gebruik' }])
  const id = nieuwId()
  await voegRijToe(tx, 'organisatie', {
    id,
    regio_code: regioCode,
    code: wat.code,
    naam: wat.naam,
    soort: wat.soort,
    gemeente_code: wat.gemeenteCode ?? null,
    telefoon: wat.telefoon ?? null,
    geldig: alsBereik(wat.geldig),
    bron: wat.bron,
  })
  await meldRegister(tx, 'organisaties', id)
  return id
}

/** Changes an organisation. It can only end when none of its facilities goes on after that. */
export async function wijzigOrganisatie(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: Partial<Omit<OrganisatieIn, 'code'>>,
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'organisatie', id, regioVan(huis, tx), true))
  await eisEigen(huis, tx, { object: 'register', actie: 'wijzigen', objectId: id, organisatieId: id })
  if (wat.geldig?.tot) await weigerAlsVoorzieningenDoorgaan(tx, id, wat.geldig.tot)
  const versie = await wijzigRij(tx, 'organisatie', rij, ifMatch, {
    naam: wat.naam,
    soort: wat.soort,
    gemeente_code: wat.gemeenteCode,
    telefoon: wat.telefoon,
    geldig: alsBereik(wat.geldig),
    bron: wat.bron,
  })
  await meldRegister(tx, 'organisaties', id)
  return versie
}

async function weigerAlsVoorzieningenDoorgaan(
  tx: Transactie,
  organisatieId: string,
  tot: string,
): Promise<void> {
  const { rows } = await sql<{ naam: string }>`
    select naam from voorziening where organisatie_id = ${organisatieId} and coalesce(upper(geldig), 'infinity') > ${tot}::date order by naam`.execute(
    tx.db,
  )
  if (rows.length === 0) return
  const namen = rows
    .slice(0, 5)
    .map((r) => r.naam)
    .join(', ')
  throw conflict(
    `Deze voorzieningen gaan nog door na ${dagInWoorden(plusDagen(tot, -1))}: ${namen}${rows.length > 5 ? ' en meer' : ''}. Sluit die eerst.`,
    { reden: 'voorzieningen_gaan_door' },
  )
}

/** Another name under which documents write an organisation, with where that was read. */
export async function voegAliasToe(
  huis: Huis,
  tx: Transactie,
  id: string,
  alias: { naam: string; bron: string },
): Promise<void> {
  bestaat(await haalRij(tx, 'organisatie', id, regioVan(huis, tx), true))
  await eisEigen(huis, tx, { object: 'register', actie: 'wijzigen', objectId: id, organisatieId: id })
  await sql`insert into organisatie_alias (organisatie_id, naam, bron) values (${id}, ${alias.naam}, ${alias.bron})
    on conflict (organisatie_id, naam) do update set bron = excluded.bron`.execute(tx.db)
  await meldRegister(tx, 'organisaties', id)
}

export async function haalAliasWeg(huis: Huis, tx: Transactie, id: string, naam: string): Promise<void> {
  bestaat(await haalRij(tx, 'organisatie', id, regioVan(huis, tx), true))
  await eisEigen(huis, tx, { object: 'register', actie: 'wijzigen', objectId: id, organisatieId: id })
  await sql`delete from organisatie_alias where organisatie_id = ${id} and naam = ${naam}`.execute(tx.db)
  await meldRegister(tx, 'organisaties', id)
}

/** An organisation with its other names and its facilities. */
export async function leesOrganisatie(huis: Huis, tx: Transactie, id: string) {
  const rij = bestaat(await haalRij(tx, 'organisatie', id, regioVan(huis, tx)))
  const aliassen = await tx.db
    .selectFrom('organisatie_alias')
    .select(['naam', 'bron'])
    .where('organisatie_id', '=', id)
    .orderBy('naam')
    .execute()
  const voorzieningen = await tx.db
    .selectFrom('voorziening')
    .select(['id', 'naam', 'geldig'])
    .where('organisatie_id', '=', id)
    .orderBy('naam')
    .execute()
  return {
    id: rij.id,
    code: rij.code,
    naam: rij.naam,
    soort: rij.soort,
    gemeenteCode: rij.gemeente_code,
    telefoon: rij.telefoon,
    geldig: alsPeriode(rij.geldig),
    bron: rij.bron,
    versie: rij.versie,
    aliassen,
    voorzieningen: voorzieningen.map((v) => ({ ...v, geldig: alsPeriode(v.geldig) })),
  }
}

/** All organisations of the region, with their other names so that a document's spelling finds them. */
export async function leesOrganisaties(huis: Huis, tx: Transactie) {
  const { rows } = await sql<{
    id: string
    code: string
    naam: string
    soort: string
    telefoon: string | null
    geldig: string
    aliassen: string[]
    voorzieningen: number
  }>`
    select o.id, o.code, o.naam, o.soort, o.telefoon, o.geldig,
           array(select a.naam from organisatie_alias a where a.organisatie_id = o.id order by 1) as aliassen,
           (select count(*)::int from voorziening v where v.organisatie_id = o.id) as voorzieningen
      from organisatie o where o.regio_code = ${regioVan(huis, tx)} order by o.naam`.execute(tx.db)
  return rows.map((o) => ({ ...o, geldig: alsPeriode(o.geldig) }))
}
