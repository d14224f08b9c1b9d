import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { leesRegister } from '../register/index.ts'
import type { WeigeringIn } from './contract.ts'
import { eisLopend } from './houd-vast.ts'
import { bewaarOnvervuld, vereisMelding } from './opslag.ts'
import { kenmerkenVan, vraagVanMelding } from './vraag-van-melding.ts'

/** A provider said no, or the place did not fit after all: kept as unmet demand with a coded reason, once. */
export async function noteerWeigering(
  huis: Huis,
  tx: Transactie,
  meldingId: string,
  { voorzieningId, reden }: WeigeringIn,
) {
  const melding = await vereisMelding(huis, tx, meldingId, 'wijzigen')
  eisLopend(melding)
  const register = await leesRegister(huis, tx)
  if (!register.voorzieningen.has(voorzieningId)) throw nietGevonden()
  const vraag = vraagVanMelding(melding)
  const nieuw = await bewaarOnvervuld(tx, huis.regio.code, {
    id: nieuwId(),
    meldingId,
    soort: 'weigering',
    reden,
    voorzieningId,
    personen: vraag.personen.length,
    kenmerken: kenmerkenVan(vraag),
  })
  if (nieuw)
    await meld(tx, {
      soort: 'nl.zicht.crisis.weigering',
      onderwerp: meldingId,
      dataref: `/v1/crisismeldingen/${meldingId}`,
      gegevens: { voorzieningId, reden },
      publiek: [melding.team_id],
    })
  return { nieuw }
}
