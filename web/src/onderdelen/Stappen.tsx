import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** "Stap 2 van 6: Veiligheid", with a bar. `nu` counts from 1. Steps already done can be gone back to. */
export function Stappen(props: {
  namen: readonly string[]
  nu: number
  ga?: (stap: number) => void
}): ReactNode {
  const t = useTekst()
  const { namen, nu, ga } = props
  return (
    <nav className="z-stappen" aria-label={t('onderdelen.stappen')}>
      <p className="z-stappen__waar">
        {t('onderdelen.stap', { nu, totaal: namen.length })}: <strong>{namen[nu - 1]}</strong>
      </p>
      <ol>
        {namen.map((naam, i) => {
          const stap = i + 1
          const klasse = stap < nu ? 'z-stap z-stap--klaar' : stap === nu ? 'z-stap z-stap--nu' : 'z-stap'
          return (
            <li key={naam} className={klasse} aria-current={stap === nu ? 'step' : undefined}>
              {ga && stap < nu ? (
                <button type="button" onClick={() => ga(stap)}>
                  {naam}
                </button>
              ) : (
                <span>{naam}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
