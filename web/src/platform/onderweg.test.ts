import { expect, test } from 'vitest'
import { Onderweg } from './onderweg.ts'

function maakOpslag() {
  const rijen = new Map<string, string>()
  return {
    getItem: (k: string) => rijen.get(k) ?? null,
    setItem: (k: string, v: string) => void rijen.set(k, v),
    removeItem: (k: string) => void rijen.delete(k),
  }
}

test('the next page hears once what was left without an answer', () => {
  const opslag = maakOpslag()
  const pagina = new Onderweg(() => opslag)
  pagina.begin(['/plaatsingen', '/signalen'])
  pagina.begin(['/plaatsingen'])
  const volgende = new Onderweg(() => opslag)
  expect(volgende.achtergelaten()).toEqual(['/plaatsingen', '/signalen'])
  expect(volgende.achtergelaten()).toEqual([])
})

test('what was answered is left nowhere; what was not, is', () => {
  const opslag = maakOpslag()
  const pagina = new Onderweg(() => opslag)
  const klaar = pagina.begin(['/plaatsingen'])
  const ander = pagina.begin(['/bord'])
  klaar()
  expect(new Onderweg(() => opslag).achtergelaten()).toEqual(['/bord'])
  ander()
  expect(new Onderweg(() => opslag).achtergelaten()).toEqual([])
})

test('a browser that keeps nothing, or something else, is no fault', () => {
  const dicht = new Onderweg(() => {
    throw new Error('SecurityError')
  })
  dicht.begin(['/plaatsingen'])()
  expect(dicht.achtergelaten()).toEqual([])
  const opslag = maakOpslag()
  opslag.setItem('zicht-onderweg', '{"a":')
  expect(new Onderweg(() => opslag).achtergelaten()).toEqual([])
})
