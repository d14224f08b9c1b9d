import { leesScenario, type Regiomodel, type Scenario } from '@zicht/planning'
import { Rekenfout } from '@zicht/kern'
import { type ReactNode, useId, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { haal } from '../platform/api.ts'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useFoutzin, Weigering } from './Weigering.tsx'

type Bewaard = {
  id: string
  naam: string
  gedeeld: boolean
  vanMij: boolean
  door: string
  gewijzigdOp: string
}

/** Keep a scenario for oneself or for colleagues, take it along as a file, and open one that came from elsewhere. */
export function Bewaren(props: {
  model: Regiomodel
  scenario: Scenario
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const foutzin = useFoutzin()
  const taal = useTaal()
  const naamId = useId()
  const bestandId = useId()
  const mag = useMag('planning:maken')
  const { scenario, zet, model } = props
  const [fout, zetFout] = useState<string | null>(null)
  const lijst = useHaal<{ items: Bewaard[] }>(mag ? '/planning/scenarios' : null)
  const bewaar = useActie<{ scenario: Scenario; gedeeld: boolean }>({
    pad: '/planning/scenarios',
    ververs: ['/planning/scenarios'],
  })
  const open = (ruw: unknown) => {
    try {
      zet(leesScenario(ruw, model))
      zetFout(null)
    } catch (probleem) {
      zetFout(probleem instanceof Rekenfout ? foutzin(probleem.gegevens) : t('planning.geenScenario'))
    }
  }
  const leesBestand = async (bestand: File | undefined) => {
    if (!bestand) return
    try {
      open(JSON.parse(await bestand.text()))
    } catch {
      zetFout(t('planning.geenScenario'))
    }
  }
  const download = () => {
    const adres = URL.createObjectURL(
      new Blob([JSON.stringify(scenario, null, 2)], { type: 'application/json' }),
    )
    const link = document.createElement('a')
    link.href = adres
    link.download = 'scenario.json'
    link.click()
    URL.revokeObjectURL(adres)
  }
  return (
    <Paneel kop={t('planning.bewaren')}>
      <div className="z-planbewaren z-geen-afdruk">
        <label htmlFor={naamId}>{t('planning.naam')}</label>
        <input
          id={naamId}
          className="utrecht-textbox z-invoer"
          value={scenario.naam}
          maxLength={120}
          onChange={(e) => zet({ ...scenario, naam: e.target.value || ' ' })}
        />
        <div className="z-knoppenrij">
          {mag && (
            <>
              <Knop
                bijKlik={() =>
                  bewaar.voerUit({
                    scenario: { ...scenario, naam: scenario.naam.trim() || t('planning.zonderNaam') },
                    gedeeld: false,
                  })
                }
                bezig={bewaar.bezig}
              >
                {t('planning.bewaar')}
              </Knop>
              <Knop
                bijKlik={() =>
                  bewaar.voerUit({
                    scenario: { ...scenario, naam: scenario.naam.trim() || t('planning.zonderNaam') },
                    gedeeld: true,
                  })
                }
                bezig={bewaar.bezig}
              >
                {t('planning.bewaarGedeeld')}
              </Knop>
            </>
          )}
          <Knop bijKlik={download}>{t('planning.bestand')}</Knop>
        </div>
        <label htmlFor={bestandId}>{t('planning.openBestand')}</label>
        <input
          id={bestandId}
          type="file"
          accept="application/json,.json"
          onChange={(e) => void leesBestand(e.target.files?.[0])}
        />
      </div>
      {fout && <Melding soort="fout">{fout}</Melding>}
      {bewaar.probleem && <Weigering probleem={bewaar.probleem} />}
      <p className="z-stil">{t('planning.inAdres')}</p>
      {(lijst.gegevens?.items.length ?? 0) > 0 && (
        <ul className="z-kaal">
          {lijst.gegevens?.items.map((s) => (
            <li key={s.id}>
              <Knop
                soort="stil"
                bijKlik={async () =>
                  open((await haal<{ scenario: unknown }>(`/planning/scenarios/${s.id}`)).data.scenario)
                }
              >
                {s.naam}
              </Knop>{' '}
              <span className="z-stil">
                {t(
                  s.vanMij ? (s.gedeeld ? 'planning.vanMijGedeeld' : 'planning.vanMij') : 'planning.vanAnder',
                  { wie: s.door },
                )}
                , {datumTijd(s.gewijzigdOp, taal)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Paneel>
  )
}
