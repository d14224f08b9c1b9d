import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { datumLang } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { mensen, metTeken } from './getallen.ts'

type PerGemeente = readonly { naam: string | null; aantal: number }[]
type Soort = {
  code: string
  naam: string
  plan: number
  aantallen: number[] | null
  gemeenten: PerGemeente
}
type Stand = {
  naam: string
  doeljaar: number
  bron: string
  toelichting: string | null
  dagen: string[]
  categorieen: { code: string; naam: string; plan: number; soorten: Soort[] }[]
  buitenPlan: (Omit<Soort, 'plan' | 'aantallen'> & { aantallen: number[] })[]
}

/** The area plan beside what the register had: how far is it? Per kind of place, per year and per municipality. */
export function Planstand(): ReactNode {
  const t = useTekst()
  const antwoord = useHaal<Stand>('/planning/stand')
  return (
    <Paneel kop={t('planning.stand.kop')}>
      <Laadtoestand van={antwoord} wat={t('planning.stand.kop')}>
        {(stand) => <Tabel stand={stand} />}
      </Laadtoestand>
    </Paneel>
  )
}

function Tabel({ stand }: { stand: Stand }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const n = (aantal: number) => mensen(aantal, taal)
  const opDag = (dag: string) => datumLang(dag, taal)
  return (
    <>
      <p className="z-stil">{t('planning.stand.uitleg', { plan: stand.naam, jaar: stand.doeljaar })}</p>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.stand.kop') })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{t('planning.stand.kop')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning.stand.soort')}</th>
              <th scope="col" className="z-getal">
                {t('planning.stand.plan', { jaar: stand.doeljaar })}
              </th>
              {stand.dagen.map((dag) => (
                <th key={dag} scope="col" className="z-getal">
                  {opDag(dag)}
                </th>
              ))}
              <th scope="col" className="z-getal">
                {t('planning.stand.verschil')}
              </th>
              <th scope="col">{t('planning.stand.waar')}</th>
            </tr>
          </thead>
          {stand.categorieen.map((c) => (
            <tbody key={c.code}>
              <tr>
                <th scope="rowgroup" lang="nl">
                  {c.naam}
                </th>
                <td className="z-getal" data-label={t('planning.stand.plan', { jaar: stand.doeljaar })}>
                  {n(c.plan)}
                </td>
                {stand.dagen.map((dag, i) => (
                  <td key={dag} className="z-getal" data-label={opDag(dag)}>
                    {n(som(c.soorten, i))}
                  </td>
                ))}
                <td colSpan={2} className="z-stil">
                  {c.soorten.some((s) => s.aantallen === null) ? t('planning.stand.deels') : '–'}
                </td>
              </tr>
              {c.soorten.map((s) => (
                <tr key={s.code}>
                  <th scope="row" lang="nl">
                    {s.naam}
                  </th>
                  <td className="z-getal" data-label={t('planning.stand.plan', { jaar: stand.doeljaar })}>
                    {n(s.plan)}
                  </td>
                  {s.aantallen === null ? (
                    <td colSpan={stand.dagen.length + 2} className="z-stil">
                      {t('planning.stand.onbekend')}
                    </td>
                  ) : (
                    <>
                      {s.aantallen.map((aantal, i) => (
                        <td
                          key={stand.dagen[i]}
                          className="z-getal"
                          data-label={opDag(stand.dagen[i] as string)}
                        >
                          {n(aantal)}
                        </td>
                      ))}
                      <td className="z-getal" data-label={t('planning.stand.verschil')}>
                        {metTeken((s.aantallen.at(-1) ?? 0) - s.plan, n)}
                      </td>
                      <td data-label={t('planning.stand.waar')}>
                        <Waar gemeenten={s.gemeenten} />
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
          <tbody>
            {stand.buitenPlan.map((s) => (
              <tr key={s.code}>
                <th scope="row">
                  <span lang="nl">{s.naam}</span>
                </th>
                <td
                  className="z-getal z-stil"
                  data-label={t('planning.stand.plan', { jaar: stand.doeljaar })}
                >
                  {t('planning.stand.buiten')}
                </td>
                {s.aantallen.map((aantal, i) => (
                  <td key={stand.dagen[i]} className="z-getal" data-label={opDag(stand.dagen[i] as string)}>
                    {n(aantal)}
                  </td>
                ))}
                <td className="z-getal" data-label={t('planning.stand.verschil')}>
                  –
                </td>
                <td data-label={t('planning.stand.waar')}>
                  <Waar gemeenten={s.gemeenten} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Venster>
      <p className="z-stil z-klein">
        <span lang="nl">{[stand.bron, stand.toelichting].filter(Boolean).join('. ')}</span>{' '}
        {t('planning.stand.register')}
      </p>
    </>
  )
}

const som = (soorten: readonly Soort[], i: number) => soorten.reduce((n, s) => n + (s.aantallen?.[i] ?? 0), 0)

function Waar({ gemeenten }: { gemeenten: PerGemeente }): ReactNode {
  const t = useTekst()
  return gemeenten.map((g) => `${g.naam ?? t('planning.stand.geheim')} ${g.aantal}`).join(', ')
}
