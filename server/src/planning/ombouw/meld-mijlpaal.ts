import { conflict, datumIn, ongeldig } from '@zicht/kern'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { eisRecht } from '../../platform/toegangsrecht/index.ts'
import { foutenInStand, type Melding } from './mijlpaalregel.ts'
import { leesStaprij, meldOmbouw, zetMijlpaalVast } from './opslag.ts'

/**
 * The provider or corporation that is responsible for a milestone says how it stands: reached, or delayed to a later day, and what
 * happened. What was reached is done: who planned it puts right what was said by mistake. 412 when it was changed elsewhere.
 */
export async function meldOmbouwmijlpaal(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  { stand, notitie }: { stand: Melding; notitie: string },
): Promise<{ id: string; versie: number }> {
  const rij = await zetMijlpaalVast(tx, id)
  const { plan_id: planId } = await leesStaprij(tx, rij.stap_id)
  const eigen = rij.organisatie_id === tx.wie.organisatieId
  await eisRecht(huis, tx, {
    actie: 'melden',
    object: 'ombouw',
    objectId: id,
    doel: 'sturing',
    relaties: eigen ? ['eigen_organisatie'] : [],
  })
  await eisVersie(tx, 'ombouwmijlpaal', rij, ifMatch)
  if (rij.stand === 'gehaald')
    throw conflict('Deze mijlpaal is al gehaald. Klopt dat niet? Zeg het wie het plan maakt.', {
      reden: 'al_gehaald',
    })
  const fouten = foutenInStand(stand, rij.gepland, datumIn(tx.nu, huis.regio.tijdzone))
  if (fouten.length > 0) throw ongeldig(fouten)
  const { versie } = await tx.db
    .updateTable('ombouwmijlpaal')
    .set({
      stand: stand.soort,
      gehaald_op: stand.soort === 'gehaald' ? stand.op : null,
      nieuwe_datum: stand.soort === 'vertraagd' ? stand.tot : null,
      reden: notitie,
      gemeld_door: tx.wie.gebruikerId,
      gemeld_op: tx.nu,
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldOmbouw(tx, planId)
  return { id, versie }
}
