import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { datumLang } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { alsCsv, bewaarAlsBestand } from './csv.ts'
import { Venster } from '../onderdelen/Venster.tsx'
import type { Cel, Documentcijfers, PilotUit, Verdeling } from './vormen.ts'
import { useGetal } from './woorden.ts'

type Regel = { naam: string; waarde: string; uit: string; document: string }

const item = (v: Verdeling, code: string) => v.items.find((i) => i.code === code)

/** The core of the report; beside it what the region's own document printed, with the period that it is about. */
export function Documentvergelijking(props: { p: PilotUit; bron: string; bestand: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const getal = useGetal()
  const { p } = props
  const document = p.documenten.find((d) => d.van === p.van && d.tot === p.tot) ?? p.documenten[0]
  const zelfde = document !== undefined && document.van === p.van && document.tot === p.tot
  const aantal = (naam: string, n: Cel, uit: string, van: (d: Documentcijfers) => number | null): Regel => {
    const gedrukt = document ? van(document) : null
    return { naam, waarde: getal(n), uit, document: gedrukt === null ? '–' : getal(gedrukt) }
  }
  const deel = (naam: string, v: Verdeling, code: string, van: (d: Documentcijfers) => number): Regel => {
    const i = item(v, code)
    return {
      naam,
      waarde:
        i?.procent === null || i === undefined
          ? getal(i === undefined ? 0 : null)
          : `${getal(i.procent, 1)}%`,
      uit: t('monitor.tellerNoemer', { teller: getal(i?.aantal ?? (i ? null : 0)), noemer: getal(v.noemer) }),
      document: document ? `${getal(van(document))}%` : '–',
    }
  }
  const kinds = [
    ...new Map([...p.arrangementen.items, ...(document?.arrangementen ?? [])].map((a) => [a.code, a.naam])),
  ]
  const leeftijd = (van: Cel, tot: Cel) =>
    van === null || tot === null ? '.' : t('monitor.vanTot', { van, tot })
  const regels: Regel[] = [
    aantal(
      t('monitor.rapport.mensen'),
      p.mensen,
      t('monitor.uitMeldingen', { aantal: getal(p.meldingen) }),
      (d) => d.clienten,
    ),
    aantal(t('monitor.rapport.gezelschap'), p.gezelschap, t('monitor.uitMee'), () => null),
    aantal(t('monitor.rapport.arrangementen'), p.arrangementen.noemer, '', (d) =>
      d.arrangementen.reduce((s, a) => s + a.aantal, 0),
    ),
    ...kinds.map(([code, naam]) =>
      aantal(
        `– ${naam}`,
        item(p.arrangementen, code)?.aantal ?? (item(p.arrangementen, code) ? null : 0),
        '',
        (d) => d.arrangementen.find((a) => a.code === code)?.aantal ?? null,
      ),
    ),
    aantal(
      t('monitor.rapport.zonder'),
      p.zonderArrangement,
      t('monitor.uitMensen', { aantal: getal(p.mensen) }),
      (d) => d.zonderArrangement,
    ),
    {
      naam: t('monitor.rapport.leeftijd'),
      waarde: p.mensen === 0 ? '–' : leeftijd(p.leeftijdVan, p.leeftijdTot),
      uit: '',
      document: document ? leeftijd(document.leeftijdVan, document.leeftijdTot) : '–',
    },
    deel(t('monitor.rapport.man'), p.geslachten, 'man', (d) => d.manProcent),
    deel(t('monitor.rapport.centrum'), p.herkomsten, 'centrumgemeente', (d) => d.centrumgemeenteProcent),
    deel(t('monitor.rapport.regio'), p.herkomsten, 'overige_regio', (d) => d.overigeRegioProcent),
    deel(t('monitor.rapport.vervolg'), p.vervolgen, 'reguliere_zorg', (d) => d.vervolgReguliereZorgProcent),
  ]
  const kop = t('monitor.rapport.kop')
  const documentkop = document
    ? zelfde
      ? t('monitor.inDocument')
      : t('monitor.inDocumentOver', {
          van: datumLang(document.van, taal),
          tot: datumLang(document.tot, taal),
        })
    : ''
  const koppen = [
    t('monitor.cijfer'),
    t('monitor.nu'),
    t('monitor.tellerEnNoemer'),
    ...(document ? [documentkop] : []),
  ]
  const rij = (r: Regel) => [r.naam, r.waarde, r.uit, ...(document ? [r.document] : [])]
  const noot = [
    props.bron,
    ...(document ? [t('monitor.documentBron', { naam: document.naam, bron: document.bron })] : []),
    ...(document?.toelichting ? [document.toelichting] : []),
    ...(document ? [t('monitor.documentVerwijzers', { verwijzers: document.verwijzers })] : []),
  ].join(' ')
  return (
    <figure className="z-cijfertabel">
      <Venster klasse="z-cijfertabel__venster" naam={kop}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption>{kop}</caption>
          <thead className="utrecht-table__header">
            <tr>
              {koppen.map((k, i) => (
                <th key={k} scope="col" className={i === 0 ? undefined : 'z-getal'}>
                  {k}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {regels.map((r) => (
              <tr key={r.naam}>
                <th scope="row">{r.naam}</th>
                <td className="z-getal">
                  <b>{r.waarde}</b>
                </td>
                <td className="z-getal z-naast">{r.uit}</td>
                {document && <td className="z-getal">{r.document}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Venster>
      <figcaption className="z-cijfertabel__bron">
        <span>{noot}</span>
        <span className="z-geen-afdruk">
          <Knop
            klein
            soort="stil"
            bijKlik={() =>
              bewaarAlsBestand(
                `${props.bestand}.csv`,
                alsCsv([[kop], koppen, ...regels.map(rij), [], [noot]]),
              )
            }
          >
            {t('monitor.csv')}
            <span className="z-verborgen">: {kop}</span>
          </Knop>
        </span>
      </figcaption>
    </figure>
  )
}
