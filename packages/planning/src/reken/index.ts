import type { Rekensoort } from '@zicht/kern'
import { tandemSimulatie } from '../motor/reken-tandem.ts'
import { vloeistofOptimum } from '../optimum/reken-vloeistof-optimum.ts'
import { mrg32k3a } from './getallen.ts'
import { ontwerpMmc } from './ontwerp-mmc.ts'
import { rijen } from './rijen.ts'
import { verloop } from './verloop.ts'

/** What planning can compute by name; every kind throws `Rekenfout` for input that it cannot take. */
export const rekensoorten: Record<string, Rekensoort> = {
  ...rijen,
  ...verloop,
  mrg32k3a,
  'ontwerp-mmc': ontwerpMmc,
  'tandem-simulatie': tandemSimulatie,
  'vloeistof-optimum': vloeistofOptimum,
}
