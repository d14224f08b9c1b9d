import { useHaal } from '../platform/gegevens.ts'
import { useSessie } from '../platform/sessie.tsx'

type Organisatie = { id: string; naam: string; soort: string }

/** Organisations that one can agree something with: all of the register but one's own. */
export function useOrganisaties(): { waarde: string; label: string; soort: string }[] {
  const { actief } = useSessie()
  const lijst = useHaal<{ items: Organisatie[] }>('/organisaties')
  return (lijst.gegevens?.items ?? [])
    .filter((o) => o.id !== actief.organisatieId)
    .map((o) => ({ waarde: o.id, label: o.naam, soort: o.soort }))
}
