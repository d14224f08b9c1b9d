import type { Aanmeldbeleid } from './aanmeldbeleid.ts'

const MINUUT = 60_000

type Duur = Pick<Aanmeldbeleid, 'sessieUren' | 'stilMinuten' | 'stilMinutenClient'>

/** Milliseconds without a request after which a session ends; someone who looks at the own file sits at anyone's computer. */
export const stilteVan = (rol: string, duur: Duur): number =>
  (rol === 'client' ? Math.min(duur.stilMinutenClient, duur.stilMinuten) : duur.stilMinuten) * MINUUT

/** Milliseconds after which a session ends whatever happens. */
export const langsteVan = (duur: Duur): number => duur.sessieUren * 60 * MINUUT

/** When a session ends if nothing happens any more (epoch milliseconds): the earliest of the two ends. */
export function eindeVan(
  sessie: { verlooptOp: number; laatstGezien: number },
  rol: string,
  duur: Duur,
): number {
  return Math.min(sessie.verlooptOp, sessie.laatstGezien + stilteVan(rol, duur))
}
