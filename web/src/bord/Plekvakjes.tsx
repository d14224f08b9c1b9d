import { memo, type ReactNode } from 'react'
import { Statusvakje } from '../onderdelen/Statusvakje.tsx'
import type { Plekstand } from './vormen.ts'

/** Squares to look at: one picture for the eye, told in one sentence to who cannot see it. A click knows on which place it fell. */
export const Plekvakjes = memo(function Plekvakjes(props: { plekken: readonly Plekstand[] }): ReactNode {
  return (
    <span className="z-vakjes" aria-hidden="true">
      {props.plekken.map((plek) => (
        <span key={plek.id} data-plek={plek.id}>
          <Statusvakje toestand={plek.toestand} tijdelijk={plek.tijdelijk} />
        </span>
      ))}
    </span>
  )
})
