import { expect, test } from 'vitest'
import type { Huis } from '../huis.ts'
import { basisadres, eisVeiligAdres } from './adres.ts'
import { startDemoProvider } from './demo/provider.ts'
import { vragerVan } from './vrager.ts'

const huis = (instellingen: Partial<Huis['instellingen']>) =>
  ({
    instellingen: { demo: true, gastheer: '127.0.0.1', basisUrl: 'http://localhost:3000', ...instellingen },
  }) as Huis

test.each(['0.0.0.0', '::', '192.168.1.10', 'zicht.example', ''])(
  'the demo refuses to run on %s, and says why',
  async (gastheer) => {
    expect(() => eisVeiligAdres(huis({ gastheer }))).toThrow('zonder wachtwoord')
    await expect(startDemoProvider(huis({ gastheer }))).rejects.toThrow('zonder wachtwoord')
  },
)

test('the demo refuses a public address in front of it', () => {
  expect(() => eisVeiligAdres(huis({ basisUrl: 'https://zicht.example' }))).toThrow('zonder wachtwoord')
  expect(() => eisVeiligAdres(huis({}))).not.toThrow()
})

test('a real sign-in may be anywhere, with https', () => {
  expect(() =>
    eisVeiligAdres(huis({ demo: false, gastheer: '0.0.0.0', basisUrl: 'https://zicht.example' })),
  ).not.toThrow()
  expect(() => eisVeiligAdres(huis({ demo: false, basisUrl: 'http://zicht.example' }))).toThrow('https')
  expect(() => eisVeiligAdres(huis({ demo: false, basisUrl: 'zicht' }))).toThrow('verwacht een adres')
})

test('the demo goes by the name of this device, and by no other name that leads here', () => {
  expect(basisadres(huis({}), 'localhost:3000')).toBe('http://localhost:3000')
  expect(basisadres(huis({}), '127.0.0.1:8080')).toBe('http://127.0.0.1:8080')
  for (const host of [
    'elders.example:3000',
    'localhost.elders.example',
    'localhost@elders.example',
    '',
    undefined,
  ])
    expect(() => basisadres(huis({}), host)).toThrow('niet te openen')
})

test('a real installation has one address, whatever the request says', () => {
  expect(basisadres(huis({ demo: false, basisUrl: 'https://zicht.example/' }), 'elders.example')).toBe(
    'https://zicht.example',
  )
})

test('counting goes by the caller, and behind a proxy by what the proxy saw', () => {
  expect(vragerVan('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect(vragerVan('127.0.0.1', 'verzonnen, 198.51.100.1')).toBe('198.51.100.1')
  expect(vragerVan('10.0.0.2', undefined)).toBe('10.0.0.2')
})
