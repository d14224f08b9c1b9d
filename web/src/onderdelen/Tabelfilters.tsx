import { type ReactNode, useId } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Knop } from './Knop.tsx'

type Eigenschappen = {
  filters: readonly { id: string; label: string; opties: readonly { waarde: string; label: string }[] }[]
  gekozen: Readonly<Record<string, string>>
  kies: (id: string, waarde: string) => void
  wis: () => void
  zoek?: string
  zetZoek?: (woorden: string) => void
  aantal: number
  totaal: number
}

/** Choices above a list; the number that is left is said aloud. */
export function Tabelfilters(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const id = useId()
  const actief = Object.values(props.gekozen).some(Boolean) || Boolean(props.zoek)
  return (
    <search className="z-filters z-geen-afdruk">
      {props.zetZoek && (
        <div className="z-filters__veld">
          <label htmlFor={`${id}-zoek`}>{t('onderdelen.zoek')}</label>
          <input
            id={`${id}-zoek`}
            type="search"
            className="utrecht-textbox z-invoer"
            autoComplete="off"
            value={props.zoek}
            onChange={(e) => props.zetZoek?.(e.target.value)}
          />
        </div>
      )}
      {props.filters.map((filter) => (
        <div key={filter.id} className="z-filters__veld">
          <label htmlFor={`${id}-${filter.id}`}>{filter.label}</label>
          <select
            id={`${id}-${filter.id}`}
            className="utrecht-select utrecht-select--html-select z-invoer"
            value={props.gekozen[filter.id] ?? ''}
            onChange={(e) => props.kies(filter.id, e.target.value)}
          >
            <option value="">{t('onderdelen.alle')}</option>
            {filter.opties.map((optie) => (
              <option key={optie.waarde} value={optie.waarde}>
                {optie.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <output className="z-filters__aantal">
        {actief
          ? t('onderdelen.aantalVan', { aantal: props.aantal, totaal: props.totaal })
          : t('onderdelen.aantal', { aantal: props.totaal })}
      </output>
      {actief && (
        <Knop soort="stil" klein icoon="kruis" bijKlik={props.wis}>
          {t('onderdelen.wisFilters')}
        </Knop>
      )}
    </search>
  )
}
