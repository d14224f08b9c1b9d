/** What the board tells of a place and a facility, as far as a move needs it. */
export type Plek = { id: string; eenheidId: string; eenheid: string; nummer: number; toestand: string }
export type Rij = { id: string; naam: string; organisatieId: string; plekken: Plek[] }
export type Ruimte = { sleutel: string; naam: string; vrij: Plek[] }

/** The free places of a facility, room by room. */
export function ruimtenVan(rij: Rij | undefined): Ruimte[] {
  const ruimten = new Map<string, Ruimte>()
  for (const plek of rij?.plekken.filter((p) => p.toestand === 'vrij') ?? []) {
    const ruimte = ruimten.get(plek.eenheidId) ?? { sleutel: plek.eenheidId, naam: plek.eenheid, vrij: [] }
    ruimte.vrij.push(plek)
    ruimten.set(plek.eenheidId, ruimte)
  }
  return [...ruimten.values()]
}
