import {
  basisScenario,
  buitenBereik,
  type Regiomodel,
  type Scenario,
  structureleToets,
  vlekkenplanScenario,
  vloeistof,
} from '@zicht/planning'
import type { Rekenfoutgegevens } from '@zicht/kern'
import { Link, useRouter } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Lijngrafiek } from '../onderdelen/Lijngrafiek.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { redenInTaal } from '../platform/foutwoorden.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { Aannames } from './Aannames.tsx'
import { Bewaren } from './Bewaren.tsx'
import { Gevolgen } from './Gevolgen.tsx'
import { tiende } from './getallen.ts'
import { Herkomst } from './Herkomst.tsx'
import { Woningvraag } from './Woningvraag.tsx'
import { Goedkoopstemix } from './Goedkoopstemix.tsx'
import { planningRoute } from './kamer.ts'
import { Onzekerheid } from './Onzekerheid.tsx'
import './planning.css'
import { naarAdres, vanAdres } from './scenarioadres.ts'
import { zelfde } from './scenariowerk.ts'
import { Planstand } from './Planstand.tsx'
import { Schuiven } from './Schuiven.tsx'
import { Stroomkaart } from './Stroomkaart.tsx'
import { Toets } from './Toets.tsx'
import { Wlzgevolg } from './Wlzgevolg.tsx'
import { useRustig } from './useRustig.ts'
import { Vragen } from './Vragen.tsx'
import { bereikzin } from './zinnen.ts'

type Modelantwoord = { model: Regiomodel }

/** The planner's instrument: the structural check first, then sliders that answer at once, then the band of the simulation. */
export function Planning(): ReactNode {
  const t = useTekst()
  const antwoord = useHaal<Modelantwoord>('/planning/model')
  return (
    <div className="z-blad z-planblad">
      <Laadtoestand van={antwoord} wat={t('planning.hetModel')}>
        {({ model }) => <Werkblad model={model} />}
      </Laadtoestand>
    </div>
  )
}

function Werkblad(props: { model: Regiomodel }): ReactNode {
  const t = useTekst()
  const [taal, woord] = [useTaal(), useWoord()]
  const { model } = props
  const { s: adres } = planningRoute.useSearch()
  const navigeer = planningRoute.useNavigate()
  const router = useRouter()
  // read once: from then on the address follows the screen
  const [begin] = useState(() => beginVan(adres, model))
  const [scenario, zetScenario] = useState<Scenario>(begin.scenario)
  // the address follows a moment after the slider: a drag is not a hundred entries in the history
  useEffect(() => {
    const wekker = setTimeout(() => {
      // whoever is on the way to another page is not called back
      if (router.latestLocation.pathname !== planningRoute.to) return
      void navigeer({ search: { s: naarAdres(scenario) }, replace: true, resetScroll: false })
    }, 400)
    return () => clearTimeout(wekker)
  }, [scenario, navigeer, router])
  const traag = useDeferredValue(scenario)
  const basis = useMemo(
    () => ({ ...basisScenario(model), ...(traag.jaren ? { jaren: traag.jaren } : {}) }),
    [model, traag.jaren],
  )
  const [uit, basisuit] = [
    useMemo(() => vloeistof(model, traag), [model, traag]),
    useMemo(() => vloeistof(model, basis), [model, basis]),
  ]
  // heavier than the fluid answer: told when the slider rests
  const rust = useRustig(traag)
  const toets = useMemo(() => structureleToets(model, rust), [model, rust])
  const basistoets = useMemo(() => structureleToets(model, basis), [model, basis])
  const buiten = useMemo(() => buitenBereik(model, traag), [model, traag])
  const doel = model.doelen.straat
  const lijn = (reeks: typeof uit) =>
    reeks.maanden.map((x, i) => ({ x: `${x}-01`, y: tiende(reeks.straat[i] ?? 0) }))
  return (
    <>
      <Kop
        titel={t('planning.titel')}
        bij={t('planning.bij', { naam: traag.naam, model: model.naam })}
        knoppen={
          <>
            <Link className="utrecht-button utrecht-button--secondary-action z-knop" to="/planning/ombouw">
              {t('planning.ombouw.titel')}
            </Link>
            <Knop icoon="afdruk" bijKlik={() => print()}>
              {t('planning.afdrukken')}
            </Knop>
          </>
        }
      />
      <p className="z-stil">{t('planning.watNiet')}</p>
      {begin.fout !== undefined && scenario === begin.scenario && (
        <Melding soort="fout">
          {begin.fout
            ? t('planning.adresFout', { pad: begin.fout.pad, reden: redenInTaal(begin.fout, taal, woord) })
            : t('planning.adresOnleesbaar')}
        </Melding>
      )}
      <Toets toets={toets} basis={zelfde(rust, basis) ? null : basistoets} />
      <div className="z-planrooster">
        <Schuiven model={model} scenario={scenario} zet={zetScenario} />
        <div>
          <Lijngrafiek
            kop={t('planning.straat')}
            uitleg={t('planning.straatUitleg')}
            niveau={2}
            reeksen={[
              { naam: t('planning.zoalsHetIs'), punten: lijn(basisuit) },
              { naam: traag.naam, punten: lijn(uit) },
            ]}
            {...(doel
              ? {
                  grens: {
                    waarde: doel.tot,
                    naam: t('planning.doel', { aantal: doel.tot, jaar: doel.jaar }),
                  },
                }
              : {})}
            bron={t('planning.bronVloeistof')}
          />
        </div>
      </div>
      {buiten.length > 0 && (
        <Melding soort="waarschuwing" kop={t('planning.buitenBereik')}>
          <ul>
            {buiten.map((b) => (
              <li key={b.zin}>{bereikzin(t, taal, model, b)}</li>
            ))}
          </ul>
        </Melding>
      )}
      <Gevolgen basis={basisuit} uit={uit} model={model} scenario={traag} />
      <Herkomst basis={basisuit} uit={uit} />
      <Woningvraag basis={basisuit} uit={uit} />
      <Wlzgevolg model={model} scenario={rust} />
      <Onzekerheid model={model} scenario={scenario} zet={zetScenario} />
      <Vragen model={model} scenario={scenario} zet={zetScenario} />
      <Goedkoopstemix model={model} scenario={scenario} zet={zetScenario} />
      {model.plan && <Planstand />}
      <Stroomkaart uit={uit} />
      <Bewaren model={model} scenario={scenario} zet={zetScenario} />
      <Aannames model={model} scenario={rust} />
    </>
  )
}

/** What one starts with: the scenario of the address, else the area plan, else as it is; and why the address was not read. */
function beginVan(
  adres: string | undefined,
  model: Regiomodel,
): { scenario: Scenario; fout?: Rekenfoutgegevens | null } {
  const anders = vlekkenplanScenario(model) ?? basisScenario(model)
  if (adres === undefined) return { scenario: anders }
  const gelezen = vanAdres(adres, model)
  return 'scenario' in gelezen ? gelezen : { scenario: anders, fout: gelezen.fout }
}
