import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Vouwkeuze } from '../onderdelen/Vouwkeuze.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { zaakdelen } from './zaakdelen.ts'

/** The parts of the file; `gekozen` undefined is the overview. */
export function Delen(props: { zaakId: string; gekozen: string | undefined }): ReactNode {
  const t = useTekst()
  const delen = [{ id: undefined, titel: 'toegang.deel.overzicht' }, ...zaakdelen]
  const nu = delen.find((d) => d.id === props.gekozen)
  return (
    <Vouwkeuze naam={t('toegang.delen')} woord={t('toegang.deelNu')} nu={nu && t(nu.titel)}>
      <div className="z-toegang-filter z-toegang-delen">
        {delen.map((d) => (
          <Link
            key={d.titel}
            to="/toegang/zaak/$id"
            params={{ id: props.zaakId }}
            search={d.id ? { deel: d.id } : {}}
            className="z-toegang-filter__knop"
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            {...(d === nu ? { 'aria-current': 'page' as const } : {})}
          >
            {t(d.titel)}
          </Link>
        ))}
      </div>
    </Vouwkeuze>
  )
}
