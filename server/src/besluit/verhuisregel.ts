export type Verhuisvraag = {
  /** Who is responsible now. */
  nu: string
  naar: string
  /** Does someone live with an institution, by a decision? */
  verblijftInInstelling: boolean
  /** Did someone turn to the new municipality (Wmo 2015 art. 1.2.1)? */
  wendtZichTotNieuwe: boolean
}

/**
 * Who is responsible after a move inside the region, by the dated rule of the region: under TOEGANG_GEMEENTE where someone turns to,
 * under WOONPLAATSBEGINSEL where someone lived last before going into an institution. Always one, never none (R14).
 */
export function verantwoordelijkNaVerhuizing(regel: string, v: Verhuisvraag): string {
  if (regel === 'WOONPLAATSBEGINSEL') return v.verblijftInInstelling ? v.nu : v.naar
  return v.wendtZichTotNieuwe ? v.naar : v.nu
}
