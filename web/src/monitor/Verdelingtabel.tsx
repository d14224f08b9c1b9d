import { type ReactNode, useId } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Getal } from './Cijfertabel.tsx'
import { alsCsv, bewaarAlsBestand } from './csv.ts'
import { Venster } from '../onderdelen/Venster.tsx'
import type { Verdeling } from './vormen.ts'

/** Values with their number and share; numerator and denominator stand beside each percentage, which are not made to reach 100. */
export function Verdelingtabel(props: {
  kop: string
  definitie: string
  verdeling: Verdeling
  naam: (code: string, naam: string) => string
  bron: string
  bestand: string
}): ReactNode {
  const t = useTekst()
  const id = useId()
  const { noemer, items } = props.verdeling
  const bewaar = () =>
    bewaarAlsBestand(
      `${props.bestand}.csv`,
      alsCsv([
        [props.kop],
        [props.definitie],
        [],
        [props.kop, t('monitor.aantal'), t('monitor.van2'), t('monitor.procent')],
        ...items.map((i) => [props.naam(i.code, i.naam), i.aantal, noemer, i.procent]),
        [t('monitor.totaal'), noemer, '', ''],
        [],
        [props.bron],
      ]),
    )
  return (
    <figure className="z-cijfertabel" aria-labelledby={id}>
      <Venster klasse="z-cijfertabel__venster" naam={props.kop}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption id={id}>{props.kop}</caption>
          <thead className="utrecht-table__header">
            <tr>
              <th scope="col">{t('monitor.waarde')}</th>
              <th scope="col" className="z-getal">
                {t('monitor.aantal')}
              </th>
              <th scope="col" className="z-getal">
                {t('monitor.procentVan', { noemer: noemer ?? '.' })}
              </th>
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {items.map((i) => (
              <tr key={i.code}>
                <th scope="row">{props.naam(i.code, i.naam)}</th>
                <td className="z-getal">
                  <Getal n={i.aantal} />
                </td>
                <td className="z-getal">
                  {i.procent === null && noemer === 0 ? '–' : <Getal n={i.procent} decimalen={1} />}
                  {i.procent !== null && '%'}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('monitor.totaal')}</th>
              <td className="z-getal">
                <Getal n={noemer} />
              </td>
              <td className="z-getal">–</td>
            </tr>
          </tfoot>
        </table>
      </Venster>
      <figcaption className="z-cijfertabel__bron">
        <span>{props.definitie}</span>
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
