import { afterAll, beforeAll, expect, test } from 'vitest'
import { Bladeraar, maakProefaanmelding, type Proefaanmelding } from './proefaanmelding.ts'
import { type Proefprovider, startProefprovider } from './proefprovider.ts'

let provider: Proefprovider
let proef: Proefaanmelding
beforeAll(async () => {
  provider = await startProefprovider(() => `${proef.adres}/aanmelden/terug`)
  const { issuer, clientId, clientSecret } = provider
  proef = await maakProefaanmelding({
    oidc: { issuer, clientId, clientSecret },
    beleid: { rolclaim: 'rollen', beheerder: 'de servicedesk, 043 000 00 00' },
  })
  // what an administrator sets as ZICHT_BASIS_URL
  proef.huis.instellingen.basisUrl = proef.adres
})
afterAll(async () => {
  await proef?.opruimen()
  await provider?.stop()
})

async function meldAan(sub: string, claims: Record<string, unknown>, wie = new Bladeraar()) {
  provider.zet(sub, claims)
  const uit = await wie.volg(`${proef.adres}/aanmelden/start?terug=/bord`)
  return { wie, ...uit }
}
const sessie = async (wie: Bladeraar) => (await wie.haal(`${proef.adres}/v1/sessie`)).json()

test('a stranger gets an account without a role, no session, and reads whom to ask', async () => {
  const { wie, antwoord } = await meldAan('onbekend-1', { name: 'Onbekend Persoon' })
  expect(antwoord.status).toBe(403)
  const html = await antwoord.text()
  expect(html).toContain('U hebt hier nog geen rol')
  expect(html).toContain('de servicedesk, 043 000 00 00')
  const { rows } = await proef.eigenaar.pool.query(
    'select id, issuer, naam from zicht.gebruiker where sub = $1',
    ['onbekend-1'],
  )
  expect(rows).toEqual([{ id: expect.any(String), issuer: provider.issuer, naam: 'Onbekend Persoon' }])
  expect(html).toContain(rows[0].id)
  expect(wie.pot.has('zicht_sessie')).toBe(false)
})

test('a closed account does not get in', async () => {
  await meldAan('gesloten', { name: 'Gesloten', rollen: ['gemeente@gemeente-proef'] })
  await proef.eigenaar.pool.query(`update zicht.gebruiker set actief = false where sub = 'gesloten'`)
  const { antwoord, wie } = await meldAan('gesloten', {
    name: 'Gesloten',
    rollen: ['gemeente@gemeente-proef'],
  })
  expect(antwoord.status).toBe(403)
  expect(await antwoord.text()).toContain('Uw account is gesloten')
  expect(wie.pot.has('zicht_sessie')).toBe(false)
})

test('roles follow the claim: named begins, no longer named ends, elsewhere counts not', async () => {
  const eerst = await meldAan('medewerker', {
    given_name: 'Mia',
    family_name: 'Maanlicht',
    rollen: ['crisismedewerker@regie', 'gemeente@gemeente-proef', 'gemeente@bestaat-niet', 'client@loket'],
  })
  expect(eerst.adres).toBe(`${proef.adres}/bord`)
  const s = await sessie(eerst.wie)
  expect(s.gebruiker).toMatchObject({ naam: 'Mia Maanlicht', initialen: 'MM' })
  expect(s.demo).toBe(false)
  expect(s.lidmaatschappen.map((l: { rol: string }) => l.rol)).toEqual(['gemeente', 'crisismedewerker'])
  const later = await meldAan('medewerker', { name: 'Mia Maanlicht', rollen: 'crisismedewerker@regie' })
  expect((await sessie(later.wie)).lidmaatschappen.map((l: { rol: string }) => l.rol)).toEqual([
    'crisismedewerker',
  ])
  // the older session stood on the role that ended
  expect((await eerst.wie.haal(`${proef.adres}/v1/sessie`)).status).toBe(401)
  const terug = await meldAan('medewerker', { name: 'Mia Maanlicht', rollen: ['gemeente@gemeente-proef'] })
  expect((await sessie(terug.wie)).actief.rol).toBe('gemeente')
})

test('signing out here also names where to sign out at the provider', async () => {
  const { wie } = await meldAan('uitgaand', { name: 'U', rollen: 'gemeente@gemeente-proef' })
  const antwoord = await wie.haal(`${proef.adres}/v1/sessie`, {
    method: 'DELETE',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  const { afmeldAdres } = await antwoord.json()
  const adres = new URL(afmeldAdres)
  expect(adres.origin).toBe(provider.issuer)
  expect(adres.searchParams.get('post_logout_redirect_uri')).toBe(`${proef.adres}/aanmelden`)
  expect(adres.searchParams.get('id_token_hint')).toMatch(/^ey/)
  expect(wie.pot.has('zicht_sessie')).toBe(false)
})

test('a bearer token of the provider counts by its published keys; an ID token opens nothing', async () => {
  await meldAan('machine', { name: 'Machine', rollen: 'crisismedewerker@regie' })
  const vraag = (token: string) =>
    fetch(`${proef.adres}/v1/sessie`, { headers: { authorization: `Bearer ${token}` } })
  const goed = await provider.token({ sub: 'machine', aud: ['zicht', 'anders'], scope: 'openid' })
  expect((await vraag(goed)).status).toBe(200)
  expect((await vraag(await provider.token({ sub: 'machine', aud: 'zicht' }))).status).toBe(401)
  expect(
    (await vraag(await provider.token({ sub: 'machine', aud: 'zicht', scope: 'x', at_hash: 'y' }))).status,
  ).toBe(401)
  expect((await vraag(await provider.token({ sub: 'iemand', aud: 'zicht', scope: 'x' }))).status).toBe(401)
  expect(
    (await vraag(await provider.token({ sub: 'machine', aud: 'zicht' }, { typ: 'at+jwt' }))).status,
  ).toBe(200)
})
