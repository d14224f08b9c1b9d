import {
  aanloopVanStraat,
  maandnamen,
  type Regiomodel,
  type Samengevat,
  type Scenario,
} from '@zicht/planning'
import type { ReactNode } from 'react'
import { Lijngrafiek } from '../onderdelen/Lijngrafiek.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { tiende } from './getallen.ts'
import type { Simulatie } from './Verschillen.tsx'

/** People on the street per month, with the band in which nine of ten replications lie. */
export function Straatband(props: { model: Regiomodel; uit: Simulatie; scenario: Scenario }): ReactNode {
  const t = useTekst()
  const { model, scenario } = props
  const maanden = maandnamen(model.begin, 12 * (scenario.jaren ?? model.jaren))
  const punten = (lijst: readonly Samengevat[]) =>
    maanden.flatMap((maand, m) => {
      const x = lijst.find((s) => s.maat === `straatMaand/${m}`)
      return x ? [{ x: `${maand}-01`, y: tiende(x.gemiddelde), laag: tiende(x.p5), hoog: tiende(x.p95) }] : []
    })
  const doel = model.doelen.straat
  return (
    <>
      <Lijngrafiek
        kop={t('planning.straatband')}
        uitleg={t('planning.straatbandUitleg')}
        reeksen={[
          { naam: t('planning.zoalsHetIs'), punten: punten(props.uit.basis) },
          { naam: scenario.naam, punten: punten(props.uit.scenario) },
        ]}
        {...(doel
          ? { grens: { waarde: doel.tot, naam: t('planning.doel', { aantal: doel.tot, jaar: doel.jaar }) } }
          : {})}
        bron={t('planning.bronSimulatie', { aantal: props.uit.replicaties })}
      />
      <ul className="z-stil z-klein">
        <Aanloopregel naam={t('planning.zoalsHetIs')} uit={props.uit.basis} />
        <Aanloopregel naam={scenario.naam} uit={props.uit.scenario} />
      </ul>
    </>
  )
}

/** Which months still carry where it began: reading a year in the middle of that as how it will be is reading too much. */
function Aanloopregel(props: { naam: string; uit: readonly Samengevat[] }): ReactNode {
  const t = useTekst()
  const { maanden, aanloop } = aanloopVanStraat(props.uit)
  return (
    <li>
      {aanloop === null
        ? t('planning.aanloop.onbekend', { naam: props.naam, maanden })
        : aanloop === 0
          ? t('planning.aanloop.geen', { naam: props.naam })
          : t('planning.aanloop.maanden', { naam: props.naam, maanden: aanloop })}
    </li>
  )
}
