import { afterAll, beforeAll, expect, test } from 'vitest'
import { zorgPersonas } from './demo/zorg-personas.ts'
import { Bladeraar, maakProefaanmelding, meldAan, type Proefaanmelding } from './proefaanmelding.ts'

let proef: Proefaanmelding
beforeAll(async () => {
  proef = await maakProefaanmelding()
})
afterAll(() => proef?.opruimen())

const sessie = async (wie: Bladeraar) => wie.haal(`${proef.adres}/v1/sessie`)

test('one click on a persona signs in, and the session says who that is', async () => {
  const { wie, adres } = await meldAan(proef, 'noor', '/crisis?dag=vandaag')
  expect(adres).toBe(`${proef.adres}/crisis?dag=vandaag`)
  const antwoord = await sessie(wie)
  expect(antwoord.status).toBe(200)
  const s = await antwoord.json()
  expect(s).toMatchObject({
    gebruiker: { naam: 'Noor Avondrood', initialen: 'NA' },
    actief: { organisatieNaam: 'Regieteam Proefland', rol: 'crisismedewerker', regio: 'proefland' },
    regio: { code: 'proefland', naam: 'Proefland' },
    demo: true,
    clientId: null,
  })
  expect(s.lidmaatschappen).toEqual([s.actief])
  expect(s.rechten).toContain('crisismelding:maken:crisis')
  const over = Date.parse(s.verlooptOp) - Date.now()
  expect(over).toBeGreaterThan(28 * 60_000)
  expect(over).toBeLessThanOrEqual(30 * 60_000 + 5000)
})

test('the database holds no cookie, only its hash', async () => {
  const { wie } = await meldAan(proef, 'karim')
  const koek = wie.pot.get('zicht_sessie')?.waarde ?? ''
  expect(koek).toMatch(/^[\w-]{43}$/)
  const { rows } = await proef.eigenaar.pool.query('select * from zicht.sessie')
  expect(JSON.stringify(rows)).not.toContain(koek)
})

test('signing in goes back to a path of our own and nowhere else', async () => {
  for (const terug of [
    'https://elders.example/',
    '//elders.example',
    '/\\elders.example',
    '/%0d%0aLocation:https://elders.example',
  ]) {
    const { adres } = await meldAan(proef, 'noor', terug)
    expect(new URL(adres).origin).toBe(proef.adres)
  }
})

test('signing in always gives a new session, and ends the one that was there', async () => {
  const { wie } = await meldAan(proef, 'noor')
  const oud = wie.pot.get('zicht_sessie')
  await meldAan(proef, 'daan', '/', wie)
  expect(wie.pot.get('zicht_sessie')).not.toEqual(oud)
  expect((await (await sessie(wie)).json()).actief.rol).toBe('beheerder')
  const dief = new Bladeraar()
  if (oud) dief.pot.set('zicht_sessie', oud)
  expect((await sessie(dief)).status).toBe(401)
})

test('an answer for another browser, a used answer, an altered answer: not signed in, and a way on', async () => {
  const wie = new Bladeraar()
  const keuze = await wie.volg(`${proef.adres}/aanmelden/start`)
  const klaar = await wie.haal(keuze.adres, {
    method: 'POST',
    body: new URLSearchParams({ persona: 'noor' }),
  })
  const verder = await wie.haal(klaar.headers.get('location') ?? '')
  const terug = verder.headers.get('location') ?? ''
  expect(new URL(terug).pathname).toBe('/aanmelden/terug')
  const ander = await new Bladeraar().haal(terug)
  expect(ander.status).toBe(400)
  expect(await ander.text()).toContain('Deze aanmelding is verlopen')
  expect((await wie.haal(terug.replace(/state=[^&]*/, 'state=anders'))).status).toBe(400)
  expect((await wie.haal(terug)).status).toBe(302)
  expect((await wie.haal(terug)).status).toBe(400)
  expect((await sessie(wie)).status).toBe(200)
  for (const vraag of ['', '?state=x', '?state=a&state=b', '?error=access_denied&state=x'])
    expect((await fetch(`${proef.adres}/aanmelden/terug${vraag}`)).status).toBe(400)
})

