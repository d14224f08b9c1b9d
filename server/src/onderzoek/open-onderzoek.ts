import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { openZaak } from '../toegang/index.ts'
import { leesOnderzoek } from './opslag.ts'

/** Opens an inquiry through its case: who may see the case may see it. Logged there; the same 404 for all that is not. */
export async function openOnderzoek(huis: Huis, tx: Transactie, id: string, actie: 'lezen' | 'wijzigen') {
  const onderzoek = await leesOnderzoek(tx, id)
  if (!onderzoek) throw nietGevonden()
  const zaak = await openZaak(huis, tx, onderzoek.zaak_id, actie)
  // read again behind the lock of the case: someone may have completed it meanwhile
  return { zaak, onderzoek: (await leesOnderzoek(tx, id)) ?? onderzoek }
}
