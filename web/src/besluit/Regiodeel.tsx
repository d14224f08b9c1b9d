import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Regiokeuzepaneel } from './Regiokeuzepaneel.tsx'
import { Regioonderzoek } from './Regioonderzoek.tsx'
import type { Regiostand } from './regiovormen.ts'
import { Verhuizen, Verhuizingen } from './Verhuizen.tsx'
import { type Besluiten, LIVE, type Zaakstand } from './vormen.ts'
import './besluit.css'

/** Where someone has the best chance, in another region or here; and moving inside this region. */
export function Regiodeel(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const { zaakId } = props
  const rol = useMag('zaak:wijzigen')
  const zaak = useHaal<Zaakstand>(`/zaken/${zaakId}`, { live: LIVE })
  const besluiten = useHaal<Besluiten>(`/zaken/${zaakId}/besluiten`, { live: LIVE })
  const stand = useHaal<Regiostand>(`/zaken/${zaakId}/regiokeuzes`, { live: LIVE })
  const [open, zetOpen] = useState<'onderzoek' | 'verhuizen' | null>(null)
  const dicht = () => zetOpen(null)
  const beleid = besluiten.gegevens?.beleid
  const mag = rol && zaak.gegevens?.magWijzigen === true && zaak.gegevens.fase !== 'gesloten'
  return (
    <>
      <p className="z-besluit-begin">{t('besluit.regioBij')}</p>
      {mag && beleid && open === null && (
        <p className="z-knoppen">
          <Knop icoon="kaart" bijKlik={() => zetOpen('onderzoek')}>
            {t('besluit.onderzoekRegio')}
          </Knop>
          <Knop icoon="wissel" bijKlik={() => zetOpen('verhuizen')}>
            {t('besluit.legVerhuizingVast')}
          </Knop>
        </p>
      )}
      {mag && beleid && open === 'onderzoek' && (
        <Paneel kop={t('besluit.onderzoekRegio')}>
          <Regioonderzoek zaakId={zaakId} beleid={beleid} klaar={dicht} />
        </Paneel>
      )}
      {mag && beleid && zaak.gegevens && open === 'verhuizen' && (
        <Paneel kop={t('besluit.legVerhuizingVast')}>
          <Verhuizen zaak={zaak.gegevens} beleid={beleid} klaar={dicht} />
        </Paneel>
      )}
      <Laadtoestand van={stand} wat={t('besluit.regiodeel')}>
        {({ items, verhuizingen }) => (
          <>
            {items.map((k) => (
              <Regiokeuzepaneel key={k.id} k={k} zaakId={zaakId} beleid={beleid ?? null} mag={mag} />
            ))}
            {verhuizingen.length > 0 && <Verhuizingen items={verhuizingen} beleid={beleid ?? null} />}
          </>
        )}
      </Laadtoestand>
    </>
  )
}
