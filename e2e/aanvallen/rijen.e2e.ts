import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { magVolgensModel } from '../../server/src/platform/toegangsrecht/tweede-model.ts'
import { doelVan } from '../../server/src/platform/toegangsrecht/index.ts'
import { leesBeschrijving } from '../contract/beschrijving.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'
import { luister } from '../proef/stroom.ts'
import { kijk, waarde } from '../proef/waarheid.ts'
import {
  maakPlekken,
  maakVoorziening,
  maakWereld,
  PERSONAS,
  type Persona,
  type Wereld,
} from '../proef/wereld.ts'
import { type Proefplatform, startPlatform, vraag } from '../proefplatform.ts'

let databank: Awaited<ReturnType<typeof nieuweDemodatabank>>
let platform: Proefplatform
let w: Wereld
let db: Awaited<ReturnType<typeof kijk>>
type Ik = {
  rol: string
  organisatieId: string | null
  gebruikerId: string
  clientId: string | null
  regio: string
}
const wieIs = {} as Record<Persona, Ik>

beforeAll(async () => {
  databank = await nieuweDemodatabank()
  platform = await startPlatform({ databaseUrl: databank.url })
  w = await maakWereld(platform)
  db = await kijk(databank.url)
  for (const naam of PERSONAS) {
    const s = await w.mensen[naam].moet<{
      gebruiker: { id: string }
      actief: { rol: string; organisatieId: string; regio: string }
      clientId: string | null
    }>(200, 'GET', '/v1/sessie')
    const { rol, organisatieId, regio } = s.actief
    wieIs[naam] = {
      rol,
      organisatieId: rol === 'client' ? null : organisatieId,
      gebruikerId: s.gebruiker.id,
      clientId: s.clientId,
      regio,
    }
  }
})
afterAll(async () => {
  await db?.end()
  await platform?.opruimen()
  await databank?.sluit()
})

