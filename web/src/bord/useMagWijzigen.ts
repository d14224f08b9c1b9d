import { useMag, useSessie } from '../platform/sessie.tsx'
import type { Bordrij } from './vormen.ts'

/** Whether this person may change places of this facility: a provider only its own. The server decides again. */
export function useMagWijzigen(): (rij: Pick<Bordrij, 'organisatieId'>) => boolean {
  const { actief } = useSessie()
  const ooit = useMag('bezetting:wijzigen')
  return (rij) => ooit && (actief.rol !== 'aanbieder' || rij.organisatieId === actief.organisatieId)
}
