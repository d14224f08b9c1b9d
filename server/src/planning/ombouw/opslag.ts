import { nietGevonden } from '@zicht/kern'
import type { Mijlpaalstand, Ombouwstap } from '@zicht/planning'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { meld } from '../../platform/gebeurtenissen/index.ts'
import { type Actie, eisRecht } from '../../platform/toegangsrecht/index.ts'

export const eisOmbouw = (
  huis: Huis,
  tx: Transactie,
  actie: Extract<Actie, 'maken' | 'wijzigen'>,
  objectId: string,
) => eisRecht(huis, tx, { actie, object: 'ombouw', objectId, doel: 'sturing', relaties: [] })

/**
 * For open screens: something of this plan changed. Of a plan that is nobody else's only the own organisation hears; `wasGedeeld` when the
 * sharing ended just now.
 */
export async function meldOmbouw(tx: Transactie, id: string, wasGedeeld = false): Promise<void> {
  const { gedeeld } = await tx.db
    .selectFrom('ombouwplan')
    .select('gedeeld')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const eigen = gedeeld || wasGedeeld || tx.wie.organisatieId === null ? [] : [tx.wie.organisatieId]
  await meld(tx, {
    soort: 'nl.zicht.planning.ombouw',
    onderwerp: id,
    dataref: `/v1/planning/ombouwplannen/${id}`,
    publiek: eigen,
  })
}

/** One plan that is seen by who asks. Row-level security says which: one's own and what is shared; to a provider what touches it. */
export async function leesPlanrij(tx: Transactie, id: string) {
  const rij = await tx.db
    .selectFrom('ombouwplan')
    .selectAll()
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  return rij
}

/** Whoever changes a plan or a step of it goes first: what is checked against the other steps stays so until it is written. */
export async function zetPlanVast(tx: Transactie, id: string): Promise<void> {
  const rij = await tx.db
    .selectFrom('ombouwplan')
    .select('id')
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
}

export async function leesStaprij(tx: Transactie, id: string) {
  const rij = await tx.db
    .selectFrom('ombouwstap')
    .selectAll()
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  return rij
}

/**
 * Whoever says how a milestone stands goes first, planner or provider: its version stays so until it is written. By a lock of its own, because
 * a row is locked only by who may change it, and that is decided later.
 */
export async function zetMijlpaalVast(tx: Transactie, id: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ombouwmijlpaal ${id}`}, 0))`.execute(tx.db)
  const rij = await tx.db
    .selectFrom('ombouwmijlpaal')
    .selectAll()
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  return rij
}

export const leesStappen = (tx: Transactie, planId: string) =>
  tx.db
    .selectFrom('ombouwstap')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('vervallen_op', 'is', null)
    .orderBy('nr')
    .execute()

export const leesMijlpalen = async (tx: Transactie, stapIds: readonly string[]) =>
  stapIds.length === 0
    ? []
    : tx.db
        .selectFrom('ombouwmijlpaal as m')
        .innerJoin('organisatie as o', 'o.id', 'm.organisatie_id')
        .leftJoin('gebruiker as g', 'g.id', 'm.gemeld_door')
        .selectAll('m')
        .select(['o.naam as organisatie', 'g.naam as melder'])
        .where('m.stap_id', 'in', [...stapIds])
        .where('m.vervallen_op', 'is', null)
        .orderBy('m.gepland')
        .orderBy('m.id')
        .execute()

export type Staprij = Awaited<ReturnType<typeof leesStaprij>>
export type Mijlpaalrij = Awaited<ReturnType<typeof leesMijlpalen>>[number]

/** As the rules of packages/planning read it. */
export const alsStap = (rij: Staprij, mijlpalen: readonly Mijlpaalrij[] = []): Ombouwstap => ({
  id: rij.id,
  naam: rij.naam,
  sluit: deel(rij.sluit_station, rij.sluit_aantal, rij.sluit_op),
  opent: deel(rij.opent_station, rij.opent_aantal, rij.opent_op),
  na: rij.na,
  mijlpalen: mijlpalen
    .filter((m) => m.stap_id === rij.id)
    .map((m) => ({
      naam: m.naam,
      gepland: m.gepland,
      stand: m.stand as Mijlpaalstand,
      nieuweDatum: m.nieuwe_datum,
    })),
})

const deel = (station: string | null, aantal: number | null, op: string | null) =>
  station === null || aantal === null || op === null ? null : { station, aantal, op }