/** Asks the database as the application would for someone: the role that owns nothing, with that person's context. */
async function als<T extends pg.QueryResultRow>(ik: Partial<Ik>, vraagtekst: string): Promise<T[]> {
  const client = new pg.Client({
    connectionString: databank.url,
    options: '-c search_path=zicht,beeld,public -c role=zicht_app',
  })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('zicht.gebruiker', $1, true), set_config('zicht.organisaties', $2, true), set_config('zicht.regio', $3, true),
        set_config('zicht.rol', $4, true), set_config('zicht.clientzelf', $5, true)`,
      [
        ik.gebruikerId ?? '',
        ik.organisatieId ? `{${ik.organisatieId}}` : '{}',
        ik.regio ?? '',
        ik.rol ?? 'geen',
        ik.rol === 'client' ? (ik.clientId ?? '') : '',
      ],
    )
    return (await client.query<T>(vraagtekst)).rows
  } finally {
    await client.end()
  }
}
const aantal = async (ik: Partial<Ik>, tabel: string) =>
  Number((await als<{ n: string }>(ik, `select count(*) as n from ${tabel}`))[0]?.n)

/** Every table that holds a person, or something about one. */
const MET_MENSEN = [
  'client',
  'client_bsn',
  'huishoudlid',
  'plaatsing',
  'crisismelding',
  'crisismelding_persoon',
  'crisisactie',
  'reservering',
  'termijn',
  'termijn_verlenging',
  'escalatie',
  'einde_akkoord',
  'vervolgplan',
  'overdracht',
  'overdracht_notitie',
  'overdracht_gelezen',
  'noodtoegang',
  'auditlog',
]

describe('the database itself, asked as each of them', () => {
  it('there is something to hide', async () => {
    for (const { id } of (await db.query<{ id: string }>('select id from client limit 25')).rows)
      await w.mensen.noor.vraag('GET', `/v1/clienten/${id}`)
    for (const tabel of ['client', 'client_bsn', 'plaatsing', 'crisismelding', 'termijn', 'auditlog'])
      expect([tabel, await waarde<boolean>(db, `select count(*) > 9 from ${tabel}`)]).toEqual([tabel, true])
  })

  it('nobody, another region, and a role without files see no person in any table', async () => {
    const { noor } = wieIs
    const niemand: [string, Partial<Ik>][] = [
      ['niemand', {}],
      [
        'een andere regio',
        {
          rol: 'crisismedewerker',
          gebruikerId: '00000000-0000-4000-8000-000000000001',
          organisatieId: '00000000-0000-4000-8000-000000000002',
          regio: 'parkstad',
        },
      ],
      ['een onbekende rol', { ...noor, rol: 'geen' }],
      ['een verzonnen rol', { ...noor, rol: 'systeem' }],
      ...(['fleur', 'bram', 'hugo', 'daan'] as const).map((p): [string, Ik] => [p, wieIs[p]]),
    ]
    const gezien: string[] = []
    for (const [wie, ik] of niemand)
      for (const tabel of MET_MENSEN) {
        const n = await aantal(ik, tabel)
        if (n > 0) gezien.push(`${wie} ziet ${n} van ${tabel}`)
      }
    expect(gezien).toEqual([])
  })

  it('the privacy officer sees the log and the reviews, and no file', async () => {
    for (const tabel of MET_MENSEN) {
      const n = await aantal(wieIs.meral, tabel)
      if (tabel === 'auditlog') expect(n).toBeGreaterThan(0)
      else if (tabel !== 'noodtoegang') expect([tabel, n]).toEqual([tabel, 0])
    }
  })

  it('the others see exactly whom the model says, and the API opens exactly those files', async () => {
    const opent = new Set(['crisismedewerker', 'teamleider', 'toegangsmedewerker', 'aanbieder', 'gemeente'])
    for (const naam of PERSONAS) {
      const ik = wieIs[naam]
      // the model: who has a relation today, or is it; and may open files at all
      const { rows } = await db.query<{ id: string; relaties: string[] }>(
        `select c.id, array(select distinct case when t.veldset = 'gesloten' then 'gesloten' else t.relatie end from toegang t
           where t.client_id = c.id and t.geldig @> now() and (t.organisatie_id = $1 or t.gebruiker_id = $2)) as relaties from client c`,
        [ik.organisatieId, ik.gebruikerId],
      )
      const zelf = ik.rol === 'client' ? ik.clientId : null
      const verwacht = rows
        .filter((r) => r.id === zelf || (opent.has(ik.rol) && r.relaties.length > 0))
        .map((r) => r.id)
      const gezien = (await als<{ id: string }>(ik, 'select id from client')).map((r) => r.id)
      expect({ naam, gezien: gezien.sort() }).toEqual({ naam, gezien: verwacht.sort() })
      // a sample of both at the live API
      const binnen = rows.filter((r) => verwacht.includes(r.id)).slice(0, 6)
      const buiten = rows.filter((r) => !verwacht.includes(r.id)).slice(0, 6)
      for (const { id, relaties } of [...binnen, ...buiten]) {
        const mag =
          verwacht.includes(id) &&
          magVolgensModel(ik.rol, 'client', doelVan(ik.rol), id === zelf ? ['zelf'] : relaties, 'lezen')
        const { status } = await w.mensen[naam].vraag('GET', `/v1/clienten/${id}`)
        expect({ naam, id, relaties, status }).toEqual({ naam, id, relaties, status: mag ? 200 : 404 })
      }
    }
  })

  it('a provider sees its own stays and nobody else’s; the crisis team its own and what came from a crisis', async () => {
    for (const naam of ['sanne', 'joris'] as const) {
      const rijen = await als<{ organisatie_id: string }>(
        wieIs[naam],
        'select distinct organisatie_id from plaatsing',
      )
      expect(rijen.map((r) => r.organisatie_id)).toEqual([wieIs[naam].organisatieId])
    }
    const vreemd = await als(
      wieIs.noor,
      `select p.id from plaatsing p where not p.organisatie_id = any (zicht.organisaties()) and not exists
      (select 1 from toegang t where t.client_id = p.client_id and t.organisatie_id = any (zicht.organisaties()) and t.geldig @> zicht.nu())`,
    )
    expect(vreemd).toEqual([])
  })

  it('the application can neither empty the log nor change it, nor give itself a role', async () => {
    const gelukt: string[] = []
    for (const poging of [
      'delete from auditlog',
      `update auditlog set reden = 'anders'`,
      'truncate auditlog',
      'delete from auditzegel',
      'delete from historie',
      `insert into historie (tabel, id, versie, vastgelegd, rij) values ('client', gen_random_uuid(), 1, '[now,)', '{}')`,
      'delete from plaatsing',
      'delete from client',
      'delete from termijn',
      'alter table client disable row level security',
      'alter table client no force row level security',
      'drop policy lezen on client',
      'create table zicht.achterdeur (x int)',
      `create function zicht.opent_dossiers() returns boolean language sql as 'select true'`,
    ])
      gelukt.push(
        await als(wieIs.daan, poging).then(
          () => `${poging}: gelukt`,
          ({ code }: { code: string }) => (/^(42501|42723|42P13)$/.test(code) ? '' : `${poging}: ${code}`),
        ),
      )
    expect(gelukt.filter(Boolean)).toEqual([])
  })
})

const ADRES = 'Verborgenlaan 13 te Nergenshuizen'
const AANWIJZING = 'Groene deur achter de heg'
const SCHUILPLAATS = 'Schuilplaats Zevenster'

describe('where someone hides', () => {
  let voorzieningId: string
  let eenheidId: string
  let melding: string
  let client: string
  let plaatsing: string
  const gehoord: Record<string, { tekst: () => string; stop: () => void }> = {}

  beforeAll(async () => {
    const { noor, daan, sanne } = w.mensen
    for (const wie of ['karim', 'joris', 'ilse', 'bram', 'fleur'] as const)
      gehoord[wie] = await luister(platform.poort, w.mensen[wie])
    const gemaakt = await maakVoorziening(daan, w.organisatieId, 'GEHEIM', {
      naam: SCHUILPLAATS,
      soort: 'vrouwenopvang',
      adresGeheim: true,
      alleenBijGeweld: true,
      doelgroepen: ['slachtoffers_geweld'],
    })
    voorzieningId = gemaakt.voorzieningId
    eenheidId = gemaakt.eenheidId
    const pad = `/v1/voorzieningen/${voorzieningId}`
    await sanne.moet(
      200,
      'PUT',
      `${pad}/adres`,
      { adres: ADRES, aanwijzing: AANWIJZING },
      { 'if-match': await w.versie(sanne, pad) },
    )
    const plekIds = await maakPlekken(daan, eenheidId, 2, 'VROUWENOPVANG')
    melding = await w.melding({ roepnaam: 'Nora', geslacht: 'vrouw', huiselijkGeweld: 'ja' })
    const houd = { plekIds: plekIds.slice(0, 1) }
    await noor.moet(201, 'POST', `/v1/crisismeldingen/${melding}/reserveringen`, houd)
    const uit = await noor.moet<{ plaatsingen: { id: string; clientId: string }[] }>(
      201,
      'POST',
      `/v1/crisismeldingen/${melding}/plaatsing`,
      {
        plekIds: plekIds.slice(1),
        kring: [wieIs.ruben.gebruikerId],
      },
    )
    plaatsing = uit.plaatsingen[0]?.id ?? ''
    client = uit.plaatsingen[0]?.clientId ?? ''
  })

  const gelezen = new Map<Persona, Promise<Map<string, string>>>()
  /** What somebody reads of everything; once, for between the tests nothing is changed. */
  const allesVan = (naam: Persona): Promise<Map<string, string>> => {
    const al = gelezen.get(naam) ?? leesAlles(naam)
    gelezen.set(naam, al)
    return al
  }

  /** Every reading there is, with the things this is about and some of every other kind: what comes back, by path. */
  async function leesAlles(naam: Persona): Promise<Map<string, string>> {
    const document = (await vraag(platform.poort, 'GET', '/v1/openapi.json')).json()
    const uit = new Map<string, string>()
    const lees = async (pad: string) => uit.set(pad, (await w.mensen[naam].vraag('GET', pad)).tekst)
    const ids: Record<string, string[]> = {
      voorzieningen: [voorzieningId, w.voorzieningId],
      eenheden: [eenheidId],
      plekken: (
        await db.query<{ id: string }>('select id from plek where eenheid_id = $1', [eenheidId])
      ).rows.map((r) => r.id),
      organisaties: [w.organisatieId],
      crisismeldingen: [melding],
      clienten: [client],
      plaatsingen: [plaatsing],
    }
    const { items } = (await w.mensen.noor.moet(200, 'GET', '/v1/overdrachten')) as {
      items: { dag: string; code: string }[]
    }
    for (const { methode, pad, stroom } of leesBeschrijving(document).operaties) {
      if (methode !== 'GET' || stroom) continue
      if (pad.includes('{dag}'))
        for (const d of items.slice(0, 4)) await lees(pad.replace('{dag}', d.dag).replace('{dienst}', d.code))
      else if (pad.includes('{id}'))
        for (const id of ids[pad.split('/')[2] ?? ''] ?? []) await lees(pad.replace('{id}', id))
      else if (/pilot|cijfers\/onvervulde/.test(pad)) await lees(`${pad}?van=2026-01-01&tot=2027-01-01`)
      else await lees(pad)
    }
    const zoek = await w.mensen[naam].vraag('POST', '/v1/zoekacties', {
      geslacht: 'vrouw',
      huiselijkGeweld: 'ja',
    })
    const opnieuw = await w.mensen[naam].vraag('POST', `/v1/crisismeldingen/${melding}/zoekacties`)
    const mensen = await w.mensen[naam].vraag('POST', '/v1/clienten/_zoek', { naam: 'Nora' })
    return uit
      .set('zoekacties', zoek.tekst)
      .set('zoekacties van de melding', opnieuw.tekst)
      .set('clienten/_zoek', mensen.tekst)
  }

  it('the address stands in no answer to anyone but the provider itself', async () => {
    const lekken: string[] = []
    for (const naam of PERSONAS) {
      if (wieIs[naam].organisatieId === w.organisatieId) continue
      for (const [pad, tekst] of await allesVan(naam))
        if (tekst.includes(ADRES) || tekst.includes(AANWIJZING) || tekst.includes('Verborgenlaan'))
          lekken.push(`${naam} ${pad}`)
    }
    expect(lekken).toEqual([])
    expect((await w.mensen.sanne.vraag('GET', `/v1/voorzieningen/${voorzieningId}`)).tekst).toContain(ADRES)
    for (const naam of PERSONAS)
      if (wieIs[naam].organisatieId !== w.organisatieId)
        expect(
          await als(wieIs[naam], `select 1 from voorziening_adres where voorziening_id = '${voorzieningId}'`),
        ).toEqual([])
  })

  it('nobody outside the circle can put the person and the place together', async () => {
    const overMensen = /crisismeldingen|clienten|plaatsingen|overdrachten|signalen|zoekacties van de melding/
    const lekken: string[] = []
    for (const naam of PERSONAS) {
      if (['noor', 'ruben', 'sanne'].includes(naam)) continue
      for (const [pad, tekst] of await allesVan(naam)) {
        if (!overMensen.test(pad)) continue
        // a search names places that are free, never who is where
        const woorden = pad.startsWith('zoekacties')
          ? [plaatsing]
          : [SCHUILPLAATS, voorzieningId, eenheidId, plaatsing]
        for (const woord of woorden) if (tekst.includes(woord)) lekken.push(`${naam} ${pad}: ${woord}`)
      }
    }
    expect(lekken).toEqual([])
    // within it one can
    for (const naam of ['noor', 'ruben', 'sanne'] as const)
      expect([naam, (await w.mensen[naam].vraag('GET', `/v1/plaatsingen/${plaatsing}`)).status]).toEqual([
        naam,
        200,
      ])
    expect((await w.mensen.karim.vraag('GET', `/v1/plaatsingen/${plaatsing}`)).status).toBe(404)
    expect((await w.mensen.karim.vraag('GET', `/v1/crisismeldingen/${melding}`)).json()).toMatchObject({
      inKring: false,
      plaatsingen: [],
    })
  })

  it('no event tells it either', () => {
    for (const [naam, stroom] of Object.entries(gehoord)) {
      const tekst = stroom.tekst()
      stroom.stop()
      expect([naam, tekst.includes(ADRES), tekst.includes('Nora')]).toEqual([naam, false, false])
      for (const regel of tekst.split('\n').filter((r) => r.startsWith('data: {') && r.includes(melding)))
        expect([
          naam,
          [voorzieningId, SCHUILPLAATS, eenheidId, plaatsing].some((woord) => regel.includes(woord)),
        ]).toEqual([naam, false])
    }
    // housing corporations have no business with occupancy at all
    expect(gehoord.bram?.tekst()).not.toContain('bezetting-gewijzigd')
    expect(gehoord.karim?.tekst()).toContain('bezetting-gewijzigd')
  })
})
