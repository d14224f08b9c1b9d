import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Meningen } from './Meningen.tsx'
import { OpAgenda } from './OpAgenda.tsx'
import type { Punt } from './overlegvormen.ts'
import { LIVE, type Zaakstand } from './vormen.ts'
import './besluit.css'

/** What the meeting advised on this case, and putting it on an agenda. */
export function Overlegdeel(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { zaakId } = props
  const rol = useMag('overleg:maken')
  const [open, zetOpen] = useState(false)
  const zaak = useHaal<Zaakstand>(`/zaken/${zaakId}`, { live: LIVE })
  const adviezen = useHaal<{ items: Punt[] }>(`/zaken/${zaakId}/adviezen`, { live: LIVE })
  const mag = rol && zaak.gegevens?.magWijzigen === true && zaak.gegevens.fase !== 'gesloten'
  return (
    <>
      {mag && !open && (
        <p className="z-besluit-begin">
          <Knop
            soort={adviezen.gegevens?.items.length === 0 ? 'hoofd' : 'gewoon'}
            icoon="plus"
            bijKlik={() => zetOpen(true)}
          >
            {t('besluit.opAgenda')}
          </Knop>
        </p>
      )}
      {mag && open && (
        <Paneel kop={t('besluit.opAgenda')}>
          <OpAgenda zaakId={zaakId} klaar={() => zetOpen(false)} />
        </Paneel>
      )}
      <Laadtoestand van={adviezen} wat={t('besluit.overleg')}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('besluit.nietBesproken')}</p>
          ) : (
            items.map((p) => (
              <Paneel
                key={p.id}
                kop={p.doel}
                bij={
                  rol && (
                    <Link to="/overleggen/$id" params={{ id: p.overlegId }} className="utrecht-link">
                      {t('besluit.naarOverleg')}
                    </Link>
                  )
                }
              >
                <div className="z-besluit-blok">
                  <p>{p.vraag}</p>
                  {p.ingetrokkenOp && (
                    <p className="z-stil">
                      {t('besluit.puntIngetrokken', { datum: datumKort(dagVan(p.ingetrokkenOp), taal) })}
                    </p>
                  )}
                  {p.advies === null && !p.ingetrokkenOp && (
                    <p className="z-stil">{t('besluit.staatOpAgenda')}</p>
                  )}
                  <Meningen p={p} />
                </div>
              </Paneel>
            ))
          )
        }
      </Laadtoestand>
    </>
  )
}
