import { datumVanDagnummer } from '@zicht/kern'
import { type Arrangement, geldigOp, regioId } from '@zicht/regio'
import { maakPersoon, weeg, wensVan } from './personen.ts'
import { reserveringMinuten } from './crisis.ts'
import { gewogen } from './aannames.ts'
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

/** Two places that cannot be used now, a hold that runs, the night counts of two weeks, and how old each figure is. */
export function maakVandaag(w: Wereld): void {
  zetBuitenGebruik(w)
  houdVastVoorOpen(w)
  telNachten(w)
  bevestigStanden(w)
}

function zetBuitenGebruik(w: Wereld): void {
  const t = w.toeval.crisis
  const van = w.tijd(w.einde - 1, 9 * 60 + 30)
  const kandidaten = w.plekken.filter(
    (p) =>
      isVrij(p, w.einde, van) &&
      bestaatOp(p, w.einde - 1) &&
      p.tot > w.einde + 10 &&
      !p.eenheid.alsGeheel &&
      p.eenheid.soort !== 'thuis',
  )
  const crisis = kandidaten.filter((p) => p.crisis)
  const gekozen = [
    ...t.schud(crisis).slice(0, crisis.length > 2 ? 1 : 0),
    ...t.schud(kandidaten.filter((p) => !p.crisis)).slice(0, 1),
  ]
  gekozen.forEach((plek, nr) => {
    const id = w.nieuwId(van)
    const periode = `[${w.iso(van)},${nr === 0 ? w.iso(w.tijd(w.einde + 3, 12 * 60)) : ''})`
    w.uit.buitenGebruik.push({
      id,
      regio_code: w.regio.code,
      plek_id: plek.id,
      reden: weeg(t, gewogen.reparatie),
      toelichting: nr === 0 ? 'Bed is kapot, monteur komt deze week.' : null,
      periode,
      door: w.staf.bij(plek.organisatieId),
    })
    w.uit.bezettingen.push({
      id: w.nieuwId(van),
      regio_code: w.regio.code,
      plek_id: plek.id,
      soort: 'buiten_gebruik',
      periode,
      plaatsing_id: null,
      reservering_id: null,
      buiten_gebruik_id: id,
    })
    plek.vrijVanaf = Number.POSITIVE_INFINITY
  })
}

/** One open call has a place held for it, for as long as the region lets a hold last. */
function houdVastVoorOpen(w: Wereld): void {
  const van = w.nu - 20 * 60_000
  const crisis = [...w.crises]
    .reverse()
    .find((c) => c.open && !c.verblijf && c.melding.kinderen === 'nee' && c.ms < van)
  const plek = w.plekken.find(
    (p) =>
      p.crisis &&
      !p.tijdelijk &&
      !p.eenheid.alsGeheel &&
      p.eenheid.soort !== 'thuis' &&
      isVrij(p, w.dagVan(van), van) &&
      p.eenheid.geslacht !== 'vrouw' &&
      !p.voorziening.alleenBijGeweld,
  )
  if (!crisis || !plek) return
  const id = w.nieuwId(van)
  const periode = `[${w.iso(van)},${w.iso(van + reserveringMinuten(w, w.dagVan(van)) * 60_000)})`
  const gedeeld = { regio_code: w.regio.code, periode }
  w.uit.reserveringen.push({
    id,
    ...gedeeld,
    melding_id: crisis.melding.id,
    voorziening_id: w.voorziening(plek.voorziening.code),
    verlengd: 0,
    einde: null,
    gehouden_door: crisis.melding.aangenomen_door,
    versie: 1,
    vastgelegd_op: w.iso(van),
  })
  w.uit.bezettingen.push({
    id: w.nieuwId(van),
    ...gedeeld,
    plek_id: plek.id,
    soort: 'reservering',
    plaatsing_id: null,
    reservering_id: id,
    buiten_gebruik_id: null,
  })
}

const NACHTEN = 14

/** Counted by hand at half past eleven; now and then one more or less than the register knows. */
function telNachten(w: Wereld): void {
  const t = w.toeval.staf
  const perVoorziening = groepeer(
    w.plekken.filter(
      (p) =>
        p.crisis &&
        w.product(p.product, w.einde)?.metVerblijf &&
        p.voorziening.soort !== 'particuliere_locatie',
    ),
    (p) => p.voorziening.code,
  )
  const bezet = groepeer(
    w.uit.bezettingen.filter((b) => b.soort === 'plaatsing'),
    (b) => b.plek_id,
  )
  for (const [code] of perVoorziening) {
    const plekken = w.plekken.filter((p) => p.voorziening.code === code)
    for (let nacht = w.einde - NACHTEN; nacht < w.einde; nacht++) {
      const ms = w.tijd(nacht, 23 * 60 + 30)
      if (ms >= w.nu || nacht <= w.begin || !plekken.some((p) => bestaatOp(p, nacht))) continue
      const op = w.iso(ms)
      const binnen = plekken.filter((p) =>
        (bezet.get(p.id) ?? []).some((b) => bevatMoment(b.periode, op)),
      ).length
      const verschil = t.kans(0.1) ? t.kies([-1, 1]) : 0
      const organisatieId = plekken[0]?.organisatieId ?? w.teamId
      w.uit.nachttellingen.push({
        id: w.nieuwId(ms),
        regio_code: w.regio.code,
        voorziening_id: w.voorziening(code),
        nacht: datumVanDagnummer(nacht),
        aantal: Math.max(0, binnen + verschil),
        opmerking: verschil < 0 && binnen > 0 ? 'Een bewoner sliep elders.' : null,
        geteld_door: w.staf.bij(organisatieId),
        vastgelegd_op: w.iso(ms + 5 * 60_000),
      })
    }
  }
}

const bevatMoment = (periode: string, op: string): boolean => {
  const [van = '', tot = ''] = periode.slice(1, -1).split(',')
  return van <= op && (tot === '' || op < tot)
}

/** Most figures are younger than agreed; one facility in six is behind. */
function bevestigStanden(w: Wereld): void {
  const t = w.toeval.staf
  for (const v of geldigOp(w.regio.voorzieningen, datumVanDagnummer(w.einde))) {
    const oud = v.versheidMinuten * 60_000 * (t.kans(1 / 6) ? 1 + t.deel() : 0.1 + 0.7 * t.deel())
    const op = w.iso(Math.floor(w.nu - oud))
    w.uit.standen.push({
      voorziening_id: w.voorziening(v.code),
      regio_code: w.regio.code,
      op,
      door: w.staf.bij(w.organisatie(v.organisatie)),
      gewijzigd_op: op,
    })
  }
}
