import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'

/** The crisis team that answers for the clocks: the caller's own when it is one, else the team that the region names. */
export async function teamVan(huis: Huis, tx: Transactie): Promise<string> {
  const { rol, organisatieId } = tx.wie
  if ((rol === 'crisismedewerker' || rol === 'teamleider') && organisatieId !== null) return organisatieId
  return organisatieMetCode(huis, tx, huis.regio.crisisteam)
}

export async function organisatieMetCode(huis: Huis, tx: Transactie, code: string): Promise<string> {
  const rij = await tx.db
    .selectFrom('organisatie')
    .select('id')
    .where('regio_code', '=', huis.regio.code)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!rij) throw new Error('een organisatie die de regio noemt, staat niet in het register')
  return rij.id
}
