import { leeftijdOp } from '@zicht/kern'

export const GESLACHTEN = ['man', 'vrouw', 'anders', 'onbekend'] as const
export type Geslacht = (typeof GESLACHTEN)[number]

/**
 * A date of birth when only an age is known: the middle of the year of life, so that the age derived from it is the age that
 * was said, today. Always marked as estimated.
 */
export function geschatteGeboortedatum(leeftijd: number, vandaag: string): string {
  const jaar = Number(vandaag.slice(0, 4)) - leeftijd
  const gok = `${jaar}-07-01`
  if (leeftijdOp(gok, vandaag) === leeftijd) return gok
  return `${jaar - 1}-07-01`
}

export type Naamdelen = {
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
}

/** How a person is called on a screen; who gave no name is called that, not "unknown". */
export function weergavenaam({ roepnaam, voornaam, tussenvoegsel, achternaam }: Naamdelen): string {
  const voor = roepnaam ?? voornaam
  const naam = [voor, tussenvoegsel, achternaam].filter((deel) => deel !== null && deel !== '').join(' ')
  return naam === '' ? 'Naam nog niet gegeven' : naam
}
