import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Merk } from '../onderdelen/Merk.tsx'
import type { Taak } from '../platform/kamer.ts'
import { useTaken } from '../platform/kamers.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useSneltoets } from '../platform/toetsen.ts'

/** So many fit beside each other at the bottom of a phone, next to "more". */
const ONDERAAN = 4

/** A slim rail at the left on a wide screen, a bar under the thumb on a narrow one; the same links in the same order. */
export function Navigatie(): ReactNode {
  const t = useTekst()
  const alle = useTaken()
  const taken = alle.filter((taak) => taak.kort !== undefined)
  const [open, zetOpen] = useState(false)
  return (
    <nav className="z-rail" aria-label={t('schil.hoofdmenu')}>
      {alle.map((taak) => (
        <Toetsen key={taak.naar} taak={taak} />
      ))}
      <Link to={'/' as string} className="z-rail__merk" aria-label={t('schil.naam')}>
        <Merk />
      </Link>
      <ul className={open ? 'z-rail__lijst z-rail__lijst--open' : 'z-rail__lijst'}>
        {taken.slice(0, ONDERAAN).map((taak) => (
          <Ingang key={taak.naar} taak={taak} bijKeuze={() => zetOpen(false)} />
        ))}
        {taken.length > ONDERAAN && (
          <li className="z-rail__rest">
            <ul>
              {taken.slice(ONDERAAN).map((taak) => (
                <Ingang key={taak.naar} taak={taak} bijKeuze={() => zetOpen(false)} />
              ))}
            </ul>
          </li>
        )}
        {taken.length > ONDERAAN && (
          <li className="z-rail__meer">
            <button
              type="button"
              className="z-rail__link"
              aria-expanded={open}
              onClick={() => zetOpen(!open)}
            >
              <Icoon naam={open ? 'kruis' : 'meer'} groot />
              <span>{t(open ? 'schil.sluit' : 'schil.meer')}</span>
            </button>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Ingang(props: { taak: Taak; bijKeuze: () => void }): ReactNode {
  const t = useTekst()
  const { taak } = props
  return (
    <li>
      <Link
        to={taak.naar as string}
        className="z-rail__link"
        activeOptions={{ exact: taak.naar === '/' }}
        activeProps={{ className: 'z-rail__link--hier' }}
        onClick={props.bijKeuze}
      >
        <Icoon naam={taak.icoon} groot />
        <span>{t(taak.kort ?? taak.titel)}</span>
        {taak.Stand && <taak.Stand />}
      </Link>
    </li>
  )
}

/** The two keys of a task, also of one that has no place in the navigation. */
function Toetsen(props: { taak: Taak }): ReactNode {
  const { taak } = props
  const navigeer = useNavigate()
  useSneltoets(taak.toets, taak.titel, () => void navigeer({ to: taak.naar as string }))
  return null
}
