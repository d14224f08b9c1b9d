import { dagnummer, datumVanDagnummer } from '@zicht/kern'
import { type Bevolkingstabel, geldigOp, type Product } from '@zicht/regio'
import { MAN_DEEL, SPREIDING_VERBLIJF } from './aannames.ts'
import { maakPersoon, past, wensVan } from './personen.ts'
import { bestaatOp, type Plekstaat } from './register.ts'
import { arrangementVoor, buitenRegister, maakGezin } from './stromen.ts'
import { type Cel, groepeer, verdeelOverCellen } from './toewijzing.ts'
import { aannameVan } from './uitstroom.ts'
import { neemIn } from './verblijf.ts'
import type { Wereld } from './wereld.ts'

/** The first day for which the region has tables; without tables, the first day of its flows. */
export function peildatumVan(regio: Wereld['regio']): string | null {
  const tabellen = regio.bevolkingstabellen.filter((t) => t.telt === 'clienten').map((t) => t.peildatum)
  const stromen = regio.stroomaannames.map((s) => s.geldig.van)
  return (tabellen.length > 0 ? tabellen : stromen).sort()[0] ?? null
}

/**
 * Everybody who is there on the reference date, so that each table of clients holds to the last cell: by municipality and by
 * provider at once. Other shelter is filled as the region expects; crisis places are empty, because they fill by calls.
 */
export function beginBevolking(w: Wereld): void {
  const peildatum = datumVanDagnummer(w.begin)
  const tabellen = w.regio.bevolkingstabellen.filter(
    (t) => t.peildatum === peildatum && t.telt === 'clienten',
  )
  const geteld = new Set(tabellen.flatMap((t) => t.kolommen))
  for (const later of w.regio.bevolkingstabellen.filter(
    (t) => t.telt === 'clienten' && t.peildatum !== peildatum,
  ))
    w.uit.opmerkingen.push(
      `Tabel ${later.code} heeft een andere peildatum (${later.peildatum}) dan de eerste (${peildatum}) en wordt niet nagemaakt.`,
    )
  for (const code of geteld) {
    const product = w.product(code, w.begin)
    if (product)
      vulTabel(
        w,
        product,
        tabellen.filter((t) => t.kolommen.includes(code)),
      )
    else w.uit.opmerkingen.push(`Product ${code} staat in een tabel, maar bestaat niet op ${peildatum}.`)
  }
  for (const product of geldigOp(w.regio.producten, peildatum))
    if (!geteld.has(product.code) && product.groep !== 'CRISIS') vulNaarVerwachting(w, product)
}

const marge = (tabel: Bevolkingstabel, product: string): Map<string, number> =>
  new Map(tabel.cellen.map((c) => [c.rij, c.aantallen[product] ?? 0]))
const som = (m: ReadonlyMap<string, number>): number => [...m.values()].reduce((s, n) => s + n, 0)
const ALLES = '*'

/** People of one product, so that its margins in these tables hold at once. */
function vulTabel(w: Wereld, product: Product, tabellen: readonly Bevolkingstabel[]): void {
  const van = (soort: string) => tabellen.find((t) => t.rijen === soort)
  const perGemeente = van('gemeente')
  const perWie = van('organisatie') ?? van('voorziening')
  const totaal = tabellen.map((t) => t.totaal.aantallen[product.code] ?? 0)
  const alles = new Map([[ALLES, Math.max(...totaal)]])
  const rijen = perGemeente ? marge(perGemeente, product.code) : alles
  const kolommen = perWie
    ? marge(perWie, product.code)
    : rijen === alles
      ? alles
      : new Map([[ALLES, som(rijen)]])
  if (rijen === alles && perWie) rijen.set(ALLES, som(kolommen))
  if (som(rijen) !== som(kolommen))
    w.uit.opmerkingen.push(
      `De tabellen voor ${product.code} tellen niet tot hetzelfde op (${som(rijen)} en ${som(kolommen)}).`,
    )
  const plekken =
    product.leveringsvorm === 'PGB'
      ? []
      : (w.perProduct.get(product.code) ?? []).filter((p) => bestaatOp(p, w.begin) && p.verblijf === null)
  const rijVan = (p: Plekstaat) => (perGemeente ? p.voorziening.gemeente : ALLES)
  const kolomVan = (p: Plekstaat) =>
    perWie ? (perWie.rijen === 'organisatie' ? p.voorziening.organisatie : p.voorziening.code) : ALLES
  const groepen = groepeer(plekken, (p) => `${rijVan(p)}/${kolomVan(p)}`)
  const cellen = [...groepen.values()].flatMap((g): Cel[] =>
    g[0] ? [{ rij: rijVan(g[0]), kolom: kolomVan(g[0]), ruimte: g.length }] : [],
  )
  const { stroom, restRij, restKolom } = verdeelOverCellen(w.toeval.komst, cellen, rijen, kolommen)
  for (const [cel, aantal] of stroom)
    for (const plek of w.toeval.komst.schud(groepen.get(`${cel.rij}/${cel.kolom}`) ?? []).slice(0, aantal))
      vestig(w, product, plek)
  // Whom the register has no place for stays somewhere in that municipality, with that provider: so with every personal budget.
  const kolommenOver = [...restKolom].flatMap(([k, n]) => Array.from({ length: n }, () => k))
  const over = [...restRij].flatMap(([rij, n]) => Array.from({ length: n }, () => rij))
  if (over.length > 0 && product.leveringsvorm !== 'PGB')
    w.uit.opmerkingen.push(
      `${product.code}: voor ${over.length} van de ${som(rijen)} mensen heeft het register op de peildatum geen plek.`,
    )
  for (const rij of over)
    vestigBuiten(
      w,
      product,
      rij === ALLES ? undefined : rij,
      perWie?.rijen === 'organisatie' ? kolommenOver.shift() : undefined,
    )
}

