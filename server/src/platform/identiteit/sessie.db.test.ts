import { afterAll, beforeAll, expect, test } from 'vitest'
import { Bladeraar, maakProefaanmelding, meldAan, type Proefaanmelding, REGIO } from './proefaanmelding.ts'
import { hashVan } from './sessies.ts'

let proef: Proefaanmelding
beforeAll(async () => {
  proef = await maakProefaanmelding()
})
afterAll(() => proef?.opruimen())

const EIGEN = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
const sql = (tekst: string, waarden: unknown[] = []) => proef.eigenaar.pool.query(tekst, waarden)
const status = async (wie: Bladeraar) => (await wie.haal(`${proef.adres}/v1/sessie`)).status
const idVan = (wie: Bladeraar) => hashVan(wie.pot.get('zicht_sessie')?.waarde ?? '')
const post = (wie: Bladeraar, pad: string, body: unknown, headers: Record<string, string> = EIGEN) =>
  wie.haal(`${proef.adres}/v1/sessie${pad}`, { method: 'POST', headers, body: JSON.stringify(body) })

// an operation that looks at nothing but who asks
const erkend = async (wie: Bladeraar) => (await post(wie, '/verleng', {})).status

test('without a session: 401 in words', async () => {
  const antwoord = await fetch(`${proef.adres}/v1/sessie`)
  expect(antwoord.status).toBe(401)
  expect(await antwoord.json()).toMatchObject({ type: '/problemen/niet-aangemeld', status: 401 })
})

test('an ended membership, account or organisation acts on the very next request', async () => {
  const { wie } = await meldAan(proef, 'bram')
  expect(await status(wie)).toBe(200)
  const wijzigingen = [
    [
      `update zicht.lidmaatschap set geldig = daterange('2020-01-01', current_date) where gebruiker_id = (select id from zicht.gebruiker where sub = 'bram')`,
      `update zicht.lidmaatschap set geldig = '[,)' where gebruiker_id = (select id from zicht.gebruiker where sub = 'bram')`,
    ],
    [
      `update zicht.gebruiker set actief = false where sub = 'bram'`,
      `update zicht.gebruiker set actief = true where sub = 'bram'`,
    ],
    [
      `update zicht.organisatie set geldig = '[2020-01-01,2020-02-01)' where code = 'woonbouw'`,
      `update zicht.organisatie set geldig = '[2020-01-01,)' where code = 'woonbouw'`,
    ],
  ] as const
  for (const [weg, terug] of wijzigingen) {
    await sql(weg)
    expect(await erkend(wie)).toBe(401)
    await sql(terug)
    expect(await erkend(wie)).toBe(200)
  }
})

test('a session ends after silence, and in any case after its longest time', async () => {
  const { wie } = await meldAan(proef, 'noor')
  await sql(`update zicht.sessie set laatst_gezien = now() - interval '29 minutes' where id = $1`, [
    idVan(wie),
  ])
  expect(await status(wie)).toBe(200)
  await sql(`update zicht.sessie set laatst_gezien = now() - interval '30 minutes' where id = $1`, [
    idVan(wie),
  ])
  expect(await status(wie)).toBe(401)
  await sql(`update zicht.sessie set laatst_gezien = now(), verloopt_op = now() where id = $1`, [idVan(wie)])
  expect(await status(wie)).toBe(401)
})

test('a client: fifteen minutes', async () => {
  const { wie } = await meldAan(proef, 'sam')
  await sql(`update zicht.sessie set laatst_gezien = now() - interval '14 minutes' where id = $1`, [
    idVan(wie),
  ])
  expect(await status(wie)).toBe(200)
  await sql(`update zicht.sessie set laatst_gezien = now() - interval '15 minutes' where id = $1`, [
    idVan(wie),
  ])
  expect(await status(wie)).toBe(401)
})

test('use keeps a session alive, written at most once a minute; a screen that refreshes itself does not', async () => {
  const { wie } = await meldAan(proef, 'karim')
  const gezien = async () =>
    (
      await sql(`select extract(epoch from now() - laatst_gezien) as s from zicht.sessie where id = $1`, [
        idVan(wie),
      ])
    ).rows[0].s
  const zet = (interval: string) =>
    sql(`update zicht.sessie set laatst_gezien = now() - $2::interval where id = $1`, [idVan(wie), interval])
  await zet('10 minutes')
  await status(wie)
  expect(Number(await gezien())).toBeGreaterThan(599)
  await wie.haal(`${proef.adres}/v1/bestaat-niet`)
  expect(Number(await gezien())).toBeLessThan(5)
  await zet('50 seconds')
  await wie.haal(`${proef.adres}/v1/bestaat-niet`)
  expect(Number(await gezien())).toBeGreaterThan(49)
})

