import { type Regiomodel, type Scenario, vloeistof } from '@zicht/planning'
import { type ReactNode, useMemo } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { duizendEuro, mensen, metTeken, procent } from './getallen.ts'

/** What long-term care takes over: how many people, and what municipalities then do not pay, beside the same scenario without it. */
export function Wlzgevolg(props: { model: Regiomodel; scenario: Scenario }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { model, scenario } = props
  const wlz = model.stations.find((s) => s.soort === 'wlz')
  const [met, zonder] = useMemo(
    () => [vloeistof(model, scenario), vloeistof(model, { ...scenario, wlzDeel: 0 })],
    [model, scenario],
  )
  if (!wlz) return null
  const euro = (n: number) => duizendEuro(n, taal)
  const erheen = (u: typeof met, i: number) =>
    u.jaren[i]?.stations.find((s) => s.code === wlz.code)?.instroom ?? 0
  const jaren = met.jaren.map((j, i) => {
    const kosten = j.kosten.totaalCent
    const anders = zonder.jaren[i]?.kosten.totaalCent ?? 0
    return {
      jaar: j.jaar,
      mensen: erheen(met, i) - erheen(zonder, i),
      kosten,
      anders,
      straat: j.straat.einde - (zonder.jaren[i]?.straat.einde ?? 0),
    }
  })
  const rijen: [string, (j: (typeof jaren)[number]) => string][] = [
    [t('planning.wlzgevolg.mensen'), (j) => mensen(j.mensen, taal)],
    [t('planning.wlzgevolg.zonder'), (j) => euro(j.anders)],
    [t('planning.wlzgevolg.met'), (j) => euro(j.kosten)],
    [
      t('planning.wlzgevolg.verschil'),
      (j) =>
        `${metTeken(j.kosten - j.anders, euro)} (${metTeken(j.anders > 0 ? (j.kosten - j.anders) / j.anders : 0, (n) => procent(n, taal))})`,
    ],
    [t('planning.wlzgevolg.straat'), (j) => metTeken(j.straat, (n) => mensen(n, taal))],
  ]
  return (
    <Paneel kop={t('planning.wlzgevolg.kop')} inklap="dicht">
      <p className="z-stil">
        {t('planning.wlzgevolg.uitleg', { deel: procent(scenario.wlzDeel ?? model.wlzDeel.waarde, taal) })}
      </p>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.wlzgevolg.kop') })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{t('planning.wlzgevolg.kop')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning.maat')}</th>
              {jaren.map((j) => (
                <th key={j.jaar} scope="col" className="z-getal">
                  {j.jaar}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rijen.map(([naam, toon]) => (
              <tr key={naam}>
                <th scope="row">{naam}</th>
                {jaren.map((j) => (
                  <td key={j.jaar} className="z-getal" data-label={String(j.jaar)}>
                    {toon(j)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Venster>
    </Paneel>
  )
}
