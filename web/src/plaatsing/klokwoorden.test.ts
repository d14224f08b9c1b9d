import { createIntl } from 'react-intl'
import { expect, it } from 'vitest'
import en from '../teksten/en.ts'
import nl from '../teksten/nl.ts'
import { signaalklok, verblijfsklok } from './klokwoorden.ts'

const woorden = (locale: string, messages: Record<string, string>) => {
  const intl = createIntl({ locale, messages })
  return (id: string, waarden?: { naam: string }) =>
    messages[id] ? intl.formatMessage({ id }, waarden) : null
}
const inNl = woorden('nl-NL', nl)
const inEn = woorden('en-GB', en)
const klok = (
  soort: string,
  herkomst: 'arrangement' | 'herbeoordeling' | 'termijn' | 'product',
  naam: string,
) => ({
  soort,
  herkomst,
  naam,
})

it('names a clock of a stay in Dutch as the region did, and in English by its kind', () => {
  const langste = klok('eersteOpvangMaximaal', 'termijn', 'Eerste opvang, maximaal verblijf')
  expect(verblijfsklok(langste, 'nl', inNl)).toBe('Eerste opvang, maximaal verblijf')
  expect(verblijfsklok(langste, 'en', inEn)).toBe('Longest stay in first shelter')
  const tussen = klok('herbeoordeling', 'termijn', 'Eerste opvang, tussentijds opnieuw kijken')
  expect(verblijfsklok(tussen, 'en', inEn)).toBe('Looking again during first shelter')
})

it('keeps the name of what the region made itself: an arrangement, a product', () => {
  const product = klok('maximaalVerblijf', 'product', 'Beschermd wonen')
  expect(verblijfsklok(product, 'nl', inNl)).toBe('Beschermd wonen')
  expect(verblijfsklok(product, 'en', inEn)).toBe('Longest stay: Beschermd wonen')
  const bed = klok('BMT', 'arrangement', 'Bed met toezicht')
  expect(verblijfsklok(bed, 'en', inEn)).toBe('Bed met toezicht')
  const opnieuw = klok('herbeoordeling', 'herbeoordeling', 'Bed met toezicht')
  expect(verblijfsklok(opnieuw, 'nl', inNl)).toBe('Samen opnieuw kijken: Bed met toezicht')
  expect(verblijfsklok(opnieuw, 'en', inEn)).toBe('Look again together: Bed met toezicht')
})

it('names what asks attention in the same way, also a clock of a case', () => {
  const s = { code: 'herbeoordeling', naam: 'Herbeoordeling', herkomst: 'termijn' as const }
  expect(signaalklok({ ...s, vanZaak: true }, 'nl', inNl)).toBe('Herbeoordeling')
  expect(signaalklok({ ...s, vanZaak: true }, 'en', inEn)).toBe('Looking again')
  const onderzoek = { code: 'wmoOnderzoek', naam: 'Onderzoek na een melding', herkomst: 'termijn' as const }
  expect(signaalklok({ ...onderzoek, vanZaak: false }, 'en', inEn)).toBe('Inquiry')
})
