import { goedkoopsteMix, maakRegiomodel, vlekkenplanScenario } from '@zicht/planning'
import { leesRegiobestanden } from '../server/src/platform/regio/index.ts'

// `node scripts/met-node24.mjs bench/planning-mix.ts`: the cheapest mix for the targets of the area plan, as a planner asks it: seconds on the
// clock and of the processor, the gap that is proven, and the size of the problem.
const GRENS = 60
const meld = (tekst: string) => process.stdout.write(`${tekst}\n`)

const { regio } = leesRegiobestanden(process.env.ZICHT_REGIO ?? 'maastricht-heuvelland', process.env)
const model = maakRegiomodel(regio)
const scenario = model && vlekkenplanScenario(model)
if (!model || !scenario) throw new Error(`${regio.naam} heeft geen vlekkenplan in planning.yaml`)

const [klok, processor] = [performance.now(), process.cpuUsage()]
const mix = await goedkoopsteMix(model, scenario, { tijdslimietSeconden: GRENS })
const seconden = (performance.now() - klok) / 1000
const { user, system } = process.cpuUsage(processor)
if (!mix) throw new Error('gestopt')
meld(
  `vlekkenplan: ${mix.status}, ${seconden.toFixed(1)} s op de klok, ${((user + system) / 1e6).toFixed(1)} s processor (grens ${GRENS} s)`,
)
meld(`kolommen ${mix.omvang.variabelen} (${mix.omvang.geheel} geheel), rijen ${mix.omvang.rijen}`)
meld(
  `kloof ${(100 * (mix.oplosser.kloof ?? Number.NaN)).toFixed(2)}%, ronden ${mix.rondes.length}, doelen gehaald: ${mix.gehaald ? 'ja' : 'nee'}`,
)
for (const zin of mix.zinnen) meld(zin)
if (seconden > GRENS * 1.1) process.exitCode = 1
