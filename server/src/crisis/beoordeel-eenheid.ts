import { beoordeelRuimte, type Nu } from './beoordeel-ruimte.ts'
import { type Claim, redenVanClaim } from './beoordeel-plek.ts'
import { isVast, type Opmerking, type Reden } from './redenen.ts'
import type { Ruimte } from './ruimte.ts'
import type { Zoekvraag } from './zoekvraag.ts'

/** A unit in which these people fit tonight: the places to take, all at once. */
export type Optie = {
  ruimte: Ruimte
  /** For a room that is let as a whole: all its usable places, so that nobody else is put in. */
  plekIds: string[]
  /** Free places of the unit, before this choice. */
  vrij: number
  opmerkingen: Opmerking[]
}

/** Places of one unit that do not fit for the same reasons. `toch`: what can be taken by who deviates with a reason, or nothing. */
export type NietPassend = { ruimte: Ruimte; plekIds: string[]; redenen: Reden[]; toch: string[] }

export type Eenheidsoordeel = { optie: Optie | null; niet: NietPassend[] }

type Claims = ReadonlyMap<string, Claim>

/** How many places these people take here. Care at home is one team; anywhere else everyone has a bed. */
export const nodigIn = (ruimte: Ruimte, vraag: Zoekvraag): number =>
  ruimte.perHuishouden ? 1 : vraag.personen.length

/**
 * Judges one unit for a household that stays together. Every place of the unit ends up either in the option or, once, in
 * `niet` with its reasons: no place is left out.
 */
export function beoordeelEenheid(ruimte: Ruimte, claims: Claims, vraag: Zoekvraag, nu: Nu): Eenheidsoordeel {
  const { redenen, opmerkingen } = beoordeelRuimte(ruimte, vraag, nu)
  const nodig = nodigIn(ruimte, vraag)
  const gekozen = kies(ruimte, claims, nodig)
  const ruimteRedenen = [...redenen, ...teKlein(ruimte, nodig)]
  if (ruimteRedenen.length > 0) {
    const toch = ruimteRedenen.some(isVast) ? [] : (gekozen ?? [])
    return {
      optie: null,
      niet: [{ ruimte, plekIds: ruimte.plekken.map((p) => p.id), redenen: ruimteRedenen, toch }],
    }
  }
  if (gekozen === null) return { optie: null, niet: waaromNiet(ruimte, claims, nodig) }
  const optie = {
    ruimte,
    plekIds: gekozen,
    vrij: vrijeVan(ruimte, claims).length,
    opmerkingen: [...opmerkingen, ...bijDezePlekken(ruimte, gekozen, nodig)],
  }
  return { optie, niet: perReden(ruimte, claims) }
}

const vrijeVan = ({ plekken }: Ruimte, claims: Claims): string[] =>
  plekken.map((p) => p.id).filter((id) => !claims.has(id))

/** The places to take: enough of them together, or the whole room; null when there are not enough. */
function kies(ruimte: Ruimte, claims: Claims, nodig: number): string[] | null {
  const vrij = vrijeVan(ruimte, claims)
  if (vrij.length < nodig) return null
  if (!ruimte.eenheid.alsGeheel) return vrij.slice(0, nodig)
  return heelVrij(ruimte, claims) ? vrij : null
}

/** More people than the unit has beds, or than its owner allows. */
function teKlein({ plekken, voorwaarde }: Ruimte, nodig: number): Reden[] {
  const ruimte = Math.min(plekken.length, voorwaarde?.maxPersonen ?? plekken.length)
  return ruimte < nodig ? [{ code: 'te_klein', plekken: ruimte, nodig }] : []
}

/** A room that is let as a whole has nobody in it; a broken bed does not close the room. */
const heelVrij = ({ plekken }: Ruimte, claims: Claims): boolean =>
  plekken.every((p) => (claims.get(p.id)?.soort ?? 'buiten_gebruik') === 'buiten_gebruik')

function bijDezePlekken(ruimte: Ruimte, plekIds: readonly string[], nodig: number): Opmerking[] {
  const uit: Opmerking[] = []
  if (plekIds.length > nodig) uit.push({ code: 'ruimer_dan_nodig', plekken: plekIds.length, nodig })
  if (ruimte.plekken.some((p) => p.tijdelijk && plekIds.includes(p.id))) uit.push({ code: 'tijdelijk' })
  return uit
}

/** Too few free: the free ones because they are too few together, the others because of what claims them. */
function waaromNiet(ruimte: Ruimte, claims: Claims, nodig: number): NietPassend[] {
  const vrij = vrijeVan(ruimte, claims)
  if (ruimte.eenheid.alsGeheel) {
    const eerste = ruimte.plekken.flatMap((p) => claims.get(p.id) ?? []).sort(naarSoort)[0]
    const reden: Reden =
      eerste && !heelVrij(ruimte, claims)
        ? redenVanClaim(eerste)
        : { code: 'te_klein', plekken: vrij.length, nodig }
    return [{ ruimte, plekIds: ruimte.plekken.map((p) => p.id), redenen: [reden], toch: [] }]
  }
  const bezet = perReden(ruimte, claims)
  if (vrij.length === 0) return bezet
  const teWeinig: Reden = { code: 'te_weinig_bij_elkaar', vrij: vrij.length, nodig }
  return [{ ruimte, plekIds: vrij, redenen: [teWeinig], toch: [] }, ...bezet]
}

const SOORTEN = ['plaatsing', 'reservering', 'buiten_gebruik']
const naarSoort = (a: Claim, b: Claim) => SOORTEN.indexOf(a.soort) - SOORTEN.indexOf(b.soort)

/** Claimed places by kind of claim, each group with the first moment on which one of them comes free. */
function perReden(ruimte: Ruimte, claims: Claims): NietPassend[] {
  return SOORTEN.flatMap((soort) => {
    const groep = ruimte.plekken.flatMap(({ id }) => {
      const claim = claims.get(id)
      return claim?.soort === soort ? [{ id, claim }] : []
    })
    const [eerste] = groep.map((g) => g.claim).sort((a, b) => vrijOp(a).localeCompare(vrijOp(b)))
    return eerste
      ? [{ ruimte, plekIds: groep.map((g) => g.id), redenen: [redenVanClaim(eerste)], toch: [] }]
      : []
  })
}

const NOOIT = '9999'
const vrijOp = (claim: Claim): string => claim.tot ?? claim.verwacht ?? NOOIT
