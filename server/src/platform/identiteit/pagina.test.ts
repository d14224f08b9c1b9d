import { expect, test } from 'vitest'
import { berichtpagina } from './berichten.ts'
import { personapagina, verlopenpagina } from './demo/personapagina.ts'
import { PERSONAS, vindPersona } from './demo/personas.ts'
import { initialenVan } from './initialen.ts'
import { taalVan } from './pagina.ts'

const kwaad = `<img src=x onerror=alert(1)>"'&`

test('what comes from elsewhere is text on the page and nothing more', () => {
  const aanwezig = new Map(
    PERSONAS.map((p) => [p.code, { code: p.code, naam: kwaad, initialen: '<i', organisatie: kwaad }]),
  )
  const paginas = [
    personapagina(aanwezig, 'nl'),
    berichtpagina('geen_rol', { taal: 'nl', regio: kwaad, beheerder: null, kenmerk: kwaad }),
    verlopenpagina('en', kwaad),
  ]
  for (const html of paginas) {
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/<script|<i\b/)
  }
})

test('a page has one main heading, a language, and a button for each persona that is there', () => {
  const aanwezig = new Map([
    ['noor', { code: 'noor', naam: 'Noor', initialen: 'N', organisatie: 'Regieteam' }],
  ])
  const html = personapagina(aanwezig, 'en')
  expect(html).toContain('<html lang="en">')
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html.match(/<button/g)).toHaveLength(1)
  expect(html).toContain('value="noor"')
  expect(personapagina(new Map(), 'nl')).toContain('nog gevuld')
})

test('language: what was asked, else what the browser prefers, else Dutch', () => {
  expect(taalVan('en', 'nl')).toBe('en')
  expect(taalVan('de', 'en-GB,en;q=0.9,nl;q=0.8')).toBe('en')
  expect(taalVan(undefined, 'de, nl;q=0.5, en;q=0.4')).toBe('nl')
  expect(taalVan(undefined, undefined)).toBe('nl')
})

test('personas: every code and name once, each kind of role there, found by code or role', () => {
  expect(new Set(PERSONAS.map((p) => p.code)).size).toBe(PERSONAS.length)
  expect(new Set(PERSONAS.map((p) => p.naam)).size).toBe(PERSONAS.length)
  expect(new Set(PERSONAS.map((p) => p.rol)).size).toBe(11)
  expect(vindPersona('Noor')?.code).toBe('noor')
  expect(vindPersona('beheerder')?.code).toBe('daan')
  expect(vindPersona('niemand')).toBeUndefined()
})

test('initials', () => {
  expect(initialenVan('Noor Avondrood')).toBe('NA')
  expect(initialenVan('  Jan van der Berg ')).toBe('JB')
  expect(initialenVan('élise')).toBe('É')
  expect(initialenVan('')).toBe('?')
})