test('extending moves the silence, never the longest time', async () => {
  const { wie } = await meldAan(proef, 'ilse')
  await sql(
    `update zicht.sessie set laatst_gezien = now() - interval '20 minutes', verloopt_op = now() + interval '25 minutes' where id = $1`,
    [idVan(wie)],
  )
  const antwoord = await post(wie, '/verleng', {})
  expect(antwoord.status).toBe(200)
  const over = Date.parse((await antwoord.json()).verlooptOp) - Date.now()
  expect(Math.abs(over - 25 * 60_000)).toBeLessThan(5000)
})

test('another role in one step; not one that is not yours', async () => {
  const { wie } = await meldAan(proef, 'aylin')
  await sql(
    `insert into zicht.lidmaatschap (id, gebruiker_id, organisatie_id, regio_code, rol)
     select gen_random_uuid(), g.id, o.id, $1, 'gemeente' from zicht.gebruiker g, zicht.organisatie o where g.sub = 'aylin' and o.code = 'gemeente-ander'`,
    [REGIO],
  )
  const voor = await (await wie.haal(`${proef.adres}/v1/sessie`)).json()
  expect(voor.lidmaatschappen).toHaveLength(2)
  const ander = voor.lidmaatschappen.find((l: { rol: string }) => l.rol === 'gemeente')
  expect((await post(wie, '/lidmaatschap', { lidmaatschapId: ander.id })).status).toBe(200)
  const na = await (await wie.haal(`${proef.adres}/v1/sessie`)).json()
  expect(na.actief).toEqual(ander)
  expect(na.rechten).not.toEqual(voor.rechten)
  const vreemd = (
    await sql(
      `select l.id from zicht.lidmaatschap l join zicht.gebruiker g on g.id = l.gebruiker_id where g.sub = 'daan'`,
    )
  ).rows[0].id
  for (const id of [vreemd, crypto.randomUUID()]) {
    const antwoord = await post(wie, '/lidmaatschap', { lidmaatschapId: id })
    expect(antwoord.status).toBe(400)
    expect((await antwoord.json()).fouten).toMatchObject([
      { pad: '/lidmaatschapId', melding: 'Deze rol is niet (meer) van u.' },
    ])
  }
})

test('a role in another region is no role here', async () => {
  await sql(
    `insert into zicht.gebruiker (id, issuer, sub, naam, initialen) values (gen_random_uuid(), 'urn:zicht-op-thuis:demo', 'elders', 'E', 'E')`,
  )
  await sql(
    `insert into zicht.organisatie (id, regio_code, code, naam, soort, geldig, bron) values (gen_random_uuid(), 'elders', 'x', 'X', 'gemeente', '[2020-01-01,)', 'proef')`,
  )
  await sql(`insert into zicht.lidmaatschap (id, gebruiker_id, organisatie_id, regio_code, rol)
    select gen_random_uuid(), g.id, o.id, 'elders', 'gemeente' from zicht.gebruiker g, zicht.organisatie o where g.sub = 'elders' and o.code = 'x'`)
  await sql(
    `insert into zicht.sessie (id, gebruiker_id, lidmaatschap_id, verloopt_op)
    select $1, g.id, l.id, now() + interval '1 hour' from zicht.gebruiker g join zicht.lidmaatschap l on l.gebruiker_id = g.id where g.sub = 'elders'`,
    [hashVan('elders')],
  )
  const wie = new Bladeraar()
  wie.zetSessie('elders')
  expect(await erkend(wie)).toBe(401)
})

test('a change that another site asks for is refused, in words, and not done', async () => {
  const { wie } = await meldAan(proef, 'hugo')
  const gevallen: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elders.example' },
    {},
  ]
  for (const kop of gevallen) {
    const antwoord = await wie.haal(`${proef.adres}/v1/sessie`, { method: 'DELETE', headers: kop })
    expect(antwoord.status).toBe(403)
    expect(await antwoord.json()).toMatchObject({
      type: '/problemen/andere-herkomst',
      title: 'Dit verzoek komt niet van deze site',
    })
  }
  expect(await status(wie)).toBe(200)
  expect(
    (await wie.haal(`${proef.adres}/v1/sessie`, { method: 'DELETE', headers: { origin: proef.adres } }))
      .status,
  ).toBe(200)
})

test('signing out ends the session, not only the cookie', async () => {
  const { wie } = await meldAan(proef, 'meral')
  const koek = wie.pot.get('zicht_sessie')?.waarde ?? ''
  const antwoord = await wie.haal(`${proef.adres}/v1/sessie`, {
    method: 'DELETE',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(await antwoord.json()).toEqual({ afmeldAdres: null })
  expect(wie.pot.has('zicht_sessie')).toBe(false)
  wie.zetSessie(koek)
  expect(await status(wie)).toBe(401)
})

test('signing in, changing role and signing out are in the audit log', async () => {
  const { rows } = await sql(
    `select distinct actie from zicht.auditlog where object_soort = 'sessie' order by 1`,
  )
  expect(rows.map((r) => r.actie)).toEqual(['aanmelden', 'afmelden', 'rol_wisselen'])
})
