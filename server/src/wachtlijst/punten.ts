import type { Datum } from '@zicht/kern'
import { type Dossier, type Puntentelling, telPunten } from '@zicht/matching'
import type { Wachtlijstbeleid } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Lijstregels } from './beleid.ts'

/** Something that the list recorded of a place, or that an answer to an offer says. */
export type Feitrij = { plaats_id: string; soort: string; van: Datum; tot: Datum | null; aantal: number }
type Wacht = { id: string; wachtend_sinds: Datum }

const isToestand = (beleid: Wachtlijstbeleid, soort: string): boolean =>
  beleid.punten?.feiten.some((f) => f.code === soort && f.aard === 'toestand') ?? false

/** A place as the points rules see it: since when, what happened, what held. No person. */
export const dossierVan = (
  beleid: Wachtlijstbeleid,
  wie: Wacht,
  feiten: readonly Omit<Feitrij, 'plaats_id'>[],
): Dossier => ({
  id: wie.id,
  feiten: { wachtendSinds: wie.wachtend_sinds },
  gebeurtenissen: feiten
    .filter((f) => !isToestand(beleid, f.soort))
    .flatMap((f) => Array.from({ length: f.aantal }, () => ({ soort: f.soort, op: f.van }))),
  toestanden: feiten
    .filter((f) => isToestand(beleid, f.soort))
    .map(({ soort, van, tot }) => ({ soort, van, tot })),
})

/** Everybody's points on this day; none where the order counts no points. */
export async function leesTellingen(
  tx: Transactie,
  { punten, beleid }: Lijstregels,
  product: string,
  wie: readonly Wacht[],
  dag: Datum,
): Promise<ReadonlyMap<string, Puntentelling>> {
  if (!punten) return new Map()
  const { rows } = await sql<Feitrij>`
    select plaats_id, soort, van::text as van, tot::text as tot, aantal from wachtlijst_feiten(${product})`.execute(
    tx.db,
  )
  const per = Map.groupBy(rows, (r) => r.plaats_id)
  return new Map(wie.map((w) => [w.id, telPunten(dossierVan(beleid, w, per.get(w.id) ?? []), punten, dag)]))
}

/** The points as they are shown: how many of each part, how often it was earned, and which limit bound. */
export const toonTelling = (telling: Puntentelling | undefined) =>
  telling
    ? {
        totaal: telling.totaal,
        opNulOp: telling.opNulOp,
        onderdelen: telling.onderdelen.map((o) => ({
          code: o.onderdeel.code,
          naam: o.onderdeel.naam,
          aantal: o.aantal,
          punten: o.punten,
          hoogstens: o.begrensd ? (o.onderdeel.hoogstens ?? null) : null,
        })),
      }
    : null
