import { expect, test } from 'vitest'
import { isEigenHerkomst } from './herkomst.ts'

const kaal = {
  methode: 'POST',
  secFetchSite: undefined,
  origin: undefined,
  host: 'localhost:3000',
  basis: 'https://zicht.example',
}

test.each([
  ['reading is free', { methode: 'GET', secFetchSite: 'cross-site' }, true],
  ['our own page', { secFetchSite: 'same-origin' }, true],
  ['another site', { secFetchSite: 'cross-site' }, false],
  ['another port or subdomain', { secFetchSite: 'same-site' }, false],
  ['typed by hand cannot be a change', { secFetchSite: 'none' }, false],
  [
    'the browser goes before what Origin says',
    { secFetchSite: 'cross-site', origin: 'http://localhost:3000' },
    false,
  ],
  ['older browser, own host', { origin: 'http://localhost:3000' }, true],
  [
    'older browser, behind a proxy that renames the host',
    { origin: 'https://zicht.example', host: 'intern:8080' },
    true,
  ],
  ['older browser, other host', { origin: 'https://elders.example' }, false],
  ['older browser, other port', { origin: 'http://localhost:4000' }, false],
  ['hidden origin', { origin: 'null' }, false],
  ['no word at all', {}, false],
  ['DELETE counts as a change', { methode: 'DELETE' }, false],
] as const)('%s', (_, deel, verwacht) => {
  expect(isEigenHerkomst({ ...kaal, ...deel })).toBe(verwacht)
})
