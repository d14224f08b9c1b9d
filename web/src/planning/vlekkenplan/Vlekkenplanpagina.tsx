import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Gegeven, Gegevens } from '../../onderdelen/Gegevens.tsx'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { datumKort, datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useMag } from '../../platform/sessie.tsx'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import type { Taal } from '../../platform/voorkeur.ts'
import { vlekkenplanRoute } from '../kamer.ts'
import '../planning.css'
import { Besluitvorming } from './Besluitvorming.tsx'
import { Planbewerken } from './Planbewerken.tsx'
import { Planregel } from './Vlekkenplannen.tsx'
import { Vlekstandpaneel } from './Vlekstandpaneel.tsx'
import type { Vlekkenplan } from './vormen.ts'

/** One area plan: its grid, where it comes from, what is decided about it, and how far it is. */
export function Vlekkenplanpagina(): ReactNode {
  const t = useTekst()
  const { id } = vlekkenplanRoute.useParams()
  const antwoord = useHaal<Vlekkenplan>(`/planning/vlekkenplannen/${id}`, {
    live: ['nl.zicht.planning.vlekkenplan'],
  })
  return (
    <div className="z-blad">
      <Laadtoestand van={antwoord} wat={t('planning.vlek.hetPlan')}>
        {(plan) => <Plan plan={plan} etag={antwoord.etag} />}
      </Laadtoestand>
    </div>
  )
}

function Plan({ plan, etag }: { plan: Vlekkenplan; etag: string | null }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const mag = useMag('vlekkenplan:wijzigen')
  return (
    <>
      <Kop
        titel={<span lang="nl">{plan.naam}</span>}
        boven={
          <Link className="utrecht-link" to="/planning/vlekkenplannen">
            {t('planning.vlek.lijst')}
          </Link>
        }
        bij={<Planregel plan={plan} />}
      />
      <Planbewerken key={plan.id} plan={plan} etag={etag} mag={mag && plan.status === 'ontwerp'} />
      <Vlekstandpaneel plan={plan} />
      <Paneel kop={t('planning.vlek.over')}>
        <Gegevens gegevens={over(plan, t, taal)} />
        <Besluitvorming plan={plan} etag={etag} />
        <details>
          <summary>{t('planning.vlek.versies', { aantal: plan.versies.length })}</summary>
          <ul className="z-kaal">
            {plan.versies.map((v) => (
              <li key={v.versie}>
                {t('planning.vlek.versie', {
                  nr: v.versie,
                  op: datumTijd(v.op, taal),
                  wie: v.door ?? t('planning.vlek.systeem'),
                  status: t(`planning.vlek.status.${v.status}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      </Paneel>
    </>
  )
}

/** Where it comes from and what was decided; what the region wrote itself is Dutch. */
function over(plan: Vlekkenplan, t: ReturnType<typeof useTekst>, taal: Taal): Gegeven[] {
  const nl = (tekst: string) => <span lang="nl">{tekst}</span>
  const uit: Gegeven[] = [
    { naam: t('planning.vlek.bron'), waarde: nl(plan.bron) },
    { naam: t('planning.vlek.begonnenUit'), waarde: <Begonnen plan={plan} /> },
  ]
  if (plan.volgtOpNaam) uit.push({ naam: t('planning.vlek.volgtOp'), waarde: nl(plan.volgtOpNaam) })
  if (plan.besluit) {
    uit.push({ naam: t('planning.vlek.besluit'), waarde: nl(plan.besluit) })
    uit.push({
      naam: t('planning.vlek.besluitOp'),
      waarde: t('planning.vlek.vastDoor', {
        dag: datumKort(plan.vastgesteldOp ?? '', taal),
        wie: plan.vastgesteldDoor ?? '',
      }),
    })
  }
  if (plan.vervallenReden)
    uit.push({ naam: t('planning.vlek.vervallenReden'), waarde: nl(plan.vervallenReden) })
  return uit
}

function Begonnen({ plan }: { plan: Vlekkenplan }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const uit = plan.begonnenUit
  if (uit.soort === 'register') return t('planning.vlek.uitRegister', { dag: datumKort(uit.dag, taal) })
  return (
    <>
      {t('planning.vlek.kopieVan')}{' '}
      <span lang="nl">{uit.soort === 'regioplan' ? `${uit.naam} (${uit.bron})` : uit.naam}</span>
    </>
  )
}
