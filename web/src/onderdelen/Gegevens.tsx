import type { ReactNode } from 'react'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'

export type Gegeven = {
  naam: string
  /** Empty values are shown as "niet bekend": that nothing is known is knowledge too. */
  waarde: ReactNode
  bron?: { naam: string; datum: string }
  /** Goes to where it can be changed; on a check page before sending. */
  wijzig?: () => void
}

/** Facts as a list: on a file, and on the check page before sending. */
export function Gegevens(props: { gegevens: readonly Gegeven[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <dl className="z-gegevens">
      {props.gegevens.map((g) => (
        <div key={g.naam}>
          <dt>{g.naam}</dt>
          <dd>
            {g.waarde === null || g.waarde === undefined || g.waarde === '' ? (
              <span className="z-stil">{t('onderdelen.nietBekend')}</span>
            ) : (
              g.waarde
            )}
            {g.bron && (
              <span className="z-gegevens__bron">
                {t('onderdelen.bronKort', { bron: g.bron.naam, datum: datumKort(g.bron.datum, taal) })}
              </span>
            )}
          </dd>
          {g.wijzig && (
            <dd className="z-gegevens__wijzig">
              <button type="button" className="z-linkknop" onClick={g.wijzig}>
                {t('onderdelen.wijzig')}
                <span className="z-verborgen"> {g.naam}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
