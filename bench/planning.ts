import { cpus, loadavg } from 'node:os'
import {
  bouwSimulatie,
  goedkoopsteMix,
  maakRegiomodel,
  type Regiomodel,
  type Scenario,
  structureleToets,
  vlekkenplanScenario,
  vloeistof,
} from '@zicht/planning'
import { vloeistofOptimum } from '../packages/planning/src/optimum/index.ts'
import { leesRegiobestanden } from '../server/src/platform/regio/index.ts'
import { simuleerOpDraden } from '../server/src/planning/simuleer-op-draden.ts'
import { KLANTEN, meetMotor, midden, ZAAD } from './planning-motor.ts'
import { schrijfDeel } from './uitslag.ts'

// `npm run bench:planning [-- --schrijf]`: how fast planning computes, in time of the processor; SimPy beside the engine in the same run.
const REGIO = 'maastricht-heuvelland'
const begonnen = loadavg()[0] ?? 0
const rijen: string[] = []
let alles = true

function meld(wat: string, n: number | string, uitkomst: string, doel: string, gehaald: boolean): void {
  alles &&= gehaald
  rijen.push(`| ${wat} | ${n} | ${uitkomst} | ${doel} | ${gehaald ? 'ja' : 'nee'} |`)
  process.stdout.write(`${gehaald ? '✓' : '✗'} ${wat}: ${uitkomst} (${doel})\n`)
}

type Meter = (begin?: NodeJS.CpuUsage) => NodeJS.CpuUsage
const cpuSinds = (begin: NodeJS.CpuUsage, meter: Meter = process.cpuUsage): number => {
  const { user, system } = meter(begin)
  return (user + system) / 1000
}
/** What one waits for where one thread answers: the others compile and clean up beside it. */
const DRAAD: Meter = (begin) => process.threadCpuUsage(begin)
/** Milliseconds of the processor of each of `n` runs, after a few that compile. */
async function keren(n: number, werk: (nr: number) => unknown, meter?: Meter): Promise<number[]> {
  for (let i = 0; i < 5; i++) await werk(i)
  const tijden: number[] = []
  for (let i = 0; i < n; i++) {
    const begin = (meter ?? process.cpuUsage)()
    await werk(i)
    tijden.push(cpuSinds(begin, meter))
  }
  return tijden.sort((a, b) => a - b)
}
const p95 = (op: readonly number[]) => op[Math.floor(0.95 * (op.length - 1))] ?? Number.NaN
const ms = (op: readonly number[]) => `mediaan ${midden(op).toFixed(1)} ms, p95 ${p95(op).toFixed(1)} ms`

for (const c of [3, 20]) {
  const { snelheid, simpy } = meetMotor(c)
  const miljoen = (x: number) => `${(x / 1e6).toFixed(2)} miljoen/s`
  const naam = `M/M/${c} met statistiek, gebeurtenissen`
  meld(naam, KLANTEN, miljoen(snelheid), '≥ 3 miljoen/s', snelheid >= 3e6)
  if (simpy === null) {
    meld(`${naam}, naast SimPy`, '–', 'python3-simpy is er niet: geen maatstaf', '≥ 15×', false)
    continue
  }
  const keer = snelheid / simpy.snelheid
  const uitkomst = `${keer.toFixed(0)}× (SimPy ${simpy.versie}: ${miljoen(simpy.snelheid)})`
  meld(`${naam}, naast SimPy`, 50_000, uitkomst, '≥ 15×', keer >= 15)
}

const { regio } = leesRegiobestanden(REGIO, process.env)
const model = maakRegiomodel(regio) as Regiomodel
const plan: Scenario = { ...(vlekkenplanScenario(model, 150) as Scenario), jaren: 5 }

const sim = bouwSimulatie(model, plan)
const regiorun = await keren(60, (nr) => sim.draai(nr))
meld('vlekkenplan, 5 jaar, één replicatie', 60, ms(regiorun), '≤ 50 ms', p95(regiorun) <= 50)

