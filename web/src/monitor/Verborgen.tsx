import type { ReactNode } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Onthulling } from './vormen.ts'

/** Why some cells are a point and others do not add up, for whom figures are made safe. */
export function Verborgen(props: { onthulling: Onthulling }): ReactNode {
  const t = useTekst()
  const { exact, minimum, veelvoud, bron } = props.onthulling
  if (exact) return null
  return (
    <div className="z-verborgenuitleg">
      <Melding soort="info" kop={t('monitor.verborgenKop')}>
        {minimum === null
          ? t('monitor.verborgenAlles')
          : t('monitor.verborgenUitleg', { minimum, veelvoud: veelvoud ?? 1, bron: bron ?? '' })}
      </Melding>
    </div>
  )
}
