import type { ReactNode } from 'react'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Knop } from './Knop.tsx'
import { Melding } from './Melding.tsx'

/** What was typed before a reload, a time-out or a flat battery is back, and says that it was never sent. */
export function NogNietVerzonden(props: { van: string; wis: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  return (
    <Melding soort="info" kop={t('onderdelen.concept')} luid>
      <p>{t('onderdelen.conceptUitleg', { moment: kortMoment(props.van, nu, taal) })}</p>
      <Knop
        klein
        soort="stil"
        bijKlik={props.wis}
        bevestig={{ vraag: t('onderdelen.conceptWisVraag'), ja: t('onderdelen.conceptWisJa') }}
      >
        {t('onderdelen.conceptWis')}
      </Knop>
    </Melding>
  )
}
