import { datumIn, momentVan, plusDagen } from '@zicht/kern'
import type { Regio } from '@zicht/regio'
import { sql } from 'kysely'
import { onthullingVoor, type Regel, rondAf, verberg } from '../../monitor/index.ts'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import type { Staprij } from './opslag.ts'

/** How many people have a place in what a step closes, by the register, on the last day before it does, or today when that is later. */
export type Bewoners = {
  peildatum: string
  /** of one facility, or of the whole kind of place in the region */
  van: 'voorziening' | 'soort'
  /** null: too few to tell to this role without somebody being recognised */
  aantal: number | null
}

type Telling = { sleutel: string; voorziening: string; organisatie: string; aantal: number }

/** Per step that closes places of which the region says which they are; only counts (TOEGANGSRECHT §9). */
export async function telBewoners(
  huis: Huis,
  tx: Transactie,
  stappen: readonly Staprij[],
): Promise<Map<string, Bewoners>> {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const vragen = stappen.flatMap((s) => {
    const producten = productenVan(huis.regio, s.sluit_station)
    if (s.sluit_op === null || producten.length === 0) return []
    const ervoor = plusDagen(s.sluit_op, -1)
    return [{ stap: s, producten, peildatum: ervoor < vandaag ? ervoor : vandaag }]
  })
  const sleutelVan = (v: (typeof vragen)[number]) => `${v.stap.sluit_station} ${v.peildatum}`
  const regels = [...new Map(vragen.map((v) => [sleutelVan(v), v])).values()].flatMap((v) =>
    v.producten.map((product) => ({
      sleutel: sleutelVan(v),
      product,
      moment: momentVan(v.peildatum, '12:00', huis.regio.tijdzone),
    })),
  )
  const { rows } = await sql<Telling>`
    select d.sleutel, v.id as voorziening, v.organisatie_id as organisatie, count(*)::int as aantal
      from unnest(${regels.map((r) => r.sleutel)}::text[], ${regels.map((r) => r.product)}::text[], ${regels.map((r) => r.moment)}::timestamptz[]) d(sleutel, product, moment)
      join beeld.claim c on c.regio_code = ${huis.regio.code} and c.soort = 'plaatsing' and c.periode @> d.moment
      join plek k on k.id = c.plek_id and k.product_code = d.product
      join eenheid e on e.id = k.eenheid_id
      join voorziening v on v.id = e.voorziening_id
     group by 1, 2, 3 order by 1, 2`.execute(tx.db)
  const { regel } = onthullingVoor(huis.regio, tx.wie.rol, vandaag)
  return new Map(
    vragen.map((v) => {
      const tellingen = rows.filter((r) => r.sleutel === sleutelVan(v))
      const waar = v.stap.sluit_voorziening
      return [
        v.stap.id,
        {
          peildatum: v.peildatum,
          van: waar === null ? ('soort' as const) : ('voorziening' as const),
          aantal: teTellen(tellingen, waar, regel, tx.wie.organisatieId),
        },
      ]
    }),
  )
}

/**
 * One number of a table of facilities with their total, so that what is hidden in the one cannot be found from the other. An
 * organisation knows who lives in its own facility.
 */
export function teTellen(
  tellingen: readonly Pick<Telling, 'voorziening' | 'organisatie' | 'aantal'>[],
  voorziening: string | null,
  regel: Regel | null,
  organisatie: string | null,
): number | null {
  const totaal = tellingen.reduce((n, t) => n + t.aantal, 0)
  const plek = tellingen.findIndex((t) => t.voorziening === voorziening)
  const aantal = voorziening === null ? totaal : (tellingen[plek]?.aantal ?? 0)
  if (regel === null || aantal === 0) return aantal
  if (voorziening !== null && tellingen[plek]?.organisatie === organisatie) return aantal
  const rijen = [...tellingen.map((t) => t.aantal), totaal]
  const [dicht] = verberg(
    [{ waarden: rijen.map((n) => [n, n]), sleutels: rijen.map((_, i) => [String(i), String(i)]) }],
    regel,
  )
  return dicht?.[voorziening === null ? rijen.length - 1 : plek]?.[0] ? null : rondAf(aantal, regel)
}

const productenVan = (regio: Regio, station: string | null): readonly string[] =>
  regio.planstations.find((s) => s.code === station)?.producten ?? []
