import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { type Datum, datumKort, datumLang, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Cijferkop } from './Cijferkop.tsx'
import { Cijfertabel } from './Cijfertabel.tsx'
import { Controles } from './Controles.tsx'
import { Dagkeuze } from '../onderdelen/Dagkeuze.tsx'
import { Definities } from './Definities.tsx'
import { Groepkeuze } from './Groepkeuze.tsx'
import { tabellenRoute } from './kamer.ts'
import { Spreiding } from './Spreiding.tsx'
import { useStand } from './stand.ts'
import { Totalen } from './Totalen.tsx'
import { Verborgen } from './Verborgen.tsx'
import type { TabellenUit } from './vormen.ts'

const vraag = (delen: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(delen).filter((d): d is [string, string] => d[1] !== undefined),
  ).toString()

/** The tables of the Regioplan on any day, beside another day when asked, as known now or then. */
export function Tabellen(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const heden = vandaag(useNu())
  const { dag = heden, naast, bekend, groep = 'BW' } = tabellenRoute.useSearch()
  const navigeer = tabellenRoute.useNavigate()
  const zet = (deel: object) =>
    void navigeer({ search: (oud) => ({ ...oud, ...deel }), replace: true, resetScroll: false })
  // what was known before a day had ended says nothing about that day
  const kan = (d: Datum) => bekend === undefined || bekend >= d
  const nu = useHaal<TabellenUit>(
    kan(dag) ? `/cijfers/tabellen?${vraag({ peildatum: dag, bekendOp: bekend, groep })}` : null,
  )
  const toen = useHaal<TabellenUit>(
    naast && kan(naast) ? `/cijfers/tabellen?${vraag({ peildatum: naast, bekendOp: bekend, groep })}` : null,
  )
  const stand = useStand()
  const optioneel = (gekozen: Datum | null) => gekozen ?? undefined
  return (
    <div className="z-blad">
      <Cijferkop titel={t('monitor.titel')} uitleg={t('monitor.tabellenUitleg')} />
      <div className="z-cijferkeuze z-geen-afdruk">
        <Dagkeuze
          label={t('monitor.dag')}
          dag={dag}
          laatste={heden}
          kies={(d) => zet({ dag: d === heden ? undefined : optioneel(d) })}
        />
        <Dagkeuze
          label={t('monitor.naast')}
          dag={naast ?? null}
          laatste={heden}
          mag
          kies={(d) => zet({ naast: optioneel(d) })}
        />
        <Dagkeuze
          label={t('monitor.bekend')}
          hulp={t('monitor.bekendHulp')}
          dag={bekend ?? null}
          laatste={heden}
          mag
          kies={(d) => zet({ bekend: optioneel(d) })}
        />
        <Groepkeuze groep={groep} kies={(g) => zet({ groep: g === 'BW' ? undefined : g })} />
      </div>
      {!(kan(dag) && (naast === undefined || kan(naast))) && (
        <p className="z-veld__fout">{t('monitor.bekendEerder')}</p>
      )}
      {kan(dag) && (
        <Laadtoestand van={nu} wat={t('monitor.deTabellen')}>
          {(c) => {
            const bron = stand(c)
            const op = datumKort(c.peildatum, taal)
            const ander = toen.gegevens
            const bij = <K extends 'perGemeente' | 'perAanbieder' | 'budgetten' | 'opvangplekken'>(wat: K) =>
              ander && naast ? { tabel: ander[wat], nu: op, toen: datumKort(naast, taal) } : undefined
            const bestand = (wat: string) => `${wat}-${c.peildatum}${naast ? `-naast-${naast}` : ''}`
            const groepnaam = t(`monitor.groep.${c.groep}`)
            return (
              <>
                {c.gedrukteDagen
                  .filter((d) => d !== dag && d <= heden)
                  .map((d) => (
                    <button
                      key={d}
                      type="button"
                      className="z-linkknop z-cijferlink z-geen-afdruk"
                      onClick={() => zet({ dag: d, bekend: undefined })}
                    >
                      {t('monitor.naarGedrukt', { dag: datumLang(d, taal) })}
                    </button>
                  ))}
                <Verborgen onthulling={c.onthulling} />
                <Totalen c={c} bron={bron} />
                <div className={naast ? undefined : 'z-cijferrooster'}>
                  <Cijfertabel
                    kop={t('monitor.perGemeente', { groep: groepnaam })}
                    rijkop={t('monitor.gemeente')}
                    definitie={t('monitor.def.perGemeente')}
                    tabel={c.perGemeente}
                    bron={bron}
                    naast={bij('perGemeente')}
                    bestand={bestand('per-gemeente')}
                  />
                  <Cijfertabel
                    kop={t('monitor.perAanbieder', { groep: groepnaam })}
                    rijkop={t('monitor.aanbieder')}
                    definitie={t('monitor.def.perAanbieder')}
                    tabel={c.perAanbieder}
                    bron={bron}
                    naast={bij('perAanbieder')}
                    bestand={bestand('per-aanbieder')}
                    leeg={t('monitor.niemand')}
                  />
                  <Cijfertabel
                    kop={t('monitor.budgetten', { groep: groepnaam })}
                    rijkop={t('monitor.gemeente')}
                    definitie={t('monitor.def.budgetten')}
                    tabel={c.budgetten}
                    bron={bron}
                    naast={bij('budgetten')}
                    bestand={bestand('budgetten')}
                  />
                  <Cijfertabel
                    kop={t('monitor.opvangplekken')}
                    rijkop={t('monitor.voorziening')}
                    definitie={t('monitor.def.opvangplekken')}
                    tabel={c.opvangplekken}
                    kolomnaam={(code) => t(`monitor.plek.${code}`)}
                    bron={t('monitor.uitRegister', { dag: datumLang(c.peildatum, taal) })}
                    naast={bij('opvangplekken')}
                    bestand={bestand('plekken-opvang')}
                  />
                </div>
                <Spreiding c={c} bron={bron} bestand={bestand('spreiding')} />
                <Controles c={c} />
                <Definities
                  ids={['einde', 'vandaag', 'pauze', 'onderweg', 'gemeente', 'tweetijden', 'inwoners']}
                />
              </>
            )
          }}
        </Laadtoestand>
      )}
    </div>
  )
}
