import type { ReactNode } from 'react'
import { Verzendformulier } from './Verzendformulier.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, ververs } from './vormen.ts'

/** Makes the decision known: the letter goes, and the term to object begins on the next day (Awb arts. 3:41, 6:8). */
export function Verzenden(props: { b: Besluit }): ReactNode {
  const t = useTekst()
  const { b } = props
  return (
    <Verzendformulier
      pad={`/beschikkingen/${b.id}/verzending`}
      ververs={ververs(b.zaakId)}
      naam={t('besluit.verzend')}
      waaromDag={t('besluit.veld.verzondenOpWaarom')}
    />
  )
}
