import type { Rekensoort } from '@zicht/kern'
import { stabieleKoppeling } from './koppeling.ts'
import { loterijKansen } from './loterij.ts'
import { toewijzingLexicografisch } from './toewijzing.ts'

/** The computations of this package that can be asked by name. */
export const rekensoorten: Record<string, Rekensoort> = {
  'toewijzing-lexicografisch': toewijzingLexicografisch,
  'stabiele-koppeling': stabieleKoppeling,
  'loterij-kansen': loterijKansen,
}
