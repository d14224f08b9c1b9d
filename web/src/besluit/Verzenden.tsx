import type { ReactNode } from 'react'
import { Verzendformulier } from './Verzendformulier.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, ververs } from './vormen.ts'

/** Makes the decision known: the letter goes, and the term to object begins on the next day (Awb arts. 3:41, 6:8). */
export function Verzenden(props: {
  b: Besluit
  /** It went already, though it was late: that is written down with it. */
  alWeg?: boolean
  klaar?: () => void
}): ReactNode {
  const t = useTekst()
  const { b, alWeg, klaar } = props
  return (
    <Verzendformulier
      pad={`/beschikkingen/${b.id}/verzending`}
      ververs={ververs(b.zaakId)}
      naam={t(alWeg ? 'besluit.briefVerzonden' : 'besluit.verzend')}
      waaromDag={t('besluit.veld.verzondenOpWaarom')}
      {...(alWeg && { bij: { alWeg } })}
      {...(klaar && { klaar })}
    />
  )
}
