import type { Feiten, Punt, Woonwens } from '@zicht/matching'
import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Lijstregels, rangVanKlasse } from './beleid.ts'
import { vandaagIn } from './opslag.ts'
import { leesTellingen } from './punten.ts'
import type { Standrij } from './stand.ts'

type KandidaatRij = Standrij & {
  zaak_id: string
  team_id: string
  gemeente: string
  geboortedatum: string | null
  geslacht: string
  lvb: boolean | null
  behoeften: string[]
  wensen: string[]
  aanbieders: string[]
  buurt: string | null
  netwerk: string[]
  huishouden: number
  in_aanbod: boolean
}

/** Who waits for a product, as the matching rules see one: facts and wishes, no name. */
export type Wachtende = {
  id: string
  zaakId: string
  lijst: string
  feiten: Feiten
  waarden: { urgentie: number | null; punten?: number; wachtendSinds: string }
  wens: Woonwens
  gemeente: string
  inAanbod: boolean
}

/** The municipality's place on the schematic map, in kilometres by the region's scale. */
export function puntVan(
  huis: Pick<Huis, 'regio'>,
  regels: Lijstregels,
  gemeente: string | null,
): Punt | null {
  const ligging = huis.regio.gemeenten.find((g) => g.code === gemeente)?.ligging
  const { kaartschaalKm } = regels.beleid
  return ligging ? { x: ligging.x * kaartschaalKm, y: ligging.y * kaartschaalKm } : null
}

export async function leesWachtenden(
  huis: Huis,
  tx: Transactie,
  regels: Lijstregels,
  product: string,
): Promise<Wachtende[]> {
  const { rows } =
    await sql<KandidaatRij>`select k.*, k.wachtend_sinds::text as wachtend_sinds, k.geboortedatum::text as geboortedatum
    from wachtlijst_kandidaten(${product}) k`.execute(tx.db)
  const telling = await leesTellingen(tx, regels, product, rows, vandaagIn(huis, tx))
  return rows.map((r) => ({
    id: r.id,
    zaakId: r.zaak_id,
    lijst: r.lijst,
    feiten: {
      geboortedatum: r.geboortedatum,
      geslacht: r.geslacht === 'onbekend' ? null : r.geslacht,
      lvbVermoeden: r.lvb,
      behoeften: r.behoeften,
      huishouden: r.huishouden,
    },
    waarden: {
      urgentie: rangVanKlasse(regels.beleid, r.urgentieklasse),
      ...(regels.punten && { punten: telling.get(r.id)?.totaal ?? 0 }),
      wachtendSinds: r.wachtend_sinds,
    },
    wens: {
      id: r.id,
      behoeften: r.behoeften,
      voorkeuren: r.wensen,
      aanbieders: r.aanbieders,
      buurt: puntVan(huis, regels, r.buurt),
      netwerk: r.netwerk.flatMap((g) => puntVan(huis, regels, g) ?? []),
    },
    gemeente: r.gemeente,
    inAanbod: r.in_aanbod,
  }))
}

/** Names of those whose file the caller may open; of others there is a number and no name. */
export async function namenVan(tx: Transactie, plaatsIds: readonly string[]): Promise<Map<string, string>> {
  if (plaatsIds.length === 0) return new Map()
  const rijen = await tx.db
    .selectFrom('wachtlijstplaats as p')
    .innerJoin('client as c', 'c.id', 'p.client_id')
    .select(['p.id', 'c.roepnaam', 'c.voornaam', 'c.tussenvoegsel', 'c.achternaam'])
    .where('p.id', 'in', [...plaatsIds])
    .execute()
  return new Map(rijen.map((r) => [r.id, weergavenaam(r)]))
}
