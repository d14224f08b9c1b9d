import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding as Bericht } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useWaarneembaar } from '../platform/waarneembaar.ts'
import { Acties } from './Acties.tsx'
import { Gegevenspaneel } from './Gegevenspaneel.tsx'
import { meldingRoute } from './kamer.ts'
import { Onvervuld } from './Onvervuld.tsx'
import { Plekkiezer } from './Plekkiezer.tsx'
import { Reserveringpaneel } from './Reserveringpaneel.tsx'
import { Sluiten } from './Sluiten.tsx'
import { telaat } from './telaat.ts'
import { Verblijfpaneel } from './Verblijfpaneel.tsx'
import { UitCrisis } from '../toegang/UitCrisis.tsx'
import type { Melding } from './vormen.ts'
import { ZelfdePersoon } from './ZelfdePersoon.tsx'
import './crisis.css'

/** One call: what is held or given on top, the places that fit, what is known, what was done, and closing it. */
export function Meldingpagina(): ReactNode {
  const t = useTekst()
  const { id } = meldingRoute.useParams()
  const melding = useHaal<Melding>(`/crisismeldingen/${id}`, {
    live: ['nl.zicht.crisis', 'nl.zicht.plaatsing'],
  })
  return (
    <div className="z-blad">
      <Laadtoestand van={melding} wat={t('crisis.watMelding')}>
        {(m) => <Inhoud m={m} etag={melding.etag} opnieuw={melding.opnieuw} />}
      </Laadtoestand>
    </div>
  )
}

function Inhoud(props: { m: Melding; etag: string | null; opnieuw: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { m, etag } = props
  const laat = useWaarneembaar(telaat)
  useEffect(() => () => telaat.zet(null), [])
  const lopend = m.reserveringen.filter((r) => r.status === 'loopt')
  const laatste = m.reserveringen[0]
  const open = m.status === 'open'
  return (
    <>
      <Kop
        boven={t('crisis.meldingNr', { nummer: m.nummer })}
        titel={<Naam naam={m.roepnaam} />}
        bij={
          <>
            <span className="z-merkje">{t(`crisis.status.${m.status}`)}</span>{' '}
            {t('crisis.aangenomen', { moment: kortMoment(m.gemeldOp, nu, taal) })}{' '}
            <Naam naam={m.aangenomenDoor} />
          </>
        }
        knoppen={
          m.status !== 'gesloten' && (
            <Link
              to="/crisis/$id/aanvullen"
              params={{ id: m.id }}
              className="utrecht-button utrecht-button--secondary-action z-knop"
            >
              {t('crisis.aanvullen')}
            </Link>
          )
        }
      />
      <div className="z-melding-pagina">
        <div className="z-melding-pagina__hoofd">
          {!m.inKring && (
            <Bericht soort="info" kop={t('crisis.geheim')}>
              <p>{t('crisis.geheimUitleg')}</p>
            </Bericht>
          )}
          {m.plaatsingen.length > 0 && <Verblijfpaneel m={m} />}
          {lopend.map((r) => (
            <Reserveringpaneel key={r.id} m={m} reservering={r} bijEinde={props.opnieuw} />
          ))}
          {open && lopend.length === 0 && laatste?.status === 'verlopen' && (
            <Bericht soort="waarschuwing" kop={t('crisis.verlopenKop')} luid>
              <p>{t('crisis.verlopenUitleg')}</p>
            </Bericht>
          )}
          {open && (
            <Plekkiezer m={m} telaat={laat?.meldingId === m.id ? laat : null} houdtVast={lopend.length > 0} />
          )}
          <Acties m={m} />
          <Onvervuld m={m} />
        </div>
        <div className="z-melding-pagina__zij">
          <ZelfdePersoon m={m} etag={etag} />
          <Gegevenspaneel m={m} />
          <UitCrisis crisismeldingId={m.id} />
          {m.status === 'gesloten' ? null : <Sluiten m={m} etag={etag} />}
        </div>
      </div>
    </>
  )
}
