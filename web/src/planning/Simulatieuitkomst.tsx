import { maatsoort, type Regiomodel, type Scenario } from '@zicht/planning'
import { memo, type ReactNode, useState } from 'react'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Buitenbereik } from './Buitenbereik.tsx'
import { precies } from './getallen.ts'
import { Jaarkeuze } from './Jaarkeuze.tsx'
import { Straatband } from './Straatband.tsx'
import { type Simulatie, Verschillen } from './Verschillen.tsx'

/** What the simulation gave: the street per month, then the measures of one year. It stands still while a slider moves. */
export const Simulatieuitkomst = memo(function Simulatieuitkomst(props: {
  model: Regiomodel
  id: string
  uit: Simulatie
  scenario: Scenario
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { model, uit, scenario } = props
  const [gekozen, zetJaar] = useState<number | null>(null)
  const jaren = [...new Set(uit.verschillen.flatMap((v) => (v.jaar === undefined ? [] : [v.jaar])))]
  const jaar = gekozen !== null && jaren.includes(gekozen) ? gekozen : (jaren.at(-1) ?? 0)
  const tabel = (soort: 'regio' | 'plek' | 'gemeente' | 'herkomst', kop: string) => (
    <Verschillen
      model={model}
      uit={uit}
      rijen={uit.verschillen.filter(
        (v) => maatsoort(v.maat) === soort && (v.jaar === undefined || v.jaar === jaar),
      )}
      naam={scenario.naam}
      kop={kop}
    />
  )
  const kop = (soort: string) => t(`planning.onzeker.${soort}`, { jaar })
  return (
    <>
      <output className="z-voortgang">
        {t('planning.replicaties', { aantal: uit.replicaties })}{' '}
        {uit.nauwkeurigheid && (
          <>
            {t(`planning.nauwkeurigheid.${uit.nauwkeurigheid.gehaald ? 'gehaald' : 'gemist'}`, {
              bereikt: precies(uit.nauwkeurigheid.bereikt, taal),
              gevraagd: precies(uit.nauwkeurigheid.gevraagd, taal),
            })}{' '}
          </>
        )}
        <a
          className="utrecht-link z-geen-afdruk"
          href={`/v1/planning/berekeningen/${props.id}/rapport`}
          download
        >
          {t('planning.rapport')}
        </a>
      </output>
      <Buitenbereik model={model} scenario={scenario} />
      <Straatband model={model} uit={uit} scenario={scenario} />
      <Jaarkeuze jaren={jaren} jaar={jaar} zet={zetJaar} />
      <h3 className="utrecht-heading-4">{kop('regio')}</h3>
      {tabel('regio', kop('regio'))}
      {(['plek', 'gemeente', 'herkomst'] as const).map((soort) => (
        <details key={soort}>
          <summary>{kop(soort)}</summary>
          {soort === 'herkomst' && <p className="z-stil z-klein">{t('planning.modelcijfers')}</p>}
          {tabel(soort, kop(soort))}
        </details>
      ))}
      <p className="z-stil z-klein">{t('planning.bandUitleg')}</p>
    </>
  )
})
