import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tijdlijn } from '../onderdelen/Tijdlijn.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { LIVE } from './vormen.ts'
import { perspectief, reden, vorigePlek } from './woorden.ts'

type Versie = {
  versie: number
  van: string
  door: string | null
  wijzigingen: { veld: string; van: string | null; naar: string | null }[]
}

/** What was known when, and who changed it. Fetched only when asked: looking is a line in the log. */
export function Versies(props: { id: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  return (
    <Paneel
      kop={t('plaatsing.versies')}
      bij={
        <Knop klein bijKlik={() => zetOpen(!open)} uitgeklapt={open}>
          {t(open ? 'plaatsing.versiesDicht' : 'plaatsing.versiesOpen')}
        </Knop>
      }
    >
      {open ? <Lijst id={props.id} /> : <p className="z-stil">{t('plaatsing.versiesUitleg')}</p>}
    </Paneel>
  )
}

function Lijst(props: { id: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const versies = useHaal<{ items: Versie[] }>(`/plaatsingen/${props.id}/versies`, { live: LIVE })
  const toon = (veld: string, waarde: string | null): string => {
    if (waarde === null) return t('plaatsing.leeg')
    if (veld === 'status') return t(`plaatsing.status.${waarde}`)
    if (veld === 'bestemming') return t(`plaatsing.bestemming.${waarde}`)
    if (veld === 'einde_reden') return reden(t, waarde)
    if (veld === 'vorige_voorziening') return vorigePlek(t, waarde) ?? ''
    if (veld === 'toekomstperspectief') return perspectief(t, waarde) ?? ''
    if (veld === 'periode') return periode(waarde)
    return /^\d{4}-\d\d-\d\dT/.test(waarde) ? datumTijd(waarde, taal) : waarde
  }
  const periode = (tekst: string): string => {
    const [van, tot] = [...tekst.matchAll(/\d{4}-\d\d-\d\d[ T][\d:.]+[+-]\d\d/g)].map((m) =>
      datumTijd(new Date(`${m[0]}:00`.replace(' ', 'T')).toISOString(), taal),
    )
    return van ? `${van} – ${tot ?? ''}` : t('plaatsing.leeg')
  }
  return (
    <Laadtoestand van={versies} wat={t('plaatsing.versies')}>
      {({ items }) => (
        <Tijdlijn
          naam={t('plaatsing.versies')}
          punten={items.map((v) => ({
            sleutel: String(v.versie),
            op: v.van,
            kop: v.door ?? t('plaatsing.systeem'),
            inhoud:
              v.wijzigingen.length === 0 ? (
                t('plaatsing.vastgelegd')
              ) : (
                <ul className="z-kaal">
                  {v.wijzigingen.map((w) => (
                    <li key={w.veld}>
                      {t('plaatsing.gewijzigd', {
                        veld: t(`plaatsing.veld.${w.veld}`),
                        van: toon(w.veld, w.van),
                        naar: toon(w.veld, w.naar),
                      })}
                    </li>
                  ))}
                </ul>
              ),
          }))}
        />
      )}
    </Laadtoestand>
  )
}
