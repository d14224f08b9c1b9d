import fc from 'fast-check'
import { expect, test } from 'vitest'
import { veiligTerug } from './terug.ts'

test('a path of our own is kept, with its query', () => {
  for (const pad of ['/', '/crisis', '/crisis/nieuw?van=bord#plek-3', '/zoek?q=a%20b', '/a//b'])
    expect(veiligTerug(pad)).toBe(pad)
})

test.each([
  'https://elders.example/',
  '//elders.example/',
  '///elders.example',
  '/\\elders.example',
  '\\\\elders.example',
  '/\t/elders.example',
  '/\n/elders.example',
  ' //elders.example',
  '/x/..//elders.example',
  '/.//elders.example',
  '/%2e%2e//elders.example',
  'javascript:alert(1)',
  'crisis',
  '',
  '/aanmelden/terug?code=x',
  '/x/../aanmelden/start',
  undefined,
  null,
  ['/crisis'],
  `/${'a'.repeat(2000)}`,
])('%j becomes the home page', (pad) => {
  expect(veiligTerug(pad)).toBe('/')
})

test('whatever goes in, a browser stays on this site', () => {
  const stuk = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\r',
    'http:',
    'elders.example',
    'a',
    ' ',
    '\u0000',
    'é',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(stuk).map((d) => d.join('')),
        fc.array(stuk).map((d) => `/${d.join('')}`),
        fc.string(),
        fc.webUrl(),
      ),
      (pad) => {
        const uit = new URL(veiligTerug(pad), 'https://zicht.example/aanmelden/terug')
        expect(uit.origin).toBe('https://zicht.example')
      },
    ),
    { numRuns: 3000 },
  )
})
