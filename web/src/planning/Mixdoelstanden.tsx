import type { Doelstand, Mix } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { mensen } from './getallen.ts'

/** Each target as planned, as the fluid model has it, and with the band of the simulation: a plan on paper is not yet a plan that holds. */
export function Mixdoelstanden(props: { mix: Mix }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { mix } = props
  const toon = (s: Doelstand, n: number) =>
    s.doel === 'bezetting' ? `${mensen(100 * n, taal)}%` : mensen(n, taal)
  const naam = t('planning.mix.standen')
  return (
    <>
      <h3>{naam}</h3>
      <p className="z-stil">{t('planning.mix.standenUitleg', { keer: mix.replicaties })}</p>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: naam })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{naam}</caption>
          <thead>
            <tr>
              {(
                ['doel', 'jaar', 'hoogstens', 'gepland', 'nagerekend', 'nagespeeld', 'isGehaald'] as const
              ).map((k) => (
                <th key={k} scope="col">
                  {t(`planning.mix.kolom.${k}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mix.standen.map((s) => (
              <tr key={`${s.doel}/${s.station ?? ''}/${s.jaar}`}>
                <th scope="row">{t(`planning.mix.maat.${s.doel}`, { station: s.naam })}</th>
                <td data-label={t('planning.mix.kolom.jaar')}>{s.jaar}</td>
                <td className="z-getal" data-label={t('planning.mix.kolom.hoogstens')}>
                  {toon(s, s.hoogstens)}
                </td>
                <td className="z-getal" data-label={t('planning.mix.kolom.gepland')}>
                  {toon(s, s.gepland)}
                </td>
                <td className="z-getal" data-label={t('planning.mix.kolom.nagerekend')}>
                  {s.vloeistof === null ? '–' : toon(s, s.vloeistof)}
                </td>
                <td className="z-getal" data-label={t('planning.mix.kolom.nagespeeld')}>
                  {s.simulatie
                    ? t('planning.band', {
                        midden: toon(s, s.simulatie.gemiddelde),
                        laag: toon(s, s.simulatie.p5),
                        hoog: toon(s, s.simulatie.p95),
                      })
                    : '–'}
                </td>
                <td data-label={t('planning.mix.kolom.isGehaald')}>
                  {t(s.gehaald ? 'planning.mix.ja' : 'planning.mix.nee')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Venster>
    </>
  )
}
