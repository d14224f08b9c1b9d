import { createHash, randomBytes } from 'node:crypto'
import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { legZaadVast, type Quotum, type Toewijzingsvraag, trekLoting, wijsToe } from '@zicht/matching'
import { type Selectable, sql } from 'kysely'
import type { Tabellen, Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { eisLijstregels, type Methode, methodenOp } from './beleid.ts'
import { leesWachtenden, type Wachtende } from './kandidaten.ts'
import { vandaagIn } from './opslag.ts'
import { maakPassing } from './passing.ts'
import { leesVolgorden, maakStabieldeel, type Stabieldeel, verdeelStabiel } from './stabiele-ronde.ts'

export type Rij = Selectable<Tabellen['toewijzing']>
/** The question as it was computed, so that anybody can repeat it. */
export type Vraag = Omit<Toewijzingsvraag, 'loting'> & {
  deelnemers: string[]
  /** Where the orders of both sides decide. */
  stabiel?: Stabieldeel
}
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
  vraag: { productCode: string; vacatureIds: string[]; methode: Methode },
) {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  const dag = vandaagIn(huis, tx)
  if (!magMethode(huis, vraag.productCode, vraag.methode, dag))
    throw ongeldig([
      {
        pad: '/methode',
        melding: 'De regio staat deze manier van verdelen voor deze lijst niet toe.',
        code: 'methode_niet',
      },
    ])
  const gevonden = await tx.db
    .selectFrom('vacature')
    .select('id')
    .where('id', 'in', vraag.vacatureIds)
    .where('product_code', '=', vraag.productCode)
    .where('ingetrokken_op', 'is', null)
    .execute()
  if (gevonden.length !== new Set(vraag.vacatureIds).size)
    throw ongeldig([
      {
        pad: '/vacatureIds',
        melding: 'Kies vacatures van dit product die nog open staan.',
        code: 'vacature_open',
      },
    ])
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
      methode: vraag.methode,
      zaad_hash: vastlegging,
      zaad,
      vastgelegd_zaad_op: tx.nu,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  return { id, vastlegging }
}

const magMethode = (huis: Huis, product: string, methode: string, dag: string): boolean =>
  methodenOp(huis.regio, eisLijstregels(huis.regio, product, dag).beleid, dag).some(
    (m) => m.methode === methode,
  )

/** One at a time gives an order in a round or draws it, so that what counts is what was there before the draw. */
export const vergrendelRonde = async (tx: Transactie, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`toewijzing ${id}`}, 0))`.execute(tx.db)
}

/**
 * Makes the assignment, exact: most people of the highest class first, or by the orders of both sides. It offers nothing: a person confirms
 * each.
 */
export async function trekToewijzing(huis: Huis, tx: Transactie, id: string): Promise<void> {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  await vergrendelRonde(tx, id)
  const rij = await leesToewijzingrij(tx, id)
  if (rij.getrokken_op !== null) throw conflict('Deze toewijzing is al gemaakt.', { reden: 'getrokken' })
  // a region that changes its rules while a round runs: what it does not allow any more is not drawn
  if (!magMethode(huis, rij.product_code, rij.methode, vandaagIn(huis, tx)))
    throw conflict('De regio staat deze manier van verdelen niet meer toe. Begin een nieuwe toewijzing.', {
      reden: 'methode_niet_meer',
    })
  const vraag = await stelVraag(huis, tx, rij)
  const { volgorde, nummers } = trekLoting(rij.zaad, vraag.deelnemers)
  const uit = vraag.stabiel
    ? verdeelStabiel(vraag, vraag.stabiel, nummers)
    : wijsToe({ ...vraag, loting: nummers })
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

type Openingrij = {
  id: string
  plek_ids: string[]
  organisatie_id: string
  vacature_id: string
  vanaf: string
}

/** Who takes part in a round: who waits and has no offer now. */
export const leesDeelnemers = async (
  huis: Huis,
  tx: Transactie,
  rij: Pick<Rij, 'product_code'>,
): Promise<Wachtende[]> => {
  const regels = eisLijstregels(huis.regio, rij.product_code, vandaagIn(huis, tx))
  return (await leesWachtenden(huis, tx, regels, rij.product_code))
    .filter((w) => w.lijst === 'wachtend' && !w.inAanbod)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function stelVraag(huis: Huis, tx: Transactie, rij: Rij): Promise<Vraag> {
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, rij.product_code, dag)
  const { rows: openingen } = await sql<Openingrij>`
    select o.id, o.plek_ids, v.organisatie_id, v.id as vacature_id, v.vanaf::text as vanaf from opening o join vacature v on v.id = o.vacature_id
     where v.id = any (${rij.vacature_ids}::uuid[]) and v.ingetrokken_op is null
       and not exists (select 1 from aanbod a where a.opening_id = o.id and a.status in ('bij_aanbieder','bij_client','aanvaard','geplaatst'))
     order by o.id`.execute(tx.db)
  const wachtenden = await leesDeelnemers(huis, tx, rij)
  const past = await maakPassing(huis, tx, regels, openingen, dag)
  const laagste = Math.max(...regels.beleid.urgentieklassen.map((k) => k.rang))
  const quota: Quotum[] = regels.beleid.quota.map((q) => ({
    over: 'clienten',
    groep: q.gemeente,
    hoogstens: q.hoogstens,
  }))
  const pasvorm = wachtenden.map(past)
  const stabiel =
    rij.methode === 'stabiel' &&
    maakStabieldeel(regels, wachtenden, openingen, pasvorm, await leesVolgorden(tx, rij.id), dag)
  return {
    clienten: wachtenden.map((w) => ({
      id: w.id,
      prioriteit: laagste + 1 - (w.waarden.urgentie ?? laagste),
      groep: w.gemeente,
    })),
    plekken: openingen.map((o) => ({ id: o.id })),
    pasvorm,
    quota,
    deelnemers: wachtenden.map((w) => w.id),
    ...(stabiel && { stabiel }),
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
