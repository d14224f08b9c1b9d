import { maakPasvorm, maakToets } from '@zicht/matching'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister } from '../register/index.ts'
import type { Lijstregels } from './beleid.ts'
import { lagenVoor, leesCriteriaVan } from './criteria.ts'
import type { Wachtende } from './kandidaten.ts'
import { aanbodVan } from './toon-voorstel.ts'

type Opening = { id: string; plek_ids: string[]; organisatie_id: string }

/** How well each of these openings fits somebody; null where a hard criterion excludes. */
export async function maakPassing(
  huis: Huis,
  tx: Transactie,
  regels: Lijstregels,
  openingen: readonly Opening[],
  dag: string,
): Promise<(wie: Wachtende) => (number | null)[]> {
  const register = await leesRegister(huis, tx)
  const score = maakPasvorm(regels.pasvorm)
  const perOpening: { toets: ReturnType<typeof maakToets>; aanbod: ReturnType<typeof aanbodVan> }[] = []
  for (const o of openingen) {
    const plekken = o.plek_ids.flatMap((p) => register.plekken.get(p) ?? [])
    const toets = maakToets(lagenVoor(regels, plekken, await leesCriteriaVan(tx, o.organisatie_id)), dag)
    perOpening.push({ toets, aanbod: aanbodVan(huis, regels, o.id, plekken) })
  }
  return (wie) =>
    perOpening.map(({ toets, aanbod }) =>
      toets(wie).oordeel === 'uitgesloten' ? null : score(wie.wens, aanbod),
    )
}
