import { conflict, datumIn, periodeAlsTekst } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { claimPlekken, meldBezetting } from '../register/index.ts'
import type { ReserveringIn } from './contract.ts'
import { kiesPlekken, ofAlternatieven } from './kies-plekken.ts'
import { type Meldingrij, vereisMelding } from './opslag.ts'
import { houdtijd } from './reservering.ts'
import { vraagVanMelding } from './vraag-van-melding.ts'
import { wekBijEinde } from './wek-bij-einde.ts'

export function eisLopend({ status }: Pick<Meldingrij, 'status'>): void {
  if (status === 'gesloten') throw conflict('Deze melding is gesloten.', { reden: 'gesloten' })
}

/**
 * Holds a place, or a whole room, for a call: for the region's term, after which it is free again by itself (C036). Of a
 * thousand who ask at once one gets it; the others get the next best places in the same answer.
 */
export async function houdVast(huis: Huis, tx: Transactie, meldingId: string, invoer: ReserveringIn) {
  const melding = await vereisMelding(huis, tx, meldingId, 'reserveren')
  eisLopend(melding)
  const vraag = vraagVanMelding(melding)
  const afwijkreden = invoer.afwijkreden ?? null
  const { ruimte, plekIds } = await kiesPlekken(huis, tx, invoer.plekIds, vraag, { afwijkreden })
  const periode = houdtijd(huis.regio, tx.nu, datumIn(tx.nu, huis.regio.tijdzone))
  const id = nieuwId()
  await tx.db
    .insertInto('reservering')
    .values({
      id,
      regio_code: huis.regio.code,
      melding_id: meldingId,
      voorziening_id: ruimte.voorziening.id,
      periode: periodeAlsTekst(periode),
      gehouden_door: tx.wie.gebruikerId ?? '',
      afwijkreden,
    })
    .execute()
  await ofAlternatieven(huis, tx, vraag, () =>
    claimPlekken(tx, { regioCode: huis.regio.code, plekIds, soort: 'reservering', bronId: id, periode }),
  )
  wekBijEinde(huis, tx, periode.tot ?? tx.nu)
  await meld(tx, {
    soort: 'nl.zicht.crisis.reservering-gemaakt',
    onderwerp: meldingId,
    dataref: `/v1/crisismeldingen/${meldingId}`,
    gegevens: { reserveringId: id, tot: periode.tot },
    publiek: [melding.team_id],
  })
  await meldBezetting(tx, huis, [ruimte.voorziening.id])
  return { id, plekIds, tot: periode.tot, versie: 1 }
}
