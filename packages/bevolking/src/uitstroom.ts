import { datumVanDagnummer, type Toeval } from '@zicht/kern'
import { duurDelen, geldigOp, type Stroomaanname, termijnOp } from '@zicht/regio'
import { SPREIDING_VERBLIJF } from './aannames.ts'
import { past } from './personen.ts'
import { bestaatOp, isVrij, type Plekstaat } from './register.ts'
import { groepeer } from './toewijzing.ts'
import { beeindig, type Einde, plan, verplaats } from './verblijf.ts'
import type { Verblijf, Wereld } from './wereld.ts'

/** How a product lives, by the region's assumption of that day. */
export function aannameVan(w: Wereld, product: string, dag: number): Stroomaanname | undefined {
  return geldigOp(w.regio.stroomaannames, datumVanDagnummer(dag)).find((s) => s.product === product)
}

/** Days of a stay: lognormal around the region's median, at least one. */
export const kiesDuur = (t: Toeval, mediaan: number): number =>
  Math.max(1, Math.round(mediaan * t.lognormaal(0, SPREIDING_VERBLIJF)))

/** Everything that is due on this day, in the order in which it was planned. */
export function werkAgendaAf(w: Wereld, dag: number): void {
  const lijst = w.agenda.get(dag)
  if (!lijst) return
  w.agenda.delete(dag)
  for (const wat of ['wissel', 'sluiting', 'einde'] as const)
    for (const v of lijst)
      if (v.volgende.dag === dag && v.volgende.wat === wat && v.leden[0]?.persoon.verblijf === v)
        doeVolgende(w, v, dag, wat)
}

function doeVolgende(w: Wereld, v: Verblijf, dag: number, wat: 'wissel' | 'sluiting' | 'einde'): void {
  if (wat === 'wissel') return wissel(w, v, dag)
  const overdag = Math.max(w.tijd(dag, w.toeval.verblijf.geheel(9 * 60, 16 * 60)), v.begin + 3_600_000)
  // nobody stays in a place after it closed, also when the story stops a minute later
  const ms = Math.min(overdag, sluitmoment(w, v))
  if (ms >= w.nu) return
  if (wat === 'sluiting') sluit(w, v, dag, ms)
  else vertrek(w, v, dag, ms)
}

/** The midnight at which the first of these places closes; Infinity when no end is known. */
function sluitmoment(w: Wereld, v: Verblijf): number {
  const tot = Math.min(...v.plekken.map((p) => p.tot))
  return Number.isFinite(tot) ? w.tijd(tot, 0) : Number.POSITIVE_INFINITY
}

/** The bed gets another product or purpose: the stay goes on under it, without a gap. */
function wissel(w: Wereld, v: Verblijf, dag: number): void {
  const naar = v.plekken.flatMap((p) => (p.opvolger ? [p.opvolger] : []))
  const product = naar[0] && w.product(naar[0].product, dag)
  if (product && naar.every((p) => p.verblijf === null))
    verplaats(w, v, w.tijd(dag, 0), naar, product, Math.max(v.planDag, dag + 1))
}

/** The place closes: people move first. Same product, else another; else home; tomorrow again while there is time. */
function sluit(w: Wereld, v: Verblijf, dag: number, ms: number): void {
  const naar = zoekVoor(w, v, dag, ms, v.product.code) ?? zoekAnderProduct(w, v, dag, ms)
  const product = naar?.[0] && w.product(naar[0].product, dag)
  if (naar && product) return void verplaats(w, v, ms, naar, product, Math.max(v.planDag, dag + 30))
  const laatste = Math.min(...v.plekken.map((p) => p.tot)) - 1
  if (dag < laatste) return stelUit(w, v, dag, dag + 1, 'sluiting')
  beeindigMet(
    w,
    v,
    ms,
    bestemmingen(w, v, dag).filter((b) => b.bestemming !== 'onbekend' && b.bestemming !== 'overleden'),
  )
}

