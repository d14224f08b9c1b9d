import { isGeldigOp } from './geldig.ts'
import type { Regio } from './nomen.ts'
import type { Partij, Product } from './schema/producten.ts'
import type { Bron, Geldig } from './schema/velden.ts'
import { bronTekst, isFictief } from './vragen.ts'

/** Who it is: the kind of party, and its name where the region has one (its centre municipality, its access team, its crisis team). */
export type Taakpartij<P extends Partij = Partij> = { partij: P; naam: string | null }
export type Taakdeel<P extends Partij = Partij> = {
  wie: Taakpartij<P>[]
  toelichting: string | null
  /** The source in words, its date when it has one, and whether it was invented. */
  bron: string
  bronDatum: string | null
  fictief: boolean
  /** Since when this is so, and up to but not including which day, over entries that say the same. */
  geldig: Geldig
}
export type Taakverdeling = Pick<Product, 'code' | 'naam' | 'groep' | 'toegang'> & {
  beslist: Taakdeel<Product['beslist']['wie'][number]>
  uitvoering: Taakdeel<Product['uitvoering']['wie'][number]>
  financiering: Taakdeel<Product['financiering']['wie'][number]>
}

type Deel = 'beslist' | 'uitvoering' | 'financiering'
type Waaruit = Pick<
  Regio,
  'producten' | 'organisaties' | 'gemeenten' | 'bronnen' | 'centrumgemeente' | 'toegang' | 'crisisteam'
>

/** "De knip" (C019): who decides on a product, who executes it and who pays for it on this day; undefined without such a product then. */
export function taakverdelingOp(regio: Waaruit, code: string, datum: string): Taakverdeling | undefined {
  const product = regio.producten.find((p) => p.code === code && isGeldigOp(p.geldig, datum))
  if (!product) return undefined
  const deel = <P extends Partij>(welk: Deel, { wie, toelichting, bron }: Gezegd<P>): Taakdeel<P> => ({
    wie: wie.map((partij) => ({ partij, naam: naamVan(regio, partij, datum) })),
    toelichting: toelichting ?? null,
    bron: bronTekst(regio, bron),
    bronDatum: regio.bronnen.find((b) => b.code === bron.code)?.datum ?? null,
    fictief: isFictief(regio, bron),
    geldig: zolangGelijk(regio.producten, product, welk),
  })
  return {
    code,
    naam: product.naam,
    groep: product.groep,
    toegang: product.toegang,
    beslist: deel('beslist', product.beslist),
    uitvoering: deel('uitvoering', product.uitvoering),
    financiering: deel('financiering', product.financiering),
  }
}

/** The same for every product there is on this day, in the order of the region. */
export function taakverdelingenOp(regio: Waaruit, datum: string): Taakverdeling[] {
  return regio.producten
    .filter((p) => isGeldigOp(p.geldig, datum))
    .flatMap((p) => taakverdelingOp(regio, p.code, datum) ?? [])
}

function naamVan(regio: Waaruit, partij: Partij, datum: string): string | null {
  const op = (lijst: readonly { code: string; naam: string; geldig: Geldig }[], code: string) =>
    lijst.find((x) => x.code === code && isGeldigOp(x.geldig, datum))?.naam ?? null
  if (partij === 'centrumgemeente') return op(regio.gemeenten, regio.centrumgemeente)
  if (partij === 'toegang') return op(regio.organisaties, regio.toegang)
  if (partij === 'regieteam') return op(regio.organisaties, regio.crisisteam)
  return null
}

/** A product may change for another reason: entries that touch and say the same of this part are one period. */
function zolangGelijk(producten: readonly Product[], product: Product, deel: Deel): Geldig {
  const zelfde = producten.filter((p) => p.code === product.code && gelijk(p[deel], product[deel]))
  let { van, tot } = product.geldig
  for (let eerder; (eerder = zelfde.find((p) => p.geldig.tot === van)); ) van = eerder.geldig.van
  for (let later; tot !== undefined && (later = zelfde.find((p) => p.geldig.van === tot)); )
    tot = later.geldig.tot
  return tot === undefined ? { van } : { van, tot }
}

type Gezegd<P extends Partij> = { wie: readonly P[]; toelichting?: string | undefined; bron: Bron }
const gelijk = (a: Gezegd<Partij>, b: Gezegd<Partij>): boolean =>
  a.wie.join() === b.wie.join() &&
  a.toelichting === b.toelichting &&
  a.bron.code === b.bron.code &&
  a.bron.vindplaats === b.bron.vindplaats
