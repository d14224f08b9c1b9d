import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import en from '../src/teksten/en.ts'
import nl from '../src/teksten/nl.ts'

const WORTEL = join(import.meta.dirname, '../src')
const bestanden = readdirSync(WORTEL, { recursive: true, encoding: 'utf8' })
  .filter((pad) => /\.tsx?$/.test(pad) && !pad.includes('.test.'))
  .map((pad) => ({ pad, code: readFileSync(join(WORTEL, pad), 'utf8') }))

const kamers = new Set(Object.keys(nl).map((sleutel) => sleutel.split('.')[0] ?? ''))

/** Every string in the code that begins with the name of a text file is meant as a text id. */
function verwijzingen(code: string): { vast: string[]; begin: string[] } {
  const isTekst = (id: string): boolean => kamers.has(id.split('.')[0] ?? '')
  const vast = [...code.matchAll(/['"]([a-z][A-Za-z]*(?:\.[A-Za-z0-9_]+)+)['"]/g)].flatMap((m) => m[1] ?? [])
  const begin = [...code.matchAll(/`([a-z][A-Za-z]*\.[A-Za-z0-9_.]*)\$\{/g)].flatMap((m) => m[1] ?? [])
  return {
    vast: vast.filter((id) => isTekst(id) && !/\.(tsx?|json|css)$/.test(id)),
    begin: begin.filter(isTekst),
  }
}

const gebruikt = bestanden.map(({ pad, code }) => ({ pad: relative('.', pad), ...verwijzingen(code) }))

test('Dutch and English have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
})

test('every text that the code asks for exists', () => {
  const sleutels = Object.keys(nl)
  const mist = gebruikt.flatMap(({ pad, vast, begin }) => [
    ...vast.filter((id) => !(id in nl)).map((id) => `${pad}: ${id}`),
    ...begin.filter((b) => !sleutels.some((s) => s.startsWith(b))).map((b) => `${pad}: ${b}…`),
  ])
  expect(mist).toEqual([])
})

test('every text is used', () => {
  const vast = new Set(gebruikt.flatMap((g) => g.vast))
  const begin = gebruikt.flatMap((g) => g.begin)
  expect(Object.keys(nl).filter((s) => !vast.has(s) && !begin.some((b) => s.startsWith(b)))).toEqual([])
})

/** Faults of formatting a message with these values. */
function fouten(taal: string, tekst: string, waarden: Record<string, unknown>): string[] {
  const gevonden: string[] = []
  const intl = createIntl({
    locale: taal,
    messages: { x: tekst },
    onError: (fout) => gevonden.push(String(fout)),
  })
  intl.formatMessage({ id: 'x' }, waarden as Record<string, string>)
  return gevonden
}

/** The arguments that a message cannot do without, when all numbers in it are `n`. */
function argumenten(taal: string, id: string, tekst: string, n: number): string[] {
  const namen = [...new Set([...tekst.matchAll(/\{\s*(\w+)/g)].map((m) => m[1] ?? ''))]
  const opmaak = [...tekst.matchAll(/<(\w+)>/g)].map((m) => [m[1], (delen: unknown) => delen])
  const alles = Object.fromEntries([...namen.map((naam) => [naam, n]), ...opmaak])
  expect(fouten(taal, tekst, alles), `${taal} ${id}`).toEqual([])
  return namen.filter((weg) => mist(taal, tekst, alles, weg)).sort()
}

const mist = (taal: string, tekst: string, alles: Record<string, unknown>, weg: string): boolean => {
  const { [weg]: _, ...rest } = alles
  return fouten(taal, tekst, rest).length > 0
}

test.each([0, 1, 2])('every text can be formatted, with the same arguments in both languages (%i)', (n) => {
  for (const [id, tekst] of Object.entries(nl)) {
    expect(argumenten('en-GB', id, en[id] ?? '', n), id).toEqual(argumenten('nl-NL', id, tekst, n))
  }
})

test('words: a person is never a case, and temporary places are not an overflow', () => {
  const fout = Object.entries(nl).filter(([, tekst]) =>
    /\b(ge(?:val|vallen)|overloop(?:plek)?(?:ken)?|daklozen?)\b/i.test(tekst),
  )
  expect(fout).toEqual([])
})