function vertrek(w: Wereld, v: Verblijf, dag: number, ms: number): void {
  const keuze = bestemmingen(w, v, dag)
  const t = w.toeval.verblijf
  const gekozen = t.kiesGewogen(keuze, (k) => k.procent)
  if (gekozen.bestemming === 'ander_product' || (v.product.groep === 'CRISIS' && t.kans(0.3))) {
    const naar = zoekAnderProduct(w, v, dag, ms)
    const product = naar?.[0] && w.product(naar[0].product, dag)
    if (naar && product) {
      const aanname = aannameVan(w, product.code, dag)
      return void verplaats(
        w,
        v,
        ms,
        naar,
        product,
        aanname ? dag + kiesDuur(t, aanname.verblijfDagenMediaan.verwacht) : Number.POSITIVE_INFINITY,
      )
    }
    const sluit = Math.min(...v.plekken.map((p) => p.tot))
    if (v.product.groep !== 'CRISIS' && sluit > dag + 30 && v.pogingen++ < 2)
      return stelUit(w, v, dag, dag + t.geheel(7, 21), 'einde')
  }
  beeindigMet(w, v, ms, gekozen.bestemming === 'ander_product' ? keuze : [gekozen])
}

function stelUit(w: Wereld, v: Verblijf, vandaag: number, dag: number, wat: 'sluiting' | 'einde'): void {
  if (wat === 'einde') {
    v.planDag = dag
    plan(w, v, vandaag)
  } else {
    v.volgende = { dag, wat }
    const lijst = w.agenda.get(dag)
    if (lijst) lijst.push(v)
    else w.agenda.set(dag, [v])
  }
}

type Kans = { bestemming: string; procent: number }

/** Destinations by the region's assumption for the product; without one, the average of all its products. */
function bestemmingen(w: Wereld, v: Verblijf, dag: number): Kans[] {
  const eigen = aannameVan(w, v.product.code, dag)?.uitstroom
  const alle = eigen ?? geldigOp(w.regio.stroomaannames, datumVanDagnummer(dag)).flatMap((s) => s.uitstroom)
  const opgeteld = [...groepeer(alle, (u) => u.bestemming)].map(([bestemming, delen]) => ({
    bestemming: bestemming as string,
    procent: delen.reduce((som, d) => som + d.procent, 0),
  }))
  const mag = opgeteld.filter((k) => k.procent > 0 && (v.leden.length === 1 || k.bestemming !== 'overleden'))
  return mag.length > 0 ? mag : [{ bestemming: 'familie_netwerk', procent: 1 }]
}

function beeindigMet(w: Wereld, v: Verblijf, ms: number, keuze: readonly Kans[]): void {
  const t = w.toeval.verblijf
  const mag = keuze.filter((k) => k.bestemming !== 'ander_product')
  const gekozen = mag.length > 0 ? t.kiesGewogen(mag, (k) => k.procent).bestemming : 'familie_netwerk'
  beeindig(w, v, ms, eindeVan(t, gekozen, v))
  if (gekozen === 'overleden') return
  const dag = w.dagVan(ms)
  const aanname = aannameVan(w, v.product.code, dag)
  if (aanname && t.kans(aanname.terugvalProcent.verwacht / 100)) {
    const terug = dag + Math.min(t.geheel(10, 400), terugvalDagen(w, dag) - 10)
    for (const { persoon } of v.leden.slice(0, 1)) zetTerug(w, terug, persoon, v.product.code)
  } else for (const { persoon } of v.leden) if (!persoon.kind) w.vertrokken.push(persoon)
}

/** Until how long after leaving a return counts as a relapse, by the region's term. */
function terugvalDagen(w: Wereld, dag: number): number {
  const termijn = termijnOp(w.regio, 'terugval', datumVanDagnummer(dag))
  if (!termijn) return 365
  const d = duurDelen(termijn.duur)
  return d.jaren * 365 + d.maanden * 30 + d.dagen
}

export function zetTerug(
  w: Wereld,
  dag: number,
  persoon: Wereld['vertrokken'][number],
  product: string,
): void {
  const lijst = w.terugkeer.get(dag)
  if (lijst) lijst.push({ persoon, product })
  else w.terugkeer.set(dag, [{ persoon, product }])
}

