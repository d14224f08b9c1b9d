import { type Moment, type Periode, periodeUitTekst } from '@zicht/kern'
import { type Selectable, sql } from 'kysely'
import type { Tabellen, Transactie } from '../platform/databank/index.ts'
import { nieuwId } from '../platform/id.ts'
import type { Klok } from './termijn.ts'

export type PlaatsingRij = Selectable<Tabellen['plaatsing']>
export type TermijnRij = Selectable<Tabellen['termijn']>
export type TaakRij = Selectable<Tabellen['taak']>

/** The stay as the caller may see it, locked for this transaction when it is about to change. */
export async function leesPlaatsing(
  { db }: Transactie,
  id: string,
  slot: 'lezen' | 'wijzigen' = 'lezen',
): Promise<PlaatsingRij | undefined> {
  const vraag = db.selectFrom('plaatsing').selectAll().where('id', '=', id)
  return (slot === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
}

/** Who moved in together and still stay together, the given stay included; locked in the order of their ids. */
export async function leesGroep({ db }: Transactie, rij: PlaatsingRij): Promise<PlaatsingRij[]> {
  if (rij.groep_id === null) return [rij]
  return db
    .selectFrom('plaatsing')
    .selectAll()
    .where('groep_id', '=', rij.groep_id)
    .where(sql<boolean>`upper_inf(periode)`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export const leesTermijn = ({ db }: Transactie, id: string): Promise<TermijnRij | undefined> =>
  db.selectFrom('termijn').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const leesTaak = ({ db }: Transactie, id: string): Promise<TaakRij | undefined> =>
  db.selectFrom('taak').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The places that a stay claims: its own, and those that it blocks for the room. */
export async function geclaimdePlekken(
  { db }: Transactie,
  plaatsingIds: readonly string[],
): Promise<{ plaatsingId: string; plekId: string }[]> {
  const rijen = await db
    .selectFrom('bezetting')
    .select(['plaatsing_id', 'plek_id'])
    .where('plaatsing_id', 'in', [...plaatsingIds])
    .execute()
  return rijen.map((r) => ({ plaatsingId: r.plaatsing_id as string, plekId: r.plek_id }))
}

/** A stay that runs or ran always has a period; a proposed or lapsed one has none. */
export const periodeVan = (rij: Pick<PlaatsingRij, 'periode'>): Periode | null => periodeUitTekst(rij.periode)

export async function bewaarKlok(
  tx: Transactie,
  klok: Klok,
  bij: {
    clientId: string
    plaatsingId: string
    meldingId: string | null
    organisatieId: string
    regioCode: string
  },
): Promise<string> {
  const id = nieuwId()
  await tx.db
    .insertInto('termijn')
    .values({
      id,
      regio_code: bij.regioCode,
      soort: klok.soort,
      client_id: bij.clientId,
      plaatsing_id: bij.plaatsingId,
      melding_id: bij.meldingId,
      organisatie_id: bij.organisatieId,
      begin: klok.begin,
      einde: klok.einde,
      norm: JSON.stringify(klok.norm),
      bron: klok.bron,
      ladder: JSON.stringify(klok.ladder),
    })
    .execute()
  return id
}

export type NieuweToegang = {
  clientId: string
  organisatieId: string
  relatie: 'plaatsing' | 'crisis' | 'gesloten'
  doel: 'verblijf' | 'crisis'
  veldset: 'werk' | 'crisis' | 'gesloten'
  bronId: string
  grondslag: string
  van: Moment
  tot?: Moment
}

/** A relation that follows from a stay: who may open the file, since when, and what it follows from. */
export async function bewaarToegang(tx: Transactie, regioCode: string, t: NieuweToegang): Promise<void> {
  await tx.db
    .insertInto('toegang')
    .values({
      id: nieuwId(),
      regio_code: regioCode,
      client_id: t.clientId,
      organisatie_id: t.organisatieId,
      relatie: t.relatie,
      doel: t.doel,
      veldset: t.veldset,
      geldig: `[${t.van},${t.tot ?? ''})`,
      bron_soort: 'plaatsing',
      bron_id: t.bronId,
      grondslag: t.grondslag,
    })
    .execute()
}
