import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Signaalregel } from './Signaalregel.tsx'
import { LIVE, type Signaal } from './vormen.ts'
import './plaatsing.css'

const GROEPEN = ['verstreken', 'vandaag', 'waarschuwing'] as const

/** My work: what is overdue, what is due today, what comes near. */
export function MijnWerk(): ReactNode {
  const t = useTekst()
  const signalen = useHaal<{ items: Signaal[] }>('/signalen', { live: LIVE, elke: 60_000 })
  return (
    <div className="z-blad">
      <Kop titel={t('plaatsing.werk')} bij={t('plaatsing.werkUitleg')} />
      <Laadtoestand van={signalen} wat={t('plaatsing.uwWerk')}>
        {({ items }) =>
          items.length === 0 ? (
            <Melding soort="ok">{t('plaatsing.werkLeeg')}</Melding>
          ) : (
            GROEPEN.map((groep) => (
              <Groep key={groep} groep={groep} items={items.filter((s) => s.urgentie === groep)} />
            ))
          )
        }
      </Laadtoestand>
    </div>
  )
}

function Groep(props: { groep: (typeof GROEPEN)[number]; items: readonly Signaal[] }): ReactNode {
  const t = useTekst()
  if (props.items.length === 0) return null
  return (
    <Paneel kop={t(`plaatsing.groep.${props.groep}`, { aantal: props.items.length })}>
      <ul className="z-signalen">
        {props.items.map((s) => (
          <Signaalregel key={`${s.soort}${s.id}`} signaal={s} />
        ))}
      </ul>
    </Paneel>
  )
}
