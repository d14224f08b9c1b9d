import { expect, it } from 'vitest'
import { keuzeUit, ookTeKiezen } from './aanbiederkeuze.ts'

it('names each provider once, with where it has places', () => {
  const rij = (organisatieId: string, organisatie: string, gemeente: string) => ({
    organisatieId,
    organisatie,
    gemeente,
  })
  expect(
    ookTeKiezen([rij('b', 'Brem', 'Gulpen'), rij('a', 'Akelei', 'Vaals'), rij('b', 'Brem', 'Eijsden')]),
  ).toEqual([
    { waarde: 'a', label: 'Akelei (Vaals)' },
    { waarde: 'b', label: 'Brem (Eijsden, Gulpen)' },
  ])
})

it('keeps the order of the choice, each provider once, and what is further down', () => {
  expect(keuzeUit(['b', '', 'a'], [])).toEqual(['b', 'a'])
  expect(keuzeUit(['a', 'a', 'b'], [])).toEqual(['a', 'b'])
  expect(keuzeUit(['', '', ''], ['x', 'y', 'z', 'vierde'])).toEqual(['vierde'])
})
