import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesBeschrijving } from '../contract/beschrijving.ts'
import { luister, type Stroom } from '../proef/stroom.ts'
import { kijk } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Proefplatform, startPlatform, tot, vraag } from '../proefplatform.ts'
import { leesSlot } from '../../server/src/platform/postgres/slot.ts'

/** Words that are typed into every field there is; they must stay where a person's file is. The BSN passes the check. */
const WOORDEN = {
  roepnaam: 'Quirijntje',
  voornaam: 'Wilhelmientje',
  achternaam: 'Zonderschoentjes',
  telefoon: '0612309876',
  terugbel: '0698701234',
  toelichting: 'slaapt-achter-de-bakkerij',
  notitie: 'huilde-de-hele-nacht',
  reden: 'ruzie-met-de-buurman',
  bsn: '999990019',
  geboortedatum: '1961-04-17',
}
const NAALDEN = Object.values(WOORDEN)

let platform: Proefplatform
let w: Wereld
let stroom: Stroom

// The most talkative log there is, and the embedded database, because it keeps a log as well.
beforeAll(async () => {
  platform = await startPlatform({ leeg: true, env: { ZICHT_LOG: 'trace' } })
  w = await maakWereld(platform)
  stroom = await luister(platform.poort, w.mensen.noor)
  await eenHeleNacht()
  await allesWatMisgaat()
})
afterAll(async () => {
  stroom?.stop()
  await platform?.opruimen()
})

/** Everything that is done with a person, with the words in it. */
async function eenHeleNacht(): Promise<void> {
  const { noor, ruben } = w.mensen
  const { roepnaam, voornaam, achternaam, telefoon, terugbel, toelichting, notitie, reden, geboortedatum } =
    WOORDEN
  const melding = await w.melding({
    roepnaam,
    terugbelnummer: terugbel,
    toelichting,
    kinderen: 'ja',
    risicoKinderen: toelichting,
    huishouden: [{ roepnaam, leeftijd: 9, rol: 'kind' }],
  })
  const pad = `/v1/crisismeldingen/${melding}`
  await noor.moet(200, 'POST', '/v1/crisismeldingen/_dubbel', { roepnaam, leeftijd: 50 })
  await noor.moet(200, 'PATCH', pad, { toelichting: `${toelichting} ${notitie}` }, { 'if-match': '"1"' })
  await noor.moet(200, 'POST', `${pad}/zoekacties`)
  await noor.moet(201, 'POST', `${pad}/acties`, { soort: 'gesprek', omschrijving: notitie })
  const plekIds = await w.nieuwePlekken(2)
  const uit = await noor.moet<{ plaatsingen: { id: string; clientId: string }[] }>(
    201,
    'POST',
    `${pad}/plaatsing`,
    {
      plekIds,
      afwijkreden: reden,
      toekomstperspectief: reden,
    },
  )
  const { id, clientId } = uit.plaatsingen[0] ?? { id: '', clientId: '' }
  const verblijf = `/v1/plaatsingen/${id}`
  const stap = async (naam: string, body: object) =>
    noor.moet(200, 'POST', `${verblijf}/${naam}`, body, { 'if-match': await w.versie(noor, verblijf) })
  await noor.moet(
    200,
    'PATCH',
    `/v1/clienten/${clientId}`,
    { voornaam, achternaam, telefoon, geboortedatum, begeleidingsbehoefte: [notitie] },
    { 'if-match': await w.versie(noor, `/v1/clienten/${clientId}`) },
  )
  await stap('aankomst', {})
  await stap('afwezigheid', { reden })
  await stap('terugkomst', {})
  await noor.moet(201, 'POST', `${verblijf}/vervolgplannen`, {
    stap: notitie,
    verantwoordelijk: roepnaam,
    uiterlijk: '2099-01-01',
  })
  const akkoord = await noor.moet<{ id: string }>(201, 'POST', `${verblijf}/einde-akkoord`, {
    bestemming: 'op_straat',
    reden,
  })
  await ruben.moet(200, 'POST', `${verblijf}/einde-akkoord/${akkoord.id}/besluit`, {
    besluit: 'akkoord',
    reden,
  })
  await noor.moet(200, 'POST', '/v1/clienten/_zoek', { naam: achternaam })
  await noor.moet(200, 'POST', '/v1/clienten/_zoek', { bsn: WOORDEN.bsn })
  await noor.vraag('POST', '/v1/noodtoegangen', {
    bsn: WOORDEN.bsn,
    redenCode: 'medische_spoed',
    reden: notitie,
  })
  const { items } = await noor.moet<{ items: { dag: string; code: string }[] }>(
    200,
    'GET',
    '/v1/overdrachten',
  )
  await noor.moet(201, 'POST', `/v1/overdrachten/${items[0]?.dag}/${items[0]?.code}/notities`, {
    tekst: notitie,
    meldingId: melding,
  })
  for (const lees of [
    pad,
    verblijf,
    `${verblijf}/versies`,
    `/v1/clienten/${clientId}`,
    `/v1/clienten/${clientId}/woonloopbaan`,
    '/v1/signalen',
    '/v1/crisismeldingen',
  ])
    await noor.moet(200, 'GET', lees)
  await stap('beeindiging', { bestemming: 'op_straat', waar: toelichting, reden: 'eigen_wens', samen: false })
  await noor.moet(
    200,
    'POST',
    `${pad}/sluiting`,
    { uitkomst: 'geplaatst', vervolg: 'onbekend', toelichting },
    { 'if-match': await w.versie(noor, pad) },
  )
}

