import type { ReactNode } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Afgerond } from './Afgerond.tsx'
import { Meten } from './Meten.tsx'
import { Netwerk } from './Netwerk.tsx'
import { Onderzoekblad } from './Onderzoekblad.tsx'
import { Quickscan } from './Quickscan.tsx'
import { Verloop } from './Verloop.tsx'
import { type Beleid, LIVE, type Onderzoek, PADEN, type Quickscan as Scan } from './vormen.ts'
import './onderzoek.css'

/** The inquiry of one case: quick scan, steps, network and how it went. */
export function Onderzoekdeel(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const rol = useMag('zaak:wijzigen')
  const { zaakId } = props
  const zaak = useHaal<{ fase: string }>(`/zaken/${zaakId}`, { live: LIVE })
  // closed: to be read, and opened again first
  const mag = rol && zaak.gegevens?.fase !== 'gesloten'
  const beleid = useHaal<Beleid>('/onderzoekbeleid')
  const scan = useHaal<{ quickscan: Scan | null }>(`/zaken/${zaakId}/quickscan`, { live: LIVE })
  const onderzoek = useHaal<{ onderzoek: Onderzoek | null }>(`/zaken/${zaakId}/onderzoek`, { live: LIVE })
  const start = useActie<void>({ pad: `/zaken/${zaakId}/onderzoek`, inhoud: () => ({}), ververs: PADEN })
  const knop = (tekst: string) => (
    <>
      <Knop soort="hoofd" bezig={start.bezig} bijKlik={() => start.voerUit()}>
        {tekst}
      </Knop>
      <Afloop actie={start} />
    </>
  )
  return (
    <Laadtoestand van={beleid} wat={t('onderzoek.onderzoek')}>
      {(b) => (
        <>
          {b.quickscan && (
            <Paneel kop={b.quickscan.naam}>
              <Laadtoestand van={scan} wat={b.quickscan.naam}>
                {(q) =>
                  b.quickscan && (
                    <Quickscan
                      key={q.quickscan?.op}
                      zaakId={zaakId}
                      scan={b.quickscan}
                      laatste={q.quickscan}
                      mag={mag}
                    />
                  )
                }
              </Laadtoestand>
            </Paneel>
          )}
          <Paneel kop={t('onderzoek.onderzoek')}>
            <Laadtoestand van={onderzoek} wat={t('onderzoek.onderzoek')}>
              {({ onderzoek: o }) => (
                <>
                  {o?.doelgroep && (
                    <p>
                      {b.doelgroep?.naam}: <strong>{t(`onderzoek.doelgroep.${o.doelgroep}`)}</strong>
                    </p>
                  )}
                  {o === null && (
                    <>
                      <Melding soort="info">{t('onderzoek.nogNiet')}</Melding>
                      {mag && knop(t('onderzoek.begin'))}
                    </>
                  )}
                  {o?.afgerondOp && (
                    <>
                      <Afgerond onderzoek={o} beleid={b} />
                      {mag && knop(t('onderzoek.beginOpnieuw'))}
                    </>
                  )}
                  {o &&
                    !o.afgerondOp &&
                    (mag ? (
                      <Onderzoekblad key={o.id} zaakId={zaakId} onderzoek={o} beleid={b} />
                    ) : (
                      <Afgerond onderzoek={o} beleid={b} />
                    ))}
                </>
              )}
            </Laadtoestand>
          </Paneel>
          <Paneel kop={t('onderzoek.netwerk')}>
            <Netwerk zaakId={zaakId} mag={mag} />
          </Paneel>
          <Paneel kop={t('onderzoek.verloop')}>
            <Verloop zaakId={zaakId} />
            {mag && <Meten zaakId={zaakId} modellen={b.modellen} />}
          </Paneel>
        </>
      )}
    </Laadtoestand>
  )
}
