import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Aanbodkaart } from './Aanbodkaart.tsx'
import { type Aanbod, LIVE } from './vormen.ts'
import './wachtlijst.css'

/** Offers that wait for an answer: for a provider on a phone, for the access team, for the person. */
export function Aanbiedingen(): ReactNode {
  const t = useTekst()
  const aanbod = useHaal<{ items: Aanbod[] }>('/aanbiedingen', { live: LIVE })
  return (
    <div className="z-blad">
      <Kop titel={t('wachtlijst.aanbiedingen')} bij={t('wachtlijst.aanbiedingenBij')} />
      <Laadtoestand van={aanbod} wat={t('wachtlijst.aanbiedingen')}>
        {({ items }) =>
          items.length === 0 ? (
            <Melding soort="ok">{t('wachtlijst.geenAanbod')}</Melding>
          ) : (
            items.map((a) => <Aanbodkaart key={a.id} aanbod={a} />)
          )
        }
      </Laadtoestand>
    </div>
  )
}
