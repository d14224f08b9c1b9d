import type { Datum } from '@zicht/kern'
import type { Regio } from '@zicht/regio'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Json } from '../../platform/databank/tabellen.gen.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { klokbeleidOp, maakZaakklok, type Zaakklok } from './klok.ts'

/**
 * The clock of a report that nobody took up yet, so that it cannot lie there unseen: by when somebody must, sooner when it cannot wait
 * (Wmo 2015 art. 2.3.3). It closes by itself when the report is taken up or dealt with.
 */
export function meldklok(regio: Regio, dag: Datum, spoed: boolean): Zaakklok {
  const sleutel = spoed ? 'wmoSpoed' : 'wmoOppakken'
  return maakZaakklok(regio, sleutel, dag, klokbeleidOp(regio, sleutel, dag))
}

/** Starts it for a report that someone of the team wrote down; the database does so for who has no login. */
export async function startMeldklok(
  huis: Huis,
  tx: Transactie,
  melding: { id: string; teamId: string; spoed: boolean },
  dag: Datum,
): Promise<void> {
  const klok = meldklok(huis.regio, dag, melding.spoed)
  await tx.db
    .insertInto('termijn')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      soort: klok.soort,
      toegangsmelding_id: melding.id,
      organisatie_id: melding.teamId,
      begin: klok.begin,
      einde: klok.einde,
      norm: JSON.stringify(klok.norm) as unknown as Json,
      artikel: klok.artikel,
      bron: klok.bron,
      ladder: JSON.stringify(klok.ladder) as unknown as Json,
    })
    .execute()
}
