import { type ReactNode, useState } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { BriefMaken } from './BriefMaken.tsx'
import { Verzendformulier } from './Verzendformulier.tsx'
import { type Brief, LIVE, ververs } from './vormen.ts'
import './besluit.css'

/** The letters in one case: what was written, whether it went, and the letter itself as it was kept. */
export function Brievendeel(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const mag = useMag('zaak:wijzigen')
  const brieven = useHaal<{ items: Brief[] }>(`/zaken/${props.zaakId}/brieven`, { live: LIVE })
  return (
    <>
      <Paneel kop={t('besluit.brieven')}>
        <Laadtoestand van={brieven} wat={t('besluit.brieven')}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('besluit.geenBrieven')}</p>
            ) : (
              <ul className="z-besluit-lijst">
                {items.map((b) => (
                  <Regel key={b.id} b={b} zaakId={props.zaakId} mag={mag} />
                ))}
              </ul>
            )
          }
        </Laadtoestand>
      </Paneel>
      {mag && <BriefMaken zaakId={props.zaakId} />}
    </>
  )
}

/** What asks to complete an objection or an application, or for a view, goes with that: a term hangs on the day. */
const verzendpad = (b: Brief, zaakId: string): string =>
  b.soort === 'bezwaar_herstel'
    ? `/bezwaren/${b.overId}/herstelverzoek/verzending`
    : b.soort === 'uitnodiging_zienswijze'
      ? `/beschikkingen/${b.overId}/zienswijze/verzending`
      : b.overSoort === 'termijn'
        ? `/zaken/${zaakId}/klokken/${b.overId}/aanvulverzoek/verzending`
        : `/brieven/${b.id}/verzending`

function Regel(props: { b: Brief; zaakId: string; mag: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [open, zetOpen] = useState(false)
  const { b, zaakId } = props
  // the letter of a decision goes with the decision, because then the term to object begins
  const los = b.overSoort !== 'beschikking'
  const wacht = b.verzondenOp === null && b.vervallenReden === null
  return (
    <li>
      <strong>{b.onderwerp}</strong>
      <div className="z-stil">
        {t('besluit.gemaaktOp', { datum: datumKort(dagVan(b.gemaaktOp), taal) })}
        {b.gemaaktDoor && (
          <>
            , <Naam naam={b.gemaaktDoor} />
          </>
        )}
      </div>
      <div>
        {b.verzondenOp
          ? t('besluit.gegaan', {
              hoe: b.kanaal ? t(`besluit.kanaal.${b.kanaal}`) : '',
              datum: datumKort(b.verzondenOp, taal),
            })
          : b.vervallenReden
            ? t('besluit.briefVervallen', { reden: b.vervallenReden })
            : t(los ? 'besluit.nogNietWeg' : 'besluit.gaatMetBesluit')}
      </div>
      <p className="z-knoppen">
        <a
          href={`/v1/brieven/${b.id}/pdf`}
          target="_blank"
          rel="noreferrer"
          className="utrecht-button utrecht-button--secondary-action z-knop z-knop--klein"
        >
          <Icoon naam="document" />
          {t('besluit.openBrief')}
          <span className="z-verborgen">: {b.onderwerp}</span>
        </a>
        {props.mag && los && wacht && !open && (
          <Knop klein bijKlik={() => zetOpen(true)}>
            {t('besluit.briefVerzonden')}
            <span className="z-verborgen">: {b.onderwerp}</span>
          </Knop>
        )}
      </p>
      {open && wacht && (
        <Verzendformulier
          pad={verzendpad(b, zaakId)}
          ververs={ververs(zaakId)}
          naam={t('besluit.briefVerzonden')}
          klaar={() => zetOpen(false)}
        />
      )}
    </li>
  )
}
