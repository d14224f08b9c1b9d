import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Verzendformulier } from './Verzendformulier.tsx'
import { type Besluit, ververs } from './vormen.ts'

/** The letter that asks someone's view goes: silence counts only after it did (Awb arts. 4:7 to 4:9). */
export function HorenVerzenden(props: { b: Pick<Besluit, 'id' | 'zaakId'> }): ReactNode {
  const t = useTekst()
  return (
    <Verzendformulier
      pad={`/beschikkingen/${props.b.id}/zienswijze/verzending`}
      ververs={ververs(props.b.zaakId)}
      naam={t('besluit.verzendHoren')}
      waaromDag={t('besluit.verzendHorenWaarom')}
    />
  )
}
