import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { lijstRoute } from './kamer.ts'
import { Lijsttabel } from './Lijsttabel.tsx'
import { Vacatures } from './Vacatures.tsx'
import { LIVE, type Lijststand } from './vormen.ts'
import './wachtlijst.css'

/** One list per product; chosen, the list and its vacancies stand side by side. */
export function Wachtlijst(): ReactNode {
  const t = useTekst()
  const { product } = lijstRoute.useSearch()
  const navigeer = lijstRoute.useNavigate()
  const lijsten = useHaal<{ items: Lijststand[] }>('/wachtlijsten', { live: LIVE })
  return (
    <div className="z-blad">
      <Kop titel={t('wachtlijst.titel')} bij={t('wachtlijst.bij')} />
      <Laadtoestand van={lijsten} wat={t('wachtlijst.titel')}>
        {({ items }) => (
          <nav aria-label={t('wachtlijst.kies')}>
            <ul className="z-lijsten">
              {items.map((l) => (
                <li key={l.product}>
                  <button
                    type="button"
                    className="z-lijst"
                    aria-pressed={l.product === product}
                    onClick={() => void navigeer({ search: { product: l.product } })}
                  >
                    <strong>{l.naam}</strong>
                    <span>
                      {t('wachtlijst.wachten', { aantal: l.wachtend })}
                      {l.belangstellend > 0 &&
                        ` · ${t('wachtlijst.belangstelling', { aantal: l.belangstellend })}`}
                    </span>
                    <span>{t('wachtlijst.openingenVrij', { aantal: l.vrijeOpeningen })}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </Laadtoestand>
      {product ? (
        <div className="z-naast">
          <Lijsttabel product={product} />
          <Vacatures product={product} />
        </div>
      ) : (
        <Paneel kop={t('wachtlijst.hoeWerktHet')}>
          <p>{t('wachtlijst.hoeWerktHetUitleg')}</p>
        </Paneel>
      )}
    </div>
  )
}
