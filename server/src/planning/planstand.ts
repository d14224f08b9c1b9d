import { type Datum, datumIn, nietGevonden } from '@zicht/kern'
import { productenVanSoort } from '@zicht/planning'
import { bronTekst, productOp, type Regio, type Vlekkenplan } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'

/** Places of one product on one day; `gemeente` is null where the address of the place is secret. */
export type Plektelling = { dag: Datum; product: string; gemeente: string | null; aantal: number }

/** The day on which the plan begins, every new year since, and today. */
export function peildagenVan(plan: Vlekkenplan, vandaag: Datum): Datum[] {
  const begin = plan.geldig.van
  if (begin >= vandaag) return [vandaag]
  const jaren = Array.from(
    { length: Math.max(0, Number(vandaag.slice(0, 4)) - Number(begin.slice(0, 4))) },
    (_, i) => `${Number(begin.slice(0, 4)) + 1 + i}-01-01`,
  )
  return [...new Set([begin, ...jaren, vandaag])]
}

/**
 * The area plan beside what the register had on each day: per kind of place the target and the places there were, and today also per
 * municipality. A kind without products in the region's files is not counted (`aantallen` null): nobody wrote which places it means.
 * `ernaast`: kinds that the plan names outside its total. `buitenPlan`: products with places that no kind of the plan names.
 */
export function maakPlanstand(
  regio: Regio,
  plan: Vlekkenplan,
  dagen: readonly Datum[],
  rijen: readonly Plektelling[],
) {
  const vandaag = dagen.at(-1) as Datum
  const tel = (producten: readonly string[], dag: Datum) =>
    rijen.filter((r) => r.dag === dag && producten.includes(r.product)).reduce((n, r) => n + r.aantal, 0)
  const gemeenten = (producten: readonly string[]) => {
    const per = new Map<string | null, number>()
    for (const r of rijen)
      if (r.dag === vandaag && producten.includes(r.product))
        per.set(r.gemeente, (per.get(r.gemeente) ?? 0) + r.aantal)
    return [...per]
      .map(([code, aantal]) => ({
        naam: code === null ? null : (regio.gemeenten.find((g) => g.code === code)?.naam ?? code),
        aantal,
      }))
      .sort((a, b) => b.aantal - a.aantal || (a.naam ?? '').localeCompare(b.naam ?? ''))
  }
  const productenVan = (soort: { code: string; producten?: readonly string[] }) =>
    productenVanSoort(regio, soort)
  const soortUit = (soort: { code: string; naam: string; producten?: readonly string[] }, doel: number) => {
    const producten = productenVan(soort)
    return {
      code: soort.code,
      naam: soort.naam,
      plan: doel,
      aantallen: producten.length === 0 ? null : dagen.map((dag) => tel(producten, dag)),
      gemeenten: gemeenten(producten),
    }
  }
  const ernaast = plan.ookNog.filter((o) => o.aantal !== undefined)
  const genoemd = new Set([...plan.categorieen.flatMap((c) => c.soorten), ...ernaast].flatMap(productenVan))
  const buiten = [...new Set(rijen.map((r) => r.product))].filter((p) => !genoemd.has(p)).sort()
  return {
    naam: plan.naam,
    doeljaar: plan.doeljaar,
    bron: bronTekst(regio, plan.bron),
    toelichting: plan.toelichting ?? null,
    dagen: [...dagen],
    categorieen: plan.categorieen.map((c) => ({
      code: c.code,
      naam: c.naam,
      plan: c.totaal,
      soorten: c.soorten.map((s) => soortUit(s, s.aantal)),
    })),
    ernaast: ernaast.map((o) => soortUit(o, o.aantal ?? 0)),
    buitenPlan: buiten.map((product) => ({
      code: product,
      naam: productOp(regio, product, vandaag)?.naam ?? product,
      aantallen: dagen.map((dag) => tel([product], dag)),
      gemeenten: gemeenten([product]),
    })),
  }
}

/** What the register says of it now. Temporary extra beds do not count: a plan is about what stays. A region without a plan: 404. */
export async function toonPlanstand(huis: Huis, tx: Transactie) {
  const code = huis.regio.planmodellen[0]?.vlekkenplan?.code
  const plan = huis.regio.vlekkenplannen.find((p) => p.code === code)
  if (!plan) throw nietGevonden()
  const dagen = peildagenVan(plan, datumIn(tx.nu, huis.regio.tijdzone))
  return maakPlanstand(huis.regio, plan, dagen, await telPlekken(huis, tx, dagen))
}

/** Places in the register on each of these days, per product and municipality; temporary extra beds do not count. */
export async function telPlekken(
  huis: Huis,
  tx: Transactie,
  dagen: readonly Datum[],
): Promise<Plektelling[]> {
  const { rows } = await sql<Plektelling>`
    select d.dag::text as dag, k.product_code as product, case when v.adres_geheim then null else v.gemeente_code end as gemeente, count(*)::int as aantal
      from unnest(${dagen}::date[]) d(dag)
      join plek k on k.geldig @> d.dag and not k.tijdelijk
      join eenheid e on e.id = k.eenheid_id
      join voorziening v on v.id = e.voorziening_id and v.geldig @> d.dag
     where k.regio_code = ${huis.regio.code}
     group by 1, 2, 3`.execute(tx.db)
  return rows
}
