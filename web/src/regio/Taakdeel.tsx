import type { ReactNode } from 'react'
import { datumKort, plusDagen } from '../platform/datum.ts'
import { Tekst, useTaal, useTekst } from '../platform/tekst.tsx'
import { type Deel, onbekend } from './vormen.ts'
import './regio.css'

/** Who does this part, why, since when and from which source; a source that is silent is said to be. */
export function Taakdeel(props: { deel: Deel }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { deel } = props
  const dag = (d: string) => datumKort(d, taal)
  return (
    <div className="z-taakdeel">
      <ul className={onbekend(deel) ? 'z-taakdeel__onbekend' : undefined}>
        {deel.wie.map(({ partij, naam }) => (
          <li key={partij}>
            {naam === null
              ? t(`regio.partij.${partij}`)
              : t('regio.metNaam', { partij: t(`regio.partij.${partij}`), naam })}
          </li>
        ))}
      </ul>
      {/* what the region wrote down itself is Dutch, whatever the language of the screen (WCAG 3.1.2) */}
      {deel.toelichting && <p lang="nl">{deel.toelichting}</p>}
      <p className="z-stil z-klein">
        {deel.geldigTot === null
          ? t('regio.sinds', { van: dag(deel.geldigVan) })
          : t('regio.vanTotEnMet', { van: dag(deel.geldigVan), tot: dag(plusDagen(deel.geldigTot, -1)) })}
        {'. '}
        {deel.fictief ? (
          t('regio.verzonnen')
        ) : (
          <Tekst
            id={deel.bronDatum === null ? 'regio.bron' : 'regio.bronMetDag'}
            waarden={{
              bron: deel.bron,
              datum: deel.bronDatum && dag(deel.bronDatum),
              nl: (delen: ReactNode) => <span lang="nl">{delen}</span>,
            }}
          />
        )}
        {'.'}
      </p>
    </div>
  )
}
