import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Planblad } from './Planblad.tsx'
import type { Plan } from './planvormen.ts'
import { LIVE } from './vormen.ts'
import './onderzoek.css'

/** A plan on a page of its own: for the director, and for a partner with what is shared. */
export function Planpagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const plan = useHaal<Plan>(`/plannen/${id}`, { live: LIVE })
  return (
    <div className="z-blad">
      <Laadtoestand van={plan} wat={t('onderzoek.plan')}>
        {(p) => (
          <>
            <Kop
              boven={t('onderzoek.plan')}
              titel={<Naam naam={p.leden[0]?.naam ?? t('onderzoek.plan')} />}
            />
            <Planblad plan={p} />
          </>
        )}
      </Laadtoestand>
    </div>
  )
}
