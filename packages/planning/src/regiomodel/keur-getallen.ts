import { Rekenfout } from '@zicht/kern'
import { wijzerdeel } from '../invoer/lees.ts'
import { Stroom } from '../stromen/mrg32k3a.ts'
import { alleGetallen } from './getallen.ts'
import type { Regiomodel } from './model.ts'
import { maakNet } from './net.ts'
import type { Scenario } from './scenario.ts'

const EEUW = 36_525
const VEEL = 100_000

/** What a number of the model can be, by its name; the words say what was expected. */
const REGELS: readonly { van: RegExp; mag: (n: number) => boolean; verwacht: string }[] = [
  {
    van: /(^(wlzDeel|terugvalgarantieDeel)|\/straatdeel|\/uitgangen\/[^/]+|\/naar\/[^/]+|(^|\/)herkomst\/[^/]+)$/,
    mag: (n) => n >= 0 && n <= 1,
    verwacht: 'een deel van 0 tot en met 1',
  },
  {
    van: /(Dagen|^spreiding)$/,
    mag: (n) => n > 0 && n <= EEUW,
    verwacht: `meer dan 0 en hoogstens ${EEUW}`,
  },
  {
    van: /\/(plekken|aanwezig|wachtend)$/,
    mag: (n) => Number.isInteger(n) && n >= 0 && n <= VEEL,
    verwacht: `een geheel getal van 0 tot en met ${VEEL}`,
  },
  {
    van: /Cent$/,
    mag: (n) => n >= 0 && n <= 1e9,
    verwacht: 'een bedrag in centen van 0 tot en met een miljard',
  },
  { van: /./, mag: (n) => n >= 0 && n <= VEEL, verwacht: `0 tot en met ${VEEL}` },
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
    if (!bekend.has(naam)) throw new Rekenfout(pad, 'dit getal staat niet in het regiomodel')
    const regel = REGELS.find((r) => r.van.test(naam))
    if (regel && !regel.mag(waarde)) throw new Rekenfout(pad, `verwacht ${regel.verwacht}`)
  }
  if (scenario.zaad) Stroom.van(scenario.zaad, 0)
  // shares of one whole, and what only shows when model and scenario are put together
  maakNet(model, scenario)
}
