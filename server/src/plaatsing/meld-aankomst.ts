import { type Moment, vergelijkPunt, conflict } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldPlekken } from './meld-wijziging.ts'
import { leesGroep, periodeVan } from './opslag.ts'
import { eisStatus, kan } from './plaatsing.ts'

/** "Gekomen": the person is there. A family that was placed together arrives together, unless told otherwise. */
export async function meldAankomst(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  { op, samen }: { op?: Moment | undefined; samen: boolean },
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  eisStatus('aankomst', rij.status)
  const moment = op ?? tx.nu
  if (vergelijkPunt(moment, tx.nu) > 0)
    throw conflict('De aankomst kan niet in de toekomst liggen.', { reden: 'toekomst' })
  const begin = periodeVan(rij)?.van ?? tx.nu
  if (vergelijkPunt(moment, begin) < 0)
    throw conflict('De aankomst kan niet voor het begin van de plaatsing liggen.', { reden: 'voor_begin' })
  const wie = samen ? (await leesGroep(tx, rij)).filter((r) => kan('aankomst', r.status)) : [rij]
  for (const een of wie) {
    await tx.db
      .updateTable('plaatsing')
      .set({ status: 'gestart', aangekomen_op: moment })
      .where('id', '=', een.id)
      .execute()
    await meldPlaatsing(huis, tx, een, 'gekomen')
  }
  await meldPlekken(huis, tx, [rij.plek_id])
  return { ids: wie.map((r) => r.id) }
}
