import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTekst } from '../platform/tekst.tsx'

/** What is counted and how, for who uses the figures; folded, printed in full. */
export function Definities(props: { ids: readonly string[] }): ReactNode {
  const t = useTekst()
  return (
    <Paneel kop={t('monitor.definities')} inklap="dicht">
      <ul className="z-definities">
        {props.ids.map((id) => (
          <li key={id}>{t(`monitor.regel.${id}`)}</li>
        ))}
      </ul>
    </Paneel>
  )
}
