import type { ReactNode } from 'react'
import { tijd } from '../platform/datum.ts'
import { livestand } from '../platform/live.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useWaarneembaar } from '../platform/waarneembaar.ts'

/** Says whether changes by others arrive by themselves, and if not: since when. Shape and word, not colour alone. */
export function Livepunt(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const stand = useWaarneembaar(livestand)
  // Clients have no live stream: nothing to say.
  if (stand.staat === 'uit') return null
  const woord =
    stand.staat === 'live'
      ? t('schil.live')
      : stand.staat === 'weg'
        ? t('schil.nietLive', { tijd: tijd(stand.sinds, taal) })
        : t('schil.liveVerbinden')
  return (
    <output className={`z-live z-live--${stand.staat}`}>
      <span className="z-live__punt" aria-hidden="true" />
      <span className="z-live__woord">{woord}</span>
    </output>
  )
}
