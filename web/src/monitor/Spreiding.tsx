import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Gemeentekaart } from '../onderdelen/Gemeentekaart.tsx'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Getal } from './Cijfertabel.tsx'
import { alsCsv, bewaarAlsBestand } from './csv.ts'
import { Venster } from '../onderdelen/Venster.tsx'
import type { TabellenUit } from './vormen.ts'
import { useGetal } from './woorden.ts'

/** How people are spread over the municipalities, and how many that is per 10,000 inhabitants; on the map and as a table. */
export function Spreiding(props: { c: TabellenUit; bron: string; bestand: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const getal = useGetal()
  const { spreiding, groep, totalen } = props.c
  const kop = t('monitor.spreiding', { groep: t(`monitor.groep.${groep}`) })
  const koppen = [
    t('monitor.gemeente'),
    t('monitor.rapport.mensen'),
    t('monitor.aandeel'),
    t('monitor.inwoners'),
    t('monitor.per10000'),
  ]
  const samen = spreiding.every((s) => s.inwoners !== null)
    ? spreiding.reduce((som, s) => som + (s.inwoners ?? 0), 0) || null
    : null
  const telling = [...new Set(spreiding.flatMap((s) => s.inwonersOp ?? []))]
  const noot = [
    t('monitor.def.spreiding'),
    telling.length > 0
      ? t('monitor.inwonersVan', { dagen: telling.map((d) => datumKort(d, taal)).join(', ') })
      : t('monitor.geenInwoners'),
    ...new Set(
      spreiding.flatMap((s) => (s.inwonersBron ? [t('monitor.bron', { bron: s.inwonersBron })] : [])),
    ),
    props.bron,
  ].join(' ')
  const bewaar = () =>
    bewaarAlsBestand(
      `${props.bestand}.csv`,
      alsCsv([
        [kop],
        koppen,
        ...spreiding.map((s) => [
          s.naam,
          s.mensen,
          s.aandeel,
          s.inwoners ?? '',
          s.inwoners === null ? '' : s.per10000,
        ]),
        [t('monitor.totaal'), totalen.mensen, '', '', ''],
        [],
        [noot],
      ]),
    )
  return (
    <section className="z-cijferspreiding">
      <figure className="z-cijfertabel">
        <Venster klasse="z-cijfertabel__venster" naam={kop}>
          <table className="utrecht-table z-tabel z-tabel--dicht">
            <caption>{kop}</caption>
            <thead className="utrecht-table__header">
              <tr>
                {koppen.map((k, i) => (
                  <th key={k} scope="col" className={i > 0 ? 'z-getal' : undefined}>
                    {k}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="utrecht-table__body">
              {spreiding.map((s) => (
                <tr key={s.code}>
                  <th scope="row">{s.naam}</th>
                  <td className="z-getal">
                    <Getal n={s.mensen} />
                  </td>
                  <td className="z-getal">
                    <Getal n={s.aandeel} decimalen={1} />
                    {s.aandeel !== null && '%'}
                  </td>
                  <td className="z-getal">
                    {s.inwonersOngeveer && '± '}
                    {s.inwoners === null ? '–' : getal(s.inwoners)}
                  </td>
                  <td className="z-getal">
                    {s.inwoners === null ? '–' : <Getal n={s.per10000} decimalen={1} />}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('monitor.totaal')}</th>
                <td className="z-getal">
                  <Getal n={totalen.mensen} />
                </td>
                <td className="z-getal">–</td>
                <td className="z-getal">{samen === null ? '–' : getal(samen)}</td>
                <td className="z-getal">
                  {samen === null ? (
                    '–'
                  ) : (
                    <Getal
                      n={totalen.mensen === null ? null : (totalen.mensen / samen) * 10_000}
                      decimalen={1}
                    />
                  )}
                </td>
              </tr>
            </tfoot>
          </table>
        </Venster>
        <figcaption className="z-cijfertabel__bron">
          <span>{noot}</span>
          <span className="z-geen-afdruk">
            <Knop klein soort="stil" bijKlik={bewaar}>
              {t('monitor.csv')}
              <span className="z-verborgen">: {kop}</span>
            </Knop>
          </span>
        </figcaption>
      </figure>
      <Gemeentekaart
        kop={t('monitor.kaart')}
        wat={t('monitor.kaartWat')}
        gemeenten={spreiding.flatMap((s) =>
          s.ligging
            ? [
                {
                  code: s.code,
                  naam: s.naam,
                  ...s.ligging,
                  waarde: s.per10000,
                  ...(s.mensen === null ? {} : { tekst: t('monitor.aantalMensen', { aantal: s.mensen }) }),
                },
              ]
            : [],
        )}
      />
    </section>
  )
}
