import { type Datum, datumKort, kortMoment } from '../platform/datum.ts'
import type { Taal } from '../platform/voorkeur.ts'
import type { Bordrij, Opgave, Plekstand } from './vormen.ts'

type T = (id: string, waarden?: Record<string, string | number>) => string

/** "Plek 4, bezet", with until when if that is known: what a screen reader says and a tooltip shows. */
export function plekInWoorden(plek: Plekstand, t: T, nu: string, taal: Taal): string {
  const naam = t('bord.plekNaam', { eenheid: plek.eenheid, nummer: plek.nummer })
  const woord = t(`onderdelen.plek.${plek.toestand}`)
  const toestand = plek.tijdelijk ? t('onderdelen.plek.metTijdelijk', { woord }) : woord
  if (plek.tot) return t('bord.plekTot', { naam, toestand, moment: kortMoment(plek.tot, nu, taal) })
  if (plek.verwacht) return t('bord.plekVerwacht', { naam, toestand, datum: datumKort(plek.verwacht, taal) })
  return `${naam}: ${toestand}`
}

/** "35" or "40–50". */
export const aantalVan = (o: Opgave): string => (o.van === o.tot ? String(o.van) : `${o.van}–${o.tot}`)

/** `26 nov`: an expectation lies near, the year goes without saying. */
const dagEnMaand = (d: Datum, taal: Taal): string =>
  new Intl.DateTimeFormat(taal === 'en' ? 'en-GB' : 'nl-NL', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  }).format(Date.parse(`${d}T12:00:00Z`))

/** When the first place may come free, in words; an empty text when nothing is known. */
export function eerstVrijInWoorden(rij: Bordrij, t: T, nu: string, taal: Taal): string {
  if (!rij.eerstVrij) return ''
  const { op, zeker } = rij.eerstVrij
  if (zeker) return kortMoment(op, nu, taal)
  return t('bord.ongeveer', { datum: dagEnMaand(op, taal) })
}

/** The state of a facility in one sentence, for who hears the board. */
export const rijInWoorden = (rij: Bordrij, t: T): string =>
  t('bord.rijInWoorden', {
    naam: rij.naam,
    vrij: rij.cijfers.vrij,
    vast: rij.cijfers.vast,
    bezet: rij.cijfers.bezet,
    buiten: rij.cijfers.buitenGebruik,
    totaal: rij.cijfers.totaal,
  })
