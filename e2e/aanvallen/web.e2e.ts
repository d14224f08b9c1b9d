import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { kopfouten } from '../contract/toets.ts'
import { bladerAan, meldAanMetKoek } from '../proef/koek.ts'
import { stuurRuw } from '../proef/lijn.ts'
import { luister } from '../proef/stroom.ts'
import { kijk } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Mens, type Proefplatform, startPlatform, tot, vraag } from '../proefplatform.ts'

let databank: Proefdatabank
let platform: Proefplatform
let w: Wereld
let koek: Mens
let db: Awaited<ReturnType<typeof kijk>>

beforeAll(async () => {
  databank = await nieuweProefdatabank()
  platform = await startPlatform({ leeg: true, databaseUrl: databank.url })
  w = await maakWereld(platform)
  koek = await meldAanMetKoek(platform, 'noor')
  db = await kijk(databank.url)
})
afterAll(async () => {
  await db?.end()
  await platform?.opruimen()
  await databank?.sluit()
})

const MELDING = { directGevaar: 'nee', huiselijkGeweld: 'nee', kinderen: 'nee' }
const meldingen = async () => Number((await db.query('select count(*) as n from crisismelding')).rows[0].n)

describe('another site that uses a session of a browser', () => {
  it('changes nothing, whatever it pretends', async () => {
    const { cookie } = koek.kop
    const voor = await meldingen()
    const vreemd: Record<string, string | undefined>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' },
      { 'sec-fetch-site': 'same-site', origin: `http://elders.localhost:${platform.poort}` },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': undefined, origin: 'https://elders.example' },
      { 'sec-fetch-site': undefined, origin: 'null' },
      { 'sec-fetch-site': undefined, origin: `http://127.0.0.1:${platform.poort}.elders.example` },
      { 'sec-fetch-site': undefined },
    ]
    for (const kop of vreemd)
      for (const [methode, pad] of [
        ['POST', '/v1/crisismeldingen'],
        ['POST', '/v1/zoekacties'],
        ['POST', '/v1/sessie/verleng'],
        ['DELETE', '/v1/sessie'],
      ] as const) {
        const antwoord = await vraag(platform.poort, methode, pad, {
          kop: { cookie, 'idempotency-key': randomUUID(), ...kop },
          body: methode === 'POST' ? MELDING : undefined,
        })
        expect([methode, pad, kop, antwoord.status]).toEqual([methode, pad, kop, 403])
        expect(antwoord.kop['access-control-allow-origin']).toBeUndefined()
      }
    expect(await meldingen()).toBe(voor)
    // a form cannot send JSON; what it can send is not taken
    for (const soort of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const antwoord = await koek.vraag('POST', '/v1/crisismeldingen', JSON.stringify(MELDING), {
        kop: { 'content-type': soort },
      })
      expect(antwoord.status).toBe(415)
    }
    // and the session is still there, for its own pages
    await koek.moet(201, 'POST', '/v1/crisismeldingen', MELDING)
  })

  it('reads nothing: no answer allows another origin, and there is no preflight', async () => {
    for (const pad of ['/v1/bord', '/v1/sessie', '/v1/crisismeldingen', '/v1/gebeurtenissen?x']) {
      const vooraf = await vraag(platform.poort, 'OPTIONS', pad, {
        kop: {
          origin: 'https://elders.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })
      expect(vooraf.status).toBeGreaterThanOrEqual(400)
      const namen = Object.keys(vooraf.kop).filter((k) => k.startsWith('access-control'))
      expect([pad, namen]).toEqual([pad, []])
    }
    const lezen = await koek.vraag('GET', '/v1/crisismeldingen', undefined, {
      kop: { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(lezen.kop['access-control-allow-origin']).toBeUndefined()
    expect(lezen.kop['cross-origin-resource-policy']).toBe('same-origin')
  })

  it('a token is not a cookie: it works from anywhere, and a cookie next to it does not help', async () => {
    const { noor } = w.mensen
    const met = await noor.vraag('POST', '/v1/crisismeldingen', MELDING, {
      kop: { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(met.status).toBe(201)
    const slecht = await noor.vraag('GET', '/v1/sessie', undefined, {
      kop: { authorization: 'Bearer onzin', cookie: koek.kop.cookie ?? '' },
    })
    expect(slecht.status).toBe(401)
  })
})

describe('cookies and sessions', () => {
  it('are for this site and this purpose only, and nothing of them is kept as it is', async () => {
    const { wie } = await bladerAan(platform, 'ruben')
    const geheim = wie.pot.get('zicht_sessie')?.waarde ?? ''
    expect(geheim.length).toBeGreaterThan(30)
    const start = await vraag(platform.poort, 'GET', '/aanmelden/start', {
      kop: { host: `localhost:${platform.poort}` },
    })
    for (const regel of [start.kop['set-cookie'] ?? []].flat()) {
      expect(regel).toMatch(/; HttpOnly/)
      expect(regel).toMatch(/; SameSite=Lax/)
      expect(regel).toMatch(/; Path=\//)
      expect(regel).not.toMatch(/Domain=/i)
    }
    const { rows } = await db.query('select s::text as rij from sessie s')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((r) => r.rij.includes(geheim))).toEqual([])
  })

  it('a session that is signed out is over at once, also where someone copied it', async () => {
    const ander = await meldAanMetKoek(platform, 'karim')
    await ander.moet(200, 'GET', '/v1/sessie')
    await ander.moet(200, 'DELETE', '/v1/sessie')
    for (const pad of ['/v1/sessie', '/v1/bord', '/v1/gebeurtenissen'])
      expect((await ander.vraag('GET', pad)).status).toBe(401)
  })

  it('signing in gives a new secret, also to who came with one that was planted', async () => {
    const { wie } = await bladerAan(platform, 'noor')
    const eerste = wie.pot.get('zicht_sessie')?.waarde
    wie.zetSessie('geplant-door-een-ander')
    const { meldAan } = await import('../../server/src/platform/identiteit/proefaanmelding.ts')
    await meldAan({ adres: `http://localhost:${platform.poort}` } as never, 'noor', '/', wie)
    const tweede = wie.pot.get('zicht_sessie')?.waarde
    expect([eerste, 'geplant-door-een-ander', undefined]).not.toContain(tweede)
  })

  it('two cookies of one name, a broken one and a very long one are nobody', async () => {
    const { cookie = '' } = koek.kop
    for (const kop of [
      `${cookie}; ${cookie}`,
      `zicht_sessie=`,
      `zicht_sessie=${'x'.repeat(3000)}`,
      `zicht_sessie="; ${cookie.slice(0, 30)}`,
      `__Host-${cookie}`,
    ])
      expect([
        kop.slice(0, 20),
        (await vraag(platform.poort, 'GET', '/v1/sessie', { kop: { cookie: kop } })).status,
      ]).toEqual([kop.slice(0, 20), 401])
  })
})

describe('forged tokens', () => {
  it('count for nothing', async () => {
    const echt = w.mensen.noor.kop.authorization?.slice(7) ?? ''
    const [kop = '', inhoud = '', teken = ''] = echt.split('.')
    const deel = (waarde: object) => Buffer.from(JSON.stringify(waarde)).toString('base64url')
    const gelezen = JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as Record<string, unknown>
    const eigen = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const sleutels = JSON.parse(readFileSync(join(platform.dataMap, 'demo-sleutels.json'), 'utf8')) as {
      jwk: Record<string, unknown>
    }
    const { d: _geheim, ...publiek } = sleutels.jwk
    const echteSleutel = await importJWK(sleutels.jwk as never, 'ES256')
    const teken2 = (extra: object, kopExtra: object = {}) =>
      new SignJWT({ ...gelezen, ...extra })
        .setProtectedHeader({ alg: 'ES256', kid: sleutels.jwk.kid as string, typ: 'at+jwt', ...kopExtra })
        .sign(echteSleutel)
    const uit = await teken2({})
    expect(
      (await vraag(platform.poort, 'GET', '/v1/sessie', { kop: { authorization: `Bearer ${uit}` } })).status,
      'de opzet klopt',
    ).toBe(200)
    const vals: Record<string, string> = {
      'zonder handtekening': `${deel({ alg: 'none', typ: 'at+jwt' })}.${inhoud}.`,
      'NONE met handtekening': `${deel({ alg: 'nOnE', typ: 'at+jwt' })}.${inhoud}.${teken}`,
      'ander persoon': `${kop}.${deel({ ...gelezen, sub: 'meral' })}.${teken}`,
      'eigen sleutel': await new SignJWT(gelezen as never)
        .setProtectedHeader({ alg: 'ES256', kid: sleutels.jwk.kid as string, typ: 'at+jwt' })
        .sign(eigen),
      'eigen sleutel in de kop': await new SignJWT(gelezen as never)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk: publiek as never })
        .sign(eigen),
      'publieke sleutel als geheim': (() => {
        const begin = `${deel({ alg: 'HS256', typ: 'at+jwt', kid: sleutels.jwk.kid })}.${inhoud}`
        return `${begin}.${createHmac('sha256', JSON.stringify(publiek)).update(begin).digest('base64url')}`
      })(),
      verlopen: await teken2({ iat: 1_600_000_000, exp: 1_600_003_600 }),
      'zonder einde': await teken2({ exp: undefined }),
      'voor een ander': await teken2({ aud: 'elders' }),
      'van een ander': await teken2({ iss: 'https://elders.example' }),
      'om aan te melden': await teken2({ client_id: undefined }, { typ: 'JWT' }),
      'onbekend persoon': await teken2({ sub: 'niemand' }),
      'kritieke uitbreiding': `${deel({ alg: 'ES256', typ: 'at+jwt', crit: ['x'], x: 1 })}.${inhoud}.${teken}`,
      leeg: '',
      punten: '..',
    }
    for (const [wat, token] of Object.entries(vals)) {
      const antwoord = await vraag(platform.poort, 'GET', '/v1/sessie', {
        kop: { authorization: `Bearer ${token}` },
      })
      expect([wat, antwoord.status]).toEqual([wat, 401])
    }
  })
})

describe('addresses that lead elsewhere', () => {
  it('after signing in one is always here', async () => {
    for (const terug of [
      '//elders.example',
      '/\\elders.example',
      'https://elders.example',
      '/x/..//elders.example',
      'javascript:alert(1)',
      '/%0d%0aSet-Cookie:%20x=1',
      '/\t/elders.example',
      '/aanmelden/start?terug=//elders.example',
    ]) {
      const { adres } = await bladerAan(platform, 'noor', terug)
      expect([terug, new URL(adres).host]).toEqual([terug, `localhost:${platform.poort}`])
    }
  })

  it('no header can be written from outside', async () => {
    for (const pad of [
      '/aanmelden/start?terug=/%0d%0aX-Kwaad:%201',
      '/aanmelden/start?taal=nl%0d%0aX-Kwaad:%201',
      '/aanmelden/terug?state=%0d%0aX-Kwaad:%201',
      '/v1/bord?op=%0d%0aX-Kwaad:%201',
      '/%0d%0aX-Kwaad:%201',
    ]) {
      const ruw = await stuurRuw(
        platform.poort,
        `GET ${pad} HTTP/1.1\r\nHost: localhost:${platform.poort}\r\nConnection: close\r\n\r\n`,
      )
      expect([pad, /^x-kwaad:/im.test(ruw.split('\r\n\r\n')[0] ?? '')]).toEqual([pad, false])
    }
  })

  it('another name for this device does not get the demo', async () => {
    for (const host of [
      'elders.example',
      `elders.example:${platform.poort}`,
      'localhost.elders.example',
      '127.0.0.1.nip.example',
    ]) {
      const antwoord = await vraag(platform.poort, 'GET', '/aanmelden/start', {
        kop: { host, 'x-forwarded-host': 'localhost', accept: 'text/html' },
      })
      expect([host, antwoord.status]).toEqual([host, 403])
      expect(antwoord.kop.location).toBeUndefined()
    }
    const door = await vraag(platform.poort, 'GET', '/aanmelden/start', {
      kop: {
        host: `localhost:${platform.poort}`,
        'x-forwarded-host': 'elders.example',
        'x-forwarded-proto': 'https',
      },
    })
    expect(decodeURIComponent(String(door.kop.location))).not.toContain('elders.example')
  })

  it('files outside the screens cannot be had', async () => {
    const klimmen = [
      '../',
      '..%2f',
      '%2e%2e/',
      '%2e%2e%2f',
      '..\\',
      '..%5c',
      '%252e%252e%252f',
      '....//',
      '..;/',
      '%c0%ae%c0%ae/',
      '..%00/',
    ]
    const doelen = [
      'package.json',
      'etc/passwd',
      '.git/config',
      'server/src/main.ts',
      'aanmeldgeheim',
      'demo-sleutels.json',
    ]
    for (const stap of klimmen)
      for (const doel of doelen)
        for (const begin of ['/', '/assets/', '/v1/', '/aanmelden/']) {
          const pad = `${begin}${stap.repeat(5)}${doel}`
          const ruw = await stuurRuw(
            platform.poort,
            `GET ${pad} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
          )
          expect([pad, /root:|"workspaces"|\[core\]|leesInstellingen|"jwk"/.test(ruw)]).toEqual([pad, false])
          expect([pad, ruw.startsWith('HTTP/1.1 5')]).toEqual([pad, false])
        }
    for (const pad of [
      '/.env',
      '/.git/HEAD',
      '/package.json',
      '/assets/',
      '/node_modules/pg/package.json',
      '/server/migraties/0001-grondslag.sql',
    ])
      expect([pad, (await vraag(platform.poort, 'GET', pad)).status]).toEqual([pad, 404])
  })

  it('a page cannot be framed and runs nothing of another site', async () => {
    const pagina = await vraag(platform.poort, 'GET', '/', { kop: { accept: 'text/html' } })
    if (pagina.status === 404) return // the screens are not built here
    const csp = String(pagina.kop['content-security-policy'])
    expect(csp).toMatch(/default-src 'none'/)
    expect(csp).toMatch(/frame-ancestors 'none'/)
    expect(csp).not.toMatch(/unsafe-inline|unsafe-eval|\*|http:/)
    expect(pagina.tekst).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>[^<]/)
  })
})

describe('what is hardly a request', () => {
  it.each([
    ['geen HTTP', 'hallo\r\n\r\n', 400],
    ['onbekende methode', 'KAAS / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['kop zonder naam', 'GET /v1/bord HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['te grote koppen', `GET /v1/bord HTTP/1.1\r\nHost: x\r\nX-Groot: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    [
      'twee lengtes',
      'POST /v1/crisismeldingen HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
      400,
    ],
    [
      'lengte en stukken',
      'POST /v1/crisismeldingen HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['kop met een regeleinde erin', 'GET /v1/bord HTTP/1.1\r\nHost: x\r\nX-A: b\nX-C: d\r\n\r\n', 400],
  ])('%s: in words, with the headers of every answer', async (_, bytes, status) => {
    const ruw = await stuurRuw(platform.poort, bytes)
    const [kop = '', inhoud = ''] = ruw.split('\r\n\r\n')
    const [eerste = '', ...regels] = kop.split('\r\n')
    expect(Number(eerste.split(' ')[1])).toBe(status)
    const koppen = Object.fromEntries(
      regels.map((r) => [r.slice(0, r.indexOf(':')).toLowerCase(), r.slice(r.indexOf(':') + 2)]),
    )
    expect(kopfouten({ status, kop: koppen, tekst: inhoud, json: () => JSON.parse(inhoud) })).toEqual([])
    expect(JSON.parse(inhoud)).toMatchObject({ status, type: expect.stringMatching(/^\/problemen\//) })
  })

  it('a full address and a doubly written one are no way around who asks', async () => {
    for (const pad of [
      `http://localhost:${platform.poort}/v1/crisismeldingen`,
      '/%76%31/crisismeldingen',
      '/v1/%63risismeldingen',
      '//v1/crisismeldingen',
      '/v1/./crisismeldingen',
      '/V1/crisismeldingen',
      '/v1;x=y/crisismeldingen',
    ]) {
      const ruw = await stuurRuw(
        platform.poort,
        `GET ${pad} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n`,
      )
      expect([pad, /^HTTP\/1\.1 40[014] /.test(ruw)]).toEqual([pad, true])
    }
  })

  it('keys that poison objects change nothing for anyone', async () => {
    const { noor, fleur } = w.mensen
    for (const ruw of [
      '{"__proto__":{"rol":"beheerder","toegestaan":true},"directGevaar":"nee","huiselijkGeweld":"nee","kinderen":"nee"}',
      '{"constructor":{"prototype":{"rol":"beheerder"}},"directGevaar":"nee","huiselijkGeweld":"nee","kinderen":"nee"}',
      '{"huishouden":[{"__proto__":{"rol":"kind"}}],"directGevaar":"nee","huiselijkGeweld":"nee","kinderen":"nee"}',
    ])
      expect((await noor.vraag('POST', '/v1/crisismeldingen', ruw)).status).toBe(400)
    expect((await noor.vraag('GET', '/v1/bord?__proto__[op]=x&constructor=1')).status).toBe(400)
    expect((await fleur.vraag('GET', '/v1/crisismeldingen')).status).toBe(404)
  })
})

describe('the live stream', () => {
  it('is for staff, with the headers of every answer', async () => {
    expect((await vraag(platform.poort, 'GET', '/v1/gebeurtenissen')).status).toBe(401)
    expect((await w.mensen.sam.vraag('GET', '/v1/gebeurtenissen')).status).toBe(401)
    for (const methode of ['POST', 'DELETE', 'HEAD'] as const) {
      const antwoord = await w.mensen.noor.vraag(methode, '/v1/gebeurtenissen')
      expect([antwoord.status, antwoord.kop.allow]).toEqual([405, 'GET'])
    }
    const stroom = await luister(platform.poort, w.mensen.noor)
    expect([
      stroom.status,
      ...kopfouten({ status: 200, kop: stroom.kop, tekst: '', json: () => null as never }),
    ]).toEqual([200])
    expect(stroom.kop['content-type']).toMatch(/^text\/event-stream/)
    stroom.stop()
  })

  it('tells nobody what is for another organisation or another region, also not afterwards', async () => {
    const wie = ['noor', 'sanne', 'joris', 'ilse', 'bram'] as const
    const stromen = Object.fromEntries(
      await Promise.all(wie.map(async (n) => [n, await luister(platform.poort, w.mensen[n])] as const)),
    )
    const begin = (await db.query('select max(id) as id from uitbak')).rows[0].id as string
    await db.query(
      `insert into regio (code, naam, vingerafdruk) values ('elders', 'Elders', 'x') on conflict do nothing`,
    )
    const zet = (regio: string, soort: string, publiek: string[]) =>
      db.query('insert into uitbak (gebeurtenis, regio_code, soort, publiek) values ($1, $2, $3, $4)', [
        randomUUID(),
        regio,
        soort,
        publiek,
      ])
    await zet('elders', 'nl.zicht.proef.elders', [])
    await zet('maastricht-heuvelland', 'nl.zicht.proef.sanne', [w.organisatieId])
    await zet('maastricht-heuvelland', 'nl.zicht.proef.allen', [])
    const { meldingId } = await w.gehouden()
    const soorten = (s: { gezien: () => { type: string }[] } | undefined) =>
      s?.gezien().map((g) => g.type.replace('nl.zicht.proef.', '')) ?? []
    await tot('allen horen het', 10_000, () => wie.every((n) => soorten(stromen[n]).includes('allen')))
    await tot(
      'noor hoort van de melding',
      10_000,
      () => stromen.noor?.gezien().some((g) => g.subject === meldingId) === true,
    )
    for (const n of wie) {
      expect([n, soorten(stromen[n]).includes('elders')]).toEqual([n, false])
      expect([n, soorten(stromen[n]).includes('sanne')]).toEqual([n, n === 'sanne'])
      expect([n, stromen[n]?.gezien().some((g) => g.subject === meldingId)]).toEqual([n, n === 'noor'])
      stromen[n]?.stop()
    }
    // the same holds for what comes afterwards, to who asks from a number of its own choice
    for (const vanaf of ['0', begin]) {
      const later = await luister(platform.poort, w.mensen.joris, { vanaf })
      await tot('ingehaald', 10_000, () => soorten(later).includes('allen'))
      expect(soorten(later).filter((s) => s === 'elders' || s === 'sanne')).toEqual([])
      later.stop()
    }
    for (const vanaf of ['-1', 'x', '99999999999999999999', '1e3', '1; drop table zicht.uitbak']) {
      const raar = await luister(platform.poort, w.mensen.joris, { vanaf })
      expect(raar.status).toBe(200)
      raar.stop()
    }
    await w.mensen.noor.moet(200, 'GET', '/v1/sessie')
  })

  it('ends with the session and with the membership that opened it, and so does everything else', async () => {
    const sessie = await meldAanMetKoek(platform, 'ruben')
    const metKoek = await luister(platform.poort, sessie, { eenmaal: true })
    const metToken = await luister(platform.poort, w.mensen.karim, { eenmaal: true })
    const blijft = await luister(platform.poort, w.mensen.joris, { eenmaal: true })
    await sessie.moet(200, 'DELETE', '/v1/sessie')
    await db.query(
      `update lidmaatschap set geldig = daterange(null, current_date - 1) where gebruiker_id = (select id from gebruiker where sub = 'karim')`,
    )
    expect((await w.mensen.karim.vraag('GET', '/v1/bord')).status).toBe(401)
    await tot('beide stromen zijn dicht', 25_000, () => metKoek.dicht() && metToken.dicht(), 100)
    expect(blijft.dicht()).toBe(false)
    blijft.stop()
  })
})
