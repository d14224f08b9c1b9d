import { sql } from 'kysely'
import { verzegel } from '../logboek/index.ts'
import type { Taak } from './index.ts'

/** Housekeeping that belongs to no room. */
export const platformTaken: readonly Taak[] = [
  {
    naam: 'logboek-verzegelen',
    ritme: '* * * * *',
    voerUit: async (huis) => {
      while ((await verzegel(huis)) > 0);
    },
  },
  {
    naam: 'logboek-nalopen',
    ritme: '43 * * * *',
    voerUit: async (huis) => {
      while ((await verzegel(huis, { alles: true })) > 0);
    },
  },
  {
    naam: 'opruimen',
    ritme: '17 * * * *',
    voerUit: async ({ systeem }) => {
      await sql`delete from idempotentie where op < now() - interval '24 hours'`.execute(systeem.db)
      await sql`delete from sessie where verloopt_op < now() - interval '1 day'`.execute(systeem.db)
      await sql`delete from uitbak where op < now() - interval '7 days'`.execute(systeem.db)
    },
  },
]
