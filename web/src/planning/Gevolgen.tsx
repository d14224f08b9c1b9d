import type { Jaarcijfer, Regiomodel, Scenario, Vloeistofuitkomst } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Buitenbereik } from './Buitenbereik.tsx'
import { duizendEuro, mensen, metTeken } from './getallen.ts'

/** What the scenario does per year, with the baseline beside it; cost per municipality by the region's own key. */
export function Gevolgen(props: {
  basis: Vloeistofuitkomst
  uit: Vloeistofuitkomst
  model: Regiomodel
  scenario: Scenario
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { naam } = props.scenario
  const jaren = props.uit.jaren.map((j, i) => ({ scenario: j, basis: props.basis.jaren[i] }))
  const rij = (wat: string, van: (j: Jaarcijfer) => number, toon: (n: number) => string) => (
    <tr key={wat}>
      <th scope="row">{wat}</th>
      {jaren.map(({ scenario, basis }) => {
        const [a, b] = [van(scenario), basis ? van(basis) : 0]
        return (
          <td key={scenario.jaar} className="z-getal" data-label={String(scenario.jaar)}>
            {toon(a)}{' '}
            <span className="z-stil z-klein z-heel">
              {t('planning.verschil', { verschil: metTeken(a - b, toon) })}
            </span>
          </td>
        )
      })}
    </tr>
  )
  const eerste = props.uit.jaren.at(-1)
  const wacht = (j: Jaarcijfer, code: string) => j.stations.find((s) => s.code === code)?.wachtDagen ?? 0
  const metWacht = (eerste?.stations ?? []).filter((s) => s.wachtDagen !== null && s.wachtDagen >= 1)
  const mens = (n: number) => mensen(n, taal)
  const euro = (n: number) => duizendEuro(n, taal)
  const naamVan = (code: string) => props.uit.stations.find((s) => s.code === code)?.naam ?? code
  return (
    <Paneel kop={t('planning.gevolgen', { naam })}>
      <p className="z-stil">{t('planning.gevolgenUitleg')}</p>
      <Buitenbereik model={props.model} scenario={props.scenario} />
      <Venster
        klasse="z-tabelvenster"
        naam={t('planning.tabelVan', { wat: t('planning.gevolgen', { naam }) })}
      >
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{t('planning.gevolgen', { naam })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning.maat')}</th>
              {jaren.map(({ scenario }) => (
                <th key={scenario.jaar} scope="col" className="z-getal">
                  {scenario.jaar}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rij(t('planning.straatEinde'), (j) => j.straat.einde, mens)}
            {rij(t('planning.woningenGebruikt'), (j) => j.woningenGebruikt, mens)}
            {metWacht.map((s) =>
              rij(t('planning.wachtDagen', { station: naamVan(s.code) }), (j) => wacht(j, s.code), mens),
            )}
            {rij(t('planning.kosten'), (j) => j.kosten.totaalCent, euro)}
            {(eerste?.kosten.perSleutel ?? []).map((g) =>
              rij(
                t('planning.kostenVan', { gemeente: g.naam, sleutel: g.sleutel }),
                (j) =>
                  j.kosten.perSleutel.find((x) => x.code === g.code && x.sleutel === g.sleutel)?.cent ?? 0,
                euro,
              ),
            )}
            {(eerste?.kosten.perHerkomst ?? []).map((g) =>
              rij(
                t('planning.kostenHerkomst', { gemeente: g.naam }),
                (j) => j.kosten.perHerkomst.find((x) => x.code === g.code)?.cent ?? 0,
                euro,
              ),
            )}
          </tbody>
        </table>
      </Venster>
    </Paneel>
  )
}
