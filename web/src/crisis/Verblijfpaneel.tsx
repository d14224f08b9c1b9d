import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { tijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Melding } from './vormen.ts'

/** Where they are now, whether they have arrived, and until when the arrangement runs. */
export function Verblijfpaneel(props: { m: Melding }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { m } = props
  const eerste = m.plaatsingen[0]
  if (!eerste) return null
  const aankomst = eerste.aangekomenOp
  return (
    <section className="z-houd z-houd--geplaatst" aria-label={t('crisis.geplaatst')}>
      <p className="z-houd__kop">
        {t(aankomst ? 'crisis.aangekomen' : 'crisis.onderweg', {
          tijd: aankomst ? tijd(aankomst, taal) : '',
        })}
      </p>
      <h2 className="utrecht-heading-2">
        {eerste.voorziening ?? t('crisis.plekGeheim')}{' '}
        <span className="z-plekkaart__eenheid">{eerste.eenheid}</span>
      </h2>
      <p className="z-houd__waar">
        {eerste.adres && <span>{eerste.adres}</span>}
        {eerste.telefoon && <Telefoon nummer={eerste.telefoon} bel />}
      </p>
      {eerste.verwachtEinde && (
        <p>
          <Termijn uiterlijk={eerste.verwachtEinde} wat={t('crisis.laatsteDag')} />
        </p>
      )}
      <p>
        <Link to="/plaatsingen/$id" params={{ id: eerste.id }} className="utrecht-link">
          {t('crisis.naarVerblijf')}
        </Link>
      </p>
      {m.clientId && (
        <p>
          <Link to="/mensen/$id" params={{ id: m.clientId }} className="utrecht-link">
            {t('crisis.naarDossier')}
          </Link>
        </p>
      )}
    </section>
  )
}
