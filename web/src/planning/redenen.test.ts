import { Rekenfout } from '@zicht/kern'
import {
  basisScenario,
  keurMaat,
  keurMix,
  keurVraag,
  leesScenario,
  maakRegiomodel,
  REDENCODES,
  VERWACHTCODES,
} from '@zicht/planning'
import { leesRegio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import { createIntl } from 'react-intl'
import { expect, it } from 'vitest'
import { redenInTaal } from '../platform/foutwoorden.ts'
import en from '../teksten/en.ts'
import nl from '../teksten/nl.ts'

const gelezen = leesRegio(proefregio)
const model = 'regio' in gelezen ? maakRegiomodel(gelezen.regio) : undefined
if (!model) throw new Error('de proefregio heeft geen regiomodel')
const basis = basisScenario(model)
const woordIn = (locale: string, messages: Readonly<Record<string, string>>) => {
  const intl = createIntl({ locale, messages })
  return (id: string, waarden?: Record<string, string | number>) =>
    messages[id] ? intl.formatMessage({ id }, waarden) : null
}
const [inNl, inEn] = [woordIn('nl-NL', nl), woordIn('en-GB', en)]

it('every reason of planning has words in both languages', () => {
  for (const code of [...REDENCODES, ...VERWACHTCODES])
    for (const woorden of [nl, en]) expect(woorden[`fout.veld.${code}`], code).toMatch(/\S/)
})

const scenario = (anders: object) => () => leesScenario({ ...basis, ...anders }, model)
const stap = (...dagen: string[]) => dagen.map((vanaf) => ({ vanaf, aantal: 3 }))

it.each<[() => unknown, string]>([
  [
    scenario({ versie: 9 }),
    'this scenario has version 9; version 1 is read here. Make it again with this version of the program',
  ],
  [scenario({ regio: 'elders' }), 'this scenario is of "elders", not of "proefland"'],
  [scenario({ wlzDeel: 1.5 }), 'this says "1.5"; expected at most 1'],
  [scenario({ jaren: 'drie' }), 'this says "drie"; expected a number'],
  [scenario({ naam: undefined }), 'missing; expected a text'],
  [scenario({ naam: '' }), 'this says ""; expected a text of at least 1 character'],
  [scenario({ woningenPerJaar: [] }), 'this is a list of 0; expected a list of at least 1'],
  [scenario({ kleur: 1 }), 'this field is not known here; see whether its name is spelled right'],
  [scenario({ soort: 'iets' }), 'this says "iets"; expected one of: regiomodel-scenario'],
  [scenario({ plekken: { NERGENS: stap('2024-01-01') } }), 'there is no station "NERGENS" in this model'],
  [
    scenario({ woningenPerJaar: stap('2024-02-30') }),
    'this says "2024-02-30"; expected an existing date as YYYY-MM-DD',
  ],
  [
    scenario({ woningenPerJaar: stap('2024-02-01', '2024-01-01') }),
    'the steps are not in order of date, or a date is there twice',
  ],
  [scenario({ getallen: { wlzDeel: 3 } }), 'expected a share from 0 to 1'],
  [scenario({ zaad: [0, 0, 0, 1, 1, 1] }), 'the first three cannot all be 0'],
  [
    () => keurVraag(model, basis, { soort: 'effect', knop: 'preventie', erbij: 101 }),
    'it is 0 now; expected 0 to 100 with the change',
  ],
  [() => keurVraag(model, basis, undefined), 'missing; expected a block of fields'],
  [() => keurMaat(model, 'geluk'), '"geluk" is no measure of this model'],
  [
    () => keurMix(model, { ...basis, jaren: 1 }).scenario(),
    'nothing can be chosen in the first year any more; expected two years or more',
  ],
])('%s is refused in English with %s, and in Dutch in the words of the model', (doe, zin) => {
  let fout: unknown
  try {
    doe()
  } catch (gevangen) {
    fout = gevangen
  }
  if (!(fout instanceof Rekenfout)) throw new Error('er is niets geweigerd')
  const { gegevens } = fout
  expect(redenInTaal(gegevens, 'en', inEn)).toBe(zin)
  expect(redenInTaal(gegevens, 'nl', inNl)).toBe(fout.reden)
})

it('the Dutch words of the screens are those of the model', () => {
  const { gegevens, reden } = fouteDag()
  expect(redenInTaal(gegevens, 'en', inNl)).toBe(reden)
  expect(redenInTaal({ reden: 'iets nieuws', code: 'nieuw' }, 'en', inEn)).toBe('iets nieuws')
})

function fouteDag(): Rekenfout {
  try {
    scenario({ woningenPerJaar: stap('2024-02-30') })()
  } catch (fout) {
    if (fout instanceof Rekenfout) return fout
  }
  throw new Error('er is niets geweigerd')
}
