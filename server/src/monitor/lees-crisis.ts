import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

/** A call without who it is about: `persoon` only tells that two calls are about the same person. */
export type Crisisrij = {
  meldingId: string
  persoon: string
  gemeldOp: string
  verwijzer: string
  leeftijd: number | null
  geslacht: string
  herkomst: string | null
  vervolg: string | null
  uitkomst: string | null
  gesloten: boolean
  anderen: number
  /** Codes of the arrangements that were used for this call up to the end of the period. */
  arrangementen: string[]
  /** Kinds of action without an arrangement. */
  acties: string[]
}

/** The calls of a period `[van, tot)` with what was done, in one query. */
export async function leesCrisis(
  tx: Transactie,
  regioCode: string,
  { van, tot }: { van: string; tot: string },
): Promise<Crisisrij[]> {
  const { rows } = await sql<Crisisrij>`
    select c.melding_id as "meldingId", c.persoon, c.gemeld_op as "gemeldOp", c.verwijzer, c.leeftijd, c.geslacht, c.herkomst_gemeente as herkomst,
           c.vervolg, c.uitkomst, c.status = 'gesloten' as gesloten, g.anderen,
           coalesce(array_agg(a.arrangement_code order by a.op) filter (where a.arrangement_code is not null), '{}') as arrangementen,
           coalesce(array_agg(a.soort order by a.op) filter (where a.arrangement_code is null and a.soort is not null), '{}') as acties
      from beeld.crisis c
      join beeld.crisisgezelschap g on g.melding_id = c.melding_id
      left join beeld.crisisactie a on a.melding_id = c.melding_id and a.op < ${tot}::timestamptz
     where c.regio_code = ${regioCode} and c.gemeld_op >= ${van}::timestamptz and c.gemeld_op < ${tot}::timestamptz
     group by c.melding_id, c.persoon, c.gemeld_op, c.verwijzer, c.leeftijd, c.geslacht, c.herkomst_gemeente, c.vervolg, c.uitkomst, c.status, g.anderen
     order by c.gemeld_op, c.melding_id`.execute(tx.db)
  return rows
}
