import { readFileSync } from 'node:fs'
import { Rekenfout } from '@zicht/kern'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rekensoorten } from './index.ts'

type Geval = { id: string; soort: string; invoer: unknown; uitkomst: Record<string, unknown> }
const TOETSEN = new URL('../../../../../shared/toetsen/rekengevallen.json', import.meta.url)

const gevallen = (): Geval[] | null => {
  try {
    return (JSON.parse(readFileSync(TOETSEN, 'utf8')) as { gevallen: Geval[] }).gevallen
  } catch {
    return null
  }
}

test('de gedeelde rekengevallen (overgeslagen zonder de map met toetsen)', (context) => {
  const gedeeld = gevallen()
  if (!gedeeld) return context.skip('de gedeelde rekengevallen zijn er niet')
  const mijn = gedeeld.filter((g) => Object.hasOwn(rekensoorten, g.soort))
  expect(new Set(mijn.map((g) => g.soort)).size).toBe(3)
  for (const { soort, invoer, uitkomst } of mijn) {
    const uit = rekensoorten[soort]!(invoer) as Record<string, unknown>
    if (soort !== 'toewijzing-lexicografisch') expect(uit).toEqual(uitkomst)
    else {
      // Several answers may share the value: the value, and that the answer has it.
      expect(uit.waarde).toEqual(uitkomst.waarde)
      const { W } = invoer as { W: (number | null)[][] }
      const antwoord = uit.antwoord as (number | null)[]
      const gekozen = antwoord.flatMap((j, i) => (j === null ? [] : [[i, j] as const]))
      expect(new Set(gekozen.map(([, j]) => j)).size).toBe(gekozen.length)
      expect(gekozen.reduce((som, [i, j]) => som + W[i]![j]!, 0)).toBe((uit.waarde as number[]).at(-1))
    }
  }
})

const fout = (soort: string, invoer: unknown): string => {
  try {
    rekensoorten[soort]!(invoer)
  } catch (e) {
    if (e instanceof Rekenfout) return e.pad
    throw e
  }
  return 'geen fout'
}
const W = [
  [1, 2],
  [null, 3],
]
test.each([
  ['toewijzing-lexicografisch', null, ''],
  ['toewijzing-lexicografisch', { W }, '/prioriteit'],
  ['toewijzing-lexicografisch', { W, prioriteit: [1] }, '/prioriteit'],
  ['toewijzing-lexicografisch', { W, prioriteit: [1, 'x'] }, '/prioriteit/1'],
  ['toewijzing-lexicografisch', { W: [[1, 2], [3]], prioriteit: [1, 1] }, '/W/1'],
  ['toewijzing-lexicografisch', { W: [[1 / 3]], prioriteit: [1] }, '/W/0/0'],
  ['toewijzing-lexicografisch', { W: [[1e12]], prioriteit: [1] }, '/W/0/0'],
  [
    'toewijzing-lexicografisch',
    {
      W: [
        [1e9, 1e-6],
        [1, 1],
      ],
      prioriteit: [1, 1],
    },
    '/W',
  ],
  ['toewijzing-lexicografisch', { W: [['1']], prioriteit: [1] }, '/W/0/0'],
  ['toewijzing-lexicografisch', { W, prioriteit: [1, 1], quota: [] }, '/quota'],
  ['stabiele-koppeling', { clienten: { a: ['X'] }, aanbieders: {}, capaciteit: 1 }, '/clienten/a/0'],
  [
    'stabiele-koppeling',
    { clienten: { 'a/b': ['X', 'X'] }, aanbieders: { X: [] }, capaciteit: 1 },
    '/clienten/a~1b/1',
  ],
  ['stabiele-koppeling', { clienten: { a: 3 }, aanbieders: {}, capaciteit: 1 }, '/clienten/a'],
  [
    'stabiele-koppeling',
    { clienten: { a: ['X', 4] }, aanbieders: { X: [] }, capaciteit: 1 },
    '/clienten/a/1',
  ],
  ['stabiele-koppeling', { clienten: {}, aanbieders: { X: [] }, capaciteit: {} }, '/capaciteit'],
  ['stabiele-koppeling', { clienten: {}, aanbieders: {}, capaciteit: { X: 1 } }, '/capaciteit/X'],
  ['stabiele-koppeling', { clienten: {}, aanbieders: {}, capaciteit: -1 }, '/capaciteit'],
  ['loterij-kansen', { voorkeuren: [] }, '/voorkeuren'],
  ['loterij-kansen', { voorkeuren: { a: ['x', 'x'] } }, '/voorkeuren/a/1'],
  [
    'loterij-kansen',
    { voorkeuren: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [i, []])) },
    '/voorkeuren',
  ],
])('%s: een fout in de invoer met haar pad (%#)', (soort, invoer, pad) => {
  expect(fout(soort, invoer)).toBe(pad)
})

test('wat te groot is om precies te rekenen wordt geweigerd, en niet eindeloos gerekend', () => {
  const dingen = Array.from({ length: 20 }, (_, i) => `d${i}`)
  const gedraaid = (k: number) =>
    [...dingen.slice(k), ...dingen.slice(0, k)].toSorted(
      (a, b) => ((a.length * 7 + k) % 3) - ((b.length * 5 + k) % 3),
    )
  const voorkeuren = Object.fromEntries(dingen.map((d, k) => [`p${d}`, gedraaid(k)]))
  expect(fout('loterij-kansen', { voorkeuren })).toBe('/voorkeuren')
})

describe('namen die anders iets bijzonders zijn', () => {
  test('tellen gewoon mee', () => {
    const invoer = JSON.parse(
      '{"clienten":{"__proto__":["constructor"]},"aanbieders":{"constructor":["__proto__"]},"capaciteit":1}',
    )
    expect(JSON.stringify(rekensoorten['stabiele-koppeling']!(invoer))).toBe(
      '{"koppeling":{"__proto__":"constructor"}}',
    )
  })
})

test('op willekeurige invoer een uitkomst of een Rekenfout, nooit iets anders', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(rekensoorten)),
      fc.jsonValue(),
      fc.jsonValue(),
      (soort, a, b) => {
        for (const invoer of [
          a,
          { W: a, prioriteit: b },
          { clienten: a, aanbieders: b, capaciteit: 1 },
          { voorkeuren: a },
        ])
          fout(soort, invoer)
      },
    ),
    { numRuns: 300 },
  )
})
