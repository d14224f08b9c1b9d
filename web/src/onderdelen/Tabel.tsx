import { useTable } from '@tanstack/react-table'
import { type ReactNode, useMemo, useState } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Bladeren } from './Bladeren.tsx'
import { Icoon } from './Icoon.tsx'
import { Tabelfilters } from './Tabelfilters.tsx'
import {
  type Celwaarde,
  type Filter,
  filterRijen,
  type Kolom,
  kenmerken,
  leesSortering,
  schrijfSortering,
  vergelijk,
} from './tabelmodel.ts'
import { type Tabelstaat, useTabelstaat } from './tabelstaat.ts'

type Eigenschappen<T> = {
  /** What the table is about; read first by a screen reader. */
  bijschrift: string
  verbergBijschrift?: boolean
  /** The link to the thing itself goes in the first column. Keep this outside the component, or in useMemo. */
  kolommen: readonly Kolom<T>[]
  rijen: readonly T[]
  sleutel: (rij: T) => string
  /** What to say when there is nothing, and perhaps what to do. */
  leeg: ReactNode
  filters?: readonly Filter<T>[]
  /** Search in all columns; what is typed goes nowhere. */
  zoeken?: boolean
  perPagina?: number
  /** From useTabelstaatInUrl to remember; otherwise it is forgotten with the page. */
  staat?: Tabelstaat
  /** Class for a row, such as a mark on overdue ones. */
  rijKlasse?: (rij: T) => string | undefined
  dicht?: boolean
}

type Cellen = { getValue: <V>(id: string) => V }
const GEEN: never[] = []

/** A list: few columns, link first, sorted and filtered by the keyboard too; on a phone each row becomes a block with labels. */
export function Tabel<T extends object>(props: Eigenschappen<T>): ReactNode {
  const t = useTekst()
  const eigen = useTabelstaat()
  const { stand, zet } = props.staat ?? eigen
  const [zoek, zetZoek] = useState('')
  const { kolommen, rijen, filters = GEEN, perPagina = 25 } = props
  const gefilterd = useMemo(
    () => filterRijen(rijen, kolommen, filters, stand.filters, zoek),
    [rijen, kolommen, filters, stand.filters, zoek],
  )
  const columns = useMemo(
    () =>
      kolommen.map((k) => ({
        id: k.id,
        accessorFn: (rij: T) => k.waarde(rij) ?? undefined,
        enableSorting: !k.vast,
        sortUndefined: 'last' as const,
        sortFn: (a: Cellen, b: Cellen, id: string) =>
          vergelijk(a.getValue<Celwaarde>(id), b.getValue<Celwaarde>(id)),
      })),
    [kolommen],
  )
  const paginas = Math.max(1, Math.ceil(gefilterd.length / perPagina))
  const pagina = Math.min(stand.pagina, paginas)
  const sorting = leesSortering(stand.sorteer)
  const tabel = useTable({
    features: kenmerken,
    columns,
    data: gefilterd,
    getRowId: props.sleutel,
    state: { sorting, pagination: { pageIndex: pagina - 1, pageSize: perPagina } },
  })
  const gesorteerd = sorting[0]
  const kies = (id: string): void => {
    const nu = gesorteerd?.id === id ? (gesorteerd.desc ? [] : [{ id, desc: true }]) : [{ id, desc: false }]
    zet({ sorteer: schrijfSortering(nu) })
  }
  return (
    <div className="z-tabelblok">
      {(filters.length > 0 || props.zoeken) && (
        <Tabelfilters
          filters={filters}
          gekozen={stand.filters}
          kies={(id, waarde) => zet({ filters: { ...stand.filters, [id]: waarde } })}
          wis={() => {
            zetZoek('')
            zet({ filters: {} })
          }}
          {...(props.zoeken
            ? {
                zoek,
                zetZoek: (woorden: string) => {
                  zetZoek(woorden)
                  if (stand.pagina !== 1) zet({ pagina: 1 })
                },
              }
            : {})}
          aantal={gefilterd.length}
          totaal={rijen.length}
        />
      )}
      {gefilterd.length === 0 ? (
        <div className="z-leeg">{rijen.length === 0 ? props.leeg : t('onderdelen.nietsGevonden')}</div>
      ) : (
        <table className={props.dicht ? 'utrecht-table z-tabel z-tabel--dicht' : 'utrecht-table z-tabel'}>
          <caption className={props.verbergBijschrift ? 'z-verborgen' : 'utrecht-table__caption'}>
            {props.bijschrift}
          </caption>
          <thead className="utrecht-table__header">
            <tr>
              {kolommen.map((k) => {
                const richting =
                  gesorteerd?.id === k.id ? (gesorteerd.desc ? 'descending' : 'ascending') : undefined
                return (
                  <th key={k.id} scope="col" aria-sort={richting} className={celKlasse(k)}>
                    {k.vast ? (
                      k.kop
                    ) : (
                      <button type="button" className="z-tabel__sorteer" onClick={() => kies(k.id)}>
                        {k.kop}
                        {richting && <Icoon naam={richting === 'ascending' ? 'hoekOmhoog' : 'hoekOmlaag'} />}
                      </button>
                    )}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {tabel.getRowModel().rows.map((rij) => (
              <tr key={rij.id} className={props.rijKlasse?.(rij.original)}>
                {kolommen.map((k, i) => {
                  const inhoud = k.cel ? k.cel(rij.original) : k.waarde(rij.original)
                  return i === 0 ? (
                    <th key={k.id} scope="row" className={celKlasse(k)}>
                      {inhoud}
                    </th>
                  ) : (
                    <td key={k.id} data-label={k.kop} className={celKlasse(k)}>
                      {inhoud}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {paginas > 1 && <Bladeren pagina={pagina} paginas={paginas} ga={(p) => zet({ pagina: p })} />}
    </div>
  )
}

const celKlasse = (k: { getal?: boolean; bijzaak?: boolean }): string | undefined =>
  [k.getal && 'z-getal', k.bijzaak && 'z-bijzaak'].filter(Boolean).join(' ') || undefined
