import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Actie, eisRecht } from '../platform/toegangsrecht/index.ts'

type Eigenaar = {
  object: 'register' | 'bezetting'
  actie: Actie
  objectId: string | null
  organisatieId: string | null
}

/**
 * May the caller do this to something of this organisation? A provider only to its own; crisis team and administrator as the
 * policy table says. Unknown and forbidden give the same 404.
 */
export async function eisEigen(
  huis: Huis,
  tx: Transactie,
  { object, actie, objectId, organisatieId }: Eigenaar,
): Promise<void> {
  const eigen = organisatieId !== null && organisatieId === tx.wie.organisatieId
  await eisRecht(huis, tx, {
    object,
    actie,
    objectId,
    doel: 'register',
    relaties: eigen ? ['eigen_organisatie'] : [],
  })
}

/** The thing that was asked for, or the 404 that says nothing. */
export function bestaat<T>(ding: T | undefined | null): T {
  if (ding === undefined || ding === null) throw nietGevonden()
  return ding
}

/** The region that the caller works in. */
export const regioVan = (huis: Huis, tx: Transactie): string => tx.wie.regioCode ?? huis.regio.code
