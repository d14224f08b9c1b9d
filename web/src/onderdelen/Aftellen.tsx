import { type ReactNode, useEffect, useState } from 'react'
import { tijd } from '../platform/datum.ts'
import { servertijd } from '../platform/servertijd.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'

/** How a hold counts down: minutes while there are many, seconds in the last two minutes, nothing below zero. */
export function resterend(tot: number, nu: number): { minuten: number; seconden: number; voorbij: boolean } {
  const over = Math.max(0, Math.ceil((tot - nu) / 1000))
  return { minuten: Math.floor(over / 60), seconden: over % 60, voorbij: over === 0 }
}

/** When a hold ends, and how long that still is. A screen reader is told at five minutes and at the end, not every second. */
export function Aftellen(props: { tot: string; bijEinde?: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const einde = Date.parse(props.tot)
  const [nu, zetNu] = useState(servertijd)
  const { minuten, seconden, voorbij } = resterend(einde, nu)
  const { bijEinde } = props
  useEffect(() => {
    const wekker = setInterval(() => zetNu(servertijd()), 1000)
    return () => clearInterval(wekker)
  }, [])
  useEffect(() => {
    if (voorbij) bijEinde?.()
  }, [voorbij, bijEinde])
  if (voorbij)
    return <strong className="z-aftellen z-aftellen--voorbij">{t('onderdelen.holdVoorbij')}</strong>
  const kort = minuten < 5
  return (
    <span className={kort ? 'z-aftellen z-aftellen--kort' : 'z-aftellen'}>
      <span>
        {minuten < 2
          ? t('onderdelen.nogSeconden', { minuten, seconden })
          : t('onderdelen.nogMinuten', { minuten })}
        {', '}
        {t('onderdelen.tot', { tijd: tijd(props.tot, taal) })}
      </span>
      <output className="z-verborgen">{kort ? t('onderdelen.bijnaVoorbij') : ''}</output>
    </span>
  )
}
