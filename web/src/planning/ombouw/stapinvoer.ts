import { getypteDatum, leesDatum } from '../../platform/datum.ts'
import type { Kant, Stap } from './vormen.ts'

type T = (id: string, waarden?: Record<string, string | number>) => string

/** A step as it is typed. The names are those of the interface, so that a fault of the server lands at its field. */
export type Stapinvoer = {
  naam: string
  'sluit.station': string
  'sluit.aantal': number | null
  'sluit.op': string
  'sluit.voorzieningId': string
  'sluit.gemeente': string
  'opent.station': string
  'opent.aantal': number | null
  'opent.op': string
  'opent.voorzieningId': string
  'opent.gemeente': string
  na: readonly string[]
  toelichting: string
  reden: string
}

export const stapinvoer = (stap: Stap | null): Stapinvoer => {
  const kant = (k: Kant | null | undefined) => ({
    station: k?.station ?? '',
    aantal: k?.aantal ?? null,
    op: k ? getypteDatum(k.op) : '',
    voorzieningId: k?.voorzieningId ?? '',
    gemeente: k?.gemeenteCode ?? '',
  })
  const [sluit, opent] = [kant(stap?.sluit), kant(stap?.opent)]
  return {
    naam: stap?.naam ?? '',
    'sluit.station': sluit.station,
    'sluit.aantal': sluit.aantal,
    'sluit.op': sluit.op,
    'sluit.voorzieningId': sluit.voorzieningId,
    'sluit.gemeente': sluit.gemeente,
    'opent.station': opent.station,
    'opent.aantal': opent.aantal,
    'opent.op': opent.op,
    'opent.voorzieningId': opent.voorzieningId,
    'opent.gemeente': opent.gemeente,
    na: stap?.na ?? [],
    toelichting: stap?.toelichting ?? '',
    reden: '',
  }
}

/** What goes to the server; a side without a kind of place is not there. */
export function leesStap(w: Stapinvoer) {
  const kant = (soort: 'sluit' | 'opent') =>
    w[`${soort}.station`] === ''
      ? null
      : {
          station: w[`${soort}.station`],
          aantal: w[`${soort}.aantal`],
          op: leesDatum(w[`${soort}.op`]),
          ...(w[`${soort}.voorzieningId`]
            ? { voorzieningId: w[`${soort}.voorzieningId`] }
            : w[`${soort}.gemeente`]
              ? { gemeente: w[`${soort}.gemeente`] }
              : {}),
        }
  return {
    naam: w.naam.trim(),
    sluit: kant('sluit'),
    opent: kant('opent'),
    na: w.na,
    toelichting: w.toelichting.trim() || null,
  }
}

export function foutenInStap(w: Stapinvoer, t: T, bestaat: boolean): Record<string, string | null> {
  const kant = (soort: 'sluit' | 'opent') => {
    if (w[`${soort}.station`] === '') return {}
    const aantal = w[`${soort}.aantal`]
    return {
      [`${soort}.aantal`]:
        Number.isInteger(aantal) && (aantal ?? 0) > 0 ? null : t('planning.ombouw.fout.aantal'),
      [`${soort}.op`]: leesDatum(w[`${soort}.op`]) ? null : t('planning.ombouw.fout.datum'),
    }
  }
  return {
    naam: w.naam.trim() === '' ? t('planning.ombouw.fout.naam') : null,
    'sluit.station':
      w['sluit.station'] === '' && w['opent.station'] === '' ? t('planning.ombouw.fout.niets') : null,
    ...kant('sluit'),
    ...kant('opent'),
    reden: bestaat && w.reden.trim().length < 3 ? t('planning.ombouw.fout.reden') : null,
  }
}
