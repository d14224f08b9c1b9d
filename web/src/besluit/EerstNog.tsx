import type { ReactNode } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { LIVE } from './vormen.ts'

type Stand = { inDeWeg: string[]; brieven: { id: string; onderwerp: string; lot: string }[] }

/** What must be done here before the warm handover can be completed: shown while it is planned and awaited, by the rule that refuses then. */
export function EerstNog(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const stand = useHaal<Stand>(`/zaken/${props.zaakId}/sluiting?reden=overgedragen`, {
    live: [...LIVE, 'nl.zicht.wachtlijst'],
  }).gegevens
  if (!stand || stand.inDeWeg.length === 0) return null
  const brieven = stand.brieven.filter((b) => b.lot === 'eerst_verzenden')
  return (
    <Melding soort="waarschuwing" kop={t('besluit.eerstNog')}>
      <ul>
        {stand.inDeWeg.map((b) => (
          <li key={b}>
            {t(`toegang.inDeWeg.${b}`)}
            {b === 'brief_niet_verzonden' && ` (${brieven.map((x) => x.onderwerp).join(', ')})`}
          </li>
        ))}
      </ul>
    </Melding>
  )
}
