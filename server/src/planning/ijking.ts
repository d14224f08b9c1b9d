import { plusMaanden } from '@zicht/kern'
import {
  herkomstWaarnemingen,
  ijk,
  maakWaarnemingen,
  type Regiomodel,
  type Verblijfsrij,
} from '@zicht/planning'
import type { Regio } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { regiomodelVan } from './regiomodel.ts'

/** A stay that begins within this many days of the end of another took over from it. */
const OVERNAME_DAGEN = 14

/** The model of a region as its records make it, per day: what was recorded today changes the planning of tomorrow. */
const geijkt = new WeakMap<Regio, { dag: string; model: Regiomodel }>()

/** The region model with what the region's own records know better than its assumptions. A region without a model: 404. */
export async function geijktModel(huis: Huis, tx: Transactie): Promise<Regiomodel> {
  const dag = new Date(tx.nu).toISOString().slice(0, 10)
  const bewaard = geijkt.get(huis.regio)
  if (bewaard?.dag === dag) return bewaard.model
  const model = await ijkAanRegistratie(huis, tx, dag)
  geijkt.set(huis.regio, { dag, model })
  return model
}

/** Stays, ways on, relapse and origin of the years before `dag`, where there are enough of them; the assumption of the files elsewhere. */
export async function ijkAanRegistratie(
  huis: Pick<Huis, 'regio'>,
  tx: Transactie,
  dag: string,
): Promise<Regiomodel> {
  const model = regiomodelVan(huis.regio)
  const periode = { van: plusMaanden(dag, -12 * model.ijking.jaren), tot: dag }
  const { rows } = await sql<Verblijfsrij>`
    select product, dagen, afgelopen, volgende, bestemming, terug_na as "terugNa", gezien
      from beeld.planverblijf(${huis.regio.code}, ${periode.van}::date::timestamptz, ${periode.tot}::date::timestamptz, ${OVERNAME_DAGEN})`.execute(
    tx.db,
  )
  // who came in the period from no other place of the region, by where they come from: numbers, nobody
  const { rows: gekomen } = await sql<{ gemeente: string; n: number }>`
    select herkomst_gemeente as gemeente, count(*)::int as n from beeld.verblijf
     where regio_code = ${huis.regio.code} and status in ('gestart','gepauzeerd','verplaatst','beeindigd') and not doorstroom
       and product_code = any(${model.ijking.producten.map((p) => p.product)}::text[]) and herkomst_gemeente is not null
       and lower(periode) >= ${periode.van}::date::timestamptz and lower(periode) < ${periode.tot}::date::timestamptz
     group by herkomst_gemeente order by herkomst_gemeente`.execute(tx.db)
  const opvolger = (code: string) => huis.regio.gemeenten.find((g) => g.code === code)?.opvolger
  const waarnemingen = {
    ...maakWaarnemingen(model, rows),
    herkomst: herkomstWaarnemingen(model, gekomen, opvolger),
  }
  return ijk(model, waarnemingen, model.ijking.waarnemingen, periode).model
}
