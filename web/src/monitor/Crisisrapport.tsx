import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { datumLang, datumTijd, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Cijferkop } from './Cijferkop.tsx'
import { Definities } from './Definities.tsx'
import { Documentvergelijking } from './Documentvergelijking.tsx'
import { crisisrapportRoute } from './kamer.ts'
import { Periodekeuze } from './Periodekeuze.tsx'
import { Verborgen } from './Verborgen.tsx'
import { Verdelingtabel } from './Verdelingtabel.tsx'
import type { PilotUit } from './vormen.ts'
import { useWoord } from './woorden.ts'

/** The figures of document 000 for any period, with the document beside them. */
export function Crisisrapport(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const heden = vandaag(useNu())
  const zoek = crisisrapportRoute.useSearch()
  const navigeer = crisisrapportRoute.useNavigate()
  const van = zoek.van ?? `${heden.slice(0, 4)}-01-01`
  const tot = zoek.tot ?? heden
  const gegevens = useHaal<PilotUit>(tot < van ? null : `/cijfers/pilot?van=${van}&tot=${tot}`)
  const kies = (periode: { van: string; tot: string }) =>
    void navigeer({ search: periode, replace: true, resetScroll: false })
  return (
    <div className="z-blad">
      <Cijferkop titel={t('monitor.crisisrapport')} uitleg={t('monitor.crisisrapportUitleg')} />
      <Periodekeuze van={van} tot={tot} kies={kies} />
      {van <= tot && (
        <Laadtoestand van={gegevens} wat={t('monitor.hetRapport')}>
          {(p) => {
            const bron = t('monitor.rapportBron', {
              van: datumLang(p.van, taal),
              tot: datumLang(p.tot, taal),
              moment: datumTijd(p.berekendOp, taal),
            })
            const bestand = (wat: string) => `crisisrapport-${wat}-${p.van}-${p.tot}`
            const tabel = (
              wat:
                | 'arrangementen'
                | 'verwijzers'
                | 'leeftijden'
                | 'geslachten'
                | 'herkomsten'
                | 'vervolgen'
                | 'acties',
              naam: (code: string, naam: string) => string,
            ) => (
              <Verdelingtabel
                kop={t(`monitor.verdeling.${wat}`)}
                definitie={t(`monitor.def.${wat}`)}
                verdeling={p[wat]}
                naam={naam}
                bron={bron}
                bestand={bestand(wat)}
              />
            )
            return (
              <>
                {p.documenten
                  .filter((d) => d.van !== van || d.tot !== tot)
                  .map((d) => (
                    <button
                      key={d.code}
                      type="button"
                      className="z-linkknop z-cijferlink z-geen-afdruk"
                      onClick={() => kies({ van: d.van, tot: d.tot })}
                    >
                      {t('monitor.naarDocument', {
                        van: datumLang(d.van, taal),
                        tot: datumLang(d.tot, taal),
                      })}
                    </button>
                  ))}
                <Verborgen onthulling={p.onthulling} />
                <Documentvergelijking p={p} bron={bron} bestand={bestand('kern')} />
                <div className="z-cijferrooster">
                  {tabel('arrangementen', (_, naam) => naam)}
                  {tabel('verwijzers', (code) => woord(`crisis.verwijzer.${code}`, code))}
                  {tabel('herkomsten', (code) => t(`monitor.herkomst.${code}`))}
                  {tabel('leeftijden', (code) =>
                    code === 'onbekend'
                      ? t('monitor.onbekend')
                      : t('monitor.jaar', { band: code.replace('-', '–') }),
                  )}
                  {tabel('geslachten', (code) => woord(`crisis.geslacht.${code}`, code))}
                  {tabel('vervolgen', (code) =>
                    code === 'loopt_nog' ? t('monitor.looptNog') : woord(`crisis.vervolg.${code}`, code),
                  )}
                  {tabel('acties', (code) => woord(`crisis.actie.${code}`, code))}
                </div>
                <Definities
                  ids={['melding', 'mens', 'arrangement', 'gezelschap', 'honderd', 'regioherkomst']}
                />
              </>
            )
          }}
        </Laadtoestand>
      )}
    </div>
  )
}
