import { spawnSync } from 'node:child_process'
import { maakMotor, vatSamen } from '../packages/planning/src/motor/index.ts'

const RONDEN = 5
export const ZAAD = [1, 2, 3, 4, 5, 6]
export const KLANTEN = 1_000_000
const SIMPY_KLANTEN = 50_000
const LOAD = 0.8

/** The same model with what SimPy offers: waits by hand, numbers waiting and served by its own monitors (2) or at each event (3, 4). */
const SIMPY = `
import random, sys, time
c, lam, klanten = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
random.seed(1)
expo = random.expovariate
begonnen, wachttijd, vertrokken = 0, 0.0, 0
t0 = time.process_time()
try:
    import simpy
    versie = simpy.__version__
    env = simpy.Environment()
    balie = simpy.Resource(env, capacity=c)
    som_rij, som_bezet, laatst = 0.0, 0.0, 0.0
    def tel():
        global som_rij, som_bezet, laatst
        dt = env.now - laatst
        som_rij += dt * len(balie.queue)
        som_bezet += dt * balie.count
        laatst = env.now
    def klant():
        global begonnen, wachttijd, vertrokken
        kwam = env.now
        tel()
        with balie.request() as plek:
            yield plek
            wachttijd += env.now - kwam
            begonnen += 1
            yield env.timeout(expo(1.0))
            tel()
        vertrokken += 1
    def bron():
        for _ in range(klanten):
            yield env.timeout(expo(lam))
            env.process(klant())
    env.process(bron())
    env.run()
except ImportError:
    from SimPy.Simulation import *
    from SimPy import __version__ as versie
    class Klant(Process):
        def loop(self, balie):
            global begonnen, wachttijd, vertrokken
            kwam = now()
            yield request, self, balie
            wachttijd += now() - kwam
            begonnen += 1
            yield hold, self, expo(1.0)
            yield release, self, balie
            vertrokken += 1
    class Bron(Process):
        def loop(self, balie):
            for _ in range(klanten):
                yield hold, self, expo(lam)
                k = Klant()
                activate(k, k.loop(balie))
    initialize()
    balie = Resource(capacity=c, monitored=True)
    b = Bron()
    activate(b, b.loop(balie))
    simulate(until=1e12)
duur = time.process_time() - t0
print(versie, (klanten + vertrokken) / duur, wachttijd / begonnen)
`

function motor(c: number): { snelheid: number; wachttijd: number } {
  const m = maakMotor({
    stations: [{ naam: 'balie', capaciteit: c, dienst: { soort: 'exponentieel', gemiddelde: 1 } }],
    bronnen: [{ naam: 'bron', tempo: LOAD * c, route: [{ uitgangen: [{ naar: 'balie' }] }] }],
  })
  const duur = KLANTEN / (LOAD * c)
  const begin = process.cpuUsage()
  const u = m.draai({ duur, periode: duur / 100 }, ZAAD)
  const snelheid = u.gebeurtenissen / (process.cpuUsage(begin).user / 1e6)
  return { snelheid, wachttijd: vatSamen(m, u).stations[0]?.wachttijd ?? Number.NaN }
}

/** SimPy lives with the Python of the system, which need not be the first on the path. */
function simpy(c: number): { versie: string; snelheid: number; wachttijd: number } | null {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const uit = spawnSync(
      python,
      ['-W', 'ignore', '-c', SIMPY, String(c), String(LOAD * c), String(SIMPY_KLANTEN)],
      {
        encoding: 'utf8',
      },
    )
    if (uit.status !== 0) continue
    const [versie = '', snelheid, wachttijd] = uit.stdout.trim().split(/\s+/)
    return { versie, snelheid: Number(snelheid), wachttijd: Number(wachttijd) }
  }
  return null
}

export const midden = (xs: readonly number[]): number =>
  xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? Number.NaN

export type Motormeting = { c: number; snelheid: number; simpy: { versie: string; snelheid: number } | null }

/**
 * Events per second of an M/M/c with statistics on, with SimPy (Debian's python3-simpy, or simpy 3 or 4) beside it in turn in the same
 * run: the median of five each. An event is an arrival or a departure, in both; time is that of the processor, so that what else the
 * machine does counts for neither.
 */
export function meetMotor(c: number): Motormeting {
  motor(c) // the first run compiles
  const [onze, hunne]: [number[], number[]] = [[], []]
  let versie: string | null = null
  for (let i = 0; i < RONDEN; i++) {
    onze.push(motor(c).snelheid)
    const s = simpy(c)
    if (!s) continue
    hunne.push(s.snelheid)
    versie = s.versie
  }
  return {
    c,
    snelheid: midden(onze),
    simpy: versie === null ? null : { versie, snelheid: midden(hunne) },
  }
}
