import { conflict, type Datum } from '@zicht/kern'
import { type Product, productOp, type Regio } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { logVerteld } from '../platform/logboek/index.ts'

/** What was decided for a person and a product, as far as this rule asks. `tot` is the last day; null: without an end. */
export type Besluit = { soort: string; status: string; van: Datum | null; tot: Datum | null }

/**
 * Does a place of this product ask a decision on that day? The dated data of the region say so; a general provision is open without
 * one (Wmo 2015 arts. 1.1.1, 2.3.5). Where they leave it open, one is asked.
 */
export const vraagtBesluit = (product: Pick<Product, 'toegang'>): boolean =>
  product.toegang !== 'algemene_voorziening'

/** In force on a day: granted, made known (Awb art. 3:40), and for that day. */
export const geldtOp = (besluiten: readonly Besluit[], dag: Datum): boolean =>
  besluiten.some(
    (b) =>
      (b.soort === 'toekennen' || b.soort === 'wijzigen') &&
      b.status === 'verzonden' &&
      b.van !== null &&
      b.van <= dag &&
      (b.tot === null || b.tot >= dag),
  )

/** A decision that gives a ground to wait: it grants, it was taken, and it is not over. It need not be in force yet. */
export const toegekend = <B extends Besluit>(besluiten: readonly B[], dag: Datum): B[] =>
  besluiten.filter(
    (b) =>
      (b.soort === 'toekennen' || b.soort === 'wijzigen') &&
      (b.status === 'genomen' || b.status === 'verzonden') &&
      (b.tot === null || b.tot >= dag),
  )

/** The day on which somebody begins to live on a place that is free from then: that day, or today when it is past. */
export const begindag = (vanaf: Datum, vandaag: Datum): Datum => (vanaf > vandaag ? vanaf : vandaag)

/**
 * Whether the person still lacks the decision that a place of this product asks on that day. For who only looks (`kijkt`) one line in
 * the log a day.
 */
export async function besluitOntbreekt(
  regio: Pick<Regio, 'producten'>,
  tx: Transactie,
  wie: { clientId: string; productCode: string },
  dag: Datum,
  kijkt: boolean,
): Promise<boolean> {
  const product = productOp(regio, wie.productCode, dag)
  if (!product || !vraagtBesluit(product)) return false
  if (geldtOp(await besluitenVoor(tx, wie), dag)) return false
  return (await besluitElders(tx, wie, dag, true, kijkt)) === null
}

/**
 * Whether another access team of the region decided it: since when and until when, and no more. Asked only when the team has no decision
 * of its own; what was told is a line in the log. `moetGelden`: in force on that day; otherwise granted, and not over by then.
 */
async function besluitElders(
  tx: Transactie,
  wie: { clientId: string; productCode: string },
  dag: Datum,
  moetGelden: boolean,
  kijkt: boolean,
): Promise<{ sinds: Datum; tot: Datum | null } | null> {
  const { rows } = await sql<{ sinds: Datum; tot: Datum | null }>`
    select sinds::text as sinds, tot::text as tot
      from zicht.besluit_elders(${wie.clientId}, ${wie.productCode}, ${dag}::date, ${moetGelden}, ${tx.verzoekId}, ${kijkt})`.execute(
    tx.db,
  )
  return rows[0] ?? null
}

/** No team of the region granted it: that is learned too (TOEGANGSRECHT 7), by an answer that undoes the line beside it. */
async function logGeenElders(huis: Huis, tx: Transactie, clientId: string): Promise<void> {
  const { rows } = await sql<{ vraagt: boolean }>`select zicht.vraagt_elders(${clientId}) as vraagt`.execute(
    tx.db,
  )
  if (!rows[0]?.vraagt) return
  await logVerteld(
    huis,
    tx,
    {
      actie: 'lezen',
      object: 'beschikking',
      objectId: null,
      clientId,
      doel: 'toegang',
      relaties: ['toegang'],
    },
    { grondslag: 'Wmo 2015 art. 5.1.1', reden: 'toegang' },
  )
}

type Genomen = Besluit & { id: string; besluitOp: Datum | null }

async function besluitenVoor(
  tx: Transactie,
  wie: { clientId: string; productCode: string },
): Promise<Genomen[]> {
  const { rows } = await sql<Genomen>`
    select id, soort, status, lower(periode)::text as van, (upper(periode) - 1)::text as tot, besluit_op::text as "besluitOp"
      from beschikking where client_id = ${wie.clientId} and product = ${wie.productCode} order by besluit_op, id`.execute(
    tx.db,
  )
  return rows
}

/**
 * What somebody waits on: the first decision that grants the product (Wmo 2015 art. 2.3.5), of whichever team of the region. Whose need is urgent waits before it is
 * taken (art. 2.3.3), and a general provision asks none; then there may be no decision.
 */
export async function eisWachtgrond(
  huis: Huis,
  tx: Transactie,
  wie: { clientId: string; productCode: string; spoed: boolean },
  dag: Datum,
): Promise<{ kenmerk: string | null; besluitOp: Datum } | null> {
  const product = productOp(huis.regio, wie.productCode, dag)
  if (!product || !vraagtBesluit(product)) return null
  const eerste = toegekend(await besluitenVoor(tx, wie), dag)[0]
  if (eerste?.besluitOp) return { kenmerk: eerste.id, besluitOp: eerste.besluitOp }
  const elders = await besluitElders(tx, wie, dag, false, false)
  // the decision itself stays with the team that took it
  if (elders) return { kenmerk: null, besluitOp: elders.sinds }
  if (wie.spoed) return null
  await logGeenElders(huis, tx, wie.clientId)
  throw conflict(
    `Voor ${product.naam} is een besluit nodig dat het toekent, en dat is er niet. Neem eerst het besluit, of zet deze persoon bij de belangstellenden.`,
    { reden: 'besluit_nodig', product: wie.productCode, dag },
  )
}

/** Nobody is placed on a product that takes a decision without one in force on the day that the stay begins. */
export async function eisBesluit(
  huis: Huis,
  tx: Transactie,
  wie: { clientId: string; productCode: string },
  dag: Datum,
): Promise<void> {
  if (!(await besluitOntbreekt(huis.regio, tx, wie, dag, false))) return
  await logGeenElders(huis, tx, wie.clientId)
  const naam = productOp(huis.regio, wie.productCode, dag)?.naam ?? wie.productCode
  throw conflict(
    `Voor ${naam} is een besluit nodig dat geldt op de dag waarop iemand er komt wonen, en dat is er niet. Neem het besluit en verzend de brief; plaats daarna.`,
    { reden: 'besluit_nodig', product: wie.productCode, dag },
  )
}
