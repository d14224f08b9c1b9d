import { datumIn, momentPlusDuur, type Moment } from '@zicht/kern'
import { termijnOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { bewaarToegang } from './opslag.ts'

const AANBIEDER = 'Wmo 2015 art. 5.1.2'
const CONVENANT = 'Wmo 2015 art. 5.1.1; samenwerkingsafspraak regieteam en DPIA'

type Verblijf = { plaatsingId: string; clientId: string; organisatieId: string; teamId: string | null }

/** The provider gets the working set from the start; the crisis team that placed someone keeps its own set while the stay lasts. */
export async function openToegang(huis: Huis, tx: Transactie, v: Verblijf): Promise<void> {
  const gedeeld = { clientId: v.clientId, bronId: v.plaatsingId, van: tx.nu }
  await bewaarToegang(tx, huis.regio.code, {
    ...gedeeld,
    organisatieId: v.organisatieId,
    relatie: 'plaatsing',
    doel: 'verblijf',
    veldset: 'werk',
    grondslag: AANBIEDER,
  })
  if (v.teamId === null || v.teamId === v.organisatieId) return
  await bewaarToegang(tx, huis.regio.code, {
    ...gedeeld,
    organisatieId: v.teamId,
    relatie: 'crisis',
    doel: 'crisis',
    veldset: 'crisis',
    grondslag: CONVENANT,
  })
}

/**
 * The end of a stay closes what followed from it. For the region's time after a crisis the provider keeps a closed set (that
 * someone stayed, and when), and the crisis team its own.
 */
export async function sluitToegang(huis: Huis, tx: Transactie, v: Verblijf, per: Moment): Promise<void> {
  await sql`select sluit_toegang_bij(${v.plaatsingId}::uuid, ${per}::timestamptz)`.execute(tx.db)
  const termijn = termijnOp(huis.regio, 'crisisinzageNaSluiten', datumIn(tx.nu, huis.regio.tijdzone))
  if (!termijn) return
  const tot = momentPlusDuur(tx.nu, termijn.duur, huis.regio.tijdzone)
  const gedeeld = { clientId: v.clientId, bronId: v.plaatsingId, van: per, tot }
  await bewaarToegang(tx, huis.regio.code, {
    ...gedeeld,
    organisatieId: v.organisatieId,
    relatie: 'gesloten',
    doel: 'verblijf',
    veldset: 'gesloten',
    grondslag: AANBIEDER,
  })
  if (v.teamId === null || v.teamId === v.organisatieId) return
  await bewaarToegang(tx, huis.regio.code, {
    ...gedeeld,
    organisatieId: v.teamId,
    relatie: 'crisis',
    doel: 'crisis',
    veldset: 'crisis',
    grondslag: CONVENANT,
  })
}

/** A secret address: the provider, who placed, and who was named. Nobody else sees where (Wmo women's shelter). */
export async function sluitKring(
  tx: Transactie,
  kring: { plaatsingId: string; gebruikerIds: string[]; organisatieId: string },
): Promise<void> {
  const gebruikers = new Set([
    ...kring.gebruikerIds,
    ...(tx.wie.gebruikerId === null ? [] : [tx.wie.gebruikerId]),
  ])
  await tx.db
    .insertInto('geheime_kring')
    .values([
      { plaatsing_id: kring.plaatsingId, organisatie_id: kring.organisatieId, gebruiker_id: null },
      ...[...gebruikers].map((id) => ({
        plaatsing_id: kring.plaatsingId,
        organisatie_id: null,
        gebruiker_id: id,
      })),
    ])
    .execute()
}
