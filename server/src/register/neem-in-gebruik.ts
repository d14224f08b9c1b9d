import { conflict } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, eisEigen } from './mag.ts'
import { meldBezetting } from './meld-bezetting.ts'

/** A place can be used again: what keeps it out of use ends here. The claim follows by itself. */
export async function neemInGebruik(huis: Huis, tx: Transactie, plekId: string): Promise<void> {
  const plek = bestaat((await leesRegister(huis, tx)).plekken.get(plekId))
  await eisEigen(huis, tx, {
    object: 'bezetting',
    actie: 'wijzigen',
    objectId: plekId,
    organisatieId: plek.voorziening.organisatie.id,
  })
  // within one millisecond of its beginning it still gets a period that is not empty
  const { rows } = await sql`
    update buiten_gebruik
       set periode = tstzrange(lower(periode), greatest(${tx.nu}::timestamptz, lower(periode) + interval '1 millisecond'))
     where plek_id = ${plekId} and (upper_inf(periode) or upper(periode) > ${tx.nu}::timestamptz)
     returning id`.execute(tx.db)
  if (rows.length === 0) throw conflict('Deze plek is niet buiten gebruik.', { reden: 'niet_buiten_gebruik' })
  await meldBezetting(tx, huis, [plek.voorziening.id])
}
