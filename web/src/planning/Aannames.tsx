import { alleAannames, type Getal, type Regiomodel, type Scenario } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { datumLang } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { getalnaam } from './getalnaam.ts'

/** Every number that an outcome rests on with its source, or marked as an assumption with its range and reason. Printed with every result. */
export function Aannames(props: { model: Regiomodel; scenario?: Scenario }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const getallen = alleAannames(props.model, props.scenario)
  const getal = new Intl.NumberFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 3 })
  return (
    <Paneel kop={t('planning.aannames')} inklap="dicht">
      <p className="z-stil">
        {t('planning.aannamesUitleg', {
          dag: datumLang(props.model.begin, taal),
          jaren: props.model.ijking.jaren,
          aantal: props.model.ijking.waarnemingen,
        })}
      </p>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.aannames') })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{t('planning.aannames')}</caption>
          <thead>
            <tr>
              {(['getal', 'waarde', 'bereik', 'bron'] as const).map((k) => (
                <th key={k} scope="col" className={k === 'waarde' || k === 'bereik' ? 'z-getal' : ''}>
                  {t(`planning.kolom.${k}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {getallen.map((g) => (
              <tr key={g.pad}>
                <th scope="row">{getalnaam(t, props.model, g.pad)}</th>
                <td className="z-getal" data-label={t('planning.kolom.waarde')}>
                  {getal.format(g.getal.waarde)}
                  {g.inScenario !== undefined && (
                    <>
                      {' '}
                      <span className="z-klein">
                        {t('planning.inScenario', { waarde: getal.format(g.inScenario) })}
                      </span>
                    </>
                  )}
                </td>
                <td className="z-getal" data-label={t('planning.kolom.bereik')}>
                  {g.getal.laag === undefined || g.getal.hoog === undefined
                    ? '–'
                    : `${getal.format(g.getal.laag)} – ${getal.format(g.getal.hoog)}`}
                </td>
                <td data-label={t('planning.kolom.bron')}>
                  <Herkomst getal={g.getal} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Venster>
    </Paneel>
  )
}

/** The region's own records with how many and when, or an assumption with its reason; each with its source and since when. */
function Herkomst(props: { getal: Getal }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { waarnemingen: w, aanname, reden, bron, datum } = props.getal
  if (w?.van !== undefined && w.tot !== undefined)
    return (
      <strong>
        {t('planning.eigenGegevens', {
          n: w.n,
          van: datumLang(w.van, taal),
          tot: datumLang(w.tot, taal),
        })}
      </strong>
    )
  return (
    <>
      {aanname && <strong>{t('planning.aanname')} </strong>}
      {/* what the region wrote down itself is Dutch, whatever the language of the screen (WCAG 3.1.2) */}
      {reden && <span lang="nl">{reden} </span>}
      <span className="z-stil">
        <span lang="nl">{bron}</span>
        {datum && ` (${datumLang(datum, taal)})`}
      </span>
    </>
  )
}
