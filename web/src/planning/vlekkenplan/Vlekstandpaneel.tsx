import type { Plekstand, Vlekstand } from '@zicht/planning'
import { type ReactNode, useId, useState } from 'react'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { Venster } from '../../onderdelen/Venster.tsx'
import { datumKort } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { mensen } from '../getallen.ts'
import type { Vlekkenplan } from './vormen.ts'

type Plan = Pick<Vlekkenplan, 'id' | 'kader' | 'versie'>

/** Target beside what there was, as a part of the page of a plan. */
export function Vlekstandpaneel({ plan }: { plan: Plan }): ReactNode {
  const t = useTekst()
  return (
    <Paneel kop={t('planning.vlek.stand')}>
      <Planvergelijking plan={plan} />
    </Paneel>
  )
}

/** A plan beside the register: per kind of place, per municipality, in one year; the difference in words. */
export function Planvergelijking({ plan }: { plan: Plan }): ReactNode {
  const t = useTekst()
  const antwoord = useHaal<Vlekstand>(`/planning/vlekkenplannen/${plan.id}/stand`, {
    live: ['nl.zicht.planning.vlekkenplan'],
  })
  return (
    <Laadtoestand van={antwoord} wat={t('planning.vlek.stand')}>
      {(stand) => <Jaar plan={plan} stand={stand} />}
    </Laadtoestand>
  )
}

function Jaar({ plan, stand }: { plan: Plan; stand: Vlekstand }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const id = useId()
  const geteld = stand.jaren.findLast((j) => j.dag !== null)
  const [gekozen, zet] = useState<number | null>(null)
  const jaar = gekozen ?? geteld?.jaar ?? stand.jaren[0]?.jaar ?? 0
  const dag = stand.jaren.find((j) => j.jaar === jaar)?.dag ?? null
  const naam = t('planning.vlek.standVan', { jaar })
  const gemeente = (code: string | null) =>
    code === null
      ? t('planning.vlek.zonderGemeente')
      : (plan.kader.gemeenten.find((g) => g.code === code)?.naam ?? code)
  const rij = (wat: ReactNode, stap: Plekstand, sleutel: string, soort: boolean, anders = '') => (
    <tr key={sleutel}>
      <th scope="row" className={soort ? '' : 'z-planstand__soort'}>
        {wat}
      </th>
      <td className="z-getal">{mensen(stap.doel, taal)}</td>
      <td className="z-getal">{stap.er === null ? '–' : mensen(stap.er, taal)}</td>
      <td>{anders || verschilzin(stap)}</td>
    </tr>
  )
  const verschilzin = ({ verschil }: Plekstand) =>
    verschil === null
      ? ''
      : verschil === 0
        ? t('planning.vlek.gelijk')
        : t(verschil < 0 ? 'planning.vlek.teWeinig' : 'planning.vlek.meer', { aantal: Math.abs(verschil) })
  return (
    <>
      <p className="z-planvraag">
        <label htmlFor={id}>{t('planning.vlek.jaar')}</label>
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select z-invoer"
          value={jaar}
          onChange={(e) => zet(Number(e.target.value))}
        >
          {stand.jaren.map((j) => (
            <option key={j.jaar} value={j.jaar}>
              {j.jaar}
            </option>
          ))}
        </select>
      </p>
      <p className="z-stil">
        {dag === null
          ? t('planning.vlek.moetNog', { jaar })
          : t('planning.vlek.geteldOp', { jaar, dag: datumKort(dag, taal) })}
      </p>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: naam })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{naam}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning.vlek.soortOfGemeente')}</th>
              <th scope="col" className="z-getal">
                {t('planning.vlek.doel')}
              </th>
              <th scope="col" className="z-getal">
                {t('planning.vlek.er')}
              </th>
              <th scope="col" className="z-vlekverschil">
                {t('planning.stand.verschil')}
              </th>
            </tr>
          </thead>
          {stand.soorten.map((s) => {
            const dit = s.jaren.find((j) => j.jaar === jaar)
            if (!dit) return null
            const wat = plan.kader.soorten.find((x) => x.code === s.code)?.naam ?? s.code
            return (
              <tbody key={s.code}>
                {rij(
                  <span lang="nl">{wat}</span>,
                  dit,
                  s.code,
                  true,
                  s.telbaar || dag === null ? '' : t('planning.stand.onbekend'),
                )}
                {dit.gemeenten.map((g) => rij(gemeente(g.gemeente), g, g.gemeente ?? 'geen', false))}
              </tbody>
            )
          })}
        </table>
      </Venster>
      <p className="z-stil z-klein">{t('planning.vlek.standBron')}</p>
    </>
  )
}
