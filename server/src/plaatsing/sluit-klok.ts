import { conflict } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalTermijn } from './haal.ts'
import { meldSignaal } from './meld-wijziging.ts'
import type { Norm } from './termijn.ts'
import { isVerblijfsklok } from './verblijfsbeleid.ts'

/** Who may say that a clock is done: for an arrangement who may extend it, or hears of its end; for a review, the team. */
export function rollenVoorSluiten(norm: Norm): string[] | null {
  if (norm.herkomst !== 'arrangement') return null
  const rollen = [...norm.verlengen.rollen, ...(norm.overdracht ? [norm.overdracht.rol] : [])]
  return rollen.length === 0 ? null : [...new Set(rollen)]
}

/** Closes a clock with the outcome of the review. It stays on record; the stay goes on. */
export async function sluitKlok(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  { reden }: { reden: string },
) {
  const rij = await haalTermijn(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'termijn', rij, ifMatch)
  if (rij.gesloten_op !== null) throw conflict('Deze termijn is al afgesloten.', { reden: 'gesloten' })
  const norm = rij.norm as unknown as Norm
  if (isVerblijfsklok({ soort: rij.soort, norm }) && huis.regio.verblijfsbeleid.length > 0)
    throw conflict('Leg bij een lang verblijf vast wat de uitkomst is, en wanneer u weer kijkt.', {
      reden: 'herbeoordeling_nodig',
    })
  const rollen = rollenVoorSluiten(norm)
  if (rollen !== null && !rollen.includes(tx.wie.rol))
    throw conflict(`U kunt deze termijn niet zelf afsluiten. Vraag het aan: ${rollen.join(' of ')}.`, {
      reden: 'rol',
      rollen,
    })
  await tx.db
    .updateTable('termijn')
    .set({ gesloten_op: tx.nu, gesloten_reden: reden, gesloten_door: tx.wie.gebruikerId })
    .where('id', '=', id)
    .execute()
  await meldSignaal(tx, [rij.organisatie_id])
  return { id, versie: rij.versie + 1 }
}
