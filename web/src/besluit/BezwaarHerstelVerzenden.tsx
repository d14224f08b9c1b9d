import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Verzendformulier } from './Verzendformulier.tsx'
import { type Bezwaar, ververs } from './vormen.ts'

/** The letter that asks for what is missing goes: from the day after, the time of the answer stands still (Awb art. 7:10 lid 2). */
export function BezwaarHerstelVerzenden(props: {
  z: Pick<Bezwaar, 'id'>
  zaakId: string
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  return (
    <>
      <p>{t('besluit.herstelVandaag')}</p>
      <Verzendformulier
        pad={`/bezwaren/${props.z.id}/herstelverzoek/verzending`}
        ververs={ververs(props.zaakId)}
        naam={t('besluit.bezwaarstap.verzendHerstel')}
        klaar={props.klaar}
      />
    </>
  )
}
