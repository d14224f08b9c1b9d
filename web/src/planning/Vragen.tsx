import { type Antwoord, omgekeerd, type Regiomodel, type Scenario, type Vraag } from '@zicht/planning'
import { Rekenfout } from '@zicht/kern'
import { type ReactNode, useId, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Buitenbereik } from './Buitenbereik.tsx'
import { duizendEuro, mensen, metTeken } from './getallen.ts'
import { zelfde } from './scenariowerk.ts'
import { Tornado } from './Tornado.tsx'
import { useFoutzin } from './Weigering.tsx'
import { antwoordzin } from './zinnen.ts'

const KNOPPEN = ['woningen', 'plekken', 'verblijf', 'preventie'] as const
type Knopsoort = (typeof KNOPPEN)[number]

/** Asked the other way round: what is needed for at most so many on the street, and what does more of one thing do? */
export function Vragen(props: {
  model: Regiomodel
  scenario: Scenario
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const foutzin = useFoutzin()
  const id = useId()
  const { model, scenario, zet } = props
  const [soort, zetSoort] = useState<'nodig' | 'effect'>('nodig')
  const [knop, zetKnop] = useState<Knopsoort>('woningen')
  const metPlekken = model.stations.filter((s) => s.plekken)
  const [gekozen, zetStation] = useState('')
  // places are somewhere; a stay may be shorter everywhere
  const station = gekozen === '' && knop === 'plekken' ? (metPlekken[0]?.code ?? '') : gekozen
  const [getal, zetGetal] = useState(String(model.doelen.straat?.tot ?? 10))
  const [uit, zetUit] = useState<{ bij: Scenario; antwoord: Antwoord } | { fout: string } | null>(null)
  const vraag = (): void => {
    const waarde = Number(getal.replace(',', '.'))
    const metStation = (knop === 'plekken' || knop === 'verblijf') && station !== '' ? { station } : {}
    const v: Vraag =
      soort === 'nodig'
        ? { soort, straat: waarde, knop, ...metStation }
        : { soort, erbij: waarde, knop, ...metStation }
    try {
      zetUit({ bij: scenario, antwoord: omgekeerd(model, scenario, v) })
    } catch (fout) {
      if (!(fout instanceof Rekenfout)) throw fout
      zetUit({ fout: foutzin(fout.gegevens) })
    }
  }
  return (
    <>
      <Paneel kop={t('planning.vragen')}>
        <p className="z-stil">{t('planning.vragenUitleg')}</p>
        <div className="z-planvraag z-geen-afdruk">
          <label htmlFor={`${id}-soort`}>{t('planning.watVraagt')}</label>
          <select
            id={`${id}-soort`}
            className="utrecht-select utrecht-select--html-select z-invoer"
            value={soort}
            onChange={(e) => zetSoort(e.target.value as 'nodig' | 'effect')}
          >
            <option value="nodig">{t('planning.vraag.nodig')}</option>
            <option value="effect">{t('planning.vraag.effect')}</option>
          </select>
          <label htmlFor={`${id}-getal`}>
            {t(soort === 'nodig' ? 'planning.hoogstens' : 'planning.erbij')}
          </label>
          <input
            id={`${id}-getal`}
            className="utrecht-textbox z-invoer z-invoer--8"
            inputMode="decimal"
            value={getal}
            onChange={(e) => zetGetal(e.target.value)}
          />
          <label htmlFor={`${id}-knop`}>{t('planning.waaraan')}</label>
          <select
            id={`${id}-knop`}
            className="utrecht-select utrecht-select--html-select z-invoer"
            value={knop}
            onChange={(e) => zetKnop(e.target.value as Knopsoort)}
          >
            {KNOPPEN.map((k) => (
              <option key={k} value={k}>
                {t(`planning.knop.${k}`)}
              </option>
            ))}
          </select>
          {(knop === 'plekken' || knop === 'verblijf') && (
            <>
              <label htmlFor={`${id}-station`}>{t('planning.kolom.station')}</label>
              <select
                id={`${id}-station`}
                className="utrecht-select utrecht-select--html-select z-invoer"
                value={station}
                onChange={(e) => zetStation(e.target.value)}
              >
                {knop === 'verblijf' && <option value="">{t('planning.overal')}</option>}
                {metPlekken.map((s) => (
                  <option key={s.code} value={s.code}>
                    {s.naam}
                  </option>
                ))}
              </select>
            </>
          )}
          <Knop bijKlik={vraag}>{t('planning.vraagHet')}</Knop>
        </div>
        {uit && 'fout' in uit && <Melding soort="fout">{uit.fout}</Melding>}
        {uit && 'antwoord' in uit && (
          <>
            {!zelfde(uit.bij, scenario) && !zelfde(uit.antwoord.scenario, scenario) && (
              <Melding soort="info">{t('planning.ouderScenario', { naam: uit.bij.naam })}</Melding>
            )}
            <Uitkomst model={model} antwoord={uit.antwoord} zet={zet} />
          </>
        )}
      </Paneel>
      <Tornado model={model} scenario={scenario} />
    </>
  )
}

function Uitkomst(props: {
  model: Regiomodel
  antwoord: Antwoord
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { antwoord: a } = props
  return (
    <Melding soort={a.haalbaar ? 'ok' : 'waarschuwing'} luid>
      <p>{antwoordzin(t, taal, props.model, a)}</p>
      <p>
        {t('planning.antwoord', {
          waarde: mensen(a.waarde, taal),
          nu: mensen(a.straat.nu, taal),
          dan: mensen(a.straat.dan, taal),
          kosten: metTeken(a.kostenCent.dan - a.kostenCent.nu, (n) => duizendEuro(n, taal)),
        })}
      </p>
      <Buitenbereik model={props.model} scenario={a.scenario} />
      <Knop klein bijKlik={() => props.zet(a.scenario)}>
        {t('planning.neemOver')}
      </Knop>
    </Melding>
  )
}
