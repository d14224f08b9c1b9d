import { GROEPEN } from './codes.ts'
import type { Optie } from './beoordeel-eenheid.ts'
import type { Opmerking, Waarom } from './redenen.ts'
import { metKinderen, type Zoekvraag } from './zoekvraag.ts'

/** Position of a municipality on the region's schematic map. */
export type Ligging = { naam: string; x: number; y: number }

export type Gerangschikt = Optie & { waarom: Waarom[] }

/** A question that is still open, or a drawback, weighs; that a place is temporary hardly does. */
const GEWICHT: Record<Opmerking['code'], number> = {
  leeftijd_onbekend: 1,
  geslacht_navragen: 1,
  wel_lift: 3,
  adres_bekend: 0,
  thuis_navragen: 2,
  ongeschikt_voor: 0,
  schaars: 3,
  ruimer_dan_nodig: 1,
  tijdelijk: 1,
}

/** The facility is meant for these people in particular, not for everyone. */
function doelgroepVoor({ ruimte }: Optie, vraag: Zoekvraag): string | null {
  // a private location is for whoever is put there: nearness says more
  if (ruimte.groep === 'particulier') return null
  const voor = ruimte.voorziening.doelgroepen
  if (vraag.behoeften.includes('somatiek') && voor.includes('somatiek')) return 'somatiek'
  if (metKinderen(vraag))
    return voor.includes('volwassenen')
      ? null
      : (voor.find((d) => d === 'gezinnen' || d === 'moeders') ?? null)
  if (voor.includes('volwassenen')) return null
  return voor.find((d) => d === 'jongeren' || d === 'ouderen') ?? null
}

/** Distance on the schematic map, for order only. A secret address has none: the order would give it away. */
export function afstandTot({ ruimte: { voorziening } }: Optie, bij: Ligging | null): number | null {
  if (!bij || voorziening.adresGeheim || voorziening.x === null || voorziening.y === null) return null
  return Math.hypot(voorziening.x - bij.x, voorziening.y - bij.y)
}

/** Smaller is better, part by part: safe route, kind, open questions and drawbacks, meant for them, near, room left. */
function sleutel(optie: Optie, vraag: Zoekvraag, bij: Ligging | null): number[] {
  const { ruimte, opmerkingen, vrij } = optie
  return [
    ruimte.voorziening.alleenBijGeweld ? 0 : 1,
    GROEPEN.indexOf(ruimte.groep),
    opmerkingen.reduce((som, o) => som + GEWICHT[o.code], 0),
    doelgroepVoor(optie, vraag) === null ? 1 : 0,
    afstandTot(optie, bij) ?? Number.MAX_SAFE_INTEGER,
    -vrij,
  ]
}

function vergelijkSleutels(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((waarde, n) => waarde !== b[n])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

/**
 * Puts what fits in order and says in words why: fitness first, then near where they know people, then how many are free.
 * The order is the same for the same facts, whatever the order of the input.
 */
export function rangschik(
  opties: readonly Optie[],
  vraag: Zoekvraag,
  bij: Ligging | null,
  gemeente: (code: string) => string,
): Gerangschikt[] {
  const met = opties.map((optie) => ({ optie, sleutel: sleutel(optie, vraag, bij) }))
  met.sort(
    (a, b) =>
      vergelijkSleutels(a.sleutel, b.sleutel) ||
      a.optie.ruimte.eenheid.id.localeCompare(b.optie.ruimte.eenheid.id),
  )
  const afstanden = met.flatMap(({ optie }) => afstandTot(optie, bij) ?? [])
  const dichtst = Math.min(...afstanden)
  return met.map(({ optie }) => ({ ...optie, waarom: waaromDeze(optie, vraag, bij, dichtst, gemeente) }))
}

function waaromDeze(
  optie: Optie,
  vraag: Zoekvraag,
  bij: Ligging | null,
  dichtst: number,
  gemeente: (code: string) => string,
): Waarom[] {
  const { ruimte, plekIds, vrij } = optie
  const uit: Waarom[] = []
  if (ruimte.voorziening.alleenBijGeweld) uit.push({ code: 'veilige_route' })
  const doelgroep = doelgroepVoor(optie, vraag)
  if (doelgroep !== null) uit.push({ code: 'voor_deze_doelgroep', doelgroep })
  const aanwezig = vraag.behoeften.filter((b) => ruimte.eenheid.kenmerken.includes(b))
  if (aanwezig.length > 0) uit.push({ code: 'alles_aanwezig', behoeften: aanwezig })
  if (bij && !ruimte.voorziening.adresGeheim) {
    if (ruimte.voorziening.gemeenteCode === vraag.gemeente)
      uit.push({ code: 'zelfde_gemeente', gemeente: bij.naam })
    else if (afstandTot(optie, bij) === dichtst)
      uit.push({ code: 'dichtstbij', gemeente: gemeente(ruimte.voorziening.gemeenteCode) })
  }
  if (ruimte.eenheid.alsGeheel) uit.push({ code: 'hele_ruimte', plekken: plekIds.length })
  else if (plekIds.length > 1) uit.push({ code: 'bij_elkaar', personen: plekIds.length })
  if (!ruimte.eenheid.alsGeheel) uit.push({ code: 'vrij', aantal: vrij })
  return uit
}
