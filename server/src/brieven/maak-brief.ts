import { createHash } from 'node:crypto'
import type { Datum } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { noteerGebeurtenis, type ZaakRij } from '../toegang/index.ts'
import { type Briefvraag, stelBriefOp } from './stel-op.ts'

/**
 * Makes a letter and keeps it in the file, as it will be sent: the PDF, the template and what it was filled with. The caller has
 * opened the case. `antwoordTot` is the last day to answer that stands in it: it cannot go on or after that. Gives its id; sending it is a step
 * of its own.
 */
export async function maakBrief(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  vraag: Briefvraag & { over?: { soort: string; id: string }; antwoordTot?: Datum },
): Promise<string> {
  const brief = await stelBriefOp(huis, tx, zaak, vraag)
  const id = nieuwId()
  await tx.db
    .insertInto('brief')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      soort: vraag.soort,
      sjabloon: brief.sjabloon.code,
      sjabloon_van: brief.sjabloon.geldig.van,
      onderwerp: brief.onderwerp,
      gegevens: JSON.stringify(brief.gegevens) as unknown as Json,
      pdf: brief.pdf,
      sha256: createHash('sha256').update(brief.pdf).digest('hex'),
      over_soort: vraag.over?.soort ?? null,
      over_id: vraag.over?.id ?? null,
      antwoord_tot: vraag.antwoordTot ?? null,
      gemaakt_door: tx.wie.gebruikerId,
      gemaakt_op: tx.nu,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'brief_gemaakt',
    gegevens: { brief: vraag.soort, id },
  })
  return id
}
