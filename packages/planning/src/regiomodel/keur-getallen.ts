import type { Rekenfout } from '@zicht/kern'
import { wijzerdeel } from '../invoer/lees.ts'
import { weiger } from '../invoer/redenen.ts'
import { Stroom } from '../stromen/mrg32k3a.ts'
import { alleGetallen } from './getallen.ts'
import type { Regiomodel } from './model.ts'
import { maakNet } from './net.ts'
import type { Scenario } from './scenario.ts'

const EEUW = 36_525
const VEEL = 100_000

/** What a number of the model can be, by its name, and what is said when it is not. */
const REGELS: readonly { van: RegExp; mag: (n: number) => boolean; fout: (pad: string) => Rekenfout }[] = [
  {
    van: /(^(wlzDeel|terugvalgarantieDeel)|\/straatdeel|\/uitgangen\/[^/]+|\/naar\/[^/]+|(^|\/)herkomst\/[^/]+)$/,
    mag: (n) => n >= 0 && n <= 1,
    fout: (pad) => weiger(pad, 'deel'),
  },
  {
    van: /(Dagen|^spreiding)$/,
    // a spread is computed with as one over its square
    mag: (n) => n > 0 && n <= EEUW && Number.isFinite(1 / n ** 2),
    fout: (pad) => weiger(pad, 'meer_dan_nul_tot', { hoog: EEUW }),
  },
  {
    van: /\/(plekken|aanwezig|wachtend)$/,
    mag: (n) => Number.isInteger(n) && n >= 0 && n <= VEEL,
    fout: (pad) => weiger(pad, 'geheel_tot', { hoog: VEEL }),
  },
  {
    van: /Cent$/,
    mag: (n) => n >= 0 && n <= 1e9,
    fout: (pad) => weiger(pad, 'centen'),
  },
  { van: /./, mag: (n) => n >= 0 && n <= VEEL, fout: (pad) => weiger(pad, 'tot', { hoog: VEEL }) },
]

/**
 * Whether the numbers and the seed of a scenario can be computed with, said when it is read: who changes a number sees the fault at
 * its place, not that of the engine behind it.
 * @throws Rekenfout with `/getallen/<name>` (a / in the name as ~1) or `/zaad/…`
 */
export function keurGetallen(scenario: Scenario, model: Regiomodel): void {
  const bekend = new Set(alleGetallen(model).map((g) => g.pad))
  for (const [naam, waarde] of Object.entries(scenario.getallen ?? {})) {
    const pad = `/getallen/${wijzerdeel(naam)}`
    if (!bekend.has(naam)) throw weiger(pad, 'onbekend_getal')
    const regel = REGELS.find((r) => r.van.test(naam))
    if (regel && !regel.mag(waarde)) throw regel.fout(pad)
  }
  if (scenario.zaad) Stroom.van(scenario.zaad, 0)
  // shares of one whole, and what only shows when model and scenario are put together
  maakNet(model, scenario)
}
