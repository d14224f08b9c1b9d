import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../src/teksten/en/fout.json' with { type: 'json' }
import nl from '../src/teksten/nl/fout.json' with { type: 'json' }

const SERVER = new URL('../../server/src/', import.meta.url).pathname
const bron = (kamer: string) =>
  globSync(`${SERVER}${kamer}/**/*.ts`)
    .filter((f) => !f.includes('.test.'))
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n')
const alle = (tekst: string, vorm: RegExp) => [...new Set([...tekst.matchAll(vorm)].map((m) => m[1] ?? ''))]

/** The codes of what is wrong: beside its sentence, or with a rule of a contract; where one of two is said, both. */
const codesIn = (plat: string) => {
  const bij = alle(plat, /\{[^{}]*\bmelding:[^{}]*?\bcode:([^{}]*)\}/g).map((c) =>
    c.replace(/=== '[^']*'/g, ''),
  )
  return [...alle(bij.join('\n'), /'([a-z_]+)'/g), ...alle(plat, /\bparams: \{ code: '([a-z_]+)'/g)]
}

const KAMERS = globSync(`${SERVER}*/`)
  .map((pad) => pad.slice(SERVER.length).replace(/\/$/, ''))
  .filter((kamer) => kamer !== 'proef' && kamer !== 'bevolking')
// what stands in a text is left out: a fault is then one block without another in it
const platVan = (tekst: string) => tekst.replace(/\$\{[^}]*\}/g, '').replace(/waarden: \{[^}]*\}/g, '')
const foutenIn = (plat: string) =>
  alle(plat, /\{([^{}]*\bpad\b[^{}]*\bmelding:[^{}]*)\}/g).filter((f) => /melding:[^,]*['`]/.test(f))
/** The rules of a contract with a sentence of their own: the sentence and what is said with it. */
const regelsIn = (plat: string) =>
  alle(plat, /\{([^{}]*\b(?:message|error): ['`](?:[^{}]|\{[^{}]*\})*)\}/g).concat(
    alle(plat, /\.refine\([^'`\n]*, (['`][^'`]+)/g),
  )
const redenenIn = (tekst: string) => alle(tekst, /conflict\([\s\S]{0,400}?\breden: '([a-z_]+)'/g)

describe.each(KAMERS)('what the room %s refuses', (kamer) => {
  const tekst = bron(kamer)
  const plat = platVan(tekst)
  it('has a code for each fault at a field, with words in both languages', () => {
    expect(foutenIn(plat).filter((f) => !/\bcode:/.test(f))).toEqual([])
    expect(regelsIn(plat).filter((r) => !/\bparams:/.test(r))).toEqual([])
    for (const code of codesIn(plat)) {
      expect(en, code).toHaveProperty([`veld.${code}`])
      expect(nl, code).toHaveProperty([`veld.${code}`])
    }
  })
  it('says why not by a code with words in both languages', () => {
    expect(redenenIn(tekst).filter((r) => !(r in en) || !(r in nl))).toEqual([])
  })
})

it('has words in both languages for what is wrong in criteria of placement', () => {
  const lezers = ['lees', 'voorwaarde-schema', 'criteria/lees-criteria'].map((f) =>
    readFileSync(`${SERVER}../../packages/matching/src/${f}.ts`, 'utf8'),
  )
  const codes = alle(lezers.join('\n'), /\bcode: '([a-z_]+)'/g).filter((c) => c !== 'custom')
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((c) => !(`veld.${c}` in en) || !(`veld.${c}` in nl))).toEqual([])
})

it('is found in the text of the rooms', () => {
  const tekst = KAMERS.map(bron).join('\n')
  expect(foutenIn(platVan(tekst)).length).toBeGreaterThan(150)
  expect(regelsIn(platVan(tekst)).length).toBeGreaterThan(10)
  expect(redenenIn(tekst).length).toBeGreaterThan(80)
})
