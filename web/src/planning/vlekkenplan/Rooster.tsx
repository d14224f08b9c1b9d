import { jaarsommen, type Vlekcel, type Vleksom, vleksommen, type Vlekkader } from '@zicht/planning'
import { Fragment, type ReactNode } from 'react'
import { Venster } from '../../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { mensen, metTeken } from '../getallen.ts'
import { Plekinvoer } from './Plekinvoer.tsx'
import { type Anders, type Celfout, type Plaats, veldnaam, waardeVan, opHetScherm } from './rooster.ts'

type Eigenschappen = {
  kader: Vlekkader
  cellen: readonly Vlekcel[]
  anders: Anders
  fouten: readonly Celfout[]
  /** Null: the targets of the region over the years; else who gets how much in this year. */
  jaar: number | null
  /** Absent: to read. */
  zet?: (plaats: Plaats, waarde: number | null) => void
  /** Adopted: it stands beside the plan that held before it. */
  vast: boolean
  /** Of this form on the page, before the name of a field. */
  voor: string
}

/** The plan as a table that counts along: kinds below each other, years or municipalities beside each other. */
export function Rooster(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { kader, jaar } = props
  const nu = opHetScherm(kader, props.cellen, props.anders)
  const sommen = vleksommen(kader, nu)
  const totalen = jaarsommen(kader, nu)
  const kolommen: { sleutel: string; naam: string; jaar: number; gemeente: string | null }[] =
    jaar === null
      ? totalen.map((j) => ({ sleutel: `${j.jaar}`, naam: `${j.jaar}`, jaar: j.jaar, gemeente: null }))
      : [
          { sleutel: 'regio', naam: t('planning.vlek.doelRegio'), jaar, gemeente: null },
          ...kader.gemeenten
            .filter((g) => g.jaren.includes(jaar))
            .map((g) => ({ sleutel: g.code, naam: g.naam, jaar, gemeente: g.code })),
        ]
  const n = (aantal: number) => mensen(aantal, taal)
  const naam = jaar === null ? t('planning.vlek.doelen') : t('planning.vlek.verdeling', { jaar })
  const cel = (soort: Vlekkader['soorten'][number], k: (typeof kolommen)[number]): ReactNode => {
    const plaats = { soort: soort.code, jaar: k.jaar, gemeente: k.gemeente }
    if (!soort.jaren.includes(k.jaar)) return <span className="z-stil">{t('planning.vlek.nietErdan')}</span>
    if (!props.zet) return n(waardeVan(props.cellen, props.anders, plaats) ?? 0)
    const { zet } = props
    const mis = props.fouten.some((f) => veldnaam(f.plaats) === veldnaam(plaats))
    return (
      <Plekinvoer
        id={`${props.voor}-${veldnaam(plaats)}`}
        naam={t('planning.vlek.veld', {
          soort: soort.naam,
          waar: k.gemeente === null ? t('planning.vlek.doelRegio') : k.naam,
          jaar: k.jaar,
        })}
        waarde={waardeVan(props.cellen, props.anders, plaats)}
        fout={mis ? `${props.voor}-fout-${soort.code}` : undefined}
        zet={(waarde) => zet(plaats, waarde)}
      />
    )
  }
  const categorieen = [...new Set(kader.soorten.map((s) => s.categorie))]
  return (
    <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: naam })}>
      <table className="utrecht-table z-tabel z-tabel--dicht z-vlekrooster">
        <caption className="z-verborgen">{naam}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planning.stand.soort')}</th>
            {kolommen.map((k) => (
              <Fragment key={k.sleutel}>
                <th scope="col" className="z-getal">
                  {k.naam}
                </th>
                {k.sleutel === 'regio' && (
                  <th scope="col" className="z-getal">
                    {t('planning.vlek.nietToegewezen')}
                  </th>
                )}
              </Fragment>
            ))}
            {jaar !== null && (
              <>
                <th scope="col" className="z-getal">
                  {t(props.vast ? 'planning.vlek.planErvoor' : 'planning.vlek.planNu')}
                </th>
                <th scope="col" className="z-getal">
                  {t('planning.stand.verschil')}
                </th>
              </>
            )}
          </tr>
        </thead>
        {categorieen.map((c) => (
          <tbody key={c ?? ''}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={kolommen.length + (jaar === null ? 1 : 4)}
                className="z-vlekgroep"
              >
                {c === null ? t('planning.vlek.ernaast') : <span lang="nl">{c}</span>}
              </th>
            </tr>
            {kader.soorten
              .filter((s) => s.categorie === c)
              .map((s) => (
                <tr key={s.code}>
                  <th scope="row" className="z-planstand__soort">
                    <span lang="nl">{s.naam}</span>
                    {s.perJaar && <span className="z-stil"> {t('planning.vlek.perJaar')}</span>}
                    <Rijfout {...props} soort={s.code} />
                  </th>
                  {kolommen.map((k) => (
                    <Fragment key={k.sleutel}>
                      <td className="z-getal">
                        {cel(s, k)}
                        {jaar === null && <Bij som={somVan(sommen, s.code, k.jaar)} vast={props.vast} />}
                      </td>
                      {k.sleutel === 'regio' && <Over som={somVan(sommen, s.code, k.jaar)} />}
                    </Fragment>
                  ))}
                  {jaar !== null && <Rest som={somVan(sommen, s.code, jaar)} />}
                </tr>
              ))}
          </tbody>
        ))}
        <tbody>
          <tr className="z-vlektotaal">
            <th scope="row">{t('planning.vlek.totaal')}</th>
            {kolommen.map((k) => {
              const som = totalen.find((j) => j.jaar === k.jaar)
              return (
                <Fragment key={k.sleutel}>
                  <td className="z-getal">
                    {n(k.gemeente === null ? (som?.totaal ?? 0) : plekkenIn(kader, nu, k.jaar, k.gemeente))}
                  </td>
                  {k.sleutel === 'regio' && (
                    <td className="z-getal">{metMin(som?.nietToegewezen ?? 0, n)}</td>
                  )}
                </Fragment>
              )
            })}
            {jaar !== null && (
              <>
                <td className="z-getal">{n(planNu(kader, jaar))}</td>
                <td className="z-getal">
                  {metTeken((totalen.find((j) => j.jaar === jaar)?.totaal ?? 0) - planNu(kader, jaar), n)}
                </td>
              </>
            )}
          </tr>
        </tbody>
      </table>
    </Venster>
  )
}

