import { beoordeelRuimte, type Nu, type Oordeel } from './beoordeel-ruimte.ts'
import type { Reden } from './redenen.ts'
import type { Ruimte } from './ruimte.ts'
import type { Zoekvraag } from './zoekvraag.ts'

/** What claims a place now: a stay, a hold or a repair. `tot`: its certain end; `verwacht`: the forecast of a stay (a date). */
export type Claim = {
  soort: 'plaatsing' | 'reservering' | 'buiten_gebruik'
  tot: string | null
  verwacht: string | null
}

export type Zoekplek = { id: string; ruimte: Ruimte; claim: Claim | null }

/** Why a claimed place is not free, and until when. */
export function redenVanClaim(claim: Claim): Reden {
  if (claim.soort === 'reservering' && claim.tot !== null) return { code: 'vastgehouden', tot: claim.tot }
  if (claim.soort === 'buiten_gebruik') return { code: 'buiten_gebruik', tot: claim.tot }
  return { code: 'vol', vrijVanaf: claim.tot ?? claim.verwacht, zeker: claim.tot !== null }
}

/**
 * Does this place fit these people tonight? Either it does, or every reason why not. The reasons of the unit (who it is for,
 * what it has) come before who is in it. Whether enough places lie together is a matter of the unit: see `beoordeelEenheid`.
 */
export function beoordeelPlek(plek: Zoekplek, vraag: Zoekvraag, nu: Nu): Oordeel & { past: boolean } {
  const { redenen, opmerkingen } = beoordeelRuimte(plek.ruimte, vraag, nu)
  const alle = plek.claim ? [...redenen, redenVanClaim(plek.claim)] : redenen
  return { past: alle.length === 0, redenen: alle, opmerkingen }
}
