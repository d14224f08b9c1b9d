import { createHash, randomBytes } from 'node:crypto'
import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import {
  legZaadVast,
  maakPasvorm,
  maakToets,
  type Quotum,
  type Toewijzingsvraag,
  trekLoting,
  wijsToe,
} from '@zicht/matching'
import { type Selectable, sql } from 'kysely'
import type { Tabellen, Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister } from '../register/index.ts'
import { eisLijstregels } from './beleid.ts'
import { lagenVoor, leesCriteriaVan } from './criteria.ts'
import { leesWachtenden } from './kandidaten.ts'
import { vandaagIn } from './opslag.ts'
import { aanbodVan } from './toon-voorstel.ts'

export type Rij = Selectable<Tabellen['toewijzing']>
/** The question as it was computed, so that anybody can repeat it. */
export type Vraag = Omit<Toewijzingsvraag, 'loting'> & { deelnemers: string[] }
export type Uitkomst = {
  toegewezen: { plaatsId: string; openingId: string; pasvorm: number }[]
  perPrioriteit: { prioriteit: number; geplaatst: number }[]
  totaalPasvorm: number
  loting: string[]
}

export const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex')
export const EIS = { object: 'wachtlijst', objectId: null, doel: 'toegang', relaties: [] } as const

/** Begins an assignment of several vacancies: the seed of the lot is drawn and its seal is public before it is known who takes part. */
export async function legToewijzingVast(
  huis: Huis,
  tx: Transactie,
  vraag: { productCode: string; vacatureIds: string[] },
) {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  eisLijstregels(huis.regio, vraag.productCode, vandaagIn(huis, tx))
  const gevonden = await tx.db
    .selectFrom('vacature')
    .select('id')
    .where('id', 'in', vraag.vacatureIds)
    .where('product_code', '=', vraag.productCode)
    .where('ingetrokken_op', 'is', null)
    .execute()
  if (gevonden.length !== new Set(vraag.vacatureIds).size)
    throw ongeldig([{ pad: '/vacatureIds', melding: 'Kies vacatures van dit product die nog open staan.' }])
  const zaad = randomBytes(32).toString('hex')
  const id = nieuwId()
  const vastlegging = legZaadVast(zaad, sha256)
  await tx.db
    .insertInto('toewijzing')
    .values({
      id,
      regio_code: huis.regio.code,
      team_id: tx.wie.organisatieId as string,
      product_code: vraag.productCode,
      vacature_ids: vraag.vacatureIds,
      zaad_hash: vastlegging,
      zaad,
      vastgelegd_zaad_op: tx.nu,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  return { id, vastlegging }
}

/** Makes the assignment: exact, most people of the highest class first. It offers nothing: a person confirms each. */
export async function trekToewijzing(huis: Huis, tx: Transactie, id: string): Promise<void> {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  await sql`select pg_advisory_xact_lock(hashtextextended(${`toewijzing ${id}`}, 0))`.execute(tx.db)
  const rij = await leesToewijzingrij(tx, id)
  if (rij.getrokken_op !== null) throw conflict('Deze toewijzing is al gemaakt.', { reden: 'getrokken' })
  const vraag = await stelVraag(huis, tx, rij)
  const { volgorde, nummers } = trekLoting(rij.zaad, vraag.deelnemers)
  const uit = wijsToe({ ...vraag, loting: nummers })
  const uitkomst: Uitkomst = {
    toegewezen: [...uit.plek].flatMap(([plaatsId, openingId]) => {
      if (openingId === null) return []
      const i = vraag.clienten.findIndex((c) => c.id === plaatsId)
      const j = vraag.plekken.findIndex((p) => p.id === openingId)
      return [{ plaatsId, openingId, pasvorm: vraag.pasvorm[i]?.[j] ?? 0 }]
    }),
    perPrioriteit: uit.perPrioriteit.map((p) => ({ ...p })),
    totaalPasvorm: uit.totaalPasvorm,
    loting: [...volgorde],
  }
  await tx.db
    .updateTable('toewijzing')
    .set({
      getrokken_op: tx.nu,
      vraag: JSON.stringify(vraag) as unknown as Json,
      uitkomst: JSON.stringify(uitkomst) as unknown as Json,
    })
    .where('id', '=', id)
    .execute()
}

export async function leesToewijzingrij(tx: Transactie, id: string): Promise<Rij> {
  const rij = await tx.db.selectFrom('toewijzing').selectAll().where('id', '=', id).executeTakeFirst()
  if (!rij) throw nietGevonden()
  return rij
}

async function stelVraag(huis: Huis, tx: Transactie, rij: Rij): Promise<Vraag> {
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, rij.product_code, dag)
  const register = await leesRegister(huis, tx)
  const { rows: openingen } = await sql<{ id: string; plek_ids: string[]; organisatie_id: string }>`
    select o.id, o.plek_ids, v.organisatie_id from opening o join vacature v on v.id = o.vacature_id
     where v.id = any (${rij.vacature_ids}::uuid[]) and v.ingetrokken_op is null
       and not exists (select 1 from aanbod a where a.opening_id = o.id and a.status in ('bij_aanbieder','bij_client','aanvaard','geplaatst'))
     order by o.id`.execute(tx.db)
  const wachtenden = (await leesWachtenden(huis, tx, regels, rij.product_code))
    .filter((w) => w.lijst === 'wachtend' && !w.inAanbod)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const score = maakPasvorm(regels.pasvorm)
  const perOpening: { toets: ReturnType<typeof maakToets>; aanbod: ReturnType<typeof aanbodVan> }[] = []
  for (const o of openingen) {
    const plekken = o.plek_ids.flatMap((p) => register.plekken.get(p) ?? [])
    const toets = maakToets(lagenVoor(regels, plekken, await leesCriteriaVan(tx, o.organisatie_id)), dag)
    perOpening.push({ toets, aanbod: aanbodVan(huis, regels, o.id, plekken) })
  }
  const laagste = Math.max(...regels.beleid.urgentieklassen.map((k) => k.rang))
  const quota: Quotum[] = regels.beleid.quota.map((q) => ({
    over: 'clienten',
    groep: q.gemeente,
    hoogstens: q.hoogstens,
  }))
  return {
    clienten: wachtenden.map((w) => ({
      id: w.id,
      prioriteit: laagste + 1 - (w.waarden.urgentie ?? laagste),
      groep: w.gemeente,
    })),
    plekken: openingen.map((o) => ({ id: o.id })),
    pasvorm: wachtenden.map((w) =>
      perOpening.map(({ toets, aanbod }) =>
        toets(w).oordeel === 'uitgesloten' ? null : score(w.wens, aanbod),
      ),
    ),
    quota,
    deelnemers: wachtenden.map((w) => w.id),
  }
}

/** Was this person given this opening by this assignment? Then the order of the list is not deviated from by choice. */
export async function isToegewezen(
  tx: Transactie,
  id: string,
  plaatsId: string,
  openingId: string,
): Promise<boolean> {
  const uitkomst = (await leesToewijzingrij(tx, id)).uitkomst as unknown as Uitkomst | null
  return uitkomst?.toegewezen.some((u) => u.plaatsId === plaatsId && u.openingId === openingId) ?? false
}
