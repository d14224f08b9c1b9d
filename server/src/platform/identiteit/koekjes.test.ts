import { expect, test } from 'vitest'
import type { Huis } from '../huis.ts'
import { aanmeldkoek, leesKoek, schrijfKoek, sessiekoek } from './koekjes.ts'

const huis = (basisUrl: string) => ({ instellingen: { basisUrl } }) as Huis

test('on https a cookie is bound to this host and to https', () => {
  const veilig = huis('https://zicht.example')
  expect(schrijfKoek(veilig, sessiekoek(veilig), 'abc')).toBe(
    '__Host-zicht_sessie=abc; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
  expect(aanmeldkoek(veilig, 'A-_b1')).toBe('__Host-zicht_aanmelden_Ab1')
})

test('on this device without https there is no Secure', () => {
  const lokaal = huis('http://localhost:3000')
  expect(schrijfKoek(lokaal, sessiekoek(lokaal), '', 0)).toBe(
    'zicht_sessie=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  )
})

test('reading: only the exact name, and not when it is there twice', () => {
  expect(leesKoek('a=1; zicht_sessie=x; b=2', 'zicht_sessie')).toBe('x')
  expect(leesKoek('xzicht_sessie=x', 'zicht_sessie')).toBeUndefined()
  expect(leesKoek('zicht_sessie=', 'zicht_sessie')).toBeUndefined()
  expect(leesKoek('zicht_sessie=geplant; zicht_sessie=x', 'zicht_sessie')).toBeUndefined()
  expect(leesKoek(undefined, 'zicht_sessie')).toBeUndefined()
})
