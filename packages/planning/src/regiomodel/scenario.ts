import { isDatum } from '@zicht/kern'
import { z } from 'zod'
import { lees, wijzerdeel } from '../invoer/lees.ts'
import { weiger } from '../invoer/redenen.ts'
import { keurGetallen } from './keur-getallen.ts'
import type { Regiomodel } from './model.ts'

/** Version of the form of a scenario. Another version is not read: what it meant is not known here. */
export const SCENARIOVERSIE = 1

const datum = z.string('verwacht een datum').refine(isDatum, {
  error: 'verwacht een bestaande datum als JJJJ-MM-DD',
  params: { code: 'verwacht_datum' },
})
const deel = z
  .number('verwacht een getal')
  .min(0, 'verwacht 0 tot en met 1')
  .max(1, 'verwacht 0 tot en met 1')
const trap = z
  .array(
    z.strictObject({
      vanaf: datum,
      aantal: z
        .number('verwacht een getal')
        .min(0, 'verwacht nul of meer')
        .max(1e6, 'verwacht hoogstens een miljoen'),
    }),
  )
  .min(1, 'verwacht ten minste een stap')

/**
 * A scenario: which model it changes, and what it changes. Plain data, so that it fits in an address and in a file. What is left
 * out stays as the model has it.
 */
export const SCENARIO = z.strictObject({
  soort: z.literal('regiomodel-scenario', 'verwacht "regiomodel-scenario"'),
  versie: z.literal(SCENARIOVERSIE),
  naam: z
    .string('verwacht een naam')
    .trim()
    .min(1, 'verwacht een naam')
    .max(200, 'verwacht hoogstens 200 tekens'),
  regio: z.string(),
  /** code of the region model in the region's files: the base assumptions */
  model: z.string(),
  jaren: z
    .int('verwacht een geheel getal')
    .min(1, 'verwacht 1 tot en met 30')
    .max(30, 'verwacht 1 tot en met 30')
    .optional(),
  /** places per station, from a date on until the next step */
  plekken: z.record(z.string(), trap).optional(),
  woningenPerJaar: trap.optional(),
  /** the conversion plan that these places come from, so that a report can print it */
  ombouwplan: z.uuid('verwacht het nummer van een ombouwplan').optional(),
  /** multiplies the stay, per station or for all (`*`) */
  verblijfFactor: z
    .record(
      z.string(),
      z
        .number('verwacht een getal')
        .min(0.05, 'verwacht 0,05 tot en met 20')
        .max(20, 'verwacht 0,05 tot en met 20'),
    )
    .optional(),
  /** multiplies the price of a day, per station or for all (`*`) */
  prijsFactor: z
    .record(
      z.string(),
      z.number('verwacht een getal').min(0, 'verwacht 0 tot en met 20').max(20, 'verwacht 0 tot en met 20'),
    )
    .optional(),
  /** lowers arrivals by a share, of one cause or of all */
  preventie: z
    .array(z.strictObject({ deel, bron: z.string().optional(), vanaf: datum.optional() }))
    .optional(),
  /** multiplies who comes from a municipality, or from outside the region */
  herkomstFactor: z
    .record(
      z.string(),
      z.number('verwacht een getal').min(0, 'verwacht 0 tot en met 20').max(20, 'verwacht 0 tot en met 20'),
    )
    .optional(),
  wlzDeel: deel.optional(),
  terugvalgarantieDeel: deel.optional(),
  /** other numbers of the model by name, as `alleGetallen` names them */
  getallen: z.record(z.string(), z.number('verwacht een getal').min(0, 'verwacht nul of meer')).optional(),
  /** six integers for the streams of the simulation */
  zaad: z.array(z.int('verwacht een geheel getal').min(0)).length(6, 'verwacht zes getallen').optional(),
  replicaties: z
    .int('verwacht een geheel getal')
    .min(2, 'verwacht 2 tot en met 10000')
    .max(10_000, 'verwacht 2 tot en met 10000')
    .optional(),
  /**
   * instead of a fixed number of replications: as many as it takes to know the mean number on the street in the last year to ± so many
   * people (95%), and `replicaties` at most
   */
  nauwkeurigheid: z
    .number('verwacht een getal')
    .min(0.05, 'verwacht 0,05 tot en met 100')
    .max(100, 'verwacht 0,05 tot en met 100')
    .optional(),
})
export type Scenario = z.infer<typeof SCENARIO>
export type Trap = z.infer<typeof trap>

