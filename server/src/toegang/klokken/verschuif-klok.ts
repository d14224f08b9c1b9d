import { conflict, type Datum, type Periode } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { eindeVan, type Zaaknorm } from './klok.ts'
import { type KlokRij, leesSchorsingen, leesVerlengingen } from './opslag.ts'

const eisOpen = (klok: KlokRij): void => {
  if (klok.gesloten_op !== null) throw conflict('Deze termijn is al afgesloten.', { reden: 'gesloten' })
  if (klok.geschorst_sinds !== null)
    throw conflict('Deze termijn staat stil. Laat haar eerst weer lopen.', { reden: 'al_geschorst' })
}

/** The end as it follows from all that was recorded, written with the clock; gives the last day. */
async function zetEinde(huis: Huis, tx: Transactie, klok: KlokRij): Promise<Datum> {
  const schorsingen = (await leesSchorsingen(tx, [klok.id])).get(klok.id) ?? []
  const norm = klok.norm as Zaaknorm
  const einde = eindeVan(huis.regio, norm, klok.begin, schorsingen, await leesVerlengingen(tx, klok.id))
  if (einde === null) throw new Error('een klok die loopt, heeft een einde')
  await tx.db.updateTable('termijn').set({ einde: einde.eindMoment }).where('id', '=', klok.id).execute()
  return einde.einddatum
}

/** Adds time to a running clock, counted from its last day, with the article that allows it. Gives the new last day. */
export async function verlengKlok(
  huis: Huis,
  tx: Transactie,
  klok: KlokRij,
  bij: { duur: string; artikel: string; reden: string },
): Promise<Datum> {
  eisOpen(klok)
  const schorsingen = (await leesSchorsingen(tx, [klok.id])).get(klok.id) ?? []
  const duren = [...(await leesVerlengingen(tx, klok.id)), bij.duur]
  const einde = eindeVan(huis.regio, klok.norm as Zaaknorm, klok.begin, schorsingen, duren)
  if (einde === null) throw new Error('een klok die loopt, heeft een einde')
  await tx.db
    .insertInto('termijn_verlenging')
    .values({
      id: nieuwId(),
      termijn_id: klok.id,
      van: klok.einde,
      tot: einde.eindMoment,
      duur: bij.duur,
      artikel: bij.artikel,
      reden: bij.reden,
      rol: tx.wie.rol,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  return zetEinde(huis, tx, klok)
}

/**
 * Lets a clock stand still for a time of which the last possible day is known: its end moves on at once, and back when the time turns
 * out shorter. What lies before the clock begins pauses nothing. Gives the suspension and the new last day.
 */
export async function schorsKlokTot(
  huis: Huis,
  tx: Transactie,
  klok: KlokRij,
  s: { periode: Periode & { tot: Datum }; artikel: string; reden: string },
): Promise<{ schorsingId: string; laatsteDag: Datum }> {
  eisOpen(klok)
  const schorsingId = nieuwId()
  await tx.db
    .insertInto('termijn_schorsing')
    .values({
      id: schorsingId,
      regio_code: huis.regio.code,
      termijn_id: klok.id,
      grond: s.artikel,
      reden: s.reden,
      periode: `[${s.periode.van},${s.periode.tot})`,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  return { schorsingId, laatsteDag: await zetEinde(huis, tx, klok) }
}

/** The time for which the clock stands still turned out shorter: it counts again from this day. Gives the last day. */
export async function kortSchorsingIn(
  huis: Huis,
  tx: Transactie,
  klok: KlokRij,
  schorsingId: string,
  tot: Datum,
): Promise<Datum> {
  eisOpen(klok)
  await sql`update termijn_schorsing
               set periode = daterange(lower(periode), greatest(lower(periode), least(upper(periode), ${tot}::date)))
             where id = ${schorsingId} and termijn_id = ${klok.id} and not isempty(periode)`.execute(tx.db)
  return zetEinde(huis, tx, klok)
}

/** The clock that runs about one thing of a case, locked. */
export const leesKlokOver = async (
  tx: Transactie,
  zaakId: string,
  soort: string,
  over: string,
): Promise<KlokRij | undefined> =>
  tx.db
    .selectFrom('termijn')
    .selectAll()
    .where('zaak_id', '=', zaakId)
    .where('soort', '=', soort)
    .where('over_id', '=', over)
    .where('gesloten_op', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
