import { datumVanDagnummer } from '@zicht/kern'
import { type Arrangement, geldigOp, regioId } from '@zicht/regio'
import { maakPersoon, wensVan } from './personen.ts'
import { bestaatOp, isVrij, type Plekstaat } from './register.ts'
import { groepeer } from './toewijzing.ts'
import { neemIn } from './verblijf.ts'
import type { Wereld } from './wereld.ts'

/**
 * The last days, so that whoever opens the product sees a region at work: calls of tonight still open, a clock near its end
 * without a plan, one past it, a time-out to take over, a mother with children in a hidden place. Planned by the region's own
 * arrangements; a region without them simply has none.
 */
export function planSlot(w: Wereld): void {
  const vandaag = w.einde
  const gisteren = vandaag - 1
  const zet = (dag: number, g: Parameters<Wereld['gepland']['set']>[1][number]) => {
    if (dag > w.begin + 30) w.gepland.set(dag, [...(w.gepland.get(dag) ?? []), g])
  }
  const nu = geldigOp(w.regio.arrangementen, datumVanDagnummer(gisteren))
  const inBed = (a: Arrangement) => a.producten.some((code) => w.product(code, gisteren)?.metVerblijf)
  const lang = nu
    .filter((a) => a.soort !== 'EERSTE_OPVANG' && 'dagen' in a.duur && a.duur.dagen >= 7)
    .sort((a, b) => Number(inBed(b)) - Number(inBed(a)))
  const kort = nu.filter((a) => a.soort !== 'EERSTE_OPVANG' && 'dagen' in a.duur && a.duur.dagen < 7)
  const dagenVan = (a: Arrangement) => ('dagen' in a.duur ? a.duur.dagen : 1)
  // today is day `nr` of the arrangement
  const startOpDag = (a: Arrangement, nr: number) => vandaag - nr + (a.eersteDagTelt ? 1 : 0)
  for (const [i, a] of lang.entries()) {
    zet(startOpDag(a, dagenVan(a) - 2), { arrangement: a.code, minuut: 21 * 60, blijft: i === 0, open: true })
    if (i === 0) {
      zet(startOpDag(a, dagenVan(a) + 2), { arrangement: a.code, minuut: 20 * 60, blijft: true, open: true })
      zet(gisteren, {
        arrangement: a.code,
        minuut: 23 * 60 + 10,
        gezin: true,
        geweld: true,
        blijft: true,
        open: true,
      })
    }
    for (let d = 1; d < dagenVan(a) - 2; d += 4)
      zet(vandaag - d, { arrangement: a.code, minuut: (9 + (d % 11)) * 60 + 20, open: true })
  }
  for (const a of kort) {
    zet(startOpDag(a, dagenVan(a) + 1), { arrangement: a.code, minuut: 19 * 60, blijft: true, open: true })
    zet(vandaag - 2, { arrangement: a.code, minuut: 16 * 60, open: true })
  }
  for (const a of nu.filter((x) => 'tot' in x.duur))
    zet(gisteren, { arrangement: a.code, minuut: 22 * 60 + 15, blijft: true, open: true })
  for (const minuut of [8 * 60 + 30, 13 * 60 + 5, 19 * 60 + 40, 22 * 60 + 40])
    zet(gisteren, { arrangement: null, minuut, open: minuut > 9 * 60 })
  for (const d of [2, 3, 4]) zet(vandaag - d, { arrangement: null, minuut: 20 * 60 + d })
  for (const minuut of [25, 130, 7 * 60 + 45]) zet(vandaag, { arrangement: null, minuut, open: true })
}

/** How many of a facility's crisis places stay free on the last evening. */
const BLIJFT_VRIJ = (aantal: number): number => (aantal >= 20 ? 2 : aantal >= 4 ? 1 : 0)

