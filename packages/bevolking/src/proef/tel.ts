import { momentVan, plusDagen } from '@zicht/kern'
import type { Regio } from '@zicht/regio'
import type { Bevolking, PlaatsingRij } from '../bevolking.ts'
import { maakPlekken } from '../register.ts'

/** Who is there at the end of a day. */
export function aanwezigOp(b: Bevolking, regio: Regio, datum: string): PlaatsingRij[] {
  const moment = momentVan(plusDagen(datum, 1), '00:00', regio.tijdzone)
  return b.plaatsingen.filter((p) => {
    const [van = '', tot = ''] = p.periode.slice(1, -1).split(',')
    return van < moment && (tot === '' || tot >= moment)
  })
}

/** People by a row and a product, from their records alone. */
export function telPer(
  rijen: readonly PlaatsingRij[],
  rij: (p: PlaatsingRij) => string | undefined,
): Record<string, Record<string, number>> {
  const uit: Record<string, Record<string, number>> = {}
  for (const p of rijen) {
    const r = (uit[rij(p) ?? 'zonder'] ??= {})
    r[p.product_code] = (r[p.product_code] ?? 0) + 1
  }
  return uit
}

/** Municipality and provider of a stay, found by its place. */
export function waar(
  regio: Regio,
): (p: PlaatsingRij) => { gemeente: string | undefined; organisatie: string | undefined } {
  const plekken = new Map(maakPlekken(regio).map((p) => [p.id, p.voorziening]))
  return (p) => {
    const voorziening = p.plek_id === null ? undefined : plekken.get(p.plek_id)
    return {
      gemeente: voorziening?.gemeente ?? p.verblijf_gemeente ?? undefined,
      organisatie: voorziening?.organisatie,
    }
  }
}
