import { conflict, type Datum, datumIn, isDatum, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { noteerGebeurtenis } from '../gebeurtenis.ts'
import { eindeVan, type Zaaknorm } from './klok.ts'
import { type KlokRij, leesSchorsingen, leesVerlengingen } from './opslag.ts'

/**
 * Lets a suspended clock run again from `dag`: the day on which what was missing came in, which counts again (Awb art. 4:15: "tot de
 * dag"). The end moves by the days that were paused. A clock that runs stays as it is: doing this twice is doing it once.
 */
export async function hervatKlok(
  huis: Huis,
  tx: Transactie,
  klok: KlokRij,
  dag: Datum = datumIn(tx.nu, huis.regio.tijdzone),
): Promise<void> {
  if (klok.gesloten_op !== null) throw conflict('Deze termijn is al afgesloten.', { reden: 'gesloten' })
  if (klok.geschorst_sinds === null) return
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (!isDatum(dag) || dag > vandaag)
    throw ongeldig([{ pad: '/dag', melding: 'Kies vandaag of een eerdere dag.', code: 'dag_komt_nog' }])
  await sluitSchorsing(tx, klok.id, dag)
  const schorsingen = (await leesSchorsingen(tx, [klok.id])).get(klok.id) ?? []
  const einde = eindeVan(
    huis.regio,
    klok.norm as Zaaknorm,
    klok.begin,
    schorsingen,
    await leesVerlengingen(tx, klok.id),
  )
  if (einde === null) throw new Error('een klok die weer loopt, heeft een einde')
  await tx.db
    .updateTable('termijn')
    .set({ geschorst_sinds: null, einde: einde.eindMoment })
    .where('id', '=', klok.id)
    .execute()
  if (klok.zaak_id)
    await noteerGebeurtenis(tx, {
      zaakId: klok.zaak_id,
      soort: 'klok_hervat',
      gegevens: { klok: klok.soort, dag, laatsteDag: einde.einddatum },
    })
}

/**
 * Ends the open suspension before this day, or where the term to complete an application went by sooner, before its last day (Awb art.
 * 4:15 lid 1 under a). One that had not begun yet paused nothing.
 */
export async function sluitSchorsing(tx: Transactie, klokId: string, dag: Datum): Promise<void> {
  await sql`update termijn_schorsing set periode = daterange(lower(periode), greatest(lower(periode), least(${dag}::date, aanvullen_tot)))
             where termijn_id = ${klokId} and upper_inf(periode) and not isempty(periode)`.execute(tx.db)
}
