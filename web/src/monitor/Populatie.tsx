import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Cijferkop } from './Cijferkop.tsx'
import { Cijfertabel } from './Cijfertabel.tsx'
import { Dagkeuze } from '../onderdelen/Dagkeuze.tsx'
import { Definities } from './Definities.tsx'
import { populatieRoute } from './kamer.ts'
import { useStand } from './stand.ts'
import { Verborgen } from './Verborgen.tsx'
import { verhouding } from './verhouding.ts'
import type { PopulatieUit } from './vormen.ts'
import { useWoord } from './woorden.ts'

/** Where people come from and where they stay, who pays and who hosts, what was before and what is next (C077, C081). */
export function Populatie(): ReactNode {
  const t = useTekst()
  const woord = useWoord()
  const stand = useStand()
  const heden = vandaag(useNu())
  const { dag = heden } = populatieRoute.useSearch()
  const navigeer = populatieRoute.useNavigate()
  const van = useHaal<PopulatieUit>(`/cijfers/populatie?peildatum=${dag}`)
  const groepnaam = (code: string) => t(`monitor.groep.${code}`)
  const gemeente = (code: string, naam: string) =>
    code === '' ? t('monitor.onbekend') : code === 'buiten_regio' ? t('monitor.buitenRegio') : naam
  return (
    <div className="z-blad">
      <Cijferkop titel={t('monitor.populatie')} uitleg={t('monitor.populatieUitleg')} />
      <div className="z-cijferkeuze z-geen-afdruk">
        <Dagkeuze
          label={t('monitor.dag')}
          dag={dag}
          laatste={heden}
          kies={(d) =>
            void navigeer({
              search: (oud) => ({ ...oud, dag: d === null || d === heden ? undefined : d }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Laadtoestand van={van} wat={t('monitor.deTabellen')}>
        {(c) => {
          const bron = stand(c)
          const bestand = (wat: string) => `${wat}-${c.peildatum}`
          const perGroep = (
            wat: 'vorige' | 'perspectief' | 'leeftijd' | 'geslacht',
            naam: (code: string) => string,
          ) => (
            <Cijfertabel
              kop={t(`monitor.kenmerk.${wat}`)}
              rijkop={t(`monitor.kenmerk.${wat}`)}
              definitie={t(`monitor.def.${wat}`)}
              tabel={c[wat]}
              kolomnaam={groepnaam}
              rijnaam={naam}
              bron={bron}
              bestand={bestand(wat)}
            />
          )
          return (
            <>
              <Verborgen onthulling={c.onthulling} />
              <Cijfertabel
                kop={t('monitor.verhouding')}
                rijkop={t('monitor.gemeente')}
                definitie={t('monitor.def.verhouding')}
                tabel={verhouding(c)}
                kolomnaam={(code) => t(`monitor.verhouding.${code}`)}
                rijnaam={gemeente}
                bron={bron}
                bestand={bestand('herkomst-en-plek')}
              />
              <Cijfertabel
                kop={t('monitor.kenmerk.herkomstLocatie')}
                rijkop={t('monitor.komtUit')}
                definitie={t('monitor.def.herkomstLocatie')}
                tabel={c.herkomstLocatie}
                kolomnaam={gemeente}
                rijnaam={gemeente}
                bron={bron}
                bestand={bestand('herkomst-naar-plek')}
              />
              <Cijfertabel
                kop={t('monitor.kenmerk.betaaltLocatie')}
                rijkop={t('monitor.betaalt')}
                definitie={t('monitor.def.betaaltLocatie')}
                tabel={c.betaaltLocatie}
                kolomnaam={gemeente}
                rijnaam={gemeente}
                bron={bron}
                bestand={bestand('betaalt-naar-plek')}
              />
              <div className="z-cijferrooster">
                {perGroep('vorige', (code) => woord(`monitor.vorige.${code}`, code))}
                {perGroep('perspectief', (code) => woord(`monitor.perspectief.${code}`, code))}
                {perGroep('leeftijd', (code) =>
                  code === '' ? t('monitor.onbekend') : t('monitor.jaar', { band: code.replace('-', '–') }),
                )}
                {perGroep('geslacht', (code) => woord(`crisis.geslacht.${code}`, code))}
              </div>
              <Definities ids={['einde', 'vandaag', 'groepen', 'gemeente', 'verantwoordelijk']} />
            </>
          )
        }}
      </Laadtoestand>
    </div>
  )
}
