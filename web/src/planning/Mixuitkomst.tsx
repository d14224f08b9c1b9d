import type { Mix, Mixjaarcijfer, Scenario } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { duizendEuro, mensen } from './getallen.ts'
import { Mixdoelstanden } from './Mixdoelstanden.tsx'

/** What was found: per year beside what there is, what it costs and whom, how near the cheapest it is, and what decides it. */
export function Mixuitkomst(props: { id: string; mix: Mix; zet: (scenario: Scenario) => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { mix } = props
  const rapport = (
    <a className="utrecht-link z-geen-afdruk" href={`/v1/planning/berekeningen/${props.id}/rapport`} download>
      {t('planning.rapport')}
    </a>
  )
  const grens = (soort: string, n: number) =>
    t(`planning.mix.grens.${soort}`, {
      n:
        soort === 'budgetPerJaarCent'
          ? duizendEuro(n, taal)
          : mensen(soort === 'bezetting' ? 100 * n : n, taal),
    })
  if (mix.status !== 'gevonden')
    return (
      <Melding soort="waarschuwing" luid kop={t(`planning.mix.${mix.status}`)}>
        {mix.onhaalbaar.length > 0 && (
          <ul>
            {mix.onhaalbaar.map((o) => (
              <li key={o.soort}>
                {o.alleen && `${t('planning.mix.alleen', { doel: grens(o.soort, o.hoogstens) })} `}
                {o.wel !== null &&
                  t(o.alleen ? 'planning.mix.welAlleen' : 'planning.mix.welSamen', {
                    doel: grens(o.soort, o.wel),
                  })}
              </li>
            ))}
          </ul>
        )}
        {rapport}
      </Melding>
    )
  const { scenario } = mix
  const mens = (n: number) => mensen(n, taal)
  const euro = (n: number) => duizendEuro(n, taal)
  const rij = (
    naam: string,
    van: (j: Mixjaarcijfer) => number,
    nu: (j: Mixjaarcijfer) => number,
    toon = mens,
  ) => (
    <tr key={naam}>
      <th scope="row">{naam}</th>
      {mix.jaren.map((j) => (
        <td key={j.jaar} className="z-getal" data-label={String(j.jaar)}>
          {toon(van(j))} <span className="z-stil z-klein">{t('planning.mix.nu', { nu: toon(nu(j)) })}</span>
        </td>
      ))}
    </tr>
  )
  const [eerste] = mix.jaren
  const van = (
    lijst: readonly { code: string; cent: number; sleutel?: string }[],
    code: string,
    sleutel?: string,
  ) => lijst.find((d) => d.code === code && d.sleutel === sleutel)?.cent ?? 0
  const naam = t('planning.mix.kop')
  return (
    <>
      <Melding soort={mix.gehaald ? 'ok' : 'waarschuwing'} luid>
        <p>
          {t('planning.mix.gevonden', {
            kosten: euro(mix.totaalCent),
            van: eerste?.jaar ?? '',
            tot: mix.jaren.at(-1)?.jaar ?? '',
            nu: euro(mix.nuCent),
          })}{' '}
          {t('planning.mix.kloof', {
            kloof: new Intl.NumberFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', {
              style: 'percent',
              maximumFractionDigits: 1,
            }).format(mix.oplosser.kloof ?? 0),
          })}
        </p>
        {mix.rondes.length > 1 && (
          <p>{t('planning.mix.ruimer', { kosten: euro(mix.rondes[0]?.kostenCent ?? 0) })}</p>
        )}
        <p>
          {t(mix.gehaald ? 'planning.mix.gehaald' : 'planning.mix.nietGehaald', { keer: mix.replicaties })}
        </p>
        {scenario && (
          <Knop klein bijKlik={() => props.zet(scenario)}>
            {t('planning.neemOver')}
          </Knop>
        )}{' '}
        {rapport}
      </Melding>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: naam })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{naam}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning.maat')}</th>
              {mix.jaren.map((j) => (
                <th key={j.jaar} scope="col">
                  {j.jaar}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(eerste?.plekken ?? []).map((p, k) =>
              rij(
                p.naam,
                (j) => j.plekken[k]?.aantal ?? 0,
                (j) => j.plekken[k]?.nu ?? 0,
              ),
            )}
            {rij(
              t('planning.knop.woningen'),
              (j) => j.woningen.aantal,
              (j) => j.woningen.nu,
            )}
            {rij(
              t('planning.kosten'),
              (j) => j.kosten.totaalCent + j.woningen.cent,
              (j) => j.nu.totaalCent,
              euro,
            )}
            {(eerste?.kosten.perSleutel ?? []).map((g) =>
              rij(
                t('planning.kostenVan', { gemeente: g.naam, sleutel: g.sleutel }),
                (j) => van(j.kosten.perSleutel, g.code, g.sleutel),
                (j) => van(j.nu.perSleutel, g.code, g.sleutel),
                euro,
              ),
            )}
            {(eerste?.kosten.perHerkomst ?? []).map((g) =>
              rij(
                t('planning.kostenHerkomst', { gemeente: g.naam }),
                (j) => van(j.kosten.perHerkomst, g.code),
                (j) => van(j.nu.perHerkomst, g.code),
                euro,
              ),
            )}
          </tbody>
        </table>
      </Venster>
      <p className="z-stil z-klein">{t('planning.mix.kostenUitleg')}</p>
      <Mixdoelstanden mix={mix} />
      {mix.bindend.length > 0 && (
        <>
          <h3>{t('planning.mix.bepaalt')}</h3>
          <ul>
            {mix.bindend.map((b) => (
              <li key={b.soort}>
                {t('planning.mix.bindend', {
                  doel: grens(b.soort, grensVan(mix, b.soort)),
                  waar: b.stations.join(', '),
                  heeftWaar: b.stations.length > 0 ? 'ja' : 'nee',
                  jaren: b.jaren.join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function grensVan(mix: Mix, soort: Mix['bindend'][number]['soort']): number {
  const doel = mix.doelen[soort]
  return typeof doel === 'number' ? doel : (doel?.hoogstens ?? 0)
}
