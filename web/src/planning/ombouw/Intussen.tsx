import { type ReactNode, useState } from 'react'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { useTekst } from '../../platform/tekst.tsx'

/**
 * A form goes on with what it was opened on, whatever comes in while somebody types: its version tells the server that somebody else was
 * first, so that nothing is overwritten unseen.
 */
export function useBegonnen<T extends { versie: number } | null>(nu: T): { met: T; anders: boolean } {
  const [met] = useState(nu)
  return { met, anders: nu?.versie !== met?.versie }
}

/** Said in the form itself, as soon as it comes in. */
export function Intussen({ anders, opnieuw }: { anders: boolean; opnieuw: () => void }): ReactNode {
  const t = useTekst()
  if (!anders) return null
  return (
    <Melding soort="info">
      <p>{t('planning.ombouw.intussen')}</p>
      <Knop klein bijKlik={opnieuw}>
        {t('planning.ombouw.neemNieuwe')}
      </Knop>
    </Melding>
  )
}
