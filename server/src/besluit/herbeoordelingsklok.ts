import { type Datum, dagenTussen } from '@zicht/kern'
import type { Besluitbeleid } from '@zicht/regio'
import type { Klokbeleid } from '../toegang/index.ts'

/** The clock until a decision is looked at again (Wmo 2015 art. 2.3.9): it ends on the day that stands in the decision. */
export const herbeoordelingsklok = (
  beleid: Besluitbeleid['herbeoordeling'],
  begin: Datum,
  op: Datum,
): Klokbeleid => ({
  naam: 'Opnieuw kijken of het besluit nog past',
  duur: `P${Math.max(1, dagenTussen(begin, op))}D`,
  norm: 'regionaal',
  artikel: 'Wmo 2015 art. 2.3.9',
  bron: 'beleid van de regio',
  waarschuwDagenVoor: [beleid.waarschuwDagenVoor],
  ladder: [{ rol: 'toegangsmedewerker', voor: `P${beleid.waarschuwDagenVoor}D` }],
})