/** The ways in which software tells too much: what is refused, what clashes, what breaks, and an address with a word in it. */
async function allesWatMisgaat(): Promise<void> {
  const { noor, fleur } = w.mensen
  const alles = { ...WOORDEN, leeftijd: 'x' }
  await noor.vraag('POST', '/v1/crisismeldingen', alles)
  await noor.vraag('POST', '/v1/crisismeldingen', `{"roepnaam":"${WOORDEN.roepnaam}",`)
  await noor.vraag('POST', '/v1/clienten/_zoek', { bsn: `${WOORDEN.bsn}0`, naam: 'x' })
  await fleur.vraag('POST', '/v1/clienten/_zoek', { naam: WOORDEN.achternaam, bsn: WOORDEN.bsn })
  await noor.vraag('GET', `/v1/clienten?naam=${WOORDEN.achternaam}`)
  await noor.vraag('GET', `/v1/clienten/${WOORDEN.bsn}`)
  await noor.vraag('GET', `/v1/bord?op=${WOORDEN.achternaam}`)
  await noor.vraag('GET', `/${WOORDEN.achternaam}/${WOORDEN.bsn}`)
  await vraag(platform.poort, 'GET', '/v1/sessie', {
    kop: {
      authorization: `Bearer ${WOORDEN.achternaam}`,
      cookie: `zicht_sessie=${WOORDEN.bsn}`,
      referer: `http://x/${WOORDEN.roepnaam}`,
      'user-agent': WOORDEN.voornaam,
    },
  })
  const [plekId] = await w.nieuwePlekken(1)
  const [een, twee] = [
    await w.melding({ roepnaam: WOORDEN.roepnaam }),
    await w.melding({ roepnaam: WOORDEN.roepnaam }),
  ]
  for (const melding of [een, twee])
    await noor.vraag('POST', `/v1/crisismeldingen/${melding}/reserveringen`, {
      plekIds: [plekId],
      afwijkreden: WOORDEN.reden,
    })
  // the database dies with the words in its hands
  const eerste = noor.vraag('POST', '/v1/crisismeldingen', {
    directGevaar: 'nee',
    huiselijkGeweld: 'nee',
    kinderen: 'nee',
    roepnaam: WOORDEN.roepnaam,
  })
  process.kill(leesSlot(join(platform.dataMap, 'postgres'))?.pid ?? 0, 'SIGKILL')
  await eerste
  await tot('weer klaar', 30_000, async () => (await noor.vraag('GET', '/v1/sessie')).status === 200, 100)
}

const lekken = (tekst: string) => NAALDEN.filter((naald) => tekst.toLowerCase().includes(naald.toLowerCase()))