/** From the region's word for a destination to that of the product, with where and why. */
function eindeVan(t: Toeval, bestemming: string, v: Verblijf): Einde {
  const crisis = v.product.groep === 'CRISIS'
  const reden = crisis ? 'einde_arrangement' : 'doel_bereikt'
  switch (bestemming) {
    case 'eigen_woning':
      return t.kans(0.75)
        ? {
            bestemming: 'huurwoning',
            reden,
            toelichting: t.kies([
              'woning van een corporatie',
              'particuliere huur',
              'terug naar de eigen huurwoning',
            ]),
            kort: 'eigen_woning',
          }
        : { bestemming: 'eigen_huis', reden, toelichting: null, kort: 'eigen_woning' }
    case 'familie_netwerk':
      return {
        bestemming: 'bij_familie_of_vrienden',
        reden: 'eigen_wens',
        toelichting: t.kies(['bij ouders', 'bij een broer of zus', 'bij vrienden', 'bij de partner']),
        kort: 'familie_netwerk',
      }
    case 'wlz':
      return {
        bestemming: 'zorginstelling',
        reden: 'passender_plek',
        toelichting: 'zorginstelling met verblijf (Wlz)',
        kort: 'wlz',
      }
    case 'andere_regio':
      return {
        bestemming: 'andere_regio',
        reden: 'eigen_wens',
        toelichting: 'opvang of wonen in een andere regio',
        kort: 'buiten_regio',
      }
    case 'overleden':
      return { bestemming: 'overleden', reden: 'overlijden', toelichting: null, kort: 'eigen_woning' }
    default:
      return {
        bestemming: t.kans(0.3) ? 'op_straat' : 'onbekend',
        reden: 'niet_teruggekeerd',
        toelichting: null,
        kort: 'op_straat',
      }
  }
}

/** Free places for these people in a product, whole units for households; null when there are none. */
export function zoekVoor(
  w: Wereld,
  v: Verblijf,
  dag: number,
  ms: number,
  product: string,
): Plekstaat[] | null {
  const mensen = v.leden.map((l) => l.persoon)
  const geweld = v.plekken.some((p) => p.voorziening.alleenBijGeweld)
  const mag = (w.perProduct.get(product) ?? []).filter(
    (p) =>
      isVrij(p, dag, ms) &&
      !p.tijdelijk &&
      p.tot > dag + 60 &&
      !v.plekken.includes(p) &&
      past(p.voorziening, p.eenheid, mensen, dag, geweld),
  )
  return kiesPlekken(w.toeval.verblijf, mag, mensen.length, dag, ms, w)
}

/** One place for one person, or one whole unit with room for all. */
export function kiesPlekken(
  t: Toeval,
  mag: readonly Plekstaat[],
  aantal: number,
  dag: number,
  ms: number,
  w: Wereld,
): Plekstaat[] | null {
  if (mag.length === 0) return null
  const eenheden = [...groepeer(mag, (p) => `${p.voorziening.code}/${p.eenheid.code}`).values()].filter(
    (groep) => {
      const eerste = groep[0]
      if (!eerste) return false
      if (!eerste.eenheid.alsGeheel) return groep.length >= aantal
      const alle = (w.perProduct.get(eerste.product) ?? []).filter(
        (p) => p.eenheid === eerste.eenheid && p.voorziening === eerste.voorziening && bestaatOp(p, dag),
      )
      return groep.length >= aantal && alle.every((p) => isVrij(p, dag, ms))
    },
  )
  if (eenheden.length === 0) return null
  // for a single person rather a room for one than a whole house
  const gekozen = t.kiesGewogen(eenheden, (groep) =>
    groep[0]?.eenheid.alsGeheel ? 1 / (1 + groep.length - aantal) : groep.length,
  )
  return gekozen[0]?.eenheid.alsGeheel ? gekozen : t.schud(gekozen).slice(0, aantal)
}

/** Another product that can be given: the same heading first, then protected living and housing. Nobody moves into a crisis bed. */
function zoekAnderProduct(w: Wereld, v: Verblijf, dag: number, ms: number): Plekstaat[] | null {
  const t = w.toeval.verblijf
  const kandidaten = [...w.perProduct.keys()].filter((code) => {
    const product = w.product(code, dag)
    return (
      code !== v.product.code &&
      product !== undefined &&
      product.groep !== 'CRISIS' &&
      product.groep !== 'VO' &&
      aannameVan(w, code, dag) !== undefined
    )
  })
  const gewicht = (code: string) => (w.product(code, dag)?.groep === v.product.groep ? 3 : 2)
  let over = kandidaten
  while (over.length > 0) {
    const code = t.kiesGewogen(over, gewicht)
    over = over.filter((c) => c !== code)
    const naar = zoekVoor(w, v, dag, ms, code)
    if (naar) return naar
  }
  return null
}