/** Below a target: how much of it no municipality has, and how it differs from the plan beside it. */
function Bij({ som, vast }: { som: Vleksom | undefined; vast: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  if (!som) return null
  const n = (aantal: number) => mensen(aantal, taal)
  return (
    <span className="z-vlekbij">
      {som.verschil !== null && som.verschil !== 0 && (
        <strong className="z-vlekanders">
          {t(vast ? 'planning.vlek.tegenoverEerder' : 'planning.vlek.tegenover', {
            verschil: metTeken(som.verschil, n),
            nu: n(som.nu ?? 0),
          })}
        </strong>
      )}
      {som.totaal > 0 && som.toegewezen > 0 && (
        <span>{t('planning.vlek.verdeeld', { aantal: n(som.toegewezen) })}</span>
      )}
    </span>
  )
}

/** What of the target no municipality has; below zero more was given out than there is. */
function Over({ som }: { som: Vleksom | undefined }): ReactNode {
  const taal = useTaal()
  const over = som?.nietToegewezen ?? 0
  return (
    <td className={over < 0 ? 'z-getal z-vlekfout' : 'z-getal'}>
      {som ? metMin(over, (aantal) => mensen(aantal, taal)) : '–'}
    </td>
  )
}

function Rest({ som }: { som: Vleksom | undefined }): ReactNode {
  const taal = useTaal()
  const n = (aantal: number) => mensen(aantal, taal)
  if (!som || som.nu === null || som.verschil === null) return <td colSpan={2}>–</td>
  return (
    <>
      <td className="z-getal">{n(som.nu)}</td>
      <td className={som.verschil === 0 ? 'z-getal' : 'z-getal z-vlekanders'}>{metTeken(som.verschil, n)}</td>
    </>
  )
}

function Rijfout(props: Eigenschappen & { soort: string }): ReactNode {
  const t = useTekst()
  const hier = props.fouten.filter(
    (f) => f.plaats.soort === props.soort && (props.jaar === null || f.plaats.jaar === props.jaar),
  )
  if (hier.length === 0) return null
  return (
    <span className="z-vlekfout z-klein" id={`${props.voor}-fout-${props.soort}`}>
      {hier
        .map((f) => t(`planning.vlek.fout.${f.fout}`, { aantal: f.aantal, jaar: f.plaats.jaar }))
        .join(' ')}
    </span>
  )
}

const metMin = (aantal: number, n: (aantal: number) => string) =>
  aantal < 0 ? metTeken(aantal, n) : n(aantal)
const somVan = (sommen: readonly Vleksom[], soort: string, jaar: number) =>
  sommen.find((s) => s.soort === soort && s.jaar === jaar)
const isPlek = (kader: Vlekkader, soort: string) => kader.soorten.some((s) => s.code === soort && !s.perJaar)
const plekkenIn = (kader: Vlekkader, cellen: readonly Vlekcel[], jaar: number, gemeente: string) =>
  cellen
    .filter((c) => c.jaar === jaar && c.gemeente === gemeente && isPlek(kader, c.soort))
    .reduce((som, c) => som + c.plekken, 0)
const planNu = (kader: Vlekkader, jaar: number) =>
  kader.nu.filter((x) => x.jaar === jaar && isPlek(kader, x.soort)).reduce((som, x) => som + x.plekken, 0)
