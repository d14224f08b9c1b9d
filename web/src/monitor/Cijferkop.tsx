import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { useTekst } from '../platform/tekst.tsx'
import './monitor.css'

const BLADEN = [
  { naar: '/cijfers', titel: 'monitor.tabellen' },
  { naar: '/cijfers/populatie', titel: 'monitor.populatie' },
  { naar: '/cijfers/crisisrapport', titel: 'monitor.crisisrapport' },
  { naar: '/cijfers/capaciteit', titel: 'monitor.capaciteit' },
  { naar: '/cijfers/onvervulde-vraag', titel: 'monitor.onvervuld' },
] as const

/** Top of every page of figures: its name, the other pages, printing. */
export function Cijferkop(props: { titel: string; uitleg: string; knoppen?: ReactNode }): ReactNode {
  const t = useTekst()
  return (
    <>
      <Kop
        titel={props.titel}
        bij={props.uitleg}
        knoppen={
          <>
            {props.knoppen}
            <Knop icoon="afdruk" bijKlik={() => print()}>
              {t('monitor.afdrukken')}
            </Knop>
          </>
        }
      />
      <nav className="z-cijferbladen z-geen-afdruk" aria-label={t('monitor.bladen')}>
        <ul>
          {BLADEN.map((blad) => (
            <li key={blad.naar}>
              <Link to={blad.naar} activeOptions={{ exact: true, includeSearch: false }}>
                {t(blad.titel)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
