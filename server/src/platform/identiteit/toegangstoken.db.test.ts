import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_ISSUER } from './demo/personas.ts'
import { vindDemosleutels } from './demo/sleutels.ts'
import { maakDemotoken } from './demo/token.ts'
import { maakProefaanmelding, type Proefaanmelding } from './proefaanmelding.ts'

let proef: Proefaanmelding
beforeAll(async () => {
  proef = await maakProefaanmelding()
})
afterAll(() => proef?.opruimen())

const vraag = (machtiging: string) =>
  fetch(`${proef.adres}/v1/sessie`, { headers: { authorization: machtiging } })
const sleutel = async () =>
  importJWK(vindDemosleutels(proef.huis.instellingen.dataMap)?.jwk as never, 'ES256')
const basis = { client_id: 'x', sub: 'noor', iss: DEMO_ISSUER, aud: 'zicht' }
const nu = () => Math.floor(Date.now() / 1000)
const teken = async (inhoud: Record<string, unknown>, k?: Parameters<SignJWT['sign']>[0]) =>
  new SignJWT({ ...basis, exp: nu() + 60, ...inhoud })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .sign(k ?? (await sleutel()))

test('the demo token opens what its persona may', async () => {
  const antwoord = await vraag(`Bearer ${await maakDemotoken(proef.huis.instellingen.dataMap, 'ruben')}`)
  expect(antwoord.status).toBe(200)
  const s = await antwoord.json()
  expect(s.actief.rol).toBe('teamleider')
  const over = Date.parse(s.verlooptOp) - Date.now()
  expect(over).toBeGreaterThan(3_590_000)
  expect(over).toBeLessThanOrEqual(3_600_000)
})

test('the keys are readable for their owner only', () => {
  expect(statSync(`${proef.huis.instellingen.dataMap}/demo-sleutels.json`).mode & 0o777).toBe(0o600)
})

test('every token that does not count is nobody', async () => {
  const { privateKey } = await generateKeyPair('ES256')
  expect((await vraag(`Bearer ${await teken({})}`)).status).toBe(200)
  const slecht: Record<string, string> = {
    'other audience': await teken({ aud: 'elders' }),
    'no audience': await teken({ aud: undefined }),
    'other issuer': await teken({ iss: 'https://elders.example' }),
    'issuer of the running provider itself': await teken({ iss: proef.provider?.issuer }),
    expired: await teken({ exp: nu() - 60 }),
    'without an end': await teken({ exp: undefined }),
    'not yet valid': await teken({ nbf: nu() + 600 }),
    'other key': await teken({}, privateKey),
    'alg none': new UnsecuredJWT(basis).setExpirationTime('1h').encode(),
    'shared secret': await new SignJWT({ ...basis, exp: nu() + 60 })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(Buffer.alloc(32)),
    'unknown person': await teken({ sub: 'niemand' }),
    rubbish: 'a.b.c',
  }
  for (const [naam, token] of Object.entries(slecht)) {
    const antwoord = await vraag(`Bearer ${token}`)
    expect([naam, antwoord.status]).toEqual([naam, 401])
    expect(antwoord.headers.get('www-authenticate')).toMatch(/^Bearer/)
  }
  for (const vorm of ['', 'Bearer', 'Basic bm9vcjp4', `bearer  ${await teken({})}`])
    expect((await vraag(vorm)).status).toBe(401)
})

test('an altered token does not count', async () => {
  const [kop, inhoud, merk] = (await teken({ sub: 'sam' })).split('.')
  const ander = Buffer.from(JSON.stringify({ ...basis, sub: 'daan', exp: nu() + 60 })).toString('base64url')
  expect((await vraag(`Bearer ${kop}.${inhoud}.${merk}`)).status).toBe(200)
  expect((await vraag(`Bearer ${kop}.${ander}.${merk}`)).status).toBe(401)
})

test('a token needs no same-site proof, cannot be extended and has one role', async () => {
  const kop = { authorization: `Bearer ${await teken({})}`, 'content-type': 'application/json' }
  const verleng = await fetch(`${proef.adres}/v1/sessie/verleng`, {
    method: 'POST',
    headers: kop,
    body: '{}',
  })
  expect(verleng.status).toBe(200)
  expect(Date.parse((await verleng.json()).verlooptOp)).toBeLessThan(Date.now() + 61_000)
  const { lidmaatschappen } = await (await vraag(kop.authorization)).json()
  const wissel = await fetch(`${proef.adres}/v1/sessie/lidmaatschap`, {
    method: 'POST',
    headers: kop,
    body: JSON.stringify({ lidmaatschapId: lidmaatschappen[0].id }),
  })
  expect(wissel.status).toBe(400)
})

test('demo-token: a token and nothing else; who is unknown gets the list; not before the first start', async () => {
  const roep = (argumenten: string[], env: Record<string, string> = {}) =>
    new Promise<{ code: number; uit: string; fout: string }>((klaar) =>
      execFile(
        process.execPath,
        ['cli/zicht.ts', 'demo-token', ...argumenten],
        {
          cwd: new URL('../../../..', import.meta.url),
          env: { ...process.env, OIDC_ISSUER: '', ZICHT_DATA: proef.huis.instellingen.dataMap, ...env },
        },
        (fout, uit, stderr) => klaar({ code: Number(fout?.code ?? 0), uit, fout: stderr }),
      ),
    )
  const goed = await roep(['noor'])
  expect(goed).toMatchObject({ code: 0, fout: '' })
  expect(goed.uit).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  expect((await vraag(`Bearer ${goed.uit.trim()}`)).status).toBe(200)
  const onbekend = await roep(['niemand'])
  expect(onbekend).toMatchObject({ code: 2, uit: '' })
  expect(onbekend.fout).toMatch(/niemand[\s\S]*noor[\s\S]*karim/)
  expect(await roep(['noor'], { ZICHT_DATA: '/tmp/hier-is-niets' })).toMatchObject({
    code: 2,
    uit: '',
    fout: expect.stringContaining('npm start'),
  })
  expect(await roep(['noor'], { OIDC_ISSUER: 'https://x.example' })).toMatchObject({
    code: 2,
    uit: '',
    fout: expect.stringContaining('alleen in de demo'),
  })
})
