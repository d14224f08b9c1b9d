import { sql } from 'kysely'
import type { Proefgebruiker, Proefhuis } from './proefhuis.ts'

/** Somebody of the access in a second team of the region, with that team; once per house. */
export async function uitTweedeTeam({ huis, als }: Proefhuis, naam: string): Promise<Proefgebruiker> {
  await sql`insert into organisatie (id, regio_code, code, naam, soort, geldig, bron)
    values (gen_random_uuid(), ${huis.regio.code}, 'TEAM_TWEE', 'Toegang Twee', 'toegang', '[2020-01-01,)', 'proef')`.execute(
    huis.systeem.db,
  )
  return als('toegangsmedewerker', 'TEAM_TWEE', naam)
}
