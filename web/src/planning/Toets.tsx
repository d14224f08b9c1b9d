import type { Structuurtoets } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { datumLang } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { mensen } from './getallen.ts'
import { toetszin } from './zinnen.ts'

/**
 * Before any simulation: what can flow out per year against what flows in, and in words where the line will stop. `basis`: the same as it
 * is, where that is another question.
 */
export function Toets(props: { toets: Structuurtoets; basis: Structuurtoets | null }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { toets, basis } = props
  const vol = toets.stations.filter((s) => s.vol)
  const naam = (code: string) => toets.stations.find((s) => s.code === code)?.naam ?? code
  return (
    <Paneel
      kop={t('planning.toets')}
      bij={<span className="z-stil">{t('planning.toetsOp', { dag: datumLang(toets.peildatum, taal) })}</span>}
    >
      <Melding
        soort={toets.klopt ? 'ok' : 'waarschuwing'}
        kop={t(toets.klopt ? 'planning.klopt' : 'planning.kloptNiet')}
      >
        <p>
          {t('planning.inUit', {
            in: mensen(toets.instroomPerJaar, taal),
            uit: mensen(toets.uitstroomPerJaar, taal),
          })}{' '}
          {t(toets.woningen.tekort > 0.5 ? 'planning.woningenTekort' : 'planning.woningenGenoeg', {
            er: mensen(toets.woningen.perJaar, taal),
            nodig: mensen(toets.woningen.nodigPerJaar, taal),
            tekort: mensen(toets.woningen.tekort, taal),
          })}
        </p>
        {basis && (
          <p className="z-stil">
            {t('planning.toetsBasis', {
              in: mensen(basis.instroomPerJaar, taal),
              uit: mensen(basis.uitstroomPerJaar, taal),
              er: mensen(basis.woningen.perJaar, taal),
              nodig: mensen(basis.woningen.nodigPerJaar, taal),
              vol: basis.stations.filter((s) => s.vol).length,
            })}
          </p>
        )}
        {vol.length > 0 && (
          <ul>
            {vol.map((s) => (
              <li key={s.code}>{toetszin(t, taal, s, naam)}</li>
            ))}
          </ul>
        )}
      </Melding>
      <details>
        <summary>{t('planning.perStation')}</summary>
        <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.perStation') })}>
          <table className="utrecht-table z-tabel z-tabel--dicht">
            <caption className="z-verborgen">{t('planning.perStation')}</caption>
            <thead>
              <tr>
                {(['station', 'plekken', 'instroom', 'nodig', 'doorstroom'] as const).map((k) => (
                  <th key={k} scope="col" {...(k === 'station' ? {} : { className: 'z-getal' })}>
                    {t(`planning.kolom.${k}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {toets.stations.map((s) => (
                <tr key={s.code}>
                  <th scope="row">{s.naam}</th>
                  <td className="z-getal" data-label={t('planning.kolom.plekken')}>
                    {s.plekken === null ? t('planning.geenGrens') : mensen(s.plekken, taal)}
                  </td>
                  <td className="z-getal" data-label={t('planning.kolom.instroom')}>
                    {mensen(s.instroomPerJaar, taal)}
                  </td>
                  <td className="z-getal" data-label={t('planning.kolom.nodig')}>
                    {mensen(s.plekkenNodig, taal)}
                  </td>
                  <td className="z-getal" data-label={t('planning.kolom.doorstroom')}>
                    {mensen(s.doorstroomPerJaar, taal)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Venster>
      </details>
    </Paneel>
  )
}
