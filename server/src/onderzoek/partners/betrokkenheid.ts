import { nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { eisPartners } from './partners.ts'

export const INSPRAAK = ['informeren', 'raadplegen', 'adviseren', 'meebeslissen'] as const
type Opgave = { wanneer: string; onderwerp: string; inspraak: (typeof INSPRAAK)[number] }
export type Betrokkenheidwijziging = Opgave & {
  status: 'gepland' | 'geweest' | 'vervallen'
  uitkomst?: string | null | undefined
}

/** The calendar of involvement (C117): who is involved in what, when, and how far the say goes. What is still to come first, the nearest on top. */
export async function leesBetrokkenheid(huis: Huis, tx: Transactie) {
  await eisPartners(huis, tx)
  const { rows } = await sql<{
    id: string
    versie: number
    partnerId: string
    partner: string
    wanneer: string
    onderwerp: string
    inspraak: string
    eigenaar: string
    vanMij: boolean
    status: string
    uitkomst: string | null
  }>`
    select b.id, b.versie, b.partner_id as "partnerId", p.naam as partner, b.wanneer, b.onderwerp, b.inspraak, g.naam as eigenaar,
           b.eigenaar = ${tx.wie.gebruikerId} as "vanMij", b.status, b.uitkomst
      from betrokkenheid b join partner p on p.id = b.partner_id join gebruiker g on g.id = b.eigenaar
     order by b.status <> 'gepland', case when b.status = 'gepland' then b.wanneer end, b.wanneer desc, b.id limit 300`.execute(
    tx.db,
  )
  return rows
}

/** Puts an involvement on the calendar; who does is the owner. A partner that stopped is involved in nothing new. */
export async function planBetrokkenheid(huis: Huis, tx: Transactie, o: Opgave & { partnerId: string }) {
  await eisPartners(huis, tx)
  const partner = await tx.db
    .selectFrom('partner')
    .select('id')
    .where('id', '=', o.partnerId)
    .where('gestopt_op', 'is', null)
    .executeTakeFirst()
  if (!partner)
    throw ongeldig([
      { pad: '/partnerId', melding: 'Kies een partner waarmee u nu werkt.', code: 'partner_van_nu' },
    ])
  const id = nieuwId()
  await tx.db
    .insertInto('betrokkenheid')
    .values({
      id,
      regio_code: huis.regio.code,
      partner_id: o.partnerId,
      wanneer: o.wanneer,
      onderwerp: o.onderwerp,
      inspraak: o.inspraak,
      eigenaar: tx.wie.gebruikerId as string,
    })
    .execute()
  return { id }
}

/** Moves it, or tells what came of it; what is over has an outcome, and what is still to come has none. */
export async function wijzigBetrokkenheid(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: Betrokkenheidwijziging,
) {
  await eisPartners(huis, tx)
  const rij = await tx.db
    .selectFrom('betrokkenheid')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisVersie(tx, 'betrokkenheid', rij, ifMatch)
  const uitkomst = w.uitkomst?.trim() || null
  if ((w.status === 'gepland') !== (uitkomst === null))
    throw ongeldig([
      {
        pad: '/uitkomst',
        melding:
          w.status === 'gepland'
            ? 'Wat nog komt, heeft nog geen uitkomst.'
            : 'Schrijf op wat eruit kwam, of waarom het niet doorging.',
        code: w.status === 'gepland' ? 'nog_geen_uitkomst' : 'uitkomst_of_waarom',
      },
    ])
  const { versie } = await tx.db
    .updateTable('betrokkenheid')
    .set({ wanneer: w.wanneer, onderwerp: w.onderwerp, inspraak: w.inspraak, status: w.status, uitkomst })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  return { id, versie }
}
