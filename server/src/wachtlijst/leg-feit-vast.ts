import type { Datum, Fout } from '@zicht/kern'
import type { Wachtlijstbeleid } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'

/** Something that happened on a day, so many times, or that held from a day until another. */
export type Puntfeit = { soort: string; van: Datum; tot: Datum | null; aantal: number }

/** What is wrong with it: the region does not count it, or the days cannot be. */
export function puntfeitfouten(beleid: Wachtlijstbeleid, feit: Puntfeit, dag: Datum): Fout[] {
  const soort = beleid.punten?.feiten.find((f) => f.code === feit.soort)
  if (!soort)
    return [
      {
        pad: '/feit/soort',
        melding: 'Dit telt niet mee voor de volgorde van deze wachtlijst.',
        code: 'telt_niet_mee',
      },
    ]
  const fouten: Fout[] = []
  if (feit.van > dag)
    fouten.push({ pad: '/feit/van', melding: 'Kies vandaag of een eerdere dag.', code: 'vandaag_of_eerder' })
  if (soort.aard === 'gebeurtenis' && feit.tot !== null)
    fouten.push({
      pad: '/feit/tot',
      melding: 'Dit gebeurt op een dag; laat het einde leeg.',
      code: 'gebeurt_op_een_dag',
    })
  if (soort.aard === 'toestand' && feit.aantal !== 1)
    fouten.push({ pad: '/feit/aantal', melding: 'Een situatie telt een keer.', code: 'situatie_een_keer' })
  if (feit.tot !== null && feit.tot <= feit.van)
    fouten.push({ pad: '/feit/tot', melding: 'Kies een dag na het begin.', code: 'dag_na_begin' })
  return fouten
}

/** Keeps it with the place. The same kind on the same day is put right: how often, or until when; the earlier version stays. */
export async function legFeitVast(
  huis: Huis,
  tx: Transactie,
  plaats: { id: string },
  { soort, van, tot, aantal }: Puntfeit,
): Promise<void> {
  await tx.db
    .insertInto('wachtlijstfeit')
    .values({ id: nieuwId(), regio_code: huis.regio.code, plaats_id: plaats.id, soort, van, tot, aantal })
    .onConflict((c) => c.columns(['plaats_id', 'soort', 'van']).doUpdateSet({ tot, aantal }))
    .execute()
}
