import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { useTekst } from '../platform/tekst.tsx'

/** Top of the lists: facilities and organisations are two pages of one register. */
export function Registerkop(props: { knoppen?: ReactNode }): ReactNode {
  const t = useTekst()
  return (
    <>
      <Kop titel={t('register.titel')} bij={t('register.uitleg')} knoppen={props.knoppen} />
      <nav className="z-registertabs z-geen-afdruk" aria-label={t('register.titel')}>
        <Link to="/register" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {t('register.voorzieningen')}
        </Link>
        <Link to="/register/organisaties" activeProps={{ 'aria-current': 'page' }}>
          {t('register.organisaties')}
        </Link>
      </nav>
    </>
  )
}