test('an altered code or verifier does not sign in', async () => {
  const wie = new Bladeraar()
  const keuze = await wie.volg(`${proef.adres}/aanmelden/start`)
  const klaar = await wie.haal(keuze.adres, {
    method: 'POST',
    body: new URLSearchParams({ persona: 'noor' }),
  })
  const terug = (await wie.haal(klaar.headers.get('location') ?? '')).headers.get('location') ?? ''
  expect((await wie.haal(terug.replace(/code=[^&]*/, 'code=verzonnen'))).status).toBe(400)
  expect((await sessie(wie)).status).toBe(401)
})

test('two tabs sign in at the same time without disturbing each other', async () => {
  const wie = new Bladeraar()
  const een = await wie.volg(`${proef.adres}/aanmelden/start?terug=/een`)
  const twee = await wie.volg(`${proef.adres}/aanmelden/start?terug=/twee`)
  const kies = (adres: string, persona: string) =>
    wie.volg(adres, { method: 'POST', body: new URLSearchParams({ persona }) })
  expect((await kies(een.adres, 'noor')).adres).toBe(`${proef.adres}/een`)
  expect((await kies(twee.adres, 'karim')).adres).toBe(`${proef.adres}/twee`)
})

test('the page of personas: strict, without scripts, in two languages, with the organisations of this region', async () => {
  const wie = new Bladeraar()
  const { antwoord, adres } = await wie.volg(`${proef.adres}/aanmelden/start`)
  expect(antwoord.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*form-action 'self' http:\/\/localhost:\d+;/,
  )
  const html = await antwoord.text()
  expect(html).not.toContain('<script')
  for (const tekst of [
    'Noor Avondrood',
    'Regieteam Proefland',
    'Gemeente Proef',
    'Woonbouw',
    'Als wie meldt u zich aan?',
  ])
    expect(html).toContain(tekst)
  expect(await (await wie.haal(`${adres}?taal=en`)).text()).toContain('Who do you sign in as?')
  const onbekend = await wie.haal(adres, {
    method: 'POST',
    body: new URLSearchParams({ persona: 'niemand' }),
  })
  expect(onbekend.status).toBe(200)
})

test('the demo provider answers only to a name of this device', async () => {
  const { request } = await import('node:http')
  const status = await new Promise((klaar, mislukt) =>
    request(
      `${proef.provider?.issuer}/.well-known/openid-configuration`,
      { headers: { host: 'elders.example' } },
      (a) => klaar(a.resume().statusCode),
    )
      .on('error', mislukt)
      .end(),
  )
  expect(status).toBe(403)
  const verlopen = await fetch(`${proef.provider?.issuer}/aanmelden/bestaat-niet`)
  expect(verlopen.status).toBe(400)
  expect(await verlopen.text()).toContain('Opnieuw aanmelden')
})

test('personas may be made again and again; the role that an administrator ended stays ended', async () => {
  const tel = async () =>
    (await proef.eigenaar.pool.query('select count(*)::int as n from zicht.lidmaatschap')).rows[0].n
  const voor = await tel()
  await proef.eigenaar.pool.query(
    `update zicht.lidmaatschap set geldig = 'empty' where gebruiker_id = (select id from zicht.gebruiker where sub = 'fleur')`,
  )
  await Promise.all([zorgPersonas(proef.huis), zorgPersonas(proef.huis)])
  expect(await tel()).toBe(voor)
  const { antwoord } = await meldAan(proef, 'fleur')
  expect(antwoord.status).toBe(403)
  expect(await antwoord.text()).toContain('de beheerder van Zicht op Thuis in de regio Proefland')
})

test('too many sign-ins from one place: a page that says to wait', async () => {
  const antwoorden: number[] = []
  for (let i = 0; i < 260 && antwoorden.at(-1) !== 429; i++)
    antwoorden.push(
      (
        await fetch(`${proef.adres}/aanmelden/terug?state=x`, {
          headers: { 'x-forwarded-for': '198.51.100.7' },
        })
      ).status,
    )
  expect(antwoorden.at(-1)).toBe(429)
  expect(antwoorden.length).toBe(241)
  expect(
    (
      await fetch(`${proef.adres}/aanmelden/terug?state=x`, {
        headers: { 'x-forwarded-for': '198.51.100.8' },
      })
    ).status,
  ).toBe(400)
})
