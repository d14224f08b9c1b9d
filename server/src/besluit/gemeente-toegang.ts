import { conflict, nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { klokbeleidOp, maakZaakklok, type ZaakRij } from '../toegang/index.ts'
import { type Inzagestand, inzageTot } from './inzageregel.ts'

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
 * Sets what the responsible municipality sees by this decision to what follows from how it stands now (`inzageTot`): opened, made longer
 * or ended. Called in the transaction of whatever changes the decision, as its last step: who decides for a municipality may lose sight
 * by it.
 */
export async function zetGemeenteToegang(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  besluitId: string,
): Promise<void> {
  const inzage = inzageTot(await leesStand(huis, tx, besluitId), tx.nu, huis.regio.tijdzone)
  const tot = inzage === null ? tx.nu : inzage.tot
  if (tot !== null) await sluitGemeenteToegang(tx, besluitId, tot)
  if (inzage === null) return
  const gemeente = await gemeenteVan(huis, tx, zaak.verantwoordelijke_gemeente)
  if (!gemeente)
    throw conflict(
      'De verantwoordelijke gemeente hoort niet bij deze regio. Kijk eerst wie verantwoordelijk is.',
      {
        reden: 'gemeente_onbekend',
      },
    )
  const { rows } = await sql`select 1 from toegang where bron_soort = 'beschikking' and bron_id = ${besluitId}
    and organisatie_id = ${gemeente.id} and geldig @> tstzrange(${tx.nu}::timestamptz, ${tot}::timestamptz)`.execute(
    tx.db,
  )
  if (rows.length > 0) return
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
      geldig: sql`tstzrange(${tx.nu}::timestamptz, ${tot}::timestamptz)`,
      bron_soort: 'beschikking',
      bron_id: besluitId,
      grondslag: 'Wmo 2015 art. 5.1.1',
    })
    .execute()
}

/** How a decision and what was objected to it stand now. */
async function leesStand(huis: Huis, tx: Transactie, besluitId: string): Promise<Inzagestand> {
  const { rows } = await sql<Omit<Inzagestand, 'beroepTot'> & { beslotenOp: string | null }>`
    select b.status, b.soort, b.voorgelegd_op is not null as voorgelegd, lower(b.periode)::text as van, (upper(b.periode) - 1)::text as tot,
           b.bezwaar_tot::text as "bezwaarTot", coalesce(bool_or(z.id is not null and z.uitkomst is null), false) as "bezwaarLoopt",
           (max(z.besloten_op) filter (where z.uitkomst <> 'ingetrokken'))::text as "beslotenOp"
      from beschikking b left join bezwaar z on z.beschikking_id = b.id where b.id = ${besluitId} group by b.id`.execute(
    tx.db,
  )
  const [rij] = rows
  if (!rij) throw nietGevonden()
  const { beslotenOp, ...stand } = rij
  return { ...stand, beroepTot: beslotenOp === null ? null : beroepstermijn(huis, beslotenOp) }
}

/** The last day to appeal against an answer of this day: as long as that to object (Awb art. 6:7). */
const beroepstermijn = (huis: Huis, dag: string): string =>
  maakZaakklok(huis.regio, 'bezwaar', dag, klokbeleidOp(huis.regio, 'bezwaar', dag)).laatsteDag

/** Ends what municipalities see by this decision, on this moment at the latest. */
export const sluitGemeenteToegang = (tx: Transactie, besluitId: string, tot: string) =>
  sql`select zicht.sluit_toegang_uit_beschikking(${besluitId}, ${tot}::timestamptz)`.execute(tx.db)
