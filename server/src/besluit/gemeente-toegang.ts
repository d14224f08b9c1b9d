import { conflict, type Datum, momentVan, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { ZaakRij } from '../toegang/index.ts'

/** The organisation of a municipality of the region. */
export const gemeenteVan = (huis: Huis, tx: Transactie, gemeente: string) =>
  tx.db
    .selectFrom('organisatie')
    .select('id')
    .where('regio_code', '=', huis.regio.code)
    .where('soort', '=', 'gemeente')
    .where('gemeente_code', '=', gemeente)
    .executeTakeFirst()

/**
 * The responsible municipality sees the file, by this decision and as long as it holds (Wmo 2015 art. 5.1.1). Written in the transaction
 * of what it follows from; already open by it: nothing.
 */
export async function geefGemeenteToegang(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  besluitId: string,
  tot: Datum | null,
): Promise<void> {
  const gemeente = await gemeenteVan(huis, tx, zaak.verantwoordelijke_gemeente)
  if (!gemeente)
    throw conflict(
      'De verantwoordelijke gemeente hoort niet bij deze regio. Kijk eerst wie verantwoordelijk is.',
      {
        reden: 'gemeente_onbekend',
      },
    )
  const { rows } = await sql`select 1 from toegang where bron_soort = 'beschikking' and bron_id = ${besluitId}
    and organisatie_id = ${gemeente.id} and geldig @> ${tx.nu}::timestamptz`.execute(tx.db)
  if (rows.length > 0) return
  const einde = tot === null ? null : momentVan(plusDagen(tot, 1), '00:00', huis.regio.tijdzone)
  // what was granted for days that are over is looked into all the same
  const upper = einde !== null && einde > tx.nu ? einde : null
  await tx.db
    .insertInto('toegang')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      client_id: zaak.client_id,
      organisatie_id: gemeente.id,
      relatie: 'verantwoordelijk',
      doel: 'wmo',
      veldset: 'wmo',
      geldig: sql`tstzrange(${tx.nu}::timestamptz, ${upper}::timestamptz)`,
      bron_soort: 'beschikking',
      bron_id: besluitId,
      grondslag: 'Wmo 2015 art. 5.1.1',
    })
    .execute()
}

/** Ends what the municipality sees by this decision, on this day at the latest. */
export const sluitGemeenteToegang = (tx: Transactie, besluitId: string, tot: string) =>
  sql`select zicht.sluit_toegang_uit_beschikking(${besluitId}, ${tot}::timestamptz)`.execute(tx.db)
