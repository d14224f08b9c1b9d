import type { Datum } from '@zicht/kern'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Json } from '../../platform/databank/tabellen.gen.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { noteerGebeurtenis } from '../gebeurtenis.ts'
import { type Klokbeleid, klokbeleidOp, maakZaakklok } from './klok.ts'

export type Klokvraag = {
  zaakId: string
  clientId: string
  /** Who must act. */
  teamId: string
  /** Name of a term of the region (`wmoOnderzoek`, `bezwaar`, …), or any code when `beleid` says the norm. */
  sleutel: string
  /** The day on which what starts the clock happened; the next day is day 1. */
  begin: Datum
  /** The decision or the objection that it is about, when a case has more than one. */
  over?: string
  beleid?: Klokbeleid
}

/** Starts a clock of a case, with the norm as it is on that day. Gives its id and its last day. */
export async function startKlok(
  huis: Huis,
  tx: Transactie,
  vraag: Klokvraag,
): Promise<{ id: string; laatsteDag: Datum; einde: string }> {
  const beleid = vraag.beleid ?? klokbeleidOp(huis.regio, vraag.sleutel, vraag.begin)
  const klok = maakZaakklok(huis.regio, vraag.sleutel, vraag.begin, beleid)
  const id = nieuwId()
  await tx.db
    .insertInto('termijn')
    .values({
      id,
      regio_code: huis.regio.code,
      soort: klok.soort,
      client_id: vraag.clientId,
      zaak_id: vraag.zaakId,
      over_id: vraag.over ?? null,
      organisatie_id: vraag.teamId,
      begin: klok.begin,
      einde: klok.einde,
      norm: JSON.stringify(klok.norm) as unknown as Json,
      artikel: klok.artikel,
      bron: klok.bron,
      ladder: JSON.stringify(klok.ladder) as unknown as Json,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: vraag.zaakId,
    soort: 'klok_gestart',
    gegevens: { klok: klok.soort, begin: klok.begin, laatsteDag: klok.laatsteDag },
  })
  return { id, laatsteDag: klok.laatsteDag, einde: klok.einde }
}
