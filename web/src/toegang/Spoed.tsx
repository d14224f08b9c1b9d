import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { RedenVragen } from './RedenVragen.tsx'
import type { Zaak } from './vormen.ts'

/** Says of a case that it cannot wait, with the reason; from today its clock runs. Nothing to say while that clock runs. */
export function Spoed(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  if (props.z.klokken.some((k) => k.soort === 'wmoSpoed' && k.geslotenOp === null)) return null
  return (
    <RedenVragen
      {...props}
      daad="spoed"
      knop="toegang.spoedMeld"
      verzend="toegang.spoedJa"
      waarom="toegang.veld.spoedRedenWaarom"
      rond={(formulier) => <Paneel kop={t('toegang.spoedMeld')}>{formulier}</Paneel>}
    />
  )
}
