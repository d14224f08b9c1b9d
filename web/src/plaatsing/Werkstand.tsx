import type { ReactNode } from 'react'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { LIVE, type Signaal } from './vormen.ts'

/** How much asks for attention today, on the tile and in the navigation; says nothing when there is nothing. */
export function Werkstand(): ReactNode {
  const t = useTekst()
  const { gegevens } = useHaal<{ items: Signaal[] }>('/signalen', { live: LIVE, elke: 60_000 })
  const nu = gegevens?.items.filter((s) => s.urgentie !== 'waarschuwing').length ?? 0
  return nu === 0 ? null : <span title={t('plaatsing.werkStand', { aantal: nu })}>{nu}</span>
}
