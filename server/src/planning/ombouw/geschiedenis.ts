import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import { leesPlanrij } from './opslag.ts'

export type Wijzigingsregel = {
  soort: 'plan' | 'stap' | 'mijlpaal'
  id: string
  naam: string
  versie: number
  op: string
  door: string | null
  reden: string
  vervallen: boolean
  /** of a milestone: how it stood then, and the day that goes with it */
  stand: string | null
  datum: string | null
}

/** Every version of a plan, its steps and milestones: who changed it, when and why; newest first. */
export async function leesOmbouwgeschiedenis(tx: Transactie, id: string): Promise<Wijzigingsregel[]> {
  await leesPlanrij(tx, id)
  const { rows } = await sql<Wijzigingsregel>`
    with stap as (select * from ombouwstap where plan_id = ${id}), mijlpaal as (select m.* from ombouwmijlpaal m join stap s on s.id = m.stap_id),
    alle as (
      select 'plan' as soort, p.id, to_jsonb(p) as rij from ombouwplan p where p.id = ${id}
      union all select 'stap', s.id, to_jsonb(s) from stap s
      union all select 'mijlpaal', m.id, to_jsonb(m) from mijlpaal m
      union all select case h.tabel when 'ombouwplan' then 'plan' when 'ombouwstap' then 'stap' else 'mijlpaal' end, h.id, h.rij from historie h
        where (h.tabel = 'ombouwplan' and h.id = ${id}) or (h.tabel = 'ombouwstap' and h.id in (select s.id from stap s))
           or (h.tabel = 'ombouwmijlpaal' and h.id in (select m.id from mijlpaal m))
    )
    select a.soort, a.id, a.rij ->> 'naam' as naam, (a.rij ->> 'versie')::int as versie, (a.rij ->> 'vastgelegd_op')::timestamptz as op, g.naam as door,
           a.rij ->> 'reden' as reden, a.rij ->> 'vervallen_op' is not null as vervallen, a.rij ->> 'stand' as stand,
           coalesce(a.rij ->> 'nieuwe_datum', a.rij ->> 'gehaald_op', a.rij ->> 'gepland') as datum
      from alle a left join gebruiker g on g.id = (a.rij ->> 'vastgelegd_door')::uuid
     order by op desc, versie desc, soort, naam limit 500`.execute(tx.db)
  return rows
}