/** On the last evening crisis places fill up to a handful, and a temporary extra place or two is used. */
export function vulCrisisplekken(w: Wereld): void {
  const dag = w.einde - 1
  const t = w.toeval.crisis
  const crisis = w.plekken.filter(
    (p) => p.crisis && !p.tijdelijk && bestaatOp(p, dag) && w.product(p.product, dag)?.groep === 'MO',
  )
  for (const plekken of groepeer(crisis, (p) => p.voorziening.code).values()) {
    const vrij = plekken.filter(
      (p) => isVrij(p, dag, w.tijd(dag, 14 * 60)) && !p.eenheid.alsGeheel && p.tot > dag + 14,
    )
    // who cannot climb stairs must still find something: those places fill last
    const volgorde = t.schud(vrij).sort((a, b) => Number(isLaagdrempelig(a)) - Number(isLaagdrempelig(b)))
    for (const plek of volgorde.slice(0, Math.max(0, vrij.length - BLIJFT_VRIJ(plekken.length))))
      vestigNu(w, plek, dag, t.geheel(14 * 60, 22 * 60), t.geheel(4, 40))
  }
  const tijdelijk = tijdelijkePlekken(w, dag, crisis)
  for (const plek of tijdelijk.slice(0, 2))
    vestigNu(w, plek, dag, t.geheel(20 * 60, 23 * 60), t.geheel(2, 12))
}

const isLaagdrempelig = (p: Plekstaat): boolean => p.eenheid.kenmerken.includes('begane_grond')

function vestigNu(w: Wereld, plek: Plekstaat, dag: number, minuut: number, blijft: number): void {
  const ms = w.tijd(dag, minuut)
  const product = w.product(plek.product, dag)
  if (ms >= w.nu || !product) return
  const persoon = maakPersoon(w, ms, wensVan(plek.voorziening, plek.eenheid, 0.78))
  const geldt = geldigOp(w.regio.arrangementen, datumVanDagnummer(dag)).find(
    (a) => a.soort === 'EERSTE_OPVANG' && a.producten.includes(plek.product),
  )
  neemIn(w, {
    mensen: [persoon],
    plekken: [plek],
    product,
    begin: ms,
    planDag: dag + blijft,
    arrangement: geldt?.code ?? null,
  })
}

/** The extra places that the region has on this day; when it has none, the largest night shelter opens two itself. */
function tijdelijkePlekken(w: Wereld, dag: number, crisis: readonly Plekstaat[]): Plekstaat[] {
  const bestaand = w.plekken.filter((p) => p.tijdelijk && p.crisis && isVrij(p, dag, w.tijd(dag, 20 * 60)))
  if (bestaand.length > 0 || w.plekken.some((p) => p.tijdelijk && bestaatOp(p, dag))) return bestaand
  const eenheid = [
    ...groepeer(
      crisis.filter((p) => !p.eenheid.alsGeheel),
      (p) => `${p.voorziening.code}/${p.eenheid.code}`,
    ).values(),
  ].sort((a, b) => b.length - a.length)[0]
  const voorbeeld = eenheid?.[0]
  if (!voorbeeld) return []
  return [1, 2].map((nr) => {
    const ms = w.tijd(dag, 18 * 60)
    const id = w.nieuwId(ms)
    const eenheidId = regioId(
      w.regio.code,
      'eenheid',
      `${voorbeeld.voorziening.code}/${voorbeeld.eenheid.code}`,
    )
    w.uit.extraPlekken.push({
      id,
      regio_code: w.regio.code,
      eenheid_id: eenheidId,
      nummer: 90 + nr,
      product_code: voorbeeld.product,
      crisis: true,
      tijdelijk: true,
      geldig: `[${datumVanDagnummer(dag)},${datumVanDagnummer(dag + 14)})`,
      bron: 'Tijdelijke opschaling door de aanbieder',
      versie: 1,
      vastgelegd_op: w.iso(ms),
      vastgelegd_door: w.staf.bij(voorbeeld.organisatieId),
    })
    const plek: Plekstaat = {
      ...voorbeeld,
      id,
      code: `${voorbeeld.code}-T${nr}`,
      tijdelijk: true,
      van: dag,
      tot: dag + 14,
      opvolger: null,
      vrijVanaf: Number.NEGATIVE_INFINITY,
      verblijf: null,
    }
    w.plekken.push(plek)
    return plek
  })
}
