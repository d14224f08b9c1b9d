import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Merk } from '../onderdelen/Merk.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Taalknop } from '../schil/Bovenbalk.tsx'
import './toegang.css'

/** Somewhere that tells nothing. It takes the place of this page in the history of the tab. */
const ELDERS = 'https://www.knmi.nl/'

/** A page without a login: the name, a way out, and nothing that tells what it is about. */
export function Buitenblad(props: { children: ReactNode }): ReactNode {
  const t = useTekst()
  return (
    <div className="z-buiten">
      <header className="z-buiten__kop z-geen-afdruk">
        <Merk />
        <nav className="z-buiten__links" aria-label={t('toegang.paginas')}>
          <Link to="/melden" className="utrecht-link">
            {t('toegang.hulpVragen')}
          </Link>
          <Link to="/volgen" className="utrecht-link">
            {t('toegang.volgen')}
          </Link>
        </nav>
        <Taalknop />
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action z-knop z-buiten__weg"
          onClick={() => location.replace(ELDERS)}
        >
          {t('toegang.verlaatSnel')}
        </button>
      </header>
      <main className="z-buiten__blad">{props.children}</main>
      <footer className="z-buiten__voet z-geen-afdruk">
        <Link to="/wachtlijstregels" className="utrecht-link">
          {t('wachtlijst.regels.titel')}
        </Link>
      </footer>
    </div>
  )
}
