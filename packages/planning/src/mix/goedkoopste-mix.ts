import { kostenVan } from '../regiomodel/kosten.ts'
import type { Regiomodel } from '../regiomodel/model.ts'
import { maakNet, type Net } from '../regiomodel/net.ts'
import { vatReplicatiesSamen } from '../regiomodel/samenvatting.ts'
import type { Scenario } from '../regiomodel/scenario.ts'
import { bouwSimulatie, simuleer } from '../regiomodel/simulatie.ts'
import type { Kosten, Vloeistofuitkomst } from '../regiomodel/uitkomst.ts'
import { vloeistof } from '../regiomodel/vloeistof.ts'
import { bindendVan } from './bindend.ts'
import { eisMixjaren, leesMixdoelen } from './doelen.ts'
import {
  GEEN_SPELING,
  losMix,
  type Mixprobleem,
  type Mixvraag,
  standNaEersteJaar,
  stelProbleem,
} from './los.ts'
import { keuzeUit, keuzeZonder, metMix, type Mixkeuze, zonderPlekken } from './mixscenario.ts'
import { waaromNiet } from './onhaalbaar.ts'
import { beoordeel, type Doelstand, gemist } from './oordeel.ts'
import { ruimer } from './speling.ts'
import type { Mix, Mixjaarcijfer } from './uitkomst.ts'
import { mixzinnen } from './zinnen.ts'

/** So often a mix that misses a target when tried is planned again with more room. */
const RONDEN = 6
/** Of the time that is left, a round after the first may take this share. */
const PER_RONDE = 0.5

type Keuze = {
  /** asked between the steps; then there is no answer */
  stop?: () => boolean
  /** how far it is, 0 to 1 */
  voortgang?: (deel: number) => void
}
type Poging = {
  probleem: Mixprobleem
  x: Float64Array
  oplosser: Mix['oplosser']
  keuze: Mixkeuze
  scenario: Scenario
  uitkomst: Vloeistofuitkomst
  standen: Doelstand[]
  jaren: Mixjaarcijfer[]
  cent: number
}

/**
 * The cheapest places per kind and homes per year that meet the targets. Planned with linear conditions in whole numbers, with the gap proven;
 * then tried in the fluid model and in the simulation, and planned with more room when that misses a target. Null when it was stopped.
 * What the scenario says of places and homes does not count: those are chosen.
 */
export async function goedkoopsteMix(
  model: Regiomodel,
  gevraagd: Scenario,
  ruw: unknown,
  { stop, voortgang }: Keuze = {},
): Promise<Mix | null> {
  const scenario = zonderPlekken(gevraagd)
  const net = maakNet(model, scenario)
  eisMixjaren(net)
  const doelen = leesMixdoelen(ruw, model, net)
  const vraag: Mixvraag = { net, doelen, nu: vloeistof(model, scenario), begin: standNaEersteJaar(net) }
  const einde = performance.now() + 1000 * doelen.tijdslimietSeconden
  const over = () => (einde - performance.now()) / 1000
  const pogingen: Poging[] = []
  let speling = GEEN_SPELING
  let laatste: Mix['oplosser'] = {
    status: 'tijdslimiet',
    kloof: null,
    tijdslimietSeconden: doelen.tijdslimietSeconden,
  }
  for (let ronde = 0; ronde < RONDEN && over() > 0; ronde++) {
    voortgang?.(ronde / RONDEN)
    if (stop?.()) return null
    const probleem = stelProbleem(vraag, speling)
    const { x, oplosser } = await losMix(probleem, {
      geheel: true,
      seconden: Math.max(0.1, over() * (ronde === 0 ? 1 : PER_RONDE)),
    })
    laatste = { ...oplosser, tijdslimietSeconden: doelen.tijdslimietSeconden }
    if (!x) break
    voortgang?.((ronde + 0.5) / RONDEN)
    const poging = probeer(model, scenario, vraag, probleem, x, laatste, stop)
    if (poging === null) return null
    pogingen.push(poging)
    if (gemist(poging.standen) === 0) break
    speling = ruimer(net, speling, poging.standen)
  }
  if (stop?.()) return null
  const beste = pogingen.toSorted((a, b) => gemist(a.standen) - gemist(b.standen) || a.cent - b.cent)[0]
  const kosten = nuKosten(model, vraag)
  const nuCent = kosten.reduce((n, k) => n + k.totaalCent, 0)
  const kop = { doelen, nuCent, omvang: omvangVan(beste?.probleem ?? stelProbleem(vraag)) }
  if (!beste) {
    const onhaalbaar = laatste.status === 'onuitvoerbaar' ? await waaromNiet(vraag, over) : []
    if (stop?.()) return null
    const weg = laatste.status === 'onuitvoerbaar'
    return {
      ...kop,
      status: weg ? 'niet_haalbaar' : 'geen_antwoord',
      scenario: null,
      jaren: [],
      totaalCent: 0,
      standen: [],
      gehaald: false,
      replicaties: 0,
      bindend: [],
      onhaalbaar,
      rondes: [],
      oplosser: laatste,
      zinnen: weg
        ? ['Er is geen mix die alle doelen haalt binnen deze grenzen.', ...onhaalbaar.map((o) => o.zin)]
        : [
            `Binnen ${doelen.tijdslimietSeconden} seconden is er geen mix gevonden. Geef meer tijd, of minder doelen.`,
          ],
    }
  }
  return {
    ...kop,
    status: 'gevonden',
    scenario: beste.scenario,
    jaren: beste.jaren,
    totaalCent: beste.cent,
    standen: beste.standen,
    gehaald: gemist(beste.standen) === 0,
    replicaties: doelen.replicaties,
    bindend: bindendVan(net, beste.probleem, beste.x),
    onhaalbaar: [],
    rondes: pogingen.map((p) => ({ kostenCent: p.cent, gemist: gemist(p.standen) })),
    oplosser: beste.oplosser,
    zinnen: mixzinnen({
      totaalCent: beste.cent,
      nuCent,
      jaren: beste.jaren.map((j) => j.jaar),
      kloof: beste.oplosser.kloof,
      eersteCent: pogingen[0]?.cent ?? beste.cent,
      standen: beste.standen,
      rondes: pogingen.indexOf(beste) + 1,
      replicaties: doelen.replicaties,
    }),
  }
}

