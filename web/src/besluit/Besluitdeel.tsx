import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Besluitpaneel } from './Besluitpaneel.tsx'
import { Conceptformulier } from './Conceptformulier.tsx'
import {
  type Besluitbeleid,
  type Besluiten,
  type Bezwaar,
  type Doelgroep,
  LIVE,
  type Zaakstand,
} from './vormen.ts'
import './besluit.css'

/** The decisions in one case, newest first, each with its one next step. */
export function Besluitdeel(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const { zaakId } = props
  const zaak = useHaal<Zaakstand>(`/zaken/${zaakId}`, { live: LIVE })
  const besluiten = useHaal<Besluiten>(`/zaken/${zaakId}/besluiten`, { live: LIVE })
  const bezwaren = useHaal<{ items: Bezwaar[] }>(`/zaken/${zaakId}/bezwaren`, { live: LIVE })
  return (
    <Laadtoestand van={besluiten} wat={t('besluit.deel')}>
      {({ items, beleid, doelgroep }) => (
        <>
          {zaak.gegevens && (
            <Begin
              zaak={zaak.gegevens}
              beleid={beleid}
              doelgroep={doelgroep}
              eerste={items.every((b) => b.status === 'vervallen')}
            />
          )}
          {items.map((b) => (
            <Besluitpaneel
              key={b.id}
              b={b}
              beleid={beleid}
              doelgroep={doelgroep}
              zaak={zaak.gegevens ?? null}
              bezwaren={(bezwaren.gegevens?.items ?? []).filter((z) => z.besluitId === b.id)}
              vervangen={items.some((a) => a.vervangt === b.id && a.status !== 'vervallen')}
            />
          ))}
        </>
      )}
    </Laadtoestand>
  )
}

/** Beginning a decision: for the team, in a file that is open. What is there already comes first. */
function Begin(props: {
  zaak: Zaakstand
  beleid: Besluitbeleid
  doelgroep: Doelgroep | null
  eerste: boolean
}): ReactNode {
  const t = useTekst()
  const mag = useMag('beschikking:maken') && props.zaak.magWijzigen && props.zaak.fase !== 'gesloten'
  const [open, zetOpen] = useState(false)
  const { zaak } = props
  if (!mag) return null
  if (open)
    return (
      <Paneel kop={t('besluit.begin')}>
        <Conceptformulier
          zaakId={zaak.id}
          beleid={props.beleid}
          doelgroep={props.doelgroep}
          aanvraagOp={aanvraagVan(zaak)}
          klaar={() => zetOpen(false)}
        />
      </Paneel>
    )
  return (
    <>
      {props.eerste && zaak.fase === 'onderzoek' && (
        <Melding soort="info">{t('besluit.onderzoekLoopt')}</Melding>
      )}
      <p className="z-besluit-begin">
        <Knop soort={props.eerste ? 'hoofd' : 'gewoon'} icoon="plus" bijKlik={() => zetOpen(true)}>
          {t('besluit.begin')}
        </Knop>
      </p>
    </>
  )
}

/**
 * The day of the application is the day on which its clock began: the one that runs, or where a new decision must come the one that was
 * answered before. Another application has a day of its own, which is asked.
 */
function aanvraagVan(zaak: Zaakstand): string | null {
  const klokken = zaak.klokken.filter((k) => k.soort === 'wmoBeschikking')
  const nieuw = zaak.klokken.some((k) => k.soort === 'nieuwBesluit' && k.geslotenOp === null)
  return (klokken.find((k) => k.geslotenOp === null) ?? (nieuw ? klokken[0] : undefined))?.begin ?? null
}
