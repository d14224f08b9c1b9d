import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { RedenVragen } from './RedenVragen.tsx'
import type { Zaak } from './vormen.ts'

/** Who reported asked to stop: call, and say that it goes on, with the reason; that it stops is closing the file. */
export function Stopvraag(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  return (
    <Paneel kop={t('toegang.wilStoppen')}>
      <p>{t('toegang.wilStoppenUitleg')}</p>
      <RedenVragen
        {...props}
        daad="doorgang"
        knop="toegang.gaatDoor"
        verzend="toegang.gaatDoorJa"
        waarom="toegang.veld.gaatDoorWaarom"
      />
    </Paneel>
  )
}
