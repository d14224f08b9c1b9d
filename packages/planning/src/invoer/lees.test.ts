import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { lees } from './lees.ts'

const voor = z.config().localeError
afterEach(() => {
  z.config({ localeError: voor })
})

const vorm = z.strictObject({
  soort: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('ene'), n: z.number() }),
    z.strictObject({ soort: z.literal('andere') }),
  ]),
  n: z.number().min(1),
  deel: z.number().lt(1),
  naam: z.string().min(2),
  lijst: z.array(z.string()).max(1),
  heel: z.int(),
  eigen: z.number().min(0, 'mag niet negatief zijn'),
  of: z.union([z.number(), z.strictObject({ a: z.strictObject({ 'b/~': z.number() }) })]),
})
const GOED = {
  soort: { soort: 'andere' },
  n: 1,
  deel: 0,
  naam: 'ab',
  lijst: [],
  heel: 2,
  eigen: 0,
  of: 3,
}

test.each<[object, string, string]>([
  [{ soort: { soort: 'soms' } }, '/soort/soort', 'hier staat "soms"; verwacht een van: ene, andere'],
  [{ soort: {} }, '/soort/soort', 'ontbreekt; verwacht een van: ene, andere'],
  [{ soort: { soort: 'ene' } }, '/soort/n', 'ontbreekt; verwacht een getal'],
  [{ n: 0 }, '/n', 'hier staat "0"; verwacht minstens 1'],
  [{ deel: 1 }, '/deel', 'hier staat "1"; verwacht minder dan 1'],
  [{ naam: 'a' }, '/naam', 'hier staat "a"; verwacht een tekst van minstens 2 tekens'],
  [{ lijst: ['a', 'b'] }, '/lijst', 'hier staat een lijst van 2; verwacht een lijst van hoogstens 1'],
  [{ heel: 1.5 }, '/heel', 'hier staat "1.5"; verwacht een geheel getal'],
  [{ eigen: -1 }, '/eigen', 'mag niet negatief zijn'],
  [{ of: { a: { 'b/~': 'x' } } }, '/of/a/b~1~0', 'hier staat "x"; verwacht een getal'],
  [{ kleur: 1 }, '/kleur', 'dit veld is hier onbekend; kijk of de naam goed is gespeld'],
])('%j is refused at %s: %s, whatever words the program around it gave to zod', (anders, pad, reden) => {
  for (const woorden of [voor, () => 'iets anders']) {
    z.config({ localeError: woorden })
    expect(() => lees(vorm, { ...GOED, ...anders }, '/vraag')).toThrow(
      expect.objectContaining({ pad: `/vraag${pad}`, reden }),
    )
  }
})

test('what is no block at all is refused at the root', () => {
  expect(lees(vorm, GOED)).toEqual(GOED)
  for (const [ruw, reden] of [
    [undefined, 'ontbreekt; verwacht een blok met velden'],
    [3, 'hier staat "3"; verwacht een blok met velden'],
  ] as const)
    expect(() => lees(vorm, ruw)).toThrow(expect.objectContaining({ pad: '', reden, code: 'verwacht_soort' }))
})
