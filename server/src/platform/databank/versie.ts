import { type Wijziging, verouderd, versieNodig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from './transactie.ts'

type Rij = { id: string; versie: number }
const ALTIJD_ANDERS = new Set(['versie', 'vastgelegd_op', 'vastgelegd_door'])

/**
 * The caller must say which version it changes (`If-Match`), and that must be the one we have.
 * 428 when missing; 412 when stale, with who changed which fields since.
 */
export async function eisVersie(
  tx: Transactie,
  tabel: string,
  rij: Rij,
  ifMatch: number | undefined,
): Promise<void> {
  if (ifMatch === undefined) throw versieNodig()
  if (ifMatch === rij.versie) return
  throw verouderd(await wijzigingenSinds(tx, tabel, rij.id, ifMatch))
}

async function wijzigingenSinds(
  tx: Transactie,
  tabel: string,
  id: string,
  versie: number,
): Promise<Wijziging[]> {
  const { rows } = await sql<{ rij: Record<string, unknown> }>`
    select rij from historie where tabel = ${tabel} and id = ${id} and versie >= ${versie}
    union all select to_jsonb(huidig) from ${sql.id(tabel)} huidig where huidig.id = ${id}
    order by 1`.execute(tx.db)
  const rijen = rows.map((r) => r.rij).sort((a, b) => Number(a.versie) - Number(b.versie))
  const namen = await gebruikersnamen(
    tx,
    rijen.map((r) => r.vastgelegd_door),
  )
  return rijen.slice(1).map((rij, i) => ({
    door: namen.get(String(rij.vastgelegd_door)) ?? 'het systeem',
    op: new Date(String(rij.vastgelegd_op)).toISOString(),
    velden: Object.keys(rij).filter(
      (k) => !ALTIJD_ANDERS.has(k) && JSON.stringify(rij[k]) !== JSON.stringify(rijen[i]?.[k]),
    ),
  }))
}

async function gebruikersnamen(tx: Transactie, ids: unknown[]): Promise<Map<string, string>> {
  const lijst = [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
  if (lijst.length === 0) return new Map()
  const rijen = await tx.db.selectFrom('gebruiker').select(['id', 'naam']).where('id', 'in', lijst).execute()
  return new Map(rijen.map((r) => [r.id, r.naam]))
}
