import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Samen, samengevat } from './samengevat.ts'
import type { Verloopregel } from './vormen.ts'

const SOORTEN = ['geplaatst', 'gekomen', 'niet_gekomen', 'verplaatst', 'vertrokken'] as const

/** What happened: who was placed, came, moved, left. */
export function Verloop(props: { regels: readonly Verloopregel[] }): ReactNode {
  const t = useTekst()
  return (
    <Paneel
      kop={t('overdracht.verloop')}
      bij={<span className="z-stil">{samenvatting(t, props.regels)}</span>}
    >
      {props.regels.length === 0 ? (
        <p>{t('overdracht.rustig')}</p>
      ) : (
        <ul className="z-verloop">
          {samengevat(props.regels).map((samen) => (
            <Regel key={`${samen[0].plaatsingId}${samen[0].wat}`} samen={samen} />
          ))}
        </ul>
      )}
    </Paneel>
  )
}

function samenvatting(t: ReturnType<typeof useTekst>, regels: readonly Verloopregel[]): string {
  return SOORTEN.map((wat) => ({ wat, aantal: regels.filter((r) => r.wat === wat).length }))
    .filter(({ aantal }) => aantal > 0)
    .map(({ wat, aantal }) => t(`overdracht.tel.${wat}`, { aantal }))
    .join(', ')
}

function Regel(props: { samen: Samen }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const [r] = props.samen
  return (
    <li className="z-verloop__regel">
      <span className="z-verloop__tijd">{kortMoment(r.op, nu, taal)}</span>
      <span>
        <strong>{t(`overdracht.wat.${r.wat}`)}</strong>:{' '}
        {props.samen.map((een, i) => (
          <Fragment key={een.plaatsingId}>
            {i > 0 && ', '}
            <Link to="/plaatsingen/$id" params={{ id: een.plaatsingId }} className="utrecht-link">
              <Naam naam={een.persoon} />
            </Link>
          </Fragment>
        ))}
        {r.voorziening && `, ${r.voorziening}`}
        {r.arrangement && ` · ${r.arrangement}`}
        {r.wat === 'vertrokken' &&
          r.bestemming &&
          ` · ${t('overdracht.naar', { waar: t(`plaatsing.bestemming.${r.bestemming}`) })}`}
      </span>
    </li>
  )
}
