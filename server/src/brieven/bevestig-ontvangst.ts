import { sql } from 'kysely'
import { inTransactie, NIEMAND, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldZaak, type ZaakRij } from '../toegang/index.ts'
import { gegevensOntvangst } from './gegevens-van.ts'
import { maakBrief } from './maak-brief.ts'

const PER_KEER = 20

/** Cases that were opened lately without a confirmation in the file. Who died gets no letter. */
const zonderBevestiging = (tx: Transactie, regioCode: string) =>
  sql<{ id: string }>`
    select z.id from zaak z join client c on c.id = z.client_id
     where z.regio_code = ${regioCode} and z.gesloten_op is null and c.overleden_op is null and z.geopend_op > ${tx.nu}::timestamptz - interval '7 days'
       and not exists (select 1 from brief b where b.zaak_id = z.id and b.soort = 'ontvangstbevestiging')
     order by z.id limit ${PER_KEER}`.execute(tx.db)

/**
 * The confirmation of a report in writing, with the right to a personal plan and to independent support, lies in the file of every case
 * (Wmo 2015 art. 2.3.2 lid 1 to 3) also when nobody thought of it. Who reported saw the same at once; sending it stays a step of a
 * person. Twice, or in two processes, makes one letter.
 */
export async function bevestigOntvangst(huis: Huis): Promise<number> {
  const alsSysteem = <T>(werk: (tx: Transactie) => Promise<T>): Promise<T> =>
    inTransactie(huis.systeem, { ...NIEMAND, regioCode: huis.regio.code }, werk, {
      klok: huis.klok,
      verzoekId: 'taak',
    })
  const { rows } = await alsSysteem((tx) => zonderBevestiging(tx, huis.regio.code))
  let aantal = 0
  for (const { id } of rows) if (await alsSysteem((tx) => bevestig(huis, tx, id))) aantal += 1
  return aantal
}

async function bevestig(huis: Huis, tx: Transactie, zaakId: string): Promise<boolean> {
  const zaak: ZaakRij | undefined = await tx.db
    .selectFrom('zaak')
    .selectAll()
    .where('id', '=', zaakId)
    .where('gesloten_op', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!zaak) return false
  const al = await tx.db
    .selectFrom('brief')
    .select('id')
    .where('zaak_id', '=', zaakId)
    .where('soort', '=', 'ontvangstbevestiging')
    .executeTakeFirst()
  if (al) return false
  await maakBrief(huis, tx, zaak, {
    soort: 'ontvangstbevestiging',
    gegevens: await gegevensOntvangst(huis, tx, zaak),
  })
  await meldZaak(tx, zaak, 'brief')
  return true
}
