import { datumVanDagnummer } from '@zicht/kern'
import { gemeentenOp, geldigOp, type Product, type Stroomaanname } from '@zicht/regio'
import { GEDULD_DAGEN, MAN_DEEL, VULDAGEN } from './aannames.ts'
import { maakPersoon, past, wensVan } from './personen.ts'
import { bestaatOp, isVrij, type Plekstaat } from './register.ts'
import { kiesDuur, kiesPlekken, zetTerug } from './uitstroom.ts'
import { neemIn } from './verblijf.ts'
import type { Persoon, Wereld } from './wereld.ts'

type Wachtende = { sinds: number; persoon: Persoon | null }
export type Wachtrijen = Map<string, Wachtende[]>

/** One day of arrivals for every product that has an assumption of its flow. Products of the crisis team fill by calls only. */
export function laatKomen(w: Wereld, dag: number, rijen: Wachtrijen): void {
  const terug = w.terugkeer.get(dag) ?? []
  w.terugkeer.delete(dag)
  for (const aanname of geldigOp(w.regio.stroomaannames, datumVanDagnummer(dag))) {
    const product = w.product(aanname.product, dag)
    if (!product || product.groep === 'CRISIS') continue
    const plekken = (w.perProduct.get(product.code) ?? []).filter((p) => bestaatOp(p, dag))
    let rij = rijen.get(product.code)
    if (!rij) rijen.set(product.code, (rij = []))
    for (const t of terug) if (t.product === product.code) rij.push({ sinds: dag, persoon: t.persoon })
    komst(w, dag, product, aanname, plekken, rij)
    while (rij[0] && rij[0].sinds < dag - GEDULD_DAGEN) rij.shift()
  }
}

function komst(
  w: Wereld,
  dag: number,
  product: Product,
  aanname: Stroomaanname,
  plekken: Plekstaat[],
  rij: Wachtende[],
): void {
  const t = w.toeval.komst
  const vast = plekken.filter((p) => !p.tijdelijk)
  const zonderPlekken = plekken.length === 0
  if (zonderPlekken && w.perProduct.has(product.code)) return
  const bezet = vast.filter((p) => p.verblijf !== null).length
  // a facility is never quite full: beds turn over
  const doel = zonderPlekken
    ? Number.POSITIVE_INFINITY
    : Math.round((aanname.bezettingProcent.verwacht / 100) * vast.length)
  const nieuw = t.poisson(aanname.instroomPerJaar.verwacht / 365.2425)
  for (let i = 0; i < nieuw; i++) rij.push({ sinds: dag, persoon: null })
  if (!zonderPlekken) {
    const tekort = doel - bezet - rij.length
    if (tekort > 0)
      for (let i = t.poisson(tekort / VULDAGEN); i > 0; i--) rij.push({ sinds: dag, persoon: null })
  }
  for (let ruimte = doel - bezet; ruimte > 0 && rij.length > 0; ) {
    const wie = rij.shift()
    if (!wie) break
    if (wie.persoon && (wie.persoon.dood || wie.persoon.verblijf)) continue
    const genomen = laatBinnen(w, dag, product, aanname, vast, wie.persoon)
    if (genomen === 0) {
      if (wie.persoon && dag - wie.sinds < 30) zetTerug(w, dag + 5, wie.persoon, product.code)
      break
    }
    ruimte -= genomen
  }
}

/** Someone comes: returning, or new and made for the place that is free. Gives how many places it took. */
function laatBinnen(
  w: Wereld,
  dag: number,
  product: Product,
  aanname: Stroomaanname,
  plekken: readonly Plekstaat[],
  bekend: Persoon | null,
): number {
  const t = w.toeval.komst
  const ms = w.tijd(dag, t.geheel(9 * 60 + 30, 21 * 60))
  if (ms >= w.nu) return 0
  if (bekend && bekend.vrijVanaf >= ms) return 0
  const planDag = dag + kiesDuur(w.toeval.verblijf, aanname.verblijfDagenMediaan.verwacht)
  if (plekken.length === 0) {
    const persoon = bekend ?? maakPersoon(w, ms, { manDeel: MAN_DEEL[product.groep] ?? 0.6 })
    neemIn(w, {
      mensen: [persoon],
      plekken: [],
      product,
      begin: ms,
      planDag,
      zonderPlek: buitenRegister(w, product, persoon, dag),
    })
    return 1
  }
  const vrij = plekken.filter((p) => isVrij(p, dag, ms) && p.tot > dag + 14)
  if (vrij.length === 0) return 0
  if (bekend) {
    const naar = kiesPlekken(
      t,
      vrij.filter((p) => past(p.voorziening, p.eenheid, [bekend], dag, p.voorziening.alleenBijGeweld)),
      1,
      dag,
      ms,
      w,
    )
    if (!naar) return 0
    neemIn(w, {
      mensen: [bekend],
      plekken: naar,
      product,
      begin: ms,
      planDag,
      arrangement: arrangementVoor(w, naar, dag),
    })
    return naar.length
  }
  const plek = t.kies(vrij)
  const gezin =
    plek.voorziening.doelgroepen.every(
      (d) => d === 'gezinnen' || d === 'moeders' || d === 'slachtoffers_geweld',
    ) &&
    (plek.eenheid.alsGeheel || t.kans(0.3))
  const naar = kiesPlekken(
    t,
    vrij.filter((p) => p.eenheid === plek.eenheid && p.voorziening === plek.voorziening),
    1,
    dag,
    ms,
    w,
  )
  if (!naar) return 0
  const mensen =
    plek.eenheid.alsGeheel && gezin
      ? maakGezin(w, ms, naar.length, plek)
      : [maakPersoon(w, ms, wensVan(plek.voorziening, plek.eenheid, MAN_DEEL[product.groep] ?? 0.6))]
  neemIn(w, {
    mensen,
    plekken: naar,
    product,
    begin: ms,
    planDag,
    arrangement: arrangementVoor(w, naar, dag),
  })
  return naar.length
}

