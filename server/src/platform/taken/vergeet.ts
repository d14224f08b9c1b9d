import { sql } from 'kysely'
import type { Databank } from '../databank/index.ts'

/** Takes work that nobody wants any more out of the queue: of this task, with all of this in what it was asked; what runs goes on. */
export async function vergeetWerk(systeem: Databank, naam: string, gegevens: object): Promise<void> {
  await sql`delete from pgboss.job where name = ${naam} and state in ('created', 'retry') and data @> ${JSON.stringify(gegevens)}::jsonb`.execute(
    systeem.db,
  )
}
