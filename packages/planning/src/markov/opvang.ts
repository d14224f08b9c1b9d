import { Rekenfout } from '@zicht/kern'
import { geheel, nietNegatief } from '../formules/eisen.ts'
import { Verdeling } from './verdeling.ts'

const MEESTE_MENSEN = 1_000_000
const MEESTE_STAPPEN = 10_000
/** Elementary operations, roughly; some ten seconds of one processor. */
const MEESTE_WERK = 2e9

/**
 * `muPerJaar`: departures per occupied home per year; `lambdaPerJaar`: arrivals per year in year 1, 2, …; `capaciteiten`: homes and
 * shelter places in each step of `stapDagen` days; `meetNaStap`: after which steps to measure, the first being 1.
 */
export type MarkovInvoer = {
  X0: number
  muPerJaar: number
  lambdaPerJaar: readonly number[]
  dagenPerJaar: number
  stapDagen: number
  capaciteiten: readonly (readonly [woningen: number, opvang: number])[]
  meetNaStap: readonly number[]
}

/** The number unsheltered: mean, standard deviation, probability that it is 0. */
export type Onbehuisd = { gemiddelde: number; sd: number; kansNul: number }

/** Per measurement; `foutgrens`: an upper bound on the probability neglected until the last of them. */
export type MarkovUitkomst = { onbehuisd: Onbehuisd[]; foutgrens: number }

/**
 * M_t/M/h_t, exact: people arrive at a rate that is constant within a year, all homes are filled as long as there are people, and each
 * occupied home comes free at rate mu. Unsheltered = max(n − h − s, 0) at the end of a step, before the next step's capacities. By
 * uniformisation (Jensen, 1953), with steps split where a year ends.
 * @throws Rekenfout at the field concerned
 */
export function markovOpvang(invoer: MarkovInvoer): MarkovUitkomst {
  controleer(invoer)
  const { X0, muPerJaar, lambdaPerJaar, dagenPerJaar, stapDagen, capaciteiten, meetNaStap } = invoer
  const verdeling = new Verdeling(X0)
  const gemeten = new Map<number, Onbehuisd>()
  const tot = Math.max(0, ...meetNaStap)
  for (let stap = 1; stap <= tot; stap++) {
    const [h, s] = capaciteiten[stap - 1] as readonly [number, number]
    const eind = stapDagen * stap
    for (let dag = eind - stapDagen; dag < eind; ) {
      const jaar = Math.floor(dag / dagenPerJaar)
      const volgende = Math.min(eind, (jaar + 1) * dagenPerJaar)
      verdeling.verloop((volgende - dag) / dagenPerJaar, lambdaPerJaar[jaar] as number, muPerJaar, h)
      dag = volgende
    }
    if (meetNaStap.includes(stap)) gemeten.set(stap, meet(verdeling, h + s))
  }
  return {
    onbehuisd: meetNaStap.map((stap) => gemeten.get(stap) as Onbehuisd),
    foutgrens: verdeling.foutgrens,
  }
}

function meet(verdeling: Verdeling, plekken: number): Onbehuisd {
  let [alles, som, kansNul] = [0, 0, 0]
  verdeling.elk((n, kans) => {
    alles += kans
    if (n <= plekken) kansNul += kans
    else som += (n - plekken) * kans
  })
  const gemiddelde = som / alles
  // The spread around the mean itself: squares of large numbers would lose digits against each other.
  let kwadraat = 0
  verdeling.elk((n, kans) => {
    kwadraat += (Math.max(n - plekken, 0) - gemiddelde) ** 2 * kans
  })
  return { gemiddelde, sd: Math.sqrt(kwadraat / alles), kansNul: kansNul / alles }
}

function controleer(invoer: MarkovInvoer): void {
  geheel(invoer.X0, 0, MEESTE_MENSEN, '/X0')
  nietNegatief(invoer.muPerJaar, '/muPerJaar')
  geheel(invoer.dagenPerJaar, 1, 366, '/dagenPerJaar')
  geheel(invoer.stapDagen, 1, 36600, '/stapDagen')
  for (const [i, lambda] of invoer.lambdaPerJaar.entries()) nietNegatief(lambda, `/lambdaPerJaar/${i}`)
  if (invoer.capaciteiten.length > MEESTE_STAPPEN)
    throw new Rekenfout('/capaciteiten', `mogen er hoogstens ${MEESTE_STAPPEN} zijn`)
  for (const [i, stap] of invoer.capaciteiten.entries())
    for (const [j, aantal] of stap.entries()) geheel(aantal, 0, MEESTE_MENSEN, `/capaciteiten/${i}/${j}`)
  for (const [i, stap] of invoer.meetNaStap.entries()) {
    if (!(Number.isInteger(stap) && stap >= 1 && stap <= invoer.capaciteiten.length))
      throw new Rekenfout(
        `/meetNaStap/${i}`,
        `moet een stap van 1 tot en met ${invoer.capaciteiten.length} zijn, zo ver als de capaciteiten bekend zijn`,
      )
    if (invoer.stapDagen * stap > invoer.lambdaPerJaar.length * invoer.dagenPerJaar)
      throw new Rekenfout(
        `/meetNaStap/${i}`,
        `ligt op dag ${invoer.stapDagen * stap}, na de ${invoer.lambdaPerJaar.length} jaar waarvan de instroom bekend is`,
      )
  }
  const werk = schat(invoer)
  if (werk > MEESTE_WERK)
    throw new Rekenfout(
      '',
      'dit vraagt te veel rekenwerk: neem minder mensen, een kortere tijd of de simulatie',
    )
}

/** Jumps × spread, roughly: so that a question that would hang is refused instead. */
function schat(invoer: MarkovInvoer): number {
  const tot = Math.max(0, ...invoer.meetNaStap)
  const jaren = (tot * invoer.stapDagen) / invoer.dagenPerJaar
  let gekomen = 0
  for (let jaar = 0; jaar < jaren; jaar++)
    gekomen += (invoer.lambdaPerJaar[jaar] as number) * Math.min(1, jaren - jaar)
  const mensen = invoer.X0 + gekomen
  let vertrek = 0
  for (const [h] of invoer.capaciteiten.slice(0, tot))
    vertrek += invoer.muPerJaar * Math.min(h, mensen + 600) * (invoer.stapDagen / invoer.dagenPerJaar)
  const sprongen = gekomen + vertrek
  return sprongen * (40 + 20 * Math.sqrt(Math.min(sprongen, gekomen + mensen)))
}
