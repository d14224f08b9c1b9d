import { createContext, useContext } from 'react'
import type { Taak } from './kamer.ts'
import { magOpenen } from './recht.ts'
import { useVrager } from './sessie.tsx'

/** The tasks of all rooms, given by the composition; the shell and the home page know no rooms themselves. */
export const TakenContext = createContext<readonly Taak[]>([])

/** The tasks of the present role, first things first. */
export function useTaken(): readonly Taak[] {
  const vrager = useVrager()
  return useContext(TakenContext)
    .filter((taak) => magOpenen(taak.recht, vrager))
    .toSorted((a, b) => a.volgorde - b.volgorde)
}
