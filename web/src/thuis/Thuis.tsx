import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { dagEnDatum, vandaag } from '../platform/datum.ts'
import type { Taak } from '../platform/kamer.ts'
import { useTaken } from '../platform/kamers.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'

/** What people in this role come to do, the first task largest. */
export function Thuis(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { actief } = useSessie()
  const taken = useTaken().filter((taak) => taak.naar !== '/')
  return (
    <div className="z-blad z-thuis">
      <header className="z-thuis__kop">
        <p className="z-bovenkop">{dagEnDatum(vandaag(nu), taal)}</p>
        <h1 className="utrecht-heading-1">{t('thuis.kop')}</h1>
        <p className="z-stil">
          {t(`rol.${actief.rol}`)} · {actief.organisatieNaam}
        </p>
      </header>
      {taken.length === 0 ? (
        <p className="utrecht-paragraph utrecht-paragraph--lead">{t('thuis.geenTaken')}</p>
      ) : (
        <ul className="z-tegels">
          {taken.map((taak) => (
            <Tegel key={taak.naar} taak={taak} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Tegel(props: { taak: Taak }): ReactNode {
  const t = useTekst()
  const { taak } = props
  return (
    <li className="z-tegel">
      <Icoon naam={taak.icoon} groot />
      <div>
        <Link to={taak.naar as string} className="z-tegel__link">
          {t(taak.titel)}
        </Link>
        <p>{t(taak.uitleg)}</p>
      </div>
      {taak.Stand && (
        <div className="z-tegel__stand">
          <taak.Stand />
        </div>
      )}
    </li>
  )
}
