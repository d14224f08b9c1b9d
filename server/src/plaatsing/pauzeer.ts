import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing } from './meld-wijziging.ts'
import { eisStatus } from './plaatsing.ts'

/** Away for a time (hospital, family): the bed is kept, the clocks run on. */
export async function pauzeer(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  pauze: { reden: string; terugVerwacht: string | null },
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  eisStatus('pauze', rij.status)
  await tx.db
    .updateTable('plaatsing')
    .set({
      status: 'gepauzeerd',
      pauze_reden: pauze.reden,
      pauze_sinds: tx.nu,
      terug_verwacht: pauze.terugVerwacht,
    })
    .where('id', '=', id)
    .execute()
  await meldPlaatsing(huis, tx, rij, 'afwezig')
  return { ids: [id] }
}

/** Back from an absence; when and why someone was away stays in the versions. */
export async function hervat(huis: Huis, tx: Transactie, id: string, ifMatch: number | undefined) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  eisStatus('hervatting', rij.status)
  await tx.db
    .updateTable('plaatsing')
    .set({ status: 'gestart', pauze_reden: null, pauze_sinds: null, terug_verwacht: null })
    .where('id', '=', id)
    .execute()
  await meldPlaatsing(huis, tx, rij, 'terug')
  return { ids: [id] }
}
