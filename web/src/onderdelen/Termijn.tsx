import type { ReactNode } from 'react'
import { dagenTussen, dagVan, datumKort, minutenTussen, tijd, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Icoon } from './Icoon.tsx'

export type Termijnstand = 'ruim' | 'bijna' | 'vandaag' | 'te_laat'

/** Where a term stands on a day: past, today, within `bijnaDagen`, or further off. */
export function termijnstand(dagen: number, bijnaDagen: number): Termijnstand {
  if (dagen < 0) return 'te_laat'
  if (dagen === 0) return 'vandaag'
  return dagen <= bijnaDagen ? 'bijna' : 'ruim'
}

const ICOON = { ruim: 'klok', bijna: 'klok', vandaag: 'waarschuwing', te_laat: 'fout' } as const

/**
 * Due and overdue in words, with the date: "over 9 dagen, 1 dec 2026", "3 dagen te laat". `uiterlijk` is a date, or a moment when
 * the hour matters ("vandaag om 12:00"). Counts calendar days; how a term is counted is the server's.
 */
export function Termijn(props: { uiterlijk: string; bijnaDagen?: number; wat?: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { uiterlijk, bijnaDagen = 2 } = props
  const metTijd = uiterlijk.includes('T')
  const dag = metTijd ? dagVan(uiterlijk) : uiterlijk
  const dagen = dagenTussen(vandaag(nu), dag)
  const voorbij = metTijd && dagen === 0 && minutenTussen(uiterlijk, nu) >= 0
  const stand = voorbij ? 'te_laat' : termijnstand(dagen, bijnaDagen)
  const uur = metTijd ? tijd(uiterlijk, taal) : ''
  const woorden =
    dagen === 0
      ? t(
          voorbij
            ? 'onderdelen.termijn.vandaagVoorbij'
            : metTijd
              ? 'onderdelen.termijn.vandaagOm'
              : 'onderdelen.termijn.vandaag',
          { uur },
        )
      : dagen < 0
        ? t('onderdelen.termijn.teLaat', { dagen: -dagen })
        : t('onderdelen.termijn.over', { dagen })
  return (
    <span className={`z-termijn z-termijn--${stand}`}>
      <Icoon naam={ICOON[stand]} />
      <span>
        {props.wat && `${props.wat}: `}
        {woorden}
        {dagen !== 0 && (
          <time dateTime={uiterlijk} className="z-termijn__datum">
            {datumKort(dag, taal)}
            {metTijd && ` ${uur}`}
          </time>
        )}
      </span>
    </span>
  )
}
