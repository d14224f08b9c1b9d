import type { Bevinding } from '@zicht/planning'
import { datumLang } from '../../platform/datum.ts'
import type { Taal } from '../../platform/voorkeur.ts'

type T = (id: string, waarden?: Record<string, string | number>) => string

/** `JJJJ-MM` as a month with its year. */
export const maandLang = (maand: string, taal: Taal): string =>
  new Intl.DateTimeFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${maand}-01T00:00:00Z`))

/** What is wrong with a plan, in the language of the reader. */
export function bevindingzin(t: T, taal: Taal, b: Bevinding): string {
  switch (b.code) {
    case 'zonder_plek':
      return t('planning.ombouw.bevinding.zonderPlek', {
        naam: b.naam,
        maand: maandLang(b.maand, taal),
        verhuizen: b.verhuizen,
        aantal: b.aantal,
        wie: b.aantal === b.verhuizen ? 'niemand' : 'deel',
      })
    case 'onder_nul':
      return t('planning.ombouw.bevinding.onderNul', {
        naam: b.naam,
        maand: maandLang(b.maand, taal),
        aantal: b.aantal,
      })
    case 'volgorde':
      return t('planning.ombouw.bevinding.volgorde', {
        naam: b.naam,
        andere: b.andere,
        datum: datumLang(b.datum, taal),
      })
    case 'vertraagd':
      return t('planning.ombouw.bevinding.vertraagd', {
        naam: b.naam,
        andere: b.andere,
        mijlpaal: b.mijlpaal,
        datum: datumLang(b.datum, taal),
      })
  }
}
