import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldPlekken, meldSignaal } from './meld-wijziging.ts'
import { geclaimdePlekken, leesGroep } from './opslag.ts'
import { eisStatus, kan } from './plaatsing.ts'
import { rondAf } from './rond-af.ts'
import { teamVan } from './team.ts'

/** No-show: the place is free at once, and what happened stays on record: the placement lapsed, with its reason. */
export async function meldNietGekomen(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  { samen, toelichting }: { samen: boolean; toelichting: string | null },
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  eisStatus('niet_gekomen', rij.status)
  const groep = await leesGroep(tx, rij)
  const wie = samen ? groep.filter((r) => kan('niet_gekomen', r.status)) : [rij]
  const plekken = await geclaimdePlekken(
    tx,
    wie.map((r) => r.id),
  )
  for (const een of wie) {
    await tx.db
      .updateTable('plaatsing')
      .set({
        status: 'vervallen',
        periode: 'empty',
        einde_reden: 'niet_gekomen',
        bestemming_toelichting: toelichting,
      })
      .where('id', '=', een.id)
      .execute()
    await rondAf(huis, tx, een, {
      per: tx.nu,
      reden: 'niet_gekomen',
      blijvers: groep.filter((r) => !wie.includes(r)),
    })
    await meldPlaatsing(huis, tx, een, 'niet-gekomen')
  }
  await meldSignaal(tx, [await teamVan(huis, tx), rij.organisatie_id])
  await meldPlekken(
    huis,
    tx,
    plekken.map((p) => p.plekId),
  )
  return { ids: wie.map((r) => r.id) }
}
