import { ongeldig } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { noteerGebeurtenis } from '../toegang/index.ts'
import { eisLijstregels } from './beleid.ts'
import { openPlaats, vandaagIn } from './opslag.ts'

type Overbrugging = {
  soort: string
  doorWie: string
  van: string
  tot: string | null
  toelichting: string | null
}

/** Records what somebody gets while waiting. */
export async function maakOverbrugging(huis: Huis, tx: Transactie, plaatsId: string, vraag: Overbrugging) {
  const plaats = await openPlaats(huis, tx, plaatsId, 'wijzigen')
  const { beleid } = eisLijstregels(huis.regio, plaats.product_code, vandaagIn(huis, tx))
  if (!beleid.overbrugging.some((o) => o.code === vraag.soort))
    throw ongeldig([{ pad: '/soort', melding: 'Kies uit de lijst van de regio.', code: 'uit_lijst' }])
  if (vraag.tot !== null && vraag.tot <= vraag.van)
    throw ongeldig([{ pad: '/tot', melding: 'Het einde ligt na het begin.', code: 'einde_na_begin' }])
  const id = nieuwId()
  await tx.db
    .insertInto('overbrugging')
    .values({
      id,
      regio_code: huis.regio.code,
      plaats_id: plaatsId,
      soort: vraag.soort,
      door_wie: vraag.doorWie,
      periode: `[${vraag.van},${vraag.tot ?? ''})`,
      toelichting: vraag.toelichting,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: plaats.zaak_id,
    soort: 'overbrugging',
    gegevens: { soort: vraag.soort, van: vraag.van },
  })
  return { id, versie: 1 }
}
