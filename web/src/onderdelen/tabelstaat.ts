import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { getal, tekst } from '../platform/zoek.ts'

/** What someone has set on a list. `sorteer` is a column, with a minus for descending. Free text is never kept: it may be a name. */
export type Tabelstand = {
  pagina: number
  sorteer: string | undefined
  filters: Readonly<Record<string, string>>
}

export type Tabelstaat = { stand: Tabelstand; zet: (deel: Partial<Tabelstand>) => void }

/** For a list inside a page, or one whose filters say something about a person: forgotten when the page closes. */
export function useTabelstaat(begin: Partial<Tabelstand> = {}): Tabelstaat {
  const [stand, zetStand] = useState<Tabelstand>({ pagina: 1, sorteer: undefined, filters: {}, ...begin })
  return { stand, zet: (deel) => zetStand((nu) => volgende(nu, deel)) }
}

/** A change of filter or order starts at the first page again. */
export const volgende = (nu: Tabelstand, deel: Partial<Tabelstand>): Tabelstand => ({
  ...nu,
  pagina: 'pagina' in deel ? nu.pagina : 1,
  ...deel,
})

/** Search params for a list in the URL: `validateSearch: zoekvelden({ ...tabelvelden('soort', 'gemeente'), dag: datum })`. */
export function tabelvelden<const F extends string>(...filters: F[]) {
  return {
    pagina: getal,
    sorteer: tekst,
    ...(Object.fromEntries(filters.map((f) => [f, tekst])) as Record<F, typeof tekst>),
  }
}

/** The same state, kept in the URL, so that back, reload and a bookmark bring the list as it was. Only for what is not personal. */
export function useTabelstaatInUrl(filters: readonly string[], begin: { sorteer?: string } = {}): Tabelstaat {
  const zoek = useSearch({ strict: false }) as Record<string, unknown>
  const navigeer = useNavigate()
  const stand: Tabelstand = {
    pagina: typeof zoek.pagina === 'number' ? zoek.pagina : 1,
    sorteer: typeof zoek.sorteer === 'string' ? zoek.sorteer : begin.sorteer,
    filters: Object.fromEntries(
      filters.flatMap((f) => (typeof zoek[f] === 'string' ? [[f, zoek[f] as string]] : [])),
    ),
  }
  const zet = (deel: Partial<Tabelstand>): void => {
    const nieuw = volgende(stand, deel)
    const inUrl = {
      pagina: nieuw.pagina === 1 ? undefined : nieuw.pagina,
      sorteer: nieuw.sorteer === begin.sorteer ? undefined : nieuw.sorteer,
      ...Object.fromEntries(filters.map((f) => [f, nieuw.filters[f] || undefined])),
    }
    void navigeer({
      to: '.',
      search: ((oud: object) => ({ ...oud, ...inUrl })) as never,
      replace: true,
      resetScroll: false,
    })
  }
  return { stand, zet }
}
