import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Gegeven, Gegevens } from '../onderdelen/Gegevens.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useHaal } from '../platform/gegevens.ts'
import type { Plaatsing } from './vormen.ts'
import { perspectief, reden, vorigePlek } from './woorden.ts'

/** The facts of a stay; a field that is not in the field set is not there at all. */
export function Feiten(props: { plaatsing: Plaatsing }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const regio = useHaal<{ gemeenten: { code: string; naam: string }[] }>('/regio')
  const { plaatsing: p } = props
  const gemeente = (code: string | null | undefined) =>
    regio.gegevens?.gemeenten.find((g) => g.code === code)?.naam ?? code ?? null
  const moment = (m: string | null | undefined) => (m ? datumTijd(m, taal) : null)
  const alsEr = (naam: string, waarde: ReactNode | undefined): Gegeven[] =>
    waarde === undefined ? [] : [{ naam, waarde }]
  const rijen: Gegeven[] = [
    { naam: t('plaatsing.aanbieder'), waarde: p.aanbieder },
    ...alsEr(
      t('plaatsing.telefoon'),
      p.voorziening?.telefoon ? <Telefoon nummer={p.voorziening.telefoon} /> : undefined,
    ),
    { naam: t('plaatsing.product'), waarde: p.product },
    ...alsEr(t('plaatsing.arrangement'), p.arrangement ?? undefined),
    { naam: t('plaatsing.begin'), waarde: moment(p.sinds) },
    ...alsEr(
      t('plaatsing.aangekomen'),
      p.veldset === 'gesloten' || p.veldset === 'nood' ? undefined : moment(p.aangekomenOp),
    ),
    ...alsEr(t('plaatsing.verwachtEinde'), p.verwachtEinde ? datumKort(p.verwachtEinde, taal) : undefined),
    ...alsEr(t('plaatsing.einde'), p.tot ? moment(p.tot) : undefined),
    ...alsEr(t('plaatsing.bestemmingKop'), p.einde?.bestemming ? bestemming(t, p.einde) : undefined),
    ...alsEr(t('plaatsing.redenKop'), p.einde?.reden ? reden(t, p.einde.reden) : undefined),
    ...(p.grondslag === undefined
      ? []
      : [
          {
            naam: t('plaatsing.grondslag'),
            waarde: [t(`plaatsing.grond.${p.grondslag}`), p.grondslagKenmerk].filter(Boolean).join(', '),
          },
          { naam: t('plaatsing.herkomst'), waarde: gemeente(p.herkomstGemeente) },
          { naam: t('plaatsing.vorige'), waarde: vorigePlek(t, p.vorigeVoorziening) },
          { naam: t('plaatsing.perspectief'), waarde: perspectief(t, p.toekomstperspectief) },
        ]),
    ...alsEr(
      t('plaatsing.samenMet'),
      p.medebewoners && p.medebewoners.length > 0 ? <Samen mensen={p.medebewoners} /> : undefined,
    ),
    ...alsEr(
      t('plaatsing.hiervoor'),
      p.vorigePlaatsing ? (
        <Link to="/plaatsingen/$id" params={{ id: p.vorigePlaatsing }} className="utrecht-link">
          {t('plaatsing.vorigVerblijf')}
        </Link>
      ) : undefined,
    ),
  ]
  return <Gegevens gegevens={rijen} />
}

const bestemming = (t: ReturnType<typeof useTekst>, einde: NonNullable<Plaatsing['einde']>): string =>
  [t(`plaatsing.bestemming.${einde.bestemming}`), einde.toelichting].filter(Boolean).join(': ')

function Samen(props: { mensen: NonNullable<Plaatsing['medebewoners']> }): ReactNode {
  return (
    <ul className="z-kaal">
      {props.mensen.map((m) => (
        <li key={m.id}>
          <Link to="/plaatsingen/$id" params={{ id: m.id }} className="utrecht-link">
            <Naam naam={m.naam} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
