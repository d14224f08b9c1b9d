import { jarenVan, type Regiomodel, scenarioVanVlekkenplan, type Vlekcel } from '@zicht/planning'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Afloop } from '../../onderdelen/Formulier.tsx'
import { Foutsamenvatting } from '../../onderdelen/Foutsamenvatting.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { NogNietVerzonden } from '../../onderdelen/NogNietVerzonden.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { useActie } from '../../platform/actie.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTekst } from '../../platform/tekst.tsx'
import { useConcept } from '../../platform/useConcept.ts'
import { naarAdres } from '../scenarioadres.ts'
import { Rooster } from './Rooster.tsx'
import { type Anders, fouten, metVeld, opHetScherm, type Plaats, teBewaren, veldnaam } from './rooster.ts'
import type { Vlekkenplan } from './vormen.ts'

const LEEG: Anders = {}

/** The grid with its two ways of looking, what was typed kept until it is sent, and what the plan would do. */
export function Planbewerken({
  plan,
  etag,
  mag,
}: {
  plan: Vlekkenplan
  etag: string | null
  mag: boolean
}): ReactNode {
  const t = useTekst()
  const client = useQueryClient()
  const voor = useId()
  const kiesId = useId()
  const { kader, cellen } = plan
  const [jaar, zetJaar] = useState<number | null>(null)
  const [getypt, zetAnders] = useState<Anders>(LEEG)
  // on which version typing began: what others changed since is on the screen, and is told
  const [vanaf, zetVanaf] = useState(plan.versie)
  const [poging, zetPoging] = useState(0)
  const [bewaard, zetBewaard] = useState(false)
  const anders = mag ? getypt : LEEG
  const leeg = Object.keys(anders).length === 0
  const concept = useConcept<Anders>(mag ? `vlekkenplan:${plan.id}` : null, getypt, leeg, zetAnders)
  const mis = fouten(kader, cellen, anders)
  const bewaar = useActie<{ cellen: Vlekcel[] }, Vlekkenplan>({
    methode: 'PATCH',
    pad: `/planning/vlekkenplannen/${plan.id}`,
    versie: etag,
    ververs: ['/planning/vlekkenplannen'],
    // what was kept is on the screen at once, with the version to change next
    naSucces: (_, antwoord) => client.setQueryData([`/planning/vlekkenplannen/${plan.id}`], antwoord),
  })
  const begin = () => {
    zetAnders(LEEG)
    zetPoging(0)
    concept.wis()
  }
  const zet = (plaats: Plaats, waarde: number | null) => {
    if (leeg) zetVanaf(plan.versie)
    zetBewaard(false)
    zetAnders((nu) => metVeld(cellen, nu, plaats, waarde))
    // nothing left that differs: nothing to give back
    if (Object.keys(metVeld(cellen, getypt, plaats, waarde)).length === 0) concept.wis()
  }
  const verzend = async () => {
    if (mis.length > 0) {
      const [eerste] = mis
      if (jaar !== null && eerste && eerste.plaats.jaar !== jaar) zetJaar(eerste.plaats.jaar)
      zetPoging((n) => n + 1)
      return
    }
    if (await bewaar.voerUit({ cellen: teBewaren(kader, cellen, anders) })) {
      begin()
      zetBewaard(true)
    }
  }
  /** A fault may stand in another view: that is opened before its link goes there. */
  const toonFout = (doel: EventTarget) => {
    const plaats =
      doel instanceof HTMLAnchorElement ? doel.getAttribute('href')?.slice(voor.length + 2) : undefined
    const fout = mis.find((f) => veldnaam(f.plaats) === plaats)
    if (fout && (fout.fout === 'teVeel' || fout.plaats.gemeente !== null || jaar !== null))
      flushSync(() => zetJaar(fout.plaats.jaar))
  }
  const soortnaam = (code: string) => kader.soorten.find((s) => s.code === code)?.naam ?? code
  if (!concept.klaar) return null
  return (
    <Paneel kop={t('planning.vlek.plekken')}>
      <p className="z-stil">{t('planning.vlek.uitleg')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- hears the links inside, which keys reach */}
      <div onClickCapture={(e) => toonFout(e.target)}>
        <Foutsamenvatting
          poging={poging}
          fouten={
            poging === 0
              ? []
              : mis.map((f) => ({
                  id: `${voor}-${veldnaam(f.plaats)}`,
                  melding: t(`planning.vlek.foutBij.${f.fout}`, {
                    soort: soortnaam(f.plaats.soort),
                    jaar: f.plaats.jaar,
                    aantal: f.aantal,
                  }),
                }))
          }
          overig={bewaar.probleem?.fouten.map((f) => f.melding) ?? []}
        />
      </div>
      {concept.hersteldVan && !leeg && <NogNietVerzonden van={concept.hersteldVan} wis={begin} />}
      {!leeg && plan.versie !== vanaf && (
        <Melding soort="info">{t('planning.vlek.intussen', { wie: plan.door })}</Melding>
      )}
      <p className="z-planvraag">
        <label htmlFor={kiesId}>{t('planning.vlek.toon')}</label>
        <select
          id={kiesId}
          className="utrecht-select utrecht-select--html-select z-invoer"
          value={jaar ?? ''}
          onChange={(e) => zetJaar(e.target.value === '' ? null : Number(e.target.value))}
        >
          <option value="">{t('planning.vlek.doelen')}</option>
          {jarenVan(kader).map((j) => (
            <option key={j} value={j}>
              {t('planning.vlek.verdeling', { jaar: j })}
            </option>
          ))}
        </select>
      </p>
      <Rooster
        kader={kader}
        cellen={cellen}
        anders={anders}
        fouten={mis}
        jaar={jaar}
        vast={plan.status === 'vastgesteld'}
        voor={voor}
        {...(mag ? { zet } : {})}
      />
      {mag && (
        <>
          <Afloop actie={bewaar} />
          <div className="z-knoppen z-geen-afdruk">
            <Knop
              soort="hoofd"
              bijKlik={verzend}
              bezig={bewaar.bezig}
              waaromNiet={leeg ? t('planning.vlek.nietsAnders') : null}
            >
              {t('planning.vlek.bewaar')}
            </Knop>
            {!leeg && (
              <Knop soort="stil" bijKlik={begin}>
                {t('planning.vlek.ongedaan')}
              </Knop>
            )}
            <output>
              {bewaard && leeg
                ? t('planning.vlek.bewaard')
                : leeg
                  ? ''
                  : t('planning.vlek.nietBewaard', { aantal: Object.keys(anders).length })}
            </output>
          </div>
        </>
      )}
      <Doorrekenen plan={{ ...plan, cellen: opHetScherm(kader, cellen, anders) }} kan={mis.length === 0} />
    </Paneel>
  )
}

/** Opens the planning with these places, beside how it is; what the model has no station for is named. */
function Doorrekenen({ plan, kan }: { plan: Vlekkenplan; kan: boolean }): ReactNode {
  const t = useTekst()
  const antwoord = useHaal<{ model: Regiomodel }>('/planning/model')
  const model = antwoord.gegevens?.model
  if (!model) return null
  if (!kan) return <p className="z-stil">{t('planning.vlek.eerstGoed')}</p>
  const { scenario, buitenModel } = scenarioVanVlekkenplan(model, plan)
  const namen = buitenModel.map((code) => plan.kader.soorten.find((s) => s.code === code)?.naam ?? code)
  return (
    <p>
      <Link className="utrecht-link" to="/planning" search={{ s: naarAdres(scenario) }}>
        {t('planning.vlek.doorrekenen')}
      </Link>{' '}
      <span className="z-stil">
        {t('planning.vlek.doorrekenenUitleg')}
        {namen.length > 0 && (
          <>
            {' '}
            {t('planning.vlek.buitenModel')} <span lang="nl">{namen.join(', ')}.</span>
          </>
        )}
      </span>
    </p>
  )
}
