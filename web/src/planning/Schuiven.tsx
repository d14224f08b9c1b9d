import {
  basisScenario,
  type Regiomodel,
  type Scenario,
  verblijfIsBeleid,
  vlekkenplanScenario,
} from '@zicht/planning'
import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { euro, mensen, procent } from './getallen.ts'
import {
  herkomstVan,
  plekkenVan,
  preventieVan,
  prijsVan,
  verblijfVan,
  woningenVan,
  zetHerkomst,
  zetPlekken,
  zetPreventie,
  zetPrijs,
  zetVerblijf,
  zetWoningen,
} from './scenariowerk.ts'
import { Schuif } from './Schuif.tsx'

/** The knobs of a scenario. Each shows what the model itself says, so that one sees how far it was moved. */
export function Schuiven(props: {
  model: Regiomodel
  scenario: Scenario
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { model, scenario: s, zet } = props
  const plan = vlekkenplanScenario(model)
  const eigen = (nieuw: Scenario): Scenario =>
    [basisScenario(model).naam, plan?.naam].includes(nieuw.naam)
      ? { ...nieuw, naam: t('planning.aangepast', { naam: nieuw.naam }) }
      : nieuw
  const doe = (nieuw: Scenario) => zet(eigen(nieuw))
  const uit = (waarde: string) => t('planning.uitgangspunt', { waarde })
  const herkomst = (code: string, label: string) => (
    <Schuif
      key={code}
      label={label}
      waarde={herkomstVan(s, code)}
      min={0}
      max={3}
      stap={0.05}
      toon={(n) => procent(n, taal)}
      uitgangspunt={uit(procent(1, taal))}
      zet={(n) => doe(zetHerkomst(s, code, n))}
    />
  )
  return (
    <Paneel kop={t('planning.schuiven')}>
      <div className="z-knoppenrij">
        <Knop klein bijKlik={() => zet(basisScenario(model))}>
          {t('planning.zoalsHetIs')}
        </Knop>
        {plan && (
          <Knop klein bijKlik={() => zet(plan)}>
            {plan.naam}
          </Knop>
        )}
      </div>
      <Schuif
        label={t('planning.woningen')}
        waarde={woningenVan(model, s)}
        min={0}
        max={300}
        stap={5}
        toon={(n) => t('planning.perJaar', { aantal: mensen(n, taal) })}
        uitgangspunt={uit(mensen(model.woningenPerJaar.waarde, taal))}
        zet={(n) => doe(zetWoningen(model, s, n))}
      />
      <Schuif
        label={t('planning.verblijf')}
        waarde={verblijfVan(s)}
        min={0.5}
        max={1.5}
        stap={0.05}
        toon={(n) => procent(n, taal)}
        uitgangspunt={uit(procent(1, taal))}
        zet={(n) => doe(zetVerblijf(s, n))}
      />
      <Schuif
        label={t('planning.preventie')}
        waarde={preventieVan(s)}
        min={0}
        max={0.5}
        stap={0.01}
        toon={(n) => t('planning.minder', { deel: procent(n, taal) })}
        uitgangspunt={uit(procent(0, taal))}
        zet={(n) => doe(zetPreventie(s, n))}
      />
      {model.herkomst.some((h) => h.code === 'buiten_regio') &&
        herkomst('buiten_regio', t('planning.vanBuiten'))}
      <Schuif
        label={t('planning.wlz')}
        waarde={s.wlzDeel ?? model.wlzDeel.waarde}
        min={0}
        max={0.5}
        stap={0.01}
        toon={(n) => procent(n, taal)}
        uitgangspunt={uit(procent(model.wlzDeel.waarde, taal))}
        zet={(n) => doe({ ...s, wlzDeel: n })}
      />
      <Schuif
        label={t('planning.garantie')}
        waarde={s.terugvalgarantieDeel ?? model.terugvalgarantieDeel.waarde}
        min={0}
        max={1}
        stap={0.05}
        toon={(n) => procent(n, taal)}
        uitgangspunt={uit(procent(model.terugvalgarantieDeel.waarde, taal))}
        zet={(n) => doe({ ...s, terugvalgarantieDeel: n })}
      />
      <Schuif
        label={t('planning.prijs')}
        waarde={prijsVan(s)}
        min={0.5}
        max={1.5}
        stap={0.01}
        toon={(n) => procent(n, taal)}
        uitgangspunt={uit(procent(1, taal))}
        zet={(n) => doe(zetPrijs(s, n))}
      />
      <details>
        <summary>{t('planning.verblijfPerSoort')}</summary>
        {model.stations.map((station) =>
          verblijfIsBeleid(station.soort) ? (
            <Schuif
              key={station.code}
              label={station.naam}
              waarde={verblijfVan(s, station.code)}
              min={0.05}
              max={2}
              stap={0.05}
              toon={(n) =>
                t('planning.aantalDagen', { aantal: mensen(station.verblijfDagen.waarde * n, taal) })
              }
              uitgangspunt={uit(mensen(station.verblijfDagen.waarde, taal))}
              zet={(n) => doe(zetVerblijf(s, n, station.code))}
            />
          ) : null,
        )}
      </details>
      <details>
        <summary>{t('planning.prijsPerSoort')}</summary>
        {model.stations.map((station) =>
          station.dagprijsCent.waarde > 0 ? (
            <Schuif
              key={station.code}
              label={station.naam}
              waarde={prijsVan(s, station.code)}
              min={0.5}
              max={1.5}
              stap={0.01}
              toon={(n) => t('planning.perDag', { bedrag: euro(station.dagprijsCent.waarde * n, taal) })}
              uitgangspunt={uit(euro(station.dagprijsCent.waarde, taal))}
              zet={(n) => doe(zetPrijs(s, n, station.code))}
            />
          ) : null,
        )}
      </details>
      <details>
        <summary>{t('planning.instroomPerHerkomst')}</summary>
        {model.herkomst.map((h) => (h.code === 'buiten_regio' ? null : herkomst(h.code, h.naam)))}
      </details>
      <details>
        <summary>{t('planning.plekkenPerSoort')}</summary>
        {model.stations.map((station) => {
          const nu = plekkenVan(model, s, station.code)
          if (nu === null || !station.plekken) return null
          return (
            <Schuif
              key={station.code}
              label={station.naam}
              waarde={nu}
              min={0}
              max={Math.max(20, Math.ceil(station.plekken.waarde * 2), station.plan ?? 0)}
              stap={1}
              toon={(n) => t('planning.plekken', { aantal: n })}
              uitgangspunt={uit(mensen(station.plekken.waarde, taal))}
              zet={(n) => doe(zetPlekken(model, s, station.code, n))}
            />
          )
        })}
      </details>
    </Paneel>
  )
}
