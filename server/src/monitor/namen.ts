import { type Product, productOp, type Regio } from '@zicht/regio'

export type Groep = Product['groep']
type Benoemd = { code: string; naam: string }

/**
 * The products under a heading, as they are called on this day; `codes` also holds those of other days, for stays that
 * lasted, and those of which the source does not say whether they are still given: counted when somebody has them, no column of zeros.
 */
export function productenVan(
  regio: Pick<Regio, 'producten'>,
  groep: Groep,
  vorm: Product['leveringsvorm'],
  dag: string,
): { codes: string[]; nu: Benoemd[] } {
  const van = regio.producten.filter((p) => p.groep === groep && p.leveringsvorm === vorm)
  const codes = [...new Set(van.map((p) => p.code))].filter((code) => {
    const op = productOp(regio, code, dag)
    return op === undefined || (op.groep === groep && op.leveringsvorm === vorm)
  })
  const nu = codes
    .flatMap((code) => productOp(regio, code, dag) ?? [])
    .filter((p) => p.toegang !== 'onbekend')
    .map(({ code, naam }) => ({ code, naam }))
  return { codes, nu }
}

/** Heading of a product on a day; of a product that does not exist then: the heading it has on any other day. */
export const groepVan = (regio: Pick<Regio, 'producten'>, code: string, dag: string): Groep | undefined =>
  (productOp(regio, code, dag) ?? regio.producten.find((p) => p.code === code))?.groep

export const productnaam = (regio: Pick<Regio, 'producten'>, code: string, dag: string): string =>
  (productOp(regio, code, dag) ?? regio.producten.findLast((p) => p.code === code))?.naam ?? code

/** In the order of a Dutch dictionary, accents or not. */
export const opNaam = (a: Benoemd, b: Benoemd): number =>
  a.naam.localeCompare(b.naam, 'nl', { sensitivity: 'base' }) || (a.code < b.code ? -1 : 1)

/** Those of today in their own order, then whatever else was found in the records. */
export function aangevuld(
  bekend: readonly Benoemd[],
  gevonden: Iterable<string>,
  naam: (code: string) => string,
): Benoemd[] {
  const codes = new Set(bekend.map((b) => b.code))
  const erbij = [...new Set(gevonden)]
    .filter((code) => !codes.has(code))
    .map((code) => ({ code, naam: naam(code) }))
  return [...bekend, ...erbij.sort(opNaam)]
}
