import type { Periode } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'

export type KlokRij = {
  id: string
  versie: number
  zaak_id: string | null
  client_id: string | null
  over_id: string | null
  organisatie_id: string
  soort: string
  begin: string
  einde: string
  norm: unknown
  artikel: string | null
  bron: string
  ladder: unknown
  geschorst_sinds: string | null
  gesloten_op: string | null
  gesloten_reden: string | null
}

/** One clock of a case, locked when it will change. */
export const leesKlok = async (
  tx: Transactie,
  id: string,
  slot: 'lezen' | 'wijzigen' = 'lezen',
): Promise<KlokRij | undefined> => {
  const vraag = tx.db.selectFrom('termijn').selectAll().where('id', '=', id).where('zaak_id', 'is not', null)
  return (slot === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
}

export type Schorsing = Periode & {
  id: string
  grond: string
  reden: string
  instemmingOp: string | null
  /** The last day to complete what was asked for. */
  aanvullenTot: string | null
  op: string
}

/** The suspensions of these clocks, oldest first; one that was lifted before it began paused nothing and is left out. */
export async function leesSchorsingen(
  tx: Transactie,
  klokIds: readonly string[],
): Promise<Map<string, Schorsing[]>> {
  if (klokIds.length === 0) return new Map()
  const { rows } = await sql<Schorsing & { termijn_id: string }>`
    select s.id, s.termijn_id, s.grond, s.reden, s.instemming_op::text as "instemmingOp", s.aanvullen_tot::text as "aanvullenTot", s.op, lower(s.periode)::text as van, upper(s.periode)::text as tot
      from termijn_schorsing s where s.termijn_id = any (${klokIds as string[]}::uuid[]) and not isempty(s.periode)
     order by s.periode, s.id`.execute(tx.db)
  return Map.groupBy(rows, (r) => r.termijn_id)
}

/** How long was added to a clock each time, oldest first. */
export async function leesVerlengingen(tx: Transactie, klokId: string): Promise<string[]> {
  const rijen = await tx.db
    .selectFrom('termijn_verlenging')
    .select('duur')
    .where('termijn_id', '=', klokId)
    .where('duur', 'is not', null)
    .orderBy('op')
    .orderBy('id')
    .execute()
  return rijen.map((r) => r.duur as string)
}
