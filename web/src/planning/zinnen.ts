import type { Antwoord, BuitenBereik, Regiomodel, Stationtoets } from '@zicht/planning'
import type { Taal } from '../platform/voorkeur.ts'
import { getalnaam } from './getalnaam.ts'
import { mensen, precies } from './getallen.ts'

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

/** What lies outside what the model was set up for: by the model itself in Dutch, from its code and values in the other language. */
export function bereikzin(t: Vertaal, taal: Taal, model: Regiomodel, b: BuitenBereik): string {
  if (taal === 'nl') return b.zin
  return t(`planning.bereikzin.${b.code}`, {
    getal: getalnaam(t, model, b.getal),
    waarde: precies(b.waarde, taal),
    laag: precies(b.laag, taal),
    hoog: precies(b.hoog, taal),
  })
}

/** The answer to a reverse question as a sentence. */
export function antwoordzin(t: Vertaal, taal: Taal, model: Regiomodel, a: Antwoord): string {
  if (taal === 'nl') return a.zin
  const station = model.stations.find((s) => s.code === a.station)?.naam ?? ''
  const wat = a.knop === 'verblijf' && station !== '' ? 'verblijfIn' : a.knop
  return t(`planning.antwoordzin.${a.code}`, {
    wat: t(`planning.antwoordwat.${wat}`, { n: mensen(a.waarde, taal), station }),
    hoogstens: mensen(a.hoogstens ?? 0, taal),
    nu: mensen(a.straat.nu, taal),
    dan: mensen(a.straat.dan, taal),
  })
}