describe('what was told in confidence leaves no trace outside the file', () => {
  it('it is in the file', async () => {
    const db = await kijk(platform.dbUrl())
    const { rows } = await db.query(
      'select roepnaam, voornaam, achternaam, telefoon from client where achternaam = $1',
      [WOORDEN.achternaam],
    )
    await db.end()
    expect(rows).toEqual([
      {
        roepnaam: WOORDEN.roepnaam,
        voornaam: WOORDEN.voornaam,
        achternaam: WOORDEN.achternaam,
        telefoon: WOORDEN.telefoon,
      },
    ])
  })

  it('not in the log of the application, however talkative, nor in that of its database', () => {
    const log = platform.uitvoer()
    expect(log.split('\n').filter((r) => r.includes('"verzoek"')).length).toBeGreaterThan(40)
    expect(log.split('\n').filter((r) => lekken(r).length > 0)).toEqual([])
    const map = join(platform.dataMap, 'postgres', 'log')
    const bestanden = [
      ...readdirSync(map).map((naam) => join(map, naam)),
      join(platform.dataMap, 'postgres-start.log'),
    ]
    const databanklog = bestanden.map((bestand) => readFileSync(bestand, 'utf8')).join('\n')
    expect(databanklog.length).toBeGreaterThan(100)
    expect(databanklog.split('\n').filter((r) => lekken(r).length > 0)).toEqual([])
  })

  it('no identifier of a person in a log line: the pattern of the path, never what was filled in', () => {
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/
    expect(
      platform
        .uitvoer()
        .split('\n')
        .filter((r) => uuid.test(r)),
    ).toEqual([])
  })

  it('not in an event, live or kept, nor in a job that waits', async () => {
    expect(stroom.gezien().length).toBeGreaterThan(10)
    expect(lekken(stroom.tekst())).toEqual([])
    const db = await kijk(platform.dbUrl())
    const uitbak = (await db.query('select u::text as rij from uitbak u')).rows.map((r) => r.rij as string)
    const taken = (await db.query('select j::text as rij from pgboss.job j')).rows.map((r) => r.rij as string)
    await db.end()
    expect(uitbak.length).toBeGreaterThan(20)
    expect([...uitbak, ...taken].filter((r) => lekken(r).length > 0)).toEqual([])
  })

  it('not in the audit log: it says who looked at whose file by identifier, and no more', async () => {
    const db = await kijk(platform.dbUrl())
    const { rows } = await db.query('select a::text as rij, object_id from auditlog a')
    await db.end()
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((r) => lekken(r.rij).length > 0)).toEqual([])
    // what is filled in in an address is an identifier or nothing
    expect(
      rows
        .filter((r) => r.object_id !== null && !/^[0-9a-f-]{36}$/.test(r.object_id))
        .map((r) => r.object_id),
    ).toEqual([])
  })

  it('not in what stays behind of a search: nothing of it is kept', async () => {
    const db = await kijk(platform.dbUrl())
    const { rows } = await db.query(
      `select i::text as rij from idempotentie i where pad like '%_zoek%' or pad like '%_dubbel%'`,
    )
    const { rows: vragen } = await db.query('select o::text as rij from onvervulde_vraag o')
    await db.end()
    expect(rows).toEqual([])
    expect(vragen.filter((r) => lekken(r.rij).length > 0)).toEqual([])
  })

  it('no address of the API has a place for a name, a date of birth or a BSN', async () => {
    const { operaties } = leesBeschrijving((await vraag(platform.poort, 'GET', '/v1/openapi.json')).json())
    const namen = operaties.flatMap((o) => o.parameters.filter((p) => p.in !== 'header').map((p) => p.name))
    expect(namen.filter((naam) => /naam|bsn|geboorte|telefoon|adres|zoek/i.test(naam))).toEqual([])
  })

  it('the application itself has no way back to the owner of the data', async () => {
    const db = await kijk(platform.dbUrl())
    const { rows } = await db.query(
      `select distinct usename from pg_stat_activity where application_name = 'zicht-zicht_app'`,
    )
    await db.end()
    expect(rows).toEqual([{ usename: 'zicht_app' }])
    const url = new URL(platform.dbUrl())
    url.username = 'zicht_app'
    const app = await kijk(url.href)
    await app.query('reset role')
    expect((await app.query('select current_user as wie, count(*)::int as mensen from client')).rows).toEqual(
      [{ wie: 'zicht_app', mensen: 0 }],
    )
    for (const poging of [
      'set role zicht',
      'set role zicht_systeem',
      'set role zicht_beeld',
      'set session authorization zicht',
      'alter role zicht_app superuser',
    ])
      await expect(app.query(poging), poging).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })

  it('measurements count paths, not people', async () => {
    const { tekst } = await vraag(platform.poort, 'GET', '/metrics')
    expect(tekst).toContain('zicht_verzoek_seconden')
    expect(lekken(tekst)).toEqual([])
    expect(tekst).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })
})
