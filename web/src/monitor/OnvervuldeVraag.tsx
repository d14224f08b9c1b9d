import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Staafgrafiek } from '../onderdelen/Staafgrafiek.tsx'
import { datumLang, datumTijd, plusDagen, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Cijferkop } from './Cijferkop.tsx'
import { Cijfertabel, Getal } from './Cijfertabel.tsx'
import { Definities } from './Definities.tsx'
import { onvervuldRoute } from './kamer.ts'
import { Periodekeuze } from './Periodekeuze.tsx'
import { Verborgen } from './Verborgen.tsx'
import type { OnvervuldUit } from './vormen.ts'
import { useWoord } from './woorden.ts'

/** Demand that found no place, by reason, month, facility and what was asked. */
export function OnvervuldeVraag(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const heden = vandaag(useNu())
  const zoek = onvervuldRoute.useSearch()
  const navigeer = onvervuldRoute.useNavigate()
  const van = zoek.van ?? `${plusDagen(heden, -334).slice(0, 7)}-01`
  const tot = zoek.tot ?? heden
  const gegevens = useHaal<OnvervuldUit>(tot < van ? null : `/cijfers/onvervulde-vraag?van=${van}&tot=${tot}`)
  const soort = (code: string) => woord(`crisis.onvervuld.${code}`, code)
  return (
    <div className="z-blad">
      <Cijferkop titel={t('monitor.onvervuld')} uitleg={t('monitor.onvervuldUitleg')} />
      <Periodekeuze
        van={van}
        tot={tot}
        kies={(periode) => void navigeer({ search: periode, replace: true, resetScroll: false })}
      />
      {van <= tot && (
        <Laadtoestand van={gegevens} wat={t('monitor.deTabellen')}>
          {(c) => {
            const bron = t('monitor.onvervuldBron', {
              van: datumLang(c.van, taal),
              tot: datumLang(c.tot, taal),
              moment: datumTijd(c.berekendOp, taal),
            })
            const tabel = (
              wat: 'perReden' | 'perMaand' | 'perVoorziening' | 'perBehoefte',
              naam: (code: string, naam: string) => string,
            ) => (
              <Cijfertabel
                kop={t(`monitor.onvervuld.${wat}`)}
                rijkop={t(`monitor.onvervuld.${wat}.rij`)}
                definitie={t(`monitor.def.${wat}`)}
                tabel={c[wat]}
                kolomnaam={soort}
                rijnaam={naam}
                bron={bron}
                bestand={`onvervulde-vraag-${wat}-${c.van}-${c.tot}`}
              />
            )
            const maand = (code: string) =>
              new Intl.DateTimeFormat(taal === 'en' ? 'en-GB' : 'nl-NL', {
                month: 'short',
                year: 'numeric',
                timeZone: 'UTC',
              }).format(Date.parse(`${code}-15`))
            return (
              <>
                <Verborgen onthulling={c.onthulling} />
                <p className="z-cijferzin">
                  <b>
                    <Getal n={c.vragen} />
                  </b>{' '}
                  {t('monitor.keerGeenPlek')}{' '}
                  <b>
                    <Getal n={c.personen} />
                  </b>{' '}
                  {t('monitor.mensen')}.
                </p>
                {c.onthulling.exact && c.perMaand.rijen.length > 1 && (
                  <Staafgrafiek
                    kop={t('monitor.onvervuld.perMaand')}
                    niveau={2}
                    waarvan={t('monitor.onvervuld.perMaand.rij')}
                    reeksen={c.perMaand.kolommen.map((k) => soort(k.code))}
                    rijen={c.perMaand.rijen.map((r) => ({
                      label: maand(r.code),
                      waarden: r.cellen.map((n) => n ?? 0),
                    }))}
                    bron={bron}
                  />
                )}
                <div className="z-cijferrooster">
                  {tabel('perReden', (code) => woord(`monitor.reden.${code}`, code))}
                  {tabel('perMaand', maand)}
                  {tabel('perVoorziening', (code, naam) =>
                    code === 'geen' ? t('monitor.geenVoorziening') : naam,
                  )}
                  {tabel('perBehoefte', (code) => woord(`crisis.behoefte.${code}`, code))}
                </div>
                <Definities ids={['geenResultaat', 'weigering', 'verlopen', 'behoefte']} />
              </>
            )
          }}
        </Laadtoestand>
      )}
    </div>
  )
}
