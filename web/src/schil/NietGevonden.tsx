import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** An address that is no page at all, outside the shell. */
export function NergensGevonden(): ReactNode {
  return (
    <main>
      <NietGevonden />
    </main>
  )
}

/** Unknown and forbidden say the same: whoever may not see something cannot tell whether it exists. */
export function NietGevonden(): ReactNode {
  const t = useTekst()
  return (
    <div className="z-blad z-bericht">
      <h1 className="utrecht-heading-1">{t('schil.nietGevonden')}</h1>
      <p className="utrecht-paragraph utrecht-paragraph--lead">{t('schil.nietGevondenUitleg')}</p>
      <p className="utrecht-paragraph">
        <Link to={'/' as string} className="utrecht-link">
          {t('schil.naarThuis')}
        </Link>
      </p>
    </div>
  )
}
