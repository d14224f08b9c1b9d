import { datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { herkomstVan } from './herkomst.ts'
import { beloften } from './meld.ts'
import type { MeldingRij } from './opslag.ts'
import { meldingBeeld } from './toon-zaak.ts'

/** One report with what was promised to who reported, and the case when there is one. */
export async function toonMelding(huis: Huis, tx: Transactie, melding: MeldingRij) {
  const zaak = await tx.db
    .selectFrom('zaak')
    .select('id')
    .where('melding_id', '=', melding.id)
    .executeTakeFirst()
  return {
    versie: melding.versie,
    body: {
      ...meldingBeeld(melding),
      ...(await herkomstVan(tx, melding)),
      zaakId: zaak?.id ?? null,
      ...beloften(huis, datumIn(melding.ontvangen_op, huis.regio.tijdzone)),
    },
  }
}
