import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useZoek } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useVertraagd } from './useVertraagd.ts'
import type { Dubbel } from './vormen.ts'

/** Perhaps the same person called before; a hint, in nobody's way. */
export function Dubbelhint(props: { roepnaam: string; leeftijd: number | null }): ReactNode {
  const naam = props.roepnaam.trim()
  const leeftijd = Number.isInteger(props.leeftijd) ? props.leeftijd : null
  const vraag = useMemo(() => (naam.length < 2 ? null : { roepnaam: naam, leeftijd }), [naam, leeftijd])
  const gevonden = useZoek<{ items: Dubbel[] }>('/crisismeldingen/_dubbel', useVertraagd(vraag, 600))
  return <Dubbelen items={vraag === null ? [] : (gevonden.gegevens?.items ?? [])} />
}

export function Dubbelen(props: { items: readonly Dubbel[]; knop?: (d: Dubbel) => ReactNode }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  if (props.items.length === 0) return null
  return (
    <Melding soort="info" kop={t('crisis.dubbel')}>
      <ul className="z-dubbel">
        {props.items.map((d) => (
          <li key={d.meldingId}>
            <Link to="/crisis/$id" params={{ id: d.meldingId }} className="utrecht-link">
              {t('crisis.meldingNr', { nummer: d.nummer })}
            </Link>{' '}
            <Naam naam={d.roepnaam} />
            {d.leeftijd !== null && `, ${t('crisis.jaarOud', { leeftijd: d.leeftijd })}`}
            {`, ${kortMoment(d.gemeldOp, nu, taal)}, ${t(`crisis.status.${d.status}`)}`} {props.knop?.(d)}
          </li>
        ))}
      </ul>
    </Melding>
  )
}
