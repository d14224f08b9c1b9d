import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister } from './lees-register.ts'
import { leesBord } from './leesmodel.ts'

/** Organisations that have no business with occupancy (the policy table gives them no `bezetting`). */
const ZONDER_BEZETTING = new Set(['corporatie', 'verhuurder'])

/**
 * Tells every open board that the claims on places of these facilities changed: per facility one event
 * `nl.zicht.register.bezetting-gewijzigd` whose `gegevens.rij` is the new board row (`Bordrij`), so that a hundred boards need no request.
 *
 * Call it last in the transaction: it holds the row of the facility until the commit, so that two changes at once are told one
 * after the other and the last event always holds the state that both led to.
 */
export async function meldBezetting(
  tx: Transactie,
  huis: Huis,
  voorzieningIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(voorzieningIds)].sort()
  if (ids.length === 0) return
  const regioCode = tx.wie.regioCode ?? huis.regio.code
  await sql`insert into standbevestiging (voorziening_id, regio_code, gewijzigd_op)
    select v, ${regioCode}, ${tx.nu} from unnest(${ids}::uuid[]) v order by v
    on conflict (voorziening_id) do update set gewijzigd_op = greatest(standbevestiging.gewijzigd_op, excluded.gewijzigd_op)`.execute(
    tx.db,
  )
  const register = await leesRegister(huis, tx)
  const voorzieningen = ids.flatMap((id) => register.voorzieningen.get(id) ?? [])
  const publiek = [...register.organisaties.values()]
    .filter((o) => !ZONDER_BEZETTING.has(o.soort))
    .map((o) => o.id)
  for (const rij of await leesBord(huis, tx, { voorzieningen }))
    await meld(tx, {
      soort: 'nl.zicht.register.bezetting-gewijzigd',
      onderwerp: rij.id,
      dataref: '/v1/bord',
      gegevens: { rij },
      publiek,
    })
}
