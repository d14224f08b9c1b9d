import { type ReactNode, useEffect } from 'react'
import { Merk } from '../onderdelen/Merk.tsx'
import { aanmeldAdres } from '../platform/terug.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Taalknop } from '../schil/Bovenbalk.tsx'
import { ontgrendel } from '../schil/slot.ts'
import { aanmeldRoute } from './kamer.ts'

/** One button: the organisation's own way of signing in does the rest. */
export function Aanmelden(): ReactNode {
  const t = useTekst()
  const { terug } = aanmeldRoute.useSearch()
  // A new sign-in starts with an open screen.
  useEffect(ontgrendel, [])
  return (
    <main className="z-aanmelden">
      <div className="z-aanmelden__blad">
        <Merk />
        <h1 className="utrecht-heading-1">{t('schil.naam')}</h1>
        <p className="utrecht-paragraph utrecht-paragraph--lead">{t('aanmelden.waarvoor')}</p>
        {terug && <p className="utrecht-paragraph">{t('aanmelden.terug')}</p>}
        <p>
          <a
            className="utrecht-button utrecht-button--primary-action z-knop z-knop--groot"
            href={aanmeldAdres(terug ?? '/')}
          >
            {t('aanmelden.knop')}
          </a>
        </p>
        <p className="utrecht-paragraph z-stil">{t('aanmelden.uitleg')}</p>
        <Taalknop />
      </div>
    </main>
  )
}
