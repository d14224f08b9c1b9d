import { conflict, datumIn, ongeldig, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldBezetting } from './meld-bezetting.ts'
import { plekBestaatOp } from './register.ts'

export type Opschaling = {
  aantal: number
  /** The last day on which the places are there. */
  totEnMet: string
  reden: string
}

/**
 * Temporary extra places in a unit (upscaling, e.g. for frost): above the agreed capacity, with an end date. They take over the
 * product and purpose of the places that are there. Gives their identifiers.
 */
export async function voegTijdelijkePlekkenToe(
  huis: Huis,
  tx: Transactie,
  eenheidId: string,
  wat: Opschaling,
): Promise<string[]> {
  const eenheid = bestaat((await leesRegister(huis, tx)).eenheden.get(eenheidId))
  const { voorziening } = eenheid
  await eisEigen(huis, tx, {
    object: 'bezetting',
    actie: 'wijzigen',
    objectId: eenheidId,
    organisatieId: voorziening.organisatie.id,
  })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (wat.totEnMet < vandaag)
    throw ongeldig([{ pad: '/totEnMet', melding: 'Deze dag is al voorbij.', code: 'vandaag_of_later' }])
  const voorbeeld =
    eenheid.plekken.find((p) => plekBestaatOp(p, vandaag) && !p.tijdelijk) ??
    eenheid.plekken.find((p) => plekBestaatOp(p, vandaag))
  if (!voorbeeld)
    throw conflict(
      'Deze eenheid heeft vandaag geen plekken. Voeg eerst in het register een gewone plek toe.',
      { reden: 'geen_plekken' },
    )
  const regioCode = regioVan(huis, tx)
  // two people who scale up at once get different numbers
  await sql`select id from eenheid where id = ${eenheidId} for no key update`.execute(tx.db)
  const ids = Array.from({ length: wat.aantal }, nieuwId)
  await sql`insert into plek (id, regio_code, eenheid_id, nummer, product_code, crisis, tijdelijk, geldig, bron)
    select x.id, ${regioCode}, ${eenheidId}, (select coalesce(max(nummer), 0) from plek where eenheid_id = ${eenheidId}) + x.n,
           ${voorbeeld.productCode}, ${voorbeeld.crisis}, true, daterange(${vandaag}, ${plusDagen(wat.totEnMet, 1)}), ${`opschaling: ${wat.reden}`}
      from unnest(${ids}::uuid[]) with ordinality as x(id, n)`.execute(tx.db)
  await meldBezetting(tx, huis, [voorziening.id])
  return ids
}
