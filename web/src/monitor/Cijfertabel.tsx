import { type ReactNode, useId } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { alsCsv, bewaarAlsBestand, type Veld } from './csv.ts'
import { metTeken, naastElkaar, verschil } from './verschil.ts'
import { Venster } from '../onderdelen/Venster.tsx'
import type { Cel, Tabelgegevens } from './vormen.ts'
import { useGetal } from './woorden.ts'

type Eigenschappen = {
  kop: string
  /** Unit, time window and what is counted, in one sentence. */
  definitie: string
  /** Heading of the first column. */
  rijkop: string
  tabel: Tabelgegevens
  /** Names of columns and rows, when the records hold codes. */
  kolomnaam?: (code: string, naam: string) => string
  rijnaam?: (code: string, naam: string) => string
  /** Where the numbers come from and when: "berekend uit dossiers, stand …". */
  bron: string
  /** The same table on another day, with the name of that day. */
  naast?: { tabel: Tabelgegevens; nu: string; toen: string } | undefined
  /** Name of the file, without extension. */
  bestand: string
  leeg?: string
}

/** A table of figures as the plans print them: numbers to the right, a total under a line, its source below; to keep as a file. */
export function Cijfertabel(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const id = useId()
  const { tabel } = props
  const kolomnaam = props.kolomnaam ?? ((_: string, naam: string) => naam)
  const rijnaam = props.rijnaam ?? ((_: string, naam: string) => naam)
  const rijtotaal = tabel.totaal.totaal !== undefined && tabel.kolommen.length !== 1
  const naast = props.naast ? new Map(naastElkaar(tabel, props.naast.tabel).map((r) => [r.code, r])) : null
  const eerste = (r: { cellen: Cel[]; totaal?: Cel }): Cel =>
    r.totaal === undefined ? (r.cellen[0] ?? null) : r.totaal
  const toenAlles = props.naast && eerste(props.naast.tabel.totaal)
  const alleenToen = naast
    ? [...naast.values()].filter((r) => !tabel.rijen.some((x) => x.code === r.code))
    : []
  const koppen = [
    props.rijkop,
    ...tabel.kolommen.map((k) => kolomnaam(k.code, k.naam)),
    ...(rijtotaal ? [t('monitor.totaal')] : []),
    ...(props.naast ? [t('monitor.opDag', { dag: props.naast.toen }), t('monitor.verschil')] : []),
  ]
  const bewaar = () => {
    const vul = (naam: string, r: { cellen: Cel[]; totaal?: Cel }, toen: Cel | undefined): Veld[] => [
      naam,
      ...r.cellen,
      ...(rijtotaal ? [r.totaal ?? null] : []),
      ...(props.naast ? [toen ?? null, verschil(eerste(r), toen)] : []),
    ]
    const regels: Veld[][] = [
      [props.kop],
      [props.definitie],
      [],
      koppen,
      ...tabel.rijen.map((r) => vul(rijnaam(r.code, r.naam), r, naast?.get(r.code)?.toen)),
      ...alleenToen.map((r) => vul(r.naam, { cellen: tabel.kolommen.map(() => 0), totaal: 0 }, r.toen)),
      vul(t('monitor.totaal'), tabel.totaal, toenAlles),
      [],
      [props.bron],
    ]
    bewaarAlsBestand(`${props.bestand}.csv`, alsCsv(regels))
  }
  if (tabel.rijen.length === 0 && alleenToen.length === 0)
    return <p className="z-leeg">{props.leeg ?? t('monitor.niets')}</p>
  const naastCellen = (nu: Cel, toen: Cel | undefined) =>
    props.naast && (
      <>
        <td className="z-getal z-naast">
          <Getal n={toen === undefined ? 0 : toen} />
        </td>
        <td className="z-getal">{metTeken(verschil(nu, toen))}</td>
      </>
    )
  return (
    <figure className="z-cijfertabel" aria-labelledby={id}>
      <Venster klasse="z-cijfertabel__venster" naam={props.kop}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption id={id}>{props.kop}</caption>
          <thead className="utrecht-table__header">
            <tr>
              {koppen.map((kop, i) => (
                <th key={kop} scope="col" className={i > 0 ? 'z-getal' : undefined}>
                  {kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {tabel.rijen.map((r) => (
              <tr key={r.code}>
                <th scope="row">
                  {rijnaam(r.code, r.naam)}
                  {r.bij && <span className="z-cijfertabel__bij">{r.bij}</span>}
                </th>
                {r.cellen.map((cel, i) => (
                  <td key={tabel.kolommen[i]?.code} className="z-getal">
                    <Getal n={cel} />
                  </td>
                ))}
                {rijtotaal && (
                  <td className="z-getal z-cijfertabel__totaal">
                    <Getal n={r.totaal} />
                  </td>
                )}
                {naastCellen(eerste(r), naast?.get(r.code)?.toen)}
              </tr>
            ))}
            {alleenToen.map((r) => (
              <tr key={r.code}>
                <th scope="row">{rijnaam(r.code, r.naam)}</th>
                {tabel.kolommen.map((k) => (
                  <td key={k.code} className="z-getal">
                    0
                  </td>
                ))}
                {rijtotaal && <td className="z-getal z-cijfertabel__totaal">0</td>}
                {naastCellen(0, r.toen)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('monitor.totaal')}</th>
              {tabel.totaal.cellen.map((cel, i) => (
                <td key={tabel.kolommen[i]?.code} className="z-getal">
                  <Getal n={cel} />
                </td>
              ))}
              {rijtotaal && (
                <td className="z-getal">
                  <Getal n={tabel.totaal.totaal} />
                </td>
              )}
              {naastCellen(eerste(tabel.totaal), toenAlles)}
            </tr>
          </tfoot>
        </table>
      </Venster>
      <figcaption className="z-cijfertabel__bron">
        <span>
          {props.definitie} {props.bron}
        </span>
        <span className="z-geen-afdruk">
          <Knop klein soort="stil" bijKlik={bewaar}>
            {t('monitor.csv')}
            <span className="z-verborgen">: {props.kop}</span>
          </Knop>
        </span>
      </figcaption>
    </figure>
  )
}

/** A number; what is hidden is a point on the screen and a word to a screen reader. */
export function Getal(props: { n: Cel | undefined; decimalen?: number }): ReactNode {
  const t = useTekst()
  const getal = useGetal()
  if (props.n !== null) return getal(props.n, props.decimalen)
  return (
    <>
      <span aria-hidden="true" title={t('monitor.verborgenGetal')}>
        .
      </span>
      <span className="z-verborgen">{t('monitor.verborgenGetal')}</span>
    </>
  )
}
