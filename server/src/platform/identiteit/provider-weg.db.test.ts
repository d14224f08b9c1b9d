import { afterAll, beforeAll, expect, test } from 'vitest'
import { verbind } from '../databank/index.ts'
import { maakProefaanmelding, meldAan, type Proefaanmelding } from './proefaanmelding.ts'

let proef: Proefaanmelding
beforeAll(async () => {
  proef = await maakProefaanmelding()
})
afterAll(() => proef?.opruimen())

test('a database that is away is a 503 for who is signed in, and no sign-out', async () => {
  const { wie } = await meldAan(proef, 'noor')
  const echt = proef.huis.app
  const weg = verbind('postgres://postgres@127.0.0.1:1/weg', 'zicht_app', 1)
  proef.huis.app = weg
  const antwoord = await wie.haal(`${proef.adres}/v1/sessie`)
  expect(antwoord.status).toBe(503)
  expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
  expect(antwoord.headers.getSetCookie()).toEqual([])
  proef.huis.app = echt
  await weg.sluit()
  expect((await wie.haal(`${proef.adres}/v1/sessie`)).status).toBe(200)
})

test('a provider that is away is said on a page, and coming back needs no restart', async () => {
  const zonder = await maakProefaanmelding({
    oidc: { issuer: 'http://localhost:1', clientId: 'zicht', clientSecret: null },
  })
  const antwoord = await fetch(`${zonder.adres}/aanmelden/start`, {
    redirect: 'manual',
    headers: { 'accept-language': 'en' },
  })
  expect(antwoord.status).toBe(503)
  expect(antwoord.headers.get('retry-after')).toBe('5')
  expect(await antwoord.text()).toContain('Signing in is not possible right now')
  const token = await fetch(`${zonder.adres}/v1/sessie`, { headers: { authorization: 'Bearer a.b.c' } })
  expect(token.status).toBe(503)
  await zonder.opruimen()
})
