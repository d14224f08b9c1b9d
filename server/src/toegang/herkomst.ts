import { sql } from 'kysely'
import { meldingnummer } from '../crisis/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { MeldingRij } from './opslag.ts'

/**
 * Where a report comes from: an early signal, with the organisation that gave it and the day; or a crisis call, by its number and its
 * day. What was told in the call stays with the crisis team.
 */
export async function herkomstVan(tx: Transactie, m: MeldingRij) {
  const { rows } =
    m.crisismelding_id === null
      ? { rows: [] }
      : await sql<{ jaar: number; nummer: number; op: string }>`
          select jaar, nummer, op from zicht.crisis_van_melding(${m.id}::uuid)`.execute(tx.db)
  const crisis = rows[0]
  return {
    signaal:
      m.signaal_van === null || m.signaal_op === null ? null : { van: m.signaal_van, op: m.signaal_op },
    crisis: crisis ? { nummer: meldingnummer(crisis.jaar, crisis.nummer), op: crisis.op } : null,
  }
}
