import { randomUUID } from 'node:crypto'
import { momentMinDuur } from '@zicht/kern'
import { sql } from 'kysely'
import { inTransactie, NIEMAND } from '../../platform/databank/index.ts'
import type { Proefgebruiker, Proefhuis } from '../../proef/proefhuis.ts'
import { leesRegister } from '../../register/index.ts'
import { startKlokken } from '../start-klokken.ts'
import { klokkenVan } from '../termijn.ts'

export type Bewoner = { id: string; clientId: string; plekId: string; organisatieCode: string; pad: string }

/** Someone of a case of this team who lives in a free place since some time, with the clocks of the product; as the region's own data would have it. */
export async function laatWonen(
  proef: Proefhuis,
  team: Proefgebruiker,
  bij: { clientId: string; product: string; sinds: string; sla?: number },
): Promise<Bewoner> {
  const { huis } = proef
  const nu = huis.klok() ?? new Date().toISOString()
  const begin = momentMinDuur(nu, bij.sinds, huis.regio.tijdzone)
  return inTransactie(
    huis.systeem,
    { ...NIEMAND, regioCode: huis.regio.code },
    async (tx) => {
      const { rows } = await sql<{ id: string; organisatie_id: string; code: string }>`
        select p.id, v.organisatie_id, o.code from plek p join eenheid e on e.id = p.eenheid_id join voorziening v on v.id = e.voorziening_id join organisatie o on o.id = v.organisatie_id
         where v.regio_code = ${huis.regio.code} and p.product_code = ${bij.product} and (p.geldig * e.geldig * v.geldig) @> (${begin}::timestamptz)::date and upper_inf(p.geldig * e.geldig * v.geldig)
           and not exists (select 1 from bezetting b where b.plek_id = p.id) order by p.id offset ${bij.sla ?? 0} limit 1`.execute(
        tx.db,
      )
      const plek = rows[0]
      if (!plek) throw new Error(`geen vrije plek voor ${bij.product}`)
      await leesRegister(huis, tx)
      const id = randomUUID()
      await sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, plek_id, verblijf, status, periode, grondslag, aangekomen_op)
        values (${id}, ${huis.regio.code}, ${bij.clientId}, ${plek.organisatie_id}, ${bij.product}, ${plek.id}, true, 'gestart', tstzrange(${begin}::timestamptz, null), 'WMO_BW', ${begin})`.execute(
        tx.db,
      )
      await sql`insert into bezetting (regio_code, plek_id, soort, periode, plaatsing_id) select regio_code, plek_id, 'plaatsing', periode, id from plaatsing where id = ${id}`.execute(
        tx.db,
      )
      await sql`insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
        values (${randomUUID()}, ${huis.regio.code}, ${bij.clientId}, ${plek.organisatie_id}, 'plaatsing', 'verblijf', 'werk', tstzrange(${begin}::timestamptz, null), 'plaatsing', ${id}, 'proef')`.execute(
        tx.db,
      )
      const klokken = klokkenVan(huis.regio, { arrangementCode: null, productCode: bij.product }, begin)
      await startKlokken(huis, tx, klokken, {
        clientId: bij.clientId,
        plaatsingId: id,
        meldingId: null,
        teamId: team.organisatieId as string,
      })
      return {
        id,
        clientId: bij.clientId,
        plekId: plek.id,
        organisatieCode: plek.code,
        pad: `/v1/plaatsingen/${id}`,
      }
    },
    { klok: huis.klok },
  )
}
