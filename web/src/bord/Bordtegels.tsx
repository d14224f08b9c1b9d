import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { ouderdom } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { isOud } from './bordstand.ts'
import type { Bordrij, Cijfers } from './vormen.ts'

const DELEN = [
  ['bezet', 'bezet'],
  ['vast', 'vast'],
  ['buiten_gebruik', 'buitenGebruik'],
  ['vrij', 'vrij'],
] as const

/** All facilities at once, small: name, free, and a bar in the patterns of the squares with a letter and a number per state. */
export function Bordtegels(props: {
  rijen: readonly Bordrij[]
  open: (rij: Bordrij, plekId: string | null) => void
}): ReactNode {
  return (
    <ul className="z-bordtegels">
      {props.rijen.map((rij) => (
        <Tegel key={rij.id} rij={rij} open={props.open} />
      ))}
    </ul>
  )
}

function Tegel(props: { rij: Bordrij; open: (rij: Bordrij, plekId: string | null) => void }): ReactNode {
  const t = useTekst()
  const nu = useNu()
  const { rij } = props
  const oud = isOud(rij, nu)
  return (
    <li className={oud ? 'z-bordtegel z-bordtegel--oud' : 'z-bordtegel'}>
      <Link
        to="/bord/$id"
        params={{ id: rij.id }}
        className="utrecht-link z-bordtegel__naam"
        title={rij.naam}
      >
        {rij.naam}
      </Link>
      <Leeftijdkort rij={rij} oud={oud} nu={nu} />
      <strong className={rij.cijfers.vrij > 0 ? 'z-bordtegel__vrij z-bord__ja' : 'z-bordtegel__vrij z-stil'}>
        {rij.cijfers.vrij}
        <span className="z-verborgen"> {t('bord.kop.vrij')}</span>
      </strong>
      <button type="button" className="z-bordtegel__balk" onClick={() => props.open(rij, null)}>
        <span className="z-verborgen">{t('bord.openPlekken', { naam: rij.naam })}</span>
        <Balk cijfers={rij.cijfers} />
      </button>
    </li>
  )
}

/** The age in as few letters as it takes; when it is too old also the number to ring. */
function Leeftijdkort(props: { rij: Bordrij; oud: boolean; nu: string }): ReactNode {
  const t = useTekst()
  const { rij, oud } = props
  const { aantal, eenheid } =
    rij.bijgewerktOp === null ? { aantal: 0, eenheid: 'nooit' } : ouderdom(rij.bijgewerktOp, props.nu)
  return (
    <span className={oud ? 'z-bordtegel__leeftijd z-bordtegel__leeftijd--oud' : 'z-bordtegel__leeftijd'}>
      {oud && <Icoon naam="klok" />}
      <span aria-hidden="true">{t(`bord.oud.${eenheid}`, { aantal })}</span>
      <span className="z-verborgen">
        {t(`onderdelen.geleden.${eenheid}`, { aantal })}
        {oud && `, ${t('onderdelen.teOud')}`}
      </span>
      {oud && rij.telefoon && (
        <>
          {' '}
          <Telefoon nummer={rij.telefoon} />
        </>
      )}
    </span>
  )
}

/** A bar of the four states; each part has its pattern, its letter and its number. Small parts keep room for both. */
export function Balk(props: { cijfers: Cijfers }): ReactNode {
  const t = useTekst()
  return (
    <span className="z-standbalk">
      {DELEN.filter(([, veld]) => props.cijfers[veld] > 0).map(([toestand, veld]) => (
        <span
          key={toestand}
          className={`z-standbalk__deel z-vakje--${toestand}`}
          style={{ flexGrow: props.cijfers[veld] }}
          title={t(`onderdelen.plek.${toestand}`)}
        >
          <span>
            {t(`onderdelen.plek.${toestand}.letter`)}
            {props.cijfers[veld]}
          </span>
        </span>
      ))}
    </span>
  )
}
