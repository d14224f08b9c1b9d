import { conflict, datumIn, epochVan, momentVanEpoch } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { haalTermijn } from './haal.ts'
import { meldSignaal } from './meld-wijziging.ts'
import type { Norm } from './termijn.ts'
import { keurVerlenging } from './verlenging.ts'

/** Extends a clock with a reason, within what its arrangement allows this role. The ladder is climbed anew towards the new end. */
export async function verleng(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: { dagen: number; reden: string },
) {
  const rij = await haalTermijn(huis, tx, id, 'verlengen')
  await eisVersie(tx, 'termijn', rij, ifMatch)
  if (rij.gesloten_op !== null) throw conflict('Deze termijn is al afgesloten.', { reden: 'gesloten' })
  const norm = rij.norm as unknown as Norm
  const eerder = await tx.db
    .selectFrom('termijn_verlenging')
    .select(['van', 'tot'])
    .where('termijn_id', '=', id)
    .execute()
  const einde = keurVerlenging({
    norm,
    einde: rij.einde,
    eerder,
    dagen: vraag.dagen,
    rol: tx.wie.rol,
    nu: tx.nu,
    tijdzone: huis.regio.tijdzone,
  })
  await tx.db
    .insertInto('termijn_verlenging')
    .values({
      id: nieuwId(),
      termijn_id: id,
      van: rij.einde,
      tot: einde,
      reden: vraag.reden,
      rol: tx.wie.rol,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  await tx.db.updateTable('termijn').set({ einde }).where('id', '=', id).execute()
  if (rij.plaatsing_id !== null && norm.herkomst === 'arrangement') {
    const laatsteDag = datumIn(momentVanEpoch(epochVan(einde) - 1), huis.regio.tijdzone)
    await tx.db
      .updateTable('plaatsing')
      .set({ verwacht_einde: laatsteDag })
      .where('id', '=', rij.plaatsing_id)
      .execute()
  }
  await meldSignaal(tx, [rij.organisatie_id])
  return { id, versie: rij.versie + 1 }
}
