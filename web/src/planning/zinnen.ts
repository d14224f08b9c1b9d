import type { Stationtoets } from '@zicht/planning'
import type { Taal } from '../platform/voorkeur.ts'
import { mensen } from './getallen.ts'

type Vertaal = (id: string, waarden?: Record<string, string | number>) => string

/** Why a station is full, as a sentence: "De eerste opvang staat vol omdat per jaar maar 150 mensen door kunnen." */
export function toetszin(t: Vertaal, taal: Taal, s: Stationtoets, naam: (code: string) => string): string {
  // the model says it in Dutch itself; the other language has the same facts
  if (taal === 'nl') return s.zin
  return t(`planning.zin.${s.zincode}`, {
    station: s.naam,
    door: mensen(s.doorstroomPerJaar, taal),
    in: mensen(s.komtPerJaar, taal),
    plekken: mensen(s.plekken ?? 0, taal),
    nodig: mensen(s.plekkenNodig, taal),
    achter: s.oorzaak === null ? '' : naam(s.oorzaak),
  })
}
