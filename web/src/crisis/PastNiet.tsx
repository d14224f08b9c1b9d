import { type ReactNode, useMemo } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import type { NietPassend } from './vormen.ts'
import { useWoorden } from './woorden.ts'

const BEZET = new Set(['vol', 'vastgehouden', 'buiten_gebruik', 'te_weinig_bij_elkaar'])

/** Nearest to fitting first: only taken, then by the number of reasons; big units before small ones. */
export const opVolgorde = (lijst: readonly NietPassend[]): NietPassend[] => {
  const gewicht = (n: NietPassend): number =>
    n.redenen.every((r) => BEZET.has(r.code)) ? 0 : n.redenen.length
  return [...lijst].sort(
    (a, b) => gewicht(a) - gewicht(b) || b.aantal - a.aantal || a.voorziening.localeCompare(b.voorziening),
  )
}

/** Why the other places do not fit: folded, every place with its reasons in words. */
export function PastNiet(props: {
  lijst: readonly NietPassend[]
  aantal: number
  nietVoorCrisis: number
  /** What a professional can do who deviates; only where a call is there to keep the reason with. */
  toch?: ((n: NietPassend) => ReactNode) | undefined
}): ReactNode {
  const t = useTekst()
  const { reden } = useWoorden()
  const lijst = useMemo(() => opVolgorde(props.lijst), [props.lijst])
  if (props.aantal === 0) return null
  return (
    <details className="z-pastniet">
      <summary>{t('crisis.waaromNiet', { aantal: props.aantal })}</summary>
      <ul>
        {lijst.map((n, i) => (
          <li key={`${n.eenheidId}-${i}`}>
            <span className="z-pastniet__waar">
              {n.voorziening} <span className="z-stil">{n.eenheid}</span>
              {n.aantal > 1 && <span className="z-stil"> ({t('crisis.plekken', { aantal: n.aantal })})</span>}
            </span>
            <span className="z-pastniet__reden">
              {n.redenen.map(reden).join('; ')} {n.toch.length > 0 && props.toch?.(n)}
            </span>
          </li>
        ))}
      </ul>
      {props.nietVoorCrisis > 0 && (
        <p className="z-stil z-klein">{t('crisis.nietVoorCrisis', { aantal: props.nietVoorCrisis })}</p>
      )}
    </details>
  )
}
