import { createIntl } from 'react-intl'
import { expect, it } from 'vitest'
import en from '../teksten/en.ts'
import nl from '../teksten/nl.ts'
import { klokduur } from './klokduur.ts'

const woorden = (locale: string, messages: Record<string, string>) => {
  const intl = createIntl({ locale, messages })
  return (dag: number, van: number) =>
    klokduur((id, waarden) => intl.formatMessage({ id }, waarden), { dag, van })
}
const inNl = woorden('nl-NL', nl)
const inEn = woorden('en-GB', en)

it('says how far a clock is as a person would', () => {
  expect(inNl(0, 1826)).toBe('vandaag begonnen')
  expect(inNl(-1, 14)).toBe('nog niet begonnen')
  expect(inNl(1, 42)).toBe('dag 1 van 42')
  expect(inNl(360, 366)).toBe('dag 360 van 366')
  expect(inNl(1, 1826)).toBe('1 dag van 5 jaar')
  expect(inNl(29, 1826)).toBe('29 dagen van 5 jaar')
  expect(inNl(30, 1825)).toBe('1 maand van 5 jaar')
  expect(inNl(821, 1826)).toBe('2 jaar en 2 maanden van 5 jaar')
  expect(inNl(731, 1826)).toBe('2 jaar van 5 jaar')
  expect(inNl(1826, 1826)).toBe('5 jaar van 5 jaar')
  expect(inNl(100, 547)).toBe('3 maanden van 1 jaar en 6 maanden')
})

it('also in English', () => {
  expect(inEn(0, 42)).toBe('began today')
  expect(inEn(12, 42)).toBe('day 12 of 42')
  expect(inEn(400, 1826)).toBe('1 year and 1 month of 5 years')
})