// each replication of a scenario is paired with one of the baseline. The time of two cores is half of that of the processor.
for (const replicaties of [100, 200]) {
  const begin = process.cpuUsage()
  const start = performance.now()
  await simuleerOpDraden(model, { ...plan, replicaties })
  const [rekentijd, verstreken] = [cpuSinds(begin) / 2000, (performance.now() - start) / 1000]
  meld(
    `${2 * replicaties} replicaties op 2 kernen: ${replicaties} van het vlekkenplan, ${replicaties} van zoals het is`,
    2 * replicaties,
    `${rekentijd.toFixed(1)} s rekentijd per kern, starten van de draden meegeteld (${verstreken.toFixed(1)} s op de klok)`,
    '≤ 5 s',
    rekentijd <= 5,
  )
}

const schuif = (nr: number) => ({
  ...plan,
  woningenPerJaar: [{ vanaf: model.begin, aantal: 100 + nr }],
})
const vloei = await keren(100, (nr) => vloeistof(model, schuif(nr)), DRAAD)
meld(
  'antwoord op een schuif (vloeistof), in de draad die het geeft',
  100,
  ms(vloei),
  '≤ 16 ms',
  p95(vloei) <= 16,
)
const toets = await keren(100, (nr) => structureleToets(model, schuif(nr)))
meld('structurele toets als de schuif rust', 100, ms(toets), '≤ 16 ms', p95(toets) <= 16)

/** Homes and shelter over five years within a budget, as published with its outcome (grahamburgess3/tvcp). */
const GEPUBLICEERD = {
  X0: 12000,
  woningen0: 4000,
  opvang0: 1500,
  mu0PerJaar: 0.25,
  lambdaPerDag: [10, 10, 10, 10, 10, 6, 6, 6, 6, 6],
  kostenPerWoning: 30000,
  kostenPerOpvangplek: 10000,
  budget: 200_000_000,
  bouwjaren: 5,
  jarenDaarna: 5,
  gewichtOpvang: 0.3,
  voorwaarden: { budget: 'totaal', minimaleGroeiPerJaar: { woningen: 500, opvang: 500 } },
}
for (const doel of ['lineair', 'kwadratisch']) {
  const tijden = await keren(10, () => vloeistofOptimum({ ...GEPUBLICEERD, doel }))
  meld(`gepubliceerd optimum, ${doel}`, 10, ms(tijden), '≤ 1 s', p95(tijden) <= 1000)
}

// the cheapest mix for the targets of the area plan, as a planner asks it: also the clock counts, for that is what the planner waits for
const MIXGRENS = 60
const alleJaren = vlekkenplanScenario(model) as Scenario
const [mixklok, mixbegin] = [performance.now(), process.cpuUsage()]
const mix = await goedkoopsteMix(model, alleJaren, { tijdslimietSeconden: MIXGRENS })
if (!mix) throw new Error('stopped without an answer')
const [mixduur, mixrekentijd] = [(performance.now() - mixklok) / 1000, cpuSinds(mixbegin) / 1000]
meld(
  `goedkoopste mix voor het vlekkenplan (${mix.omvang.variabelen} kolommen, ${mix.omvang.rijen} rijen)`,
  1,
  `${mixrekentijd.toFixed(1)} s rekentijd (${mixduur.toFixed(1)} s op de klok), kloof ${(100 * (mix.oplosser.kloof ?? Number.NaN)).toFixed(2)}%`,
  '≤ 60 s met kloof',
  mixrekentijd <= MIXGRENS && mix.oplosser.kloof !== undefined,
)

process.stdout.write(alles ? 'Alle doelen gehaald.\n' : 'Niet alle doelen gehaald.\n')
if (process.argv.includes('--schrijf')) schrijfDeel('Planning', verslag())

function verslag(): string {
  return `Made by \`npm run bench:planning -- --schrijf\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, Node ${process.version}, load average ${begonnen.toFixed(1)} at the start and ${(loadavg()[0] ?? 0).toFixed(1)} at the end.
Times are those of the processor, so that other work on the machine does not count for it (it does empty the caches). Seed of the engine's run ${ZAAD.join(' ')}, of the region runs the
standard seed of MRG32k3a; region ${REGIO}, area plan with 150 homes a year, ${model.stations.length} kinds of places. The yardstick of the engine is SimPy, run in turn with it in the same measurement.

| what | n | outcome | aim | met |
|---|---|---|---|---|
${rijen.join('\n')}
`
}
