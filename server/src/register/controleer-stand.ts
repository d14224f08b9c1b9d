/**
 * The nine invariants of availability ("Finding A Bed Tonight", extended with places out of use). Whoever reads a board may
 * assume them at every moment, also later ones. Pure; gives the broken ones in words, so that a test says what is wrong.
 */
export type Stand = { totaal: number; bezet: number; vast: number; buitenGebruik: number; vrij: number }

/** What happened to one place between two stands. */
export type Daad = 'vasthouden' | 'vrijgeven' | 'verlopen' | 'plaatsen_na_vasthouden'

export function controleerStand(stand: Stand, overgang?: { daad: Daad; voor: Stand }): string[] {
  const { totaal, bezet, vast, buitenGebruik, vrij } = stand
  const stuk: string[] = []
  const eis = (waar: boolean, regel: string) => {
    if (!waar) stuk.push(`${regel} (${JSON.stringify(stand)})`)
  }
  eis(vrij >= 0, '1: free is not negative')
  eis(bezet <= totaal, '2: occupied is at most the total')
  eis(vast <= totaal - bezet, '3: held is at most what is not occupied')
  eis(totaal >= 0, '4: the total is not negative')
  eis(bezet + vast <= totaal, '5: occupied and held fit in the total')
  eis(bezet >= 0 && vast >= 0 && buitenGebruik >= 0, '5: no count is negative')
  if (overgang) {
    const verschil = vrij - overgang.voor.vrij
    if (overgang.daad === 'plaatsen_na_vasthouden')
      eis(verschil === 0, '6: confirming a hold leaves free as it was')
    if (overgang.daad === 'vrijgeven' || overgang.daad === 'verlopen')
      eis(verschil === 1, '7: an ended or lapsed hold gives one back')
    if (overgang.daad === 'vasthouden') eis(verschil === -1, '8: a hold takes one')
  }
  eis(
    vrij === totaal - bezet - vast - buitenGebruik,
    '9: free is the total without occupied, held and out of use',
  )
  return stuk
}