/** First shelter in a place that may be used in a crisis runs under the region's arrangement for it. */
export function arrangementVoor(w: Wereld, plekken: readonly Plekstaat[], dag: number): string | null {
  const plek = plekken[0]
  if (!plek?.crisis) return null
  const geldt = geldigOp(w.regio.arrangementen, datumVanDagnummer(dag)).find(
    (a) => a.soort === 'EERSTE_OPVANG' && a.producten.includes(plek.product),
  )
  return geldt?.code ?? null
}

/** A parent, perhaps two, and children, for a unit of this size. */
export function maakGezin(w: Wereld, ms: number, ruimte: number, plek: Plekstaat | null): Persoon[] {
  const t = w.toeval.mensen
  const grootte = Math.max(2, Math.min(ruimte, t.geheel(2, 4)))
  const alleenVrouw = plek?.eenheid.geslacht === 'vrouw' || plek?.voorziening.alleenBijGeweld || t.kans(0.7)
  const herkomst = w.herkomst(ms)
  const ouders = grootte > 2 && !alleenVrouw ? 2 : 1
  const mensen = Array.from({ length: grootte }, (_, nr) =>
    nr < ouders
      ? maakPersoon(w, ms, {
          geslacht: nr === 0 && alleenVrouw ? 'vrouw' : nr === 1 ? 'vrouw' : 'man',
          leeftijdVan: 22,
          leeftijdTot: 45,
          manDeel: 0.5,
          herkomst,
        })
      : maakPersoon(w, ms, { leeftijdVan: 1, leeftijdTot: 16, manDeel: 0.5, herkomst }),
  )
  const id = w.nieuwId(ms)
  const geldig = `[${datumVanDagnummer(w.dagVan(ms))},)`
  w.uit.huishoudens.push({ id, regio_code: w.regio.code })
  mensen.forEach((p, nr) => {
    if (mensen[0]) p.client.achternaam = nr >= ouders ? mensen[0].client.achternaam : p.client.achternaam
    if (mensen[0] && nr >= ouders) p.client.tussenvoegsel = mensen[0].client.tussenvoegsel
    w.uit.huishoudleden.push({
      huishouden_id: id,
      client_id: p.id,
      rol: nr === 0 ? 'ouder' : nr < ouders ? 'partner' : 'kind',
      geldig,
    })
  })
  return mensen
}

/** Who takes someone in when the register has no place: the municipality that grants a budget, else a provider. */
export function buitenRegister(
  w: Wereld,
  product: Product,
  persoon: Persoon,
  dag: number,
  gemeente?: string,
): { organisatieId: string; gemeente: string } {
  const datum = datumVanDagnummer(dag)
  const regio = gemeentenOp(w.regio, datum)
  const eigen = persoon.client.herkomst_gemeente
  const waar = gemeente ?? (regio.some((g) => g.code === eigen) && eigen ? eigen : w.regio.centrumgemeente)
  const organisaties = geldigOp(w.regio.organisaties, datum)
  const gemeentelijk = organisaties.find((o) => o.soort === 'gemeente' && o.gemeente === waar)
  const aanbieders = organisaties.filter((o) => o.soort === 'aanbieder')
  const wie =
    product.leveringsvorm === 'PGB' || aanbieders.length === 0
      ? gemeentelijk
      : w.toeval.komst.kies(aanbieders)
  return { organisatieId: w.organisatie(wie?.code ?? w.regio.toegang), gemeente: waar }
}
