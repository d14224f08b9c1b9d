import type { ReactNode } from 'react'
import { Dagkeuze } from '../onderdelen/Dagkeuze.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { datumLang, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { productenRoute } from './kamer.ts'
import { Taakdeel } from './Taakdeel.tsx'
import { DELEN, onbekend, padOp, type Taakverdelingen, type Verdeling } from './vormen.ts'

/** "De knip": of every product of the region who decides, who executes and who pays, on a day. */
export function Producten(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const heden = vandaag(useNu())
  const { dag = heden } = productenRoute.useSearch()
  const navigeer = productenRoute.useNavigate()
  const van = useHaal<Taakverdelingen>(padOp(dag))
  return (
    <div className="z-blad">
      <Kop titel={t('regio.taakverdeling')} bij={t('regio.taakverdelingUitleg')} />
      <div className="z-regiodag z-geen-afdruk">
        <Dagkeuze
          label={t('regio.dag')}
          hulp={t('regio.dagHulp')}
          mag
          dag={dag === heden ? null : dag}
          kies={(d) =>
            void navigeer({
              search: { dag: d === null || d === heden ? undefined : d } as never,
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Laadtoestand van={van} wat={t('regio.deVerdeling')}>
        {({ op, items }) =>
          items.length === 0 ? (
            <p className="z-leeg">{t('regio.geen')}</p>
          ) : (
            <>
              <p>
                {t('regio.zoIsHet', { dag: datumLang(op, taal) })}{' '}
                {t('regio.nietBekend', {
                  aantal: items.filter((v) => onbekend(v.financiering)).length,
                  totaal: items.length,
                })}
              </p>
              <Tabel items={items} />
            </>
          )
        }
      </Laadtoestand>
    </div>
  )
}

function Tabel(props: { items: readonly Verdeling[] }): ReactNode {
  const t = useTekst()
  return (
    <table className="utrecht-table z-tabel z-taaktabel">
      <caption className="z-verborgen">{t('regio.taakverdeling')}</caption>
      <thead className="utrecht-table__header">
        <tr>
          <th scope="col">{t('regio.product')}</th>
          {DELEN.map((deel) => (
            <th key={deel} scope="col">
              {t(`regio.${deel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {props.items.map((v) => (
          <tr key={v.code}>
            <th scope="row">
              <span lang="nl">{v.naam}</span>
              <p className="z-stil z-klein">{t(`regio.toegang.${v.toegang}`)}</p>
            </th>
            {DELEN.map((deel) => (
              <td key={deel} data-label={t(`regio.${deel}`)}>
                <Taakdeel deel={v[deel]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
