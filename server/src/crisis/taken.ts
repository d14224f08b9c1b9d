import type { Taak } from '../platform/taken/index.ts'
import { VERLOOPTAAK } from './houd-vast.ts'
import { laatVerlopen } from './laat-verlopen.ts'

/** Every minute, and at the end of each hold (planned when it is made). */
export const taken: readonly Taak[] = [
  {
    naam: VERLOOPTAAK,
    ritme: '* * * * *',
    voerUit: async (huis) => {
      await laatVerlopen(huis)
    },
  },
]
