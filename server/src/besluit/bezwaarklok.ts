import type { Besluitbeleid } from '@zicht/regio'
import type { Klokbeleid } from '../toegang/index.ts'

/**
 * The time for the answer to an objection, counted from the last day of the objection term: longer when a committee advises (Awb
 * art. 7:10 lid 1).
 */
export const bezwaarklok = (
  beleid: Besluitbeleid['bezwaar'],
  commissie: boolean,
  bron: string,
): Klokbeleid => ({
  naam: 'Beslissen op het bezwaar',
  duur: commissie ? beleid.metCommissie : beleid.beslissen,
  norm: 'wettelijk',
  artikel: beleid.artikel,
  bron,
  waarschuwDagenVoor: [beleid.waarschuwDagenVoor],
  ladder: [
    { rol: 'toegangsmedewerker', voor: `P${beleid.waarschuwDagenVoor}D` },
    { rol: 'gemeente', na: 'P1D' },
  ],
})
