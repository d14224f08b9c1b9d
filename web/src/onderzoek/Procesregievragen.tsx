import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Procesregievraag } from './planvormen.ts'
import { ProcesregieAfsluiten } from './ProcesregieAfsluiten.tsx'
import { LIVE } from './vormen.ts'

/** What was asked of one's own organisation because a cooperation is stuck, and the place to answer it. Nothing was asked: nothing shows. */
export function Procesregievragen(): ReactNode {
  const t = useTekst()
  const mag = useMag('plan:zoeken')
  const vragen = useHaal<{ items: Procesregievraag[] }>(mag ? '/procesregievragen' : null, { live: LIVE })
  const items = vragen.gegevens?.items ?? []
  if (items.length === 0) return null
  return (
    <Paneel kop={t('onderzoek.vragenAanU')}>
      <p>{t('onderzoek.vragenAanUUitleg')}</p>
      <ul className="z-kaal">
        {items.map((v) => (
          <Vraag key={v.id} vraag={v} />
        ))}
      </ul>
    </Paneel>
  )
}

function Vraag(props: { vraag: Procesregievraag }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [open, zetOpen] = useState(false)
  const { vraag: v } = props
  return (
    <li>
      <p>
        <strong>{v.vraag}</strong>
      </p>
      <p className="z-stil">
        {t('onderzoek.procesregieVan', { naam: v.vrager, team: v.team, dag: datumKort(dagVan(v.op), taal) })}{' '}
        {v.naam && <Naam naam={v.naam} />}{' '}
        {v.planId && (
          <Link to="/plannen/$id" params={{ id: v.planId }} className="utrecht-link">
            {t('onderzoek.plan')}
          </Link>
        )}
      </p>
      {v.uitkomst === null ? (
        <>
          <Termijn uiterlijk={v.uiterlijk} />
          {open ? (
            <ProcesregieAfsluiten id={v.id} antwoord klaar={() => zetOpen(false)} />
          ) : (
            <Knop klein bijKlik={() => zetOpen(true)}>
              {t('onderzoek.beantwoordVraag')}
            </Knop>
          )}
        </>
      ) : (
        <p>
          {t(v.doorOns ? 'onderzoek.antwoordVan' : 'onderzoek.uitkomst', {
            naam: t('onderzoek.uwOrganisatie'),
            tekst: v.uitkomst,
          })}
        </p>
      )}
    </li>
  )
}
