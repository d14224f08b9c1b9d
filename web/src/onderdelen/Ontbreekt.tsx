import type { ReactNode } from 'react'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import type { Probleem } from '../platform/probleem.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Knop } from './Knop.tsx'
import { Melding } from './Melding.tsx'

/** Says what is missing on a page that opened anyway, and since when (SCHERMEN 24). `oud`: an older answer is shown below. */
export function Ontbreekt(props: {
  wat: string
  sinds: string | null
  opnieuw?: () => void
  oud?: boolean
  probleem?: Probleem
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const sinds = props.sinds ? kortMoment(props.sinds, nu, taal) : ''
  const nietHier = props.probleem?.status === 404 || props.probleem?.status === 403
  const zin = nietHier
    ? t('onderdelen.nietHier')
    : props.oud
      ? t('onderdelen.oud', { wat: props.wat, sinds })
      : t('onderdelen.ontbreekt', { wat: props.wat, sinds })
  return (
    <Melding soort={nietHier ? 'info' : 'waarschuwing'}>
      <span>{zin} </span>
      {props.opnieuw && !nietHier && (
        <Knop klein soort="stil" bijKlik={props.opnieuw}>
          {t('schil.opnieuw')}
        </Knop>
      )}
    </Melding>
  )
}
