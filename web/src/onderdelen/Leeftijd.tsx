import type { ReactNode } from 'react'
import { datumTijd, minutenTussen, ouderdom } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Icoon } from './Icoon.tsx'
import { Telefoon } from './Telefoon.tsx'

/**
 * How old a figure is: "3 min geleden". Older than the agreed time it is marked, with the phone number beside it (SCHERMEN 2).
 * `op` null: never reported, which is as stale as can be.
 */
export function Leeftijd(props: {
  op: string | null
  versheidMinuten?: number | null
  telefoon?: string | null
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { op, versheidMinuten = null, telefoon } = props
  const oud = op === null || (versheidMinuten !== null && minutenTussen(op, nu) > versheidMinuten)
  const { aantal, eenheid } = op === null ? { aantal: 0, eenheid: 'nooit' } : ouderdom(op, nu)
  const woorden = t(`onderdelen.geleden.${eenheid}`, { aantal })
  return (
    <span className={oud ? 'z-leeftijd z-leeftijd--oud' : 'z-leeftijd'}>
      {oud && <Icoon naam="klok" />}
      {op === null ? (
        woorden
      ) : (
        <time dateTime={op} title={datumTijd(op, taal)}>
          {woorden}
        </time>
      )}
      {oud && (
        <>
          <span className="z-verborgen"> ({t('onderdelen.teOud')})</span>
          {telefoon && (
            <>
              {' '}
              <Telefoon nummer={telefoon} bel />
            </>
          )}
        </>
      )}
    </span>
  )
}
