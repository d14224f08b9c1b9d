import type { Taak } from '../platform/taken/index.ts'
import { laatVerlopen } from './laat-verlopen.ts'

/** Every minute, the backstop of the timer at the end of each hold. */
export const taken: readonly Taak[] = [
  {
    naam: 'crisis-reservering-verlopen',
    ritme: '* * * * *',
    voerUit: async (huis) => {
      await laatVerlopen(huis)
    },
  },
]
