import { type Getal, type Mix, type Regiomodel, type Scenario, scenarioVanMix } from '@zicht/planning'
import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { type Fouten, useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Buitenbereik } from './Buitenbereik.tsx'
import { useBerekening } from './berekening.ts'
import { alsDoelen, MAG_LEEG, type Mixvelden, mixVelden } from './mixdoelen.ts'
import { Mixuitkomst } from './Mixuitkomst.tsx'
import { Voortgang } from './Voortgang.tsx'

type Vraag = { soort: 'mix'; scenario: Scenario; vraag: ReturnType<typeof alsDoelen> }

/** The cheapest places and homes per year for these targets: asked with the region's own to begin with, each with where it comes from. */
export function Goedkoopstemix(props: {
  model: Regiomodel
  scenario: Scenario
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const mag = useMag('planning:maken')
  const { model, scenario } = props
  const werk = useBerekening<Vraag, Mix>()
  const [gevraagd, zetGevraagd] = useState(scenario)
  const controleer = (w: Mixvelden): Fouten<Mixvelden> => {
    const fouten: Fouten<Mixvelden> = {}
    for (const [naam, waarde] of Object.entries(w) as [keyof Mixvelden, number | null][])
      if (waarde === null ? !MAG_LEEG.has(naam) : !(waarde >= 0)) fouten[naam] = t('planning.mix.getal')
    return fouten
  }
  const formulier = useFormulier<Mixvelden>({
    begin: mixVelden(model, scenario),
    controleer,
    bijVerzenden: async (w) => {
      const uit = await werk.vraag.voerUit({ soort: 'mix', scenario, vraag: alsDoelen(w) })
      if (uit) zetGevraagd(scenario)
      return uit
    },
    probleem: werk.vraag.probleem,
  })
  // what the region wrote down itself is Dutch, whatever the language of the screen (WCAG 3.1.2)
  const bron = (g: Getal) => (
    <>
      {g.aanname && `${t('planning.aanname')} `}
      <span lang="nl">{`${g.reden ? `${g.reden}. ` : ''}${g.bron}.`}</span>
    </>
  )
  const veld = (naam: keyof Mixvelden, eenheid: string, hulp?: ReactNode) => (
    <Getalveld
      veld={formulier.veld(naam)}
      label={t(`planning.mix.${naam}`)}
      waarom={t('planning.mix.waarom')}
      eenheid={eenheid === '' ? '' : t(`planning.mix.eenheid.${eenheid}`)}
      {...(hulp === undefined ? {} : { hulp })}
      {...(MAG_LEEG.has(naam) ? { optioneel: true } : {})}
    />
  )
  const { straat, eersteOpvangDagen } = model.doelen
  const uit = werk.stand.gegevens?.status === 'klaar' ? werk.stand.gegevens : null
  return (
    <Paneel kop={t('planning.mix.kop')}>
      <p className="z-stil">{t('planning.mix.uitleg')}</p>
      {mag && !werk.loopt && (
        <div className="z-geen-afdruk">
          <Formulier
            formulier={formulier}
            wieZiet={t('planning.mix.wieZiet')}
            verzend={t('planning.mix.zoek')}
            actie={werk.vraag}
            naam={t('planning.mix.kop')}
          >
            {veld(
              'straat',
              'mensen',
              straat ? t('planning.mix.bronStraat', { jaar: straat.jaar }) : undefined,
            )}
            {veld('weken', 'weken', bron(eersteOpvangDagen))}
            {veld('wachtDagen', 'dagen', bron(model.mix.wachtDagen))}
            {veld('bezetting', 'procent', t('planning.mix.bronBezetting'))}
            {veld(
              'crisis',
              'plekken',
              model.plan ? t('planning.mix.bronPlan', { plan: model.plan.naam }) : undefined,
            )}
            {veld('vanafJaar', '', t('planning.mix.bronVanaf'))}
            {veld('miljoen', 'miljoen')}
            {veld('bouw', 'plekken', bron(model.mix.bouwPerJaar))}
            {veld(
              'woningen',
              'woningen',
              model.plan?.woningen
                ? t('planning.mix.bronPlan', { plan: model.plan.naam })
                : bron(model.woningenPerJaar),
            )}
            {veld('woningEuro', 'euro', bron(model.mix.woningCent))}
            {veld('seconden', 'seconden')}
          </Formulier>
        </div>
      )}
      {(werk.loopt || !werk.vraag.probleem) && <Voortgang werk={werk} />}
      {uit?.uitkomst && (
        <>
          <Buitenbereik model={model} scenario={scenarioVanMix(gevraagd, uit.uitkomst)} />
          <Mixuitkomst id={uit.id} mix={uit.uitkomst} zet={props.zet} />
        </>
      )}
    </Paneel>
  )
}
