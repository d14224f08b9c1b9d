import type { Nauwkeurigheid, Regiomodel, Samengevat, Verschil } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { duizendEuro, mensen, metTeken } from './getallen.ts'
import { maatnaam } from './maatnaam.ts'

export type Simulatie = {
  replicaties: number
  nauwkeurigheid?: Nauwkeurigheid
  basis: Samengevat[]
  scenario: Samengevat[]
  verschillen: Verschil[]
}

/** Measures with the baseline, the scenario and what is between them, each with how sure it is. */
export function Verschillen(props: {
  model: Regiomodel
  uit: Simulatie
  rijen: readonly Verschil[]
  naam: string
  kop: string
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { uit } = props
  const koppen = [t('planning.zoalsHetIs'), props.naam, t('planning.hetVerschil')]
  return (
    <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: props.kop })}>
      <table className="utrecht-table z-tabel z-tabel--dicht">
        <caption className="z-verborgen">{props.kop}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planning.maat')}</th>
            {koppen.map((kop) => (
              <th key={kop} scope="col" className="z-getal">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rijen.map((v) => {
            const [naam, eenheid] = maatnaam(t, props.model, v)
            const toon = (n: number) => (v.eenheid === 'cent' ? duizendEuro(n, taal) : mensen(n, taal))
            const band = (lijst: readonly Samengevat[]) => {
              const x = lijst.find((s) => s.maat === v.maat)
              return x ? <Band midden={x.gemiddelde} laag={x.p5} hoog={x.p95} toon={toon} /> : '–'
            }
            const { gemiddelde, laag, hoog } = v.verschil
            return (
              <tr key={v.maat}>
                <th scope="row">
                  {naam} {eenheid && <span className="z-stil z-klein">({eenheid})</span>}
                </th>
                <td className="z-getal">{band(uit.basis)}</td>
                <td className="z-getal">{band(uit.scenario)}</td>
                <td className="z-getal">
                  <Band midden={gemiddelde} laag={laag} hoog={hoog} toon={(n) => metTeken(n, toon)} />
                  {!v.duidelijk && <span className="z-stil z-klein"> {t('planning.nietDuidelijk')}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Venster>
  )
}

/** A number and the band around it; each stays on one line. */
function Band(props: { midden: number; laag: number; hoog: number; toon: (n: number) => string }): ReactNode {
  const t = useTekst()
  const { toon } = props
  return (
    <>
      <span className="z-heel">{toon(props.midden)}</span>{' '}
      <span className="z-heel">{t('planning.band', { laag: toon(props.laag), hoog: toon(props.hoog) })}</span>
    </>
  )
}
