import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Melding } from './vormen.ts'

/** Demand of this call that found no place; counted for the region, without the person. */
export function Onvervuld(props: { m: Melding }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { onvervuld } = props.m
  if (onvervuld.length === 0) return null
  return (
    <Paneel kop={t('crisis.onvervuld')}>
      <ul className="z-acties">
        {onvervuld.map((o) => (
          <li key={o.id}>
            <span className="z-acties__wat">
              {t(`crisis.onvervuld.${o.soort}`)}
              {o.voorziening && `: ${o.voorziening}`}
              {o.soort === 'weigering' && ` (${t(`crisis.weigerreden.${o.reden}`).toLowerCase()})`}
            </span>
            <span className="z-stil z-klein z-acties__wie">{kortMoment(o.op, nu, taal)}</span>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}
