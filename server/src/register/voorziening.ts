import { datumIn, type Fout, ongeldig, type Periode } from '@zicht/kern'
import { gemeentenOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { weigerAlsBewoond } from './geldigheid.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldRegister } from './meld-register.ts'
import { alsBereik, codeBezet, haalRij, voegRijToe, wijzigRij } from './opslag-register.ts'

export type VoorzieningIn = {
  code: string
  organisatieId: string
  naam: string
  soort: string
  gemeenteCode: string
  telefoon?: string | null | undefined
  adresGeheim: boolean
  alleenBijGeweld: boolean
  x?: number | null | undefined
  y?: number | null | undefined
  doelgroepen: string[]
  versheidMinuten: number
  crisis: boolean
  geldig: Periode
  bron: string
}

function foutenIn(huis: Huis, vandaag: string, gemeenteCode: string | undefined): Fout[] {
  if (gemeenteCode === undefined || gemeentenOp(huis.regio, vandaag).some((g) => g.code === gemeenteCode))
    return []
  return [
    { pad: '/gemeenteCode', melding: 'Deze gemeente hoort niet bij de regio.', code: 'gemeente_elders' },
  ]
}

/** Adds a facility to the register. */
export async function maakVoorziening(huis: Huis, tx: Transactie, wat: VoorzieningIn): Promise<string> {
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'maken',
    objectId: null,
    organisatieId: wat.organisatieId,
  })
  const regioCode = regioVan(huis, tx)
  const fouten = foutenIn(huis, datumIn(tx.nu, huis.regio.tijdzone), wat.gemeenteCode)
  if (!(await leesRegister(huis, tx)).organisaties.has(wat.organisatieId))
    fouten.push({
      pad: '/organisatieId',
      melding: 'Deze organisatie staat niet in het register.',
      code: 'organisatie_onbekend',
    })
  if (await codeBezet(tx, 'voorziening', wat.code, { kolom: 'regio_code', waarde: regioCode }))
    fouten.push({ pad: '/code', melding: 'Deze code is al in gebruik.', code: 'code_in_gebruik' })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await voegRijToe(tx, 'voorziening', {
    id,
    regio_code: regioCode,
    code: wat.code,
    organisatie_id: wat.organisatieId,
    ...kolommen(wat),
  })
  await meldRegister(tx, 'voorzieningen', id)
  return id
}

/** Changes a facility. An end date is refused while someone stays there after it. */
export async function wijzigVoorziening(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: Partial<Omit<VoorzieningIn, 'code' | 'organisatieId'>>,
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'voorziening', id, regioVan(huis, tx), true))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(rij.organisatie_id),
  })
  const fouten = foutenIn(huis, datumIn(tx.nu, huis.regio.tijdzone), wat.gemeenteCode)
  if (fouten.length > 0) throw ongeldig(fouten)
  if (wat.geldig) await weigerAlsBewoond(huis, tx, await plekkenVan(tx, id), wat.geldig)
  const versie = await wijzigRij(tx, 'voorziening', rij, ifMatch, kolommen(wat))
  if (wat.adresGeheim !== undefined)
    await sql`update voorziening_adres set geheim = ${wat.adresGeheim} where voorziening_id = ${id}`.execute(
      tx.db,
    )
  await meldRegister(tx, 'voorzieningen', id)
  return versie
}

/** The address; a secret one is only ever read and written by the provider itself (row-level security). */
export async function zetAdres(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: { adres: string; aanwijzing: string | null },
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'voorziening', id, regioVan(huis, tx), true))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(rij.organisatie_id),
  })
  await wijzigRij(tx, 'voorziening', rij, ifMatch, {})
  await sql`insert into voorziening_adres (voorziening_id, regio_code, organisatie_id, geheim, adres, aanwijzing)
    values (${id}, ${regioVan(huis, tx)}, ${rij.organisatie_id}, ${rij.adres_geheim}, ${wat.adres}, ${wat.aanwijzing})
    on conflict (voorziening_id) do update set adres = excluded.adres, aanwijzing = excluded.aanwijzing`.execute(
    tx.db,
  )
  return rij.versie
}

const kolommen = (wat: Partial<VoorzieningIn>) => ({
  naam: wat.naam,
  soort: wat.soort,
  gemeente_code: wat.gemeenteCode,
  telefoon: wat.telefoon,
  adres_geheim: wat.adresGeheim,
  alleen_bij_geweld: wat.alleenBijGeweld,
  x: wat.x,
  y: wat.y,
  doelgroepen: wat.doelgroepen,
  versheid_minuten: wat.versheidMinuten,
  crisis: wat.crisis,
  geldig: alsBereik(wat.geldig),
  bron: wat.bron,
})

async function plekkenVan(tx: Transactie, voorzieningId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select p.id from plek p join eenheid e on e.id = p.eenheid_id where e.voorziening_id = ${voorzieningId}`.execute(
    tx.db,
  )
  return rows.map((r) => r.id)
}
