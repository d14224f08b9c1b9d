import type { ReactNode } from 'react'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { datumLang, datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { LIVE, PLANNEN } from './vormen.ts'

type Regel = {
  soort: 'plan' | 'stap' | 'mijlpaal'
  id: string
  naam: string
  versie: number
  op: string
  door: string | null
  reden: string
  vervallen: boolean
  stand: 'open' | 'gehaald' | 'vertraagd' | null
  datum: string | null
}

/** Who changed what, when and why; newest first. */
export function Geschiedenis({ planId }: { planId: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const lijst = useHaal<{ items: Regel[] }>(`${PLANNEN}/${planId}/historie`, { live: LIVE })
  return (
    <Paneel kop={t('planning.ombouw.geschiedenis')} inklap="dicht">
      <Laadtoestand van={lijst} wat={t('planning.ombouw.geschiedenis')}>
        {({ items }) => (
          <ul className="z-ombouw__lijst">
            {items.map((r) => (
              <li key={`${r.id} ${r.versie}`}>
                {datumTijd(r.op, taal)}, {r.door ?? t('planning.ombouw.systeem')}.{' '}
                {t(`planning.ombouw.soort.${r.soort}`)} <strong lang="nl">{r.naam}</strong>
                {r.vervallen
                  ? `: ${t('planning.ombouw.weggehaald')}`
                  : r.stand && r.datum
                    ? `: ${t(`planning.ombouw.stand.${r.stand}`)}, ${datumLang(r.datum, taal)}`
                    : ''}
                . <span lang="nl">{r.reden}</span>
              </li>
            ))}
          </ul>
        )}
      </Laadtoestand>
    </Paneel>
  )
}
