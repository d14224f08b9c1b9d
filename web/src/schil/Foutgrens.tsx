import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Probleem } from '../platform/probleem.ts'
import { useTekst } from '../platform/tekst.tsx'
import { NietGevonden } from './NietGevonden.tsx'

/** When a page breaks: what happened in plain words, that typed text is kept, and a way on. */
export function Foutgrens(props: { error: unknown; reset?: () => void }): ReactNode {
  const t = useTekst()
  const router = useRouter()
  const { error } = props
  useEffect(() => {
    if (!(error instanceof Probleem)) reportError(error)
  }, [error])
  if (error instanceof Probleem && (error.status === 404 || error.status === 403)) return <NietGevonden />
  return (
    <div className="z-blad z-bericht" role="alert">
      <h1 className="utrecht-heading-1">{t('schil.misgegaan')}</h1>
      <p className="utrecht-paragraph utrecht-paragraph--lead">{t('schil.misgegaanUitleg')}</p>
      <div className="z-knoppen">
        <Knop
          soort="hoofd"
          bijKlik={() => {
            props.reset?.()
            void router.invalidate()
          }}
        >
          {t('schil.opnieuw')}
        </Knop>
        <Knop bijKlik={() => location.assign('/')}>{t('schil.naarThuis')}</Knop>
      </div>
    </div>
  )
}
