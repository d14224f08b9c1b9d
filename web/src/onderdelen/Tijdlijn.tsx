import type { ReactNode } from 'react'
import { datumKort, kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal } from '../platform/tekst.tsx'

export type Tijdlijnpunt = {
  sleutel: string
  /** A date or a moment; shown in words. */
  op: string
  /** End of a stretch of time, when it is one. */
  tot?: string | null
  kop: ReactNode
  inhoud?: ReactNode
  /** `nu`: the present state. `kans`: expected, not yet so. `let_op`: asks attention. */
  soort?: 'gewoon' | 'nu' | 'kans' | 'let_op'
}

/** What happened, newest first; give the points in that order. */
export function Tijdlijn(props: { punten: readonly Tijdlijnpunt[]; naam: string }): ReactNode {
  return (
    <ol className="z-tijdlijn" aria-label={props.naam}>
      {props.punten.map((punt) => (
        <li key={punt.sleutel} className={`z-tijdlijn__punt z-tijdlijn__punt--${punt.soort ?? 'gewoon'}`}>
          <p className="z-tijdlijn__tijd">
            <Tijdstip op={punt.op} />
            {punt.tot && (
              <>
                {' – '}
                <Tijdstip op={punt.tot} />
              </>
            )}
          </p>
          <div className="z-tijdlijn__kop">{punt.kop}</div>
          {punt.inhoud && <div className="z-tijdlijn__inhoud">{punt.inhoud}</div>}
        </li>
      ))}
    </ol>
  )
}

function Tijdstip(props: { op: string }): ReactNode {
  const taal = useTaal()
  const nu = useNu()
  return (
    <time dateTime={props.op}>
      {props.op.includes('T') ? kortMoment(props.op, nu, taal) : datumKort(props.op, taal)}
    </time>
  )
}