/** Read a scenario for this model. A fault is a `Rekenfout` with its path. */
export function leesScenario(ruw: unknown, model: Regiomodel): Scenario {
  const versie = (ruw as { versie?: unknown } | null)?.versie
  if (ruw !== null && typeof ruw === 'object' && versie !== undefined && versie !== SCENARIOVERSIE)
    throw weiger('/versie', 'andere_versie', { versie: JSON.stringify(versie), hier: SCENARIOVERSIE })
  const scenario = lees(SCENARIO, ruw)
  if (scenario.regio !== model.regio)
    throw weiger('/regio', 'andere_regio', { regio: scenario.regio, hier: model.regio })
  if (scenario.model !== model.code)
    throw weiger('/model', 'ander_model', { model: scenario.model, hier: model.code })
  verwijzingen(scenario, model)
  keurGetallen(scenario, model)
  return scenario
}

function verwijzingen(scenario: Scenario, model: Regiomodel): void {
  const station = (code: string, pad: string, metPlekken: boolean) => {
    const gevonden = model.stations.find((s) => s.code === code)
    if (!gevonden) throw weiger(pad, 'onbekend_station', { station: code })
    if (metPlekken && !gevonden.plekken) throw weiger(pad, 'geen_grens', { station: gevonden.naam })
  }
  for (const [code, stappen] of Object.entries(scenario.plekken ?? {})) {
    const pad = `/plekken/${wijzerdeel(code)}`
    station(code, pad, true)
    oplopend(stappen, pad)
  }
  if (scenario.woningenPerJaar) oplopend(scenario.woningenPerJaar, '/woningenPerJaar')
  for (const veld of ['verblijfFactor', 'prijsFactor'] as const)
    for (const code of Object.keys(scenario[veld] ?? {}))
      if (code !== '*') station(code, `/${veld}/${wijzerdeel(code)}`, false)
  for (const code of Object.keys(scenario.herkomstFactor ?? {}))
    if (!model.herkomst.some((h) => h.code === code))
      throw weiger(`/herkomstFactor/${wijzerdeel(code)}`, 'onbekende_herkomst', { herkomst: code })
  for (const [i, { bron }] of (scenario.preventie ?? []).entries())
    if (bron !== undefined && !model.bronnen.some((b) => b.code === bron))
      throw weiger(`/preventie/${i}/bron`, 'onbekende_bron', { bron })
}

function oplopend(stappen: Trap, pad: string): void {
  for (let i = 1; i < stappen.length; i++)
    if ((stappen[i]?.vanaf ?? '') <= (stappen[i - 1]?.vanaf ?? ''))
      throw weiger(`${pad}/${i}/vanaf`, 'volgorde')
}

const kop = (model: Regiomodel, naam: string) =>
  ({
    soort: 'regiomodel-scenario',
    versie: SCENARIOVERSIE,
    naam,
    regio: model.regio,
    model: model.code,
  }) as const

/** Nothing changes: what every scenario is held against. */
export const basisScenario = (model: Regiomodel): Scenario => kop(model, 'Zoals het is')

/**
 * The area plan, in equal steps at each new year up to the one after its target year, and its homes per year at the low end unless
 * told otherwise. Undefined when the region has no plan.
 */
export function vlekkenplanScenario(model: Regiomodel, woningenPerJaar?: number): Scenario | undefined {
  const { plan } = model
  if (!plan) return undefined
  const eerste = Number(model.begin.slice(0, 4)) + 1
  const jaren = Math.max(1, plan.doeljaar + 1 - eerste + 1)
  const plekken: Record<string, Trap> = {}
  for (const station of model.stations) {
    if (station.plan === undefined || !station.plekken) continue
    const [van, naar] = [station.plekken.waarde, station.plan]
    plekken[station.code] = Array.from({ length: jaren }, (_, i) => ({
      vanaf: `${eerste + i}-01-01`,
      aantal: Math.round(van + ((naar - van) * (i + 1)) / jaren),
    }))
  }
  const woningen = woningenPerJaar ?? plan.woningen?.van
  return {
    ...kop(model, plan.naam),
    plekken,
    ...(woningen === undefined ? {} : { woningenPerJaar: [{ vanaf: model.begin, aantal: woningen }] }),
  }
}