/** Checks what a mix is asked for before anything is computed: `scenario` and `doelen` each throw with their own paths. */
export function keurMix(model: Regiomodel, scenario: Scenario) {
  const net = maakNet(model, scenario)
  return {
    scenario: () => eisMixjaren(net),
    doelen: (ruw: unknown) => leesMixdoelen(ruw, model, net),
  }
}

/** A mix tried: in the fluid model, and so many times in the simulation; null when it was stopped. */
function probeer(
  model: Regiomodel,
  scenario: Scenario,
  vraag: Mixvraag,
  probleem: Mixprobleem,
  x: Float64Array,
  oplosser: Mix['oplosser'],
  stop: Keuze['stop'],
): Poging | null {
  const { net, doelen } = vraag
  const keuze = keuzeUit(probleem.lineair, x)
  const met = metMix(net, scenario, keuze, `${scenario.naam}: goedkoopste mix`.slice(0, 200))
  const uitkomst = vloeistof(model, met)
  const sim = bouwSimulatie(model, met)
  const maten = simuleer(sim, { aantal: doelen.replicaties, ...(stop ? { stop } : {}) })
  if (maten === null) return null
  const simulatie = vatReplicatiesSamen(sim.maten, maten)
  const nu = nuKosten(model, vraag)
  const zonder = keuzeZonder(net)
  const jaren = keuze.map((k, y): Mixjaarcijfer => {
    const anders = zonder[y] as Mixkeuze[number]
    return {
      jaar: k.jaar,
      plekken: [...k.plekken].map(([i, aantal]) => ({
        code: net.stations[i]?.code ?? '',
        naam: net.stations[i]?.naam ?? '',
        nu: anders.plekken.get(i) ?? 0,
        aantal,
      })),
      woningen: { nu: anders.woningen, aantal: k.woningen, cent: k.woningen * doelen.woningCent },
      kosten: kostenVanKeuze(model, net, k, uitkomst, y + 1),
      nu: nu[y] as Kosten,
    }
  })
  const cent = jaren.reduce((n, j) => n + j.kosten.totaalCent + j.woningen.cent, 0)
  return {
    probleem,
    x,
    oplosser,
    keuze,
    scenario: met,
    uitkomst,
    standen: beoordeel({ net, doelen, lineair: probleem.lineair, x, keuze, vloeistof: uitkomst, simulatie }),
    jaren,
    cent,
  }
}

/** A place costs its price whether it is taken or not, and who is there above the places as well; support at home by who has it. */
function kostenVanKeuze(
  model: Regiomodel,
  net: Net,
  k: Mixkeuze[number],
  u: Vloeistofuitkomst,
  y: number,
): Kosten {
  const aantal = net.stations.map((_, i) =>
    Math.max(k.plekken.get(i) ?? 0, u.jaren[y]?.stations[i]?.aanwezig ?? 0),
  )
  return kostenVan(model, net, aantal, 12, (i) =>
    (u.jaren[y]?.stations[i]?.perHerkomst ?? []).map((h) => h.aanwezig),
  )
}

const nuKosten = (model: Regiomodel, { net, nu }: Mixvraag): Kosten[] =>
  keuzeZonder(net).map((k, y) => kostenVanKeuze(model, net, k, nu, y + 1))

const omvangVan = (p: Mixprobleem): Mix['omvang'] => ({
  variabelen: p.lineair.variabelen.length,
  geheel: p.lineair.variabelen.filter((v) => v.geheel).length,
  rijen: p.lineair.rijen.length + p.rijen.length,
})
