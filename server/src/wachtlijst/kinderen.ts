import type { Datum } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldZaak, noteerGebeurtenis, openZaak } from '../toegang/index.ts'

type Correctie = { aantal: number | null; reden: string; door: string | null; op: string }

/** How many children live with somebody, where that comes from, and beside a correction what the household says. */
export type Kinderen = {
  aantal: number | null
  bron: 'huishouden' | 'correctie' | null
  huishouden: { aantal: number; sinds: Datum } | null
  correctie: { aantal: number; reden: string; door: string | null; op: string } | null
}

/** The last correction holds; one that says nothing gives the word back to the household. */
export function kinderenUit(huishouden: Kinderen['huishouden'], laatste: Correctie | undefined): Kinderen {
  if (laatste && laatste.aantal !== null)
    return {
      aantal: laatste.aantal,
      bron: 'correctie',
      huishouden,
      correctie: { ...laatste, aantal: laatste.aantal },
    }
  return { aantal: huishouden?.aantal ?? null, bron: huishouden && 'huishouden', huishouden, correctie: null }
}

/** No fact is asked twice: the children come from the household, unless somebody corrected that in a file of this person. */
export async function kinderenVan(tx: Transactie, clientId: string, dag: Datum): Promise<Kinderen> {
  const huishouden = await sql<{ aantal: number; sinds: Datum }>`
    select aantal, sinds::text from zicht.kinderen_in_huishouden(${clientId}, ${dag}::date)`.execute(tx.db)
  const correctie = await sql<Correctie>`
    select (g.gegevens ->> 'kinderen')::int as aantal, g.toelichting as reden, w.naam as door, g.op
      from zaakgebeurtenis g join zaak z on z.id = g.zaak_id left join gebruiker w on w.id = g.door
     where z.client_id = ${clientId} and g.soort = 'kinderen_gecorrigeerd' order by g.op desc, g.id desc limit 1`.execute(
    tx.db,
  )
  return kinderenUit(huishouden.rows[0] ?? null, correctie.rows[0])
}

/** Writes down how many there are when the household says otherwise, with the reason; null: as the household says. */
export async function corrigeerKinderen(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  { aantal, reden }: { aantal: number | null; reden: string },
): Promise<void> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'kinderen_gecorrigeerd',
    gegevens: { kinderen: aantal },
    toelichting: reden,
  })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
}
