import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Melding as Bericht } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Aanvraag } from './Aanvraag.tsx'
import { type Stilstand, stilstandVan } from './stilstand.ts'
import { volgendeStap } from './volgendestap.ts'
import type { Zaak } from './vormen.ts'
import { zaakdelen } from './zaakdelen.ts'

/** The next thing to do in a case, in words, with the way to where it is done. */
export function Volgende(props: { z: Zaak }): ReactNode {
  const t = useTekst()
  const { z } = props
  const stil = stilstandVan(z, vandaag(useNu()))
  const stap = volgendeStap(z)
  if (stap === null) return null
  const delen = stap.delen.flatMap((id) => zaakdelen.filter((d) => d.id === id))
  return (
    <Paneel kop={t('toegang.watNu')}>
      {stap.tijdelijkeHulp && (
        <Bericht soort="waarschuwing" kop={t('toegang.spoedKop')}>
          <p>{t('toegang.spoedUitleg')}</p>
        </Bericht>
      )}
      {stil && <Stil stil={stil} />}
      {/* while one waits for the application, the decision on it is not what is asked for */}
      {!(stil && stap.wat === 'besluit') && <p className="z-watnu">{t(`toegang.volgende.${stap.wat}`)}</p>}
      {stap.wat === 'aanvraag' && <Aanvraag z={z} hoofd />}
      <p className="z-knoppen">
        {z.fase === 'geplaatst' && (
          <Link
            to="/mensen/$id"
            params={{ id: z.client.id }}
            className="utrecht-button z-knop utrecht-button--primary-action"
          >
            {t('toegang.waarWoont')}
          </Link>
        )}
        {delen.map((d, i) => (
          <Link
            key={d.id}
            to="/toegang/zaak/$id"
            params={{ id: z.id }}
            search={{ deel: d.id }}
            className={`utrecht-button z-knop utrecht-button--${i === 0 && z.fase !== 'geplaatst' && stap.wat !== 'aanvraag' ? 'primary' : 'secondary'}-action`}
          >
            {t(d.titel)}
          </Link>
        ))}
      </p>
    </Paneel>
  )
}

/** What one waits for, since when, until when, and what happens then. */
function Stil(props: { stil: Stilstand }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { wacht, sinds, tot, instemmingOp, grond, reden } = props.stil
  const dag = (d: string | null) => (d === null ? '' : datumKort(d, taal))
  const waarden = { sinds: dag(sinds), tot: dag(tot), op: dag(instemmingOp), grond }
  return (
    <Bericht
      soort={wacht === 'aanvullingVoorbij' || wacht === 'buitenTeLaat' ? 'waarschuwing' : 'info'}
      kop={t(`toegang.stil.${wacht}`, waarden)}
    >
      <p>
        {t('toegang.stilSinds', waarden)} “{reden}”
      </p>
      <p>{t(`toegang.stilDaarna.${wacht}`, waarden)}</p>
    </Bericht>
  )
}
