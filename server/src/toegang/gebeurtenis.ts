import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import { nieuwId } from '../platform/id.ts'
import type { ZaakRij } from './opslag.ts'

/** Something that happened in a case. `soort` is a code of which the screen has the words (`toegang.tijdlijn.<soort>`). */
export type ZaakGebeurtenis = {
  zaakId: string
  soort: string
  /** Codes, dates and numbers that the sentence needs; never free text about a person. */
  gegevens?: Record<string, unknown>
  toelichting?: string | null
}

/** Writes one line of the timeline. It stays: the table takes no change. */
export async function noteerGebeurtenis(tx: Transactie, gebeurtenis: ZaakGebeurtenis): Promise<void> {
  await tx.db
    .insertInto('zaakgebeurtenis')
    .values({
      id: nieuwId(),
      regio_code: tx.wie.regioCode ?? '',
      zaak_id: gebeurtenis.zaakId,
      soort: gebeurtenis.soort,
      gegevens: JSON.stringify(gebeurtenis.gegevens ?? {}) as unknown as Json,
      toelichting: gebeurtenis.toelichting ?? null,
      door: tx.wie.gebruikerId,
      op: tx.nu,
    })
    .execute()
}

/** The open screens of the team look at this case again. */
export const meldZaak = (tx: Transactie, zaak: Pick<ZaakRij, 'id' | 'team_id'>, wat: string): Promise<void> =>
  meld(tx, {
    soort: `nl.zicht.toegang.${wat}`,
    onderwerp: zaak.id,
    dataref: `/v1/zaken/${zaak.id}`,
    publiek: [zaak.team_id],
  })
