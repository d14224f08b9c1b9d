import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** A number that can be tapped to call. `bel` puts the verb before it. */
export function Telefoon(props: { nummer: string; bel?: boolean }): ReactNode {
  const t = useTekst()
  return (
    <a className="utrecht-link z-telefoon" href={`tel:${props.nummer.replace(/[^\d+]/g, '')}`}>
      {props.bel ? t('onderdelen.bel', { nummer: props.nummer }) : props.nummer}
    </a>
  )
}
