import type { RegioFout } from '../fout.ts'
import type { Geldig } from '../schema/velden.ts'
import type { Controleer, Vondst } from '../vondst.ts'
import type { Pad } from '../yaml.ts'

type Gedateerd = Vondst<{ geldig: Geldig }>

/**
 * What is referred to exists on every day on which it is referred to: the product of a place, the organisation and the
 * municipality of a facility, the price of a private location.
 */
export const dekking: Controleer = ({
  voorzieningen,
  producten,
  organisaties,
  gemeenten,
  particuliereLocaties,
}) => {
  const product = Map.groupBy(producten, ({ item }) => item.code)
  const organisatie = Map.groupBy(organisaties, ({ item }) => item.code)
  const gemeente = Map.groupBy(gemeenten, ({ item }) => item.code)
  const prijs = Map.groupBy(particuliereLocaties, ({ item }) => item.voorziening)
  return voorzieningen.flatMap(({ item: v, fout }) => [
    ...gat(v.geldig, organisatie.get(v.organisatie), `organisatie "${v.organisatie}"`, fout, ['organisatie']),
    ...gat(v.geldig, gemeente.get(v.gemeente), `gemeente "${v.gemeente}"`, fout, ['gemeente']),
    ...gat(v.geldig, prijs.get(v.code), `de prijs van "${v.code}"`, fout, ['soort']),
    ...v.eenheden.flatMap((e, i) =>
      e.plekken.flatMap((p, j) =>
        gat(p.geldig, product.get(p.product), `product "${p.product}"`, fout, [
          'eenheden',
          i,
          'plekken',
          j,
          'product',
        ]),
      ),
    ),
  ])
}

/** A fault when the versions leave a day of the period open. No versions at all is another check's fault. */
function gat(
  periode: Geldig,
  versies: Gedateerd[] | undefined,
  wat: string,
  fout: Vondst<unknown>['fout'],
  pad: Pad,
): RegioFout[] {
  if (!versies) return []
  const dag = eersteGat(
    periode,
    versies.map(({ item }) => item.geldig),
  )
  return dag === undefined ? [] : [fout(pad, `${wat} geldt niet op ${dag}; verwacht een regel die dan geldt`)]
}

/** The first day of the period on which none of the versions holds. */
export function eersteGat(periode: Geldig, versies: readonly Geldig[]): string | undefined {
  let dag: string | undefined = periode.van
  for (const versie of versies.toSorted((a, b) => (a.van < b.van ? -1 : 1))) {
    if (dag === undefined || versie.van > dag) break
    if (versie.tot === undefined) return undefined
    if (versie.tot > dag) dag = versie.tot
  }
  return periode.tot !== undefined && dag >= periode.tot ? undefined : dag
}
