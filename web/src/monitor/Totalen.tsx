import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Getal } from './Cijfertabel.tsx'
import type { Cel, TabellenUit } from './vormen.ts'

/** The totals in large: people and places are named, because the plans add them up. */
export function Totalen(props: { c: TabellenUit; bron: string }): ReactNode {
  const t = useTekst()
  const { totalen, groep } = props.c
  const groepnaam = t(`monitor.groep.${groep}`)
  const cijfers: { naam: string; n: Cel; eenheid: string }[] = [
    {
      naam: t('monitor.totaalNatura', { groep: groepnaam }),
      n: totalen.inNatura,
      eenheid: t('monitor.mensen'),
    },
    {
      naam: t('monitor.totaalBudget', { groep: groepnaam }),
      n: totalen.budgetten,
      eenheid: t('monitor.mensen'),
    },
    { naam: t('monitor.totaalOpvang'), n: totalen.opvangplekken, eenheid: t('monitor.plekken') },
    { naam: t('monitor.totaalCrisis'), n: totalen.waarvanCrisis, eenheid: t('monitor.plekken') },
    ...(totalen.samen === undefined
      ? []
      : [{ naam: t('monitor.totaalSamen'), n: totalen.samen, eenheid: t('monitor.plekkenEnMensen') }]),
  ]
  return (
    <section aria-label={t('monitor.totalen')}>
      <dl className="z-cijfertotalen">
        {cijfers.map((c) => (
          <div key={c.naam}>
            <dt>{c.naam}</dt>
            <dd>
              <b>
                <Getal n={c.n} />
              </b>{' '}
              {c.eenheid}
            </dd>
          </div>
        ))}
      </dl>
      <p className="z-stil z-klein">{props.bron}</p>
    </section>
  )
}