/** Nobody's stay is told further back than this. */
const LANGSTE_JAREN = 20

/** Someone who already lives there; how long is drawn from the stay that a visitor on one day sees (length-biased). */
function tijden(
  w: Wereld,
  product: string,
  vroegst: number,
): { begin: number; aangekomen: number; planDag: number } {
  const t = w.toeval.verblijf
  const mediaan = aannameVan(w, product, w.begin)?.verblijfDagenMediaan.verwacht
  const lengte = (mediaan ?? 730) * t.lognormaal(SPREIDING_VERBLIJF * SPREIDING_VERBLIJF, SPREIDING_VERBLIJF)
  const oud = 1 + lengte * t.deel()
  const aangekomen = Math.floor(w.begin - Math.min(oud, LANGSTE_JAREN * 365))
  const bestaat = w.regio.producten.filter((p) => p.code === product).map((p) => dagnummer(p.geldig.van))
  const begin = Math.max(aangekomen, vroegst, Math.min(...bestaat))
  const uur = t.geheel(9 * 60, 17 * 60)
  return {
    begin: w.tijd(begin, begin === aangekomen && begin < w.begin ? uur : 0),
    aangekomen: w.tijd(aangekomen, uur),
    planDag:
      mediaan === undefined ? Number.POSITIVE_INFINITY : w.begin + Math.max(1, Math.ceil(lengte - oud)),
  }
}

function vestig(w: Wereld, product: Product, plek: Plekstaat): void {
  const wanneer = tijden(w, product.code, plek.van)
  const persoon = maakPersoon(
    w,
    Math.min(wanneer.begin, wanneer.aangekomen),
    wensVan(plek.voorziening, plek.eenheid, MAN_DEEL[product.groep] ?? 0.6),
  )
  persoon.vrijVanaf = Number.NEGATIVE_INFINITY
  neemIn(w, {
    mensen: [persoon],
    plekken: [plek],
    product,
    ...wanneer,
    arrangement: arrangementVoor(w, [plek], w.dagVan(wanneer.begin)),
  })
}

function vestigBuiten(
  w: Wereld,
  product: Product,
  gemeente: string | undefined,
  organisatie: string | undefined,
): void {
  const wanneer = tijden(w, product.code, Number.NEGATIVE_INFINITY)
  const persoon = maakPersoon(w, wanneer.begin, { manDeel: MAN_DEEL[product.groep] ?? 0.6 })
  persoon.vrijVanaf = Number.NEGATIVE_INFINITY
  const waar = buitenRegister(w, product, persoon, w.begin, gemeente)
  neemIn(w, {
    mensen: [persoon],
    plekken: [],
    product,
    ...wanneer,
    zonderPlek: organisatie === undefined ? waar : { ...waar, organisatieId: w.organisatie(organisatie) },
  })
}

/** As full as the region expects; without places, as many as arrivals and stays keep there (Little's law). */
function vulNaarVerwachting(w: Wereld, product: Product): void {
  const aanname = aannameVan(w, product.code, w.begin)
  if (!aanname) return
  const t = w.toeval.komst
  const plekken = (w.perProduct.get(product.code) ?? []).filter((p) => bestaatOp(p, w.begin) && !p.tijdelijk)
  if (!w.perProduct.has(product.code)) {
    const aantal = Math.round(
      (aanname.instroomPerJaar.verwacht / 365.2425) * aanname.verblijfDagenMediaan.verwacht,
    )
    for (let i = 0; i < aantal; i++) vestigBuiten(w, product, undefined, undefined)
    return
  }
  const doel = Math.round((aanname.bezettingProcent.verwacht / 100) * plekken.length)
  let gevuld = 0
  const eenheden = t.schud([
    ...groepeer(plekken, (p) =>
      p.eenheid.alsGeheel ? `${p.voorziening.code}/${p.eenheid.code}` : p.id,
    ).values(),
  ])
  for (const plekkenSamen of eenheden) {
    const plek = plekkenSamen[0]
    if (!plek || gevuld + plekkenSamen.length > doel) continue
    gevuld += plekkenSamen.length
    if (plekkenSamen.length === 1) {
      vestig(w, product, plek)
      continue
    }
    const wanneer = tijden(w, product.code, plek.van)
    const mensen = maakGezin(w, Math.min(wanneer.begin, wanneer.aangekomen), plekkenSamen.length, plek)
    for (const p of mensen) p.vrijVanaf = Number.NEGATIVE_INFINITY
    if (past(plek.voorziening, plek.eenheid, mensen, w.begin, plek.voorziening.alleenBijGeweld))
      neemIn(w, {
        mensen,
        plekken: plekkenSamen,
        product,
        ...wanneer,
        arrangement: arrangementVoor(w, plekkenSamen, w.dagVan(wanneer.begin)),
      })
  }
}
