import { z } from 'zod'
import { lees } from '../invoer/lees.ts'
import { weiger } from '../invoer/redenen.ts'
import type { Regiomodel } from '../regiomodel/model.ts'
import type { Net } from '../regiomodel/net.ts'

const getal = (hoog: number) =>
  z.number('verwacht een getal').min(0, 'verwacht nul of meer').max(hoog, `verwacht hoogstens ${hoog}`)
const jaar = z.int('verwacht een jaartal')
const doel = (hoog: number) => z.strictObject({ hoogstens: getal(hoog), vanafJaar: jaar }).optional()

/** What a mix has to meet, and within which limits. A target holds from a year on; until then it may get no worse than it would be anyhow. */
export const MIXDOELEN = z.strictObject({
  /** mean number of people on the street in a year */
  straat: doel(100_000),
  /** mean stay in first shelter in days, the wait for what is next included */
  eersteOpvangDagen: doel(36_500),
  /** mean wait outside for each kind of place, in days */
  wachtDagen: doel(36_500),
  /** share of the places that is taken, as a mean over the year */
  bezetting: z
    .strictObject({
      hoogstens: z.number('verwacht een getal').gt(0, 'verwacht meer dan 0').max(1, 'verwacht hoogstens 1'),
      vanafJaar: jaar,
    })
    .optional(),
  /** places for crisis */
  crisisplekken: doel(100_000),
  /** what all places, homes and support may cost in a year */
  budgetPerJaarCent: getal(1e13).optional(),
  /** places that each kind may gain in a year */
  bouwPerJaar: getal(100_000),
  woningenHoogstens: getal(100_000),
  /** what one home more costs, once; support in it has its own price */
  woningCent: getal(1e10),
  tijdslimietSeconden: z
    .number('verwacht een getal')
    .gt(0, 'verwacht meer dan nul')
    .max(600, 'verwacht hoogstens 600'),
  /** enough when the answer is proven to be within this share of the cheapest */
  kloof: getal(1),
  /** replications that the mix is tried with */
  replicaties: z
    .int('verwacht een geheel getal')
    .min(2, 'verwacht 2 tot en met 1000')
    .max(1000, 'verwacht 2 tot en met 1000'),
})
export type Mixdoelen = z.infer<typeof MIXDOELEN>
export const DOELNAMEN = ['straat', 'eersteOpvangDagen', 'wachtDagen', 'bezetting', 'crisisplekken'] as const
export type Doelnaam = (typeof DOELNAMEN)[number]

/**
 * The targets of the region: its indicator, its plan, and what its files say of building. Every field can be changed. Occupancy is left
 * open: a place that people may wait for is always taken.
 */
export function mixVoorstel(model: Regiomodel, jaren = model.jaren): Mixdoelen {
  const begin = Number(model.begin.slice(0, 4))
  const laatste = begin + jaren - 1
  const binnen = (j: number) => Math.min(laatste, Math.max(begin + 1, j))
  const vanafJaar = binnen(model.doelen.straat?.jaar ?? model.plan?.doeljaar ?? laatste)
  const crisis = model.stations.filter((s) => s.soort === 'crisis')
  const { mix } = model
  return {
    ...(model.doelen.straat ? { straat: { hoogstens: model.doelen.straat.tot, vanafJaar } } : {}),
    eersteOpvangDagen: { hoogstens: model.doelen.eersteOpvangDagen.waarde, vanafJaar },
    wachtDagen: { hoogstens: mix.wachtDagen.waarde, vanafJaar },
    ...(crisis.some((s) => s.plan !== undefined)
      ? { crisisplekken: { hoogstens: crisis.reduce((n, s) => n + (s.plan ?? 0), 0), vanafJaar } }
      : {}),
    bouwPerJaar: mix.bouwPerJaar.waarde,
    woningenHoogstens:
      model.plan?.woningen?.tot ?? model.woningenPerJaar.hoog ?? model.woningenPerJaar.waarde,
    woningCent: mix.woningCent.waarde,
    tijdslimietSeconden: 60,
    kloof: 0.005,
    replicaties: 40,
  }
}

/** A mix needs a year to choose in: the first is as it is. */
export function eisMixjaren(net: Net): void {
  if (net.maanden <= 12) throw weiger('/jaren', 'jaren_te_kort')
}

/** Read targets for this model; what is left out is as the region has it, a target that is `null` is left out. */
export function leesMixdoelen(ruw: unknown, model: Regiomodel, net: Net): Mixdoelen {
  if (ruw !== undefined && (ruw === null || typeof ruw !== 'object' || Array.isArray(ruw)))
    throw weiger('', 'blok_met_doelen')
  const gevuld = Object.entries({ ...mixVoorstel(model, net.maanden / 12), ...ruw }).filter(
    ([, waarde]) => waarde !== null,
  )
  const doelen = lees(MIXDOELEN, Object.fromEntries(gevuld))
  const begin = Number(net.begin.slice(0, 4))
  const laatste = begin + net.maanden / 12 - 1
  for (const naam of DOELNAMEN) {
    const vanaf = doelen[naam]?.vanafJaar
    if (vanaf !== undefined && (vanaf <= begin || vanaf > laatste))
      throw weiger(`/${naam}/vanafJaar`, 'jaar_te_kiezen', {
        van: begin + 1,
        tot: laatste,
        eerste: begin,
      })
  }
  return doelen
}
