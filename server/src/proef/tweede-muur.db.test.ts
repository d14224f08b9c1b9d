import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransactie, type Wie } from '../platform/databank/index.ts'
import { plaatsProef } from '../plaatsing/proef/verblijf.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from './proefhuis.ts'

/**
 * The second wall on its own: SQL as the application could send it when a check was forgotten. Who acts is as always; what is asked
 * is what no use case asks. Nothing of it may be written, and nothing be seen.
 */
let proef: Proefhuis
let noor: Proefgebruiker
let gastheer: Proefgebruiker
let vreemd: Proefgebruiker
let officier: Proefgebruiker
let verblijf: string
let geheim: string
let client: string
let bekend: string
const onbekend = randomUUID()

const doe = (wie: Wie, ...opdrachten: RawBuilder<unknown>[]) =>
  inTransactie(
    proef.huis.app,
    wie,
    async (tx) => {
      let aantal = 0
      for (const opdracht of opdrachten) {
        const uit = await opdracht.execute(tx.db)
        aantal += Number(uit.numAffectedRows ?? uit.rows.length)
      }
      return aantal
    },
    { klok: proef.huis.klok },
  )
/** Refused, or nothing there to do it to. */
const kanNiet = async (wie: Wie, ...opdrachten: RawBuilder<unknown>[]) =>
  expect(await doe(wie, ...opdrachten).catch((fout: { code: string }) => fout.code)).toBeOneOf([0, '42501'])

beforeAll(async () => {
  proef = await maakProefhuis({ klok: '2026-11-20T21:40:00Z' })
  noor = await proef.als('crisismedewerker', undefined, 'Noor')
  const gewoon = await plaatsProef(proef, noor)
  verblijf = gewoon.ids[0] as string
  client = gewoon.clientIds[0] as string
  geheim = (await plaatsProef(proef, noor, { geheim: true })).ids[0] as string
  const organisaties = await proef.huis.systeem.db
    .selectFrom('organisatie')
    .select(['id', 'code'])
    .where('soort', '=', 'aanbieder')
    .execute()
  const bij = gewoon.plekken[0]?.voorziening.organisatie.id
  gastheer = await proef.als('aanbieder', organisaties.find((o) => o.id === bij)?.code)
  vreemd = await proef.als('aanbieder', organisaties.find((o) => o.id !== bij)?.code)
  officier = await proef.als('privacyfunctionaris')
  bekend = randomUUID()
  await sql`insert into client (id, regio_code, roepnaam) values (${bekend}, ${proef.huis.regio.code}, 'Al bekend')`.execute(
    proef.huis.systeem.db,
  )
})
afterAll(() => proef.opruimen())

type Toegang = { van: Wie; bron: string; bronId: string; voor?: string; relatie?: string; veldset?: string }
const opent = ({ van, bron, bronId, voor = bekend, relatie = 'plaatsing', veldset = 'werk' }: Toegang) =>
  sql`insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    values (${randomUUID()}, ${van.regioCode}, ${voor}, ${van.organisatieId}, ${relatie}, 'verblijf', ${veldset}, '[2026-01-01,)', ${bron}, ${bronId}, 'x')`
const verblijft = (wie: Wie, id: string, wieVerblijft: string) =>
  sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, verblijf_gemeente, verblijf, status, periode, grondslag)
    values (${id}, ${wie.regioCode}, ${wieVerblijft}, ${wie.organisatieId}, 'X', 'GM0000', false, 'gestart', '[2026-01-01,)', 'x')`
const belt = (wie: Wie, id: string, over: string | null) =>
  sql`insert into crisismelding (id, regio_code, nummer, jaar, team_id, gemeld_op, kanaal, verwijzer, aangenomen_door, client_id)
    values (${id}, ${wie.regioCode}, ${Math.floor(Math.random() * 1e8)}, 2026, ${wie.organisatieId}, '2026-11-20T21:40:00Z', 'telefoon', 'omgeving', ${wie.gebruikerId}, ${over})`

describe('nobody opens a file by writing that it is open', () => {
  it.each(['plaatsing', 'crisismelding', 'noodtoegang', 'besluit', 'toegang'])(
    'by a source that is not there: %s',
    async (bron) => {
      for (const van of [vreemd, noor]) await kanNiet(van, opent({ van, bron, bronId: onbekend }))
      await kanNiet(noor, opent({ van: noor, bron, bronId: onbekend, relatie: 'crisis', veldset: 'crisis' }))
    },
  )
  it('by the stay of someone else, or by a stay that it makes up', async () => {
    await kanNiet(vreemd, opent({ van: vreemd, bron: 'plaatsing', bronId: verblijf, voor: client }))
    await kanNiet(vreemd, verblijft(vreemd, randomUUID(), bekend))
    await kanNiet(noor, verblijft(noor, randomUUID(), bekend))
    await kanNiet(gastheer, sql`update plaatsing set client_id = ${bekend} where id = ${verblijf}`)
    // its own stay, that others must not follow from
    await kanNiet(gastheer, opent({ van: gastheer, bron: 'plaatsing', bronId: verblijf, voor: bekend }))
  })
  it('by a call about someone whose file the team has never had', async () => {
    const id = randomUUID()
    const open = opent({
      van: noor,
      bron: 'crisismelding',
      bronId: id,
      relatie: 'crisis',
      veldset: 'crisis',
    })
    await kanNiet(noor, belt(noor, id, bekend), open)
    await kanNiet(vreemd, belt(vreemd, id, bekend))
  })
  it('by changing an access that is there: whose, whom, what or how long', async () => {
    await kanNiet(vreemd, sql`update toegang set veldset = 'wmo'`)
    await kanNiet(gastheer, sql`update toegang set veldset = 'wmo'`)
    await kanNiet(gastheer, sql`update toegang set client_id = ${bekend}`)
    await kanNiet(noor, sql`update toegang set geldig = '[2000-01-01,)' where client_id = ${client}`)
    await kanNiet(vreemd, sql`update toegang set geldig = 'empty'`)
  })
  it('by break-glass in a role that has none, for someone else, or without an end', async () => {
    const beleid = await proef.als('beleidsmaker')
    const breek = (wie: Wie, voor: string | null, geldig: string) =>
      sql`insert into noodtoegang (id, regio_code, client_id, gebruiker_id, reden_code, reden, geldig)
        values (${randomUUID()}, ${wie.regioCode}, ${bekend}, ${voor}, 'medische_spoed', 'lang genoeg dus', ${geldig})`
    const vier = '[2026-11-20T21:40:00Z,2026-11-21T01:40:00Z)'
    await kanNiet(beleid, breek(beleid, beleid.gebruikerId, vier))
    await kanNiet(noor, breek(noor, vreemd.gebruikerId, vier))
    await expect(doe(noor, breek(noor, noor.gebruikerId, '[2026-11-20T21:40:00Z,)'))).rejects.toMatchObject({
      code: '23514',
    })
  })
})

describe('a stay of someone else', () => {
  it('is not seen, not changed, and what follows from it is not closed', async () => {
    await kanNiet(vreemd, sql`select 1 from plaatsing where id = ${verblijf}`)
    await kanNiet(vreemd, sql`update plaatsing set toekomstperspectief = 'x'`)
    await kanNiet(vreemd, sql`select 1 from termijn where plaatsing_id = ${verblijf}`)
    await doe(vreemd, sql`select sluit_toegang_bij(${verblijf}, '2026-11-20T21:40:00Z')`)
    await doe(vreemd, sql`select sluit_klokken_en_taken_bij(${verblijf}, 'weg')`)
    await doe(vreemd, sql`select zet_klokken_over(${verblijf}, ${geheim}, ${bekend})`)
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from toegang where bron_id = ${verblijf} and upper_inf(geldig)`.execute(
      proef.huis.systeem.db,
    )
    expect(rows[0]?.n).toBe(2)
    expect((await gastheer.verzoek('GET', `/v1/clienten/${client}`)).statusCode).toBe(200)
  })
  it('at a secret address lets nobody in who lets himself in', async () => {
    await kanNiet(vreemd, sql`insert into geheime_kring values (${geheim}, ${vreemd.gebruikerId}, null)`)
    await kanNiet(vreemd, sql`select 1 from plaatsing where id = ${geheim}`)
  })
  it('is open to the roles that open files only, whatever the organisation', async () => {
    for (const rol of ['beleidsmaker', 'beheerder', 'toezichthouder', 'corporatie', 'client'] as const)
      for (const tabel of ['plaatsing', 'client', 'toegang', 'termijn', 'taak', 'overdracht', 'client_bsn'])
        await kanNiet({ ...noor, rol }, sql`select 1 from ${sql.table(tabel)}`)
  })
})

describe('nobody leaves without a place to go', () => {
  const vraag = (door: string | null, besluit: string | null, wie: string | null) =>
    sql`insert into einde_akkoord (id, regio_code, plaatsing_id, reden, bestemming, gevraagd_door, besluit, besloten_door)
      values (${randomUUID()}, ${noor.regioCode}, ${verblijf}, 'lang genoeg dus', 'op_straat', ${door}, ${besluit}, ${wie})`
  it('by one person who writes down the second', async () => {
    await kanNiet(noor, vraag(gastheer.gebruikerId, null, null))
    await kanNiet(noor, vraag(noor.gebruikerId, 'akkoord', gastheer.gebruikerId))
    await doe(noor, vraag(noor.gebruikerId, null, null))
    await kanNiet(
      noor,
      sql`update einde_akkoord set besluit = 'akkoord', besloten_door = ${gastheer.gebruikerId} where plaatsing_id = ${verblijf}`,
    )
    await doe(
      gastheer,
      sql`update einde_akkoord set besluit = 'niet_akkoord', besloten_door = ${gastheer.gebruikerId} where plaatsing_id = ${verblijf}`,
    )
    await kanNiet(
      gastheer,
      sql`update einde_akkoord set besluit = 'akkoord', besloten_door = ${gastheer.gebruikerId} where plaatsing_id = ${verblijf}`,
    )
  })
  it('by a move that goes nowhere', async () => {
    const weg = sql`update plaatsing set status = 'verplaatst', periode = tstzrange(lower(periode), '2026-11-20T22:00:00Z'), einde_reden = 'x' where id = ${verblijf}`
    await expect(doe(noor, weg)).rejects.toMatchObject({ constraint: 'niemand_weg_zonder_plek' })
  })
})

describe('a BSN', () => {
  const bsn = '999990019'
  beforeAll(() =>
    sql`insert into client_bsn (client_id, regio_code, bsn) values (${client}, ${noor.regioCode}, ${bsn})`.execute(
      proef.huis.systeem.db,
    ),
  )
  it('is read in the sets that hold one only; who is meant by it can be found without', async () => {
    await kanNiet(noor, sql`select 1 from client_bsn`)
    await kanNiet(vreemd, sql`select 1 from client_bsn`)
    expect(await doe(gastheer, sql`select 1 from client_bsn`)).toBe(1)
    expect(await doe(noor, sql`select 1 where client_met_bsn(${bsn}) = ${client}`)).toBe(1)
    await kanNiet(vreemd, sql`select 1 where client_met_bsn(${bsn}) is not null`)
    await kanNiet(noor, sql`insert into client_bsn values (${bekend}, ${noor.regioCode}, '999990020')`)
  })
})

describe('the figures', () => {
  it('hold nobody: no name, no identifier of a person, no number that is the same tomorrow', async () => {
    const { db } = proef.huis.systeem
    const kolommen = await sql<{
      column_name: string
    }>`select distinct column_name from information_schema.columns where table_schema = 'beeld'`.execute(db)
    const namen = kolommen.rows.map((k) => k.column_name)
    expect(namen.filter((k) => /client|naam|bsn|geboorte|telefoon|adres|toelichting_|door$/.test(k))).toEqual(
      [],
    )
    await sql`update crisismelding set client_id = ${client} where id = (select melding_id from plaatsing where id = ${verblijf})`.execute(
      db,
    )
    for (const [bron, kolom] of [
      ['crisis', 'persoon'],
      ['stand', 'mens'],
      ['standversie', 'mens'],
    ] as const) {
      const lees = async () =>
        (
          await sql<{
            p: string
          }>`select ${sql.ref(kolom)} as p from ${sql.table(`beeld.${bron}`)} order by 1`.execute(db)
        ).rows.map((r) => r.p)
      const [nu, straks] = [await lees(), await lees()]
      expect(nu.length).toBeGreaterThan(0)
      expect(nu.filter((p) => straks.includes(p))).toEqual([])
    }
  })
})

describe('what the application has no business with', () => {
  it.each([
    ['a role for oneself', sql`insert into lidmaatschap select * from lidmaatschap`],
    ['a role that ended', sql`update lidmaatschap set geldig = '[,)'`],
    ['being a client', sql`update gebruiker set client_id = null`],
    [
      'a session',
      sql`insert into sessie (id, gebruiker_id, verloopt_op) select 'x', id, now() from gebruiker`,
    ],
    ['a migration', sql`update migratie set controlegetal = ''`],
    ['the policy of a region', sql`update product set geldig = geldig`],
    ['a seal', sql`select 1 from auditzegel`],
    ['background work', sql`select 1 from pgboss.job`],
    ['the versions of before', sql`delete from historie`],
    ['events of others', sql`select 1 from uitbak`],
  ])('%s', async (_, opdracht) => kanNiet(noor, opdracht))

  it('an earlier version of what is not there for one: only the register is everybody’s', async () => {
    const { db } = proef.huis.systeem
    const { rows: tabellen } = await sql<{ naam: string }>`
      select distinct tgrelid::regclass::text as naam from pg_trigger where tgfoid = 'zicht.bewaar_versie'::regproc`.execute(
      db,
    )
    expect(tabellen.length).toBeGreaterThan(20)
    const rij = sql`jsonb_build_object('regio_code', ${noor.regioCode}::text, 'voorziening_id', null)`
    for (const { naam } of tabellen)
      await sql`insert into historie (tabel, id, versie, client_id, vastgelegd, rij)
        values (${naam.replace('zicht.', '')}, ${randomUUID()}, 9000, null, '[2026-01-01,2026-01-02)', ${rij})`.execute(
        db,
      )
    for (const wie of [await proef.als('beleidsmaker'), noor, vreemd, officier]) {
      const gezien = await inTransactie(
        proef.huis.app,
        wie,
        (tx) =>
          sql<{ tabel: string }>`select tabel from historie where versie = 9000 order by tabel`.execute(
            tx.db,
          ),
        { klok: proef.huis.klok },
      )
      expect(gezien.rows.map((r) => r.tabel)).toEqual([
        'capaciteitsopgave',
        'organisatie',
        'plek',
        'voorziening',
      ])
    }
  })
  it('a line in the log in another name, or of another time, and an event of another region', async () => {
    const regel = (wie: string | null, op: string | null) =>
      sql`insert into auditlog (gebruiker_id, regio_code, object_soort, actie, doel, grondslag, toegestaan, reden ${op === null ? sql`` : sql`, op`})
        values (${wie}, ${noor.regioCode}, 'x', 'x', 'x', 'x', true, 'x' ${op === null ? sql`` : sql`, ${op}`})`
    await kanNiet(noor, regel(vreemd.gebruikerId, null))
    await kanNiet(noor, regel(noor.gebruikerId, '2001-01-01'))
    await kanNiet(
      noor,
      sql`insert into uitbak (gebeurtenis, regio_code, soort) values (${randomUUID()}, 'elders', 'x')`,
    )
  })
  it('the verdict on a break-glass: by the officer, in the officer’s own name, once', async () => {
    const id = randomUUID()
    await sql`insert into noodtoegang (id, regio_code, client_id, gebruiker_id, reden_code, reden, geldig)
      values (${id}, ${noor.regioCode}, ${client}, ${noor.gebruikerId}, 'x', 'lang genoeg dus', '[2026-11-20,2026-11-21)')`.execute(
      proef.huis.systeem.db,
    )
    const oordeel = (door: string | null) =>
      sql`update noodtoegang set oordeel = 'terecht', beoordeeld_op = now(), beoordeeld_door = ${door} where id = ${id}`
    await kanNiet(noor, oordeel(noor.gebruikerId))
    await kanNiet(officier, oordeel(vreemd.gebruikerId))
    await kanNiet(officier, sql`update noodtoegang set reden = 'iets heel anders' where id = ${id}`)
    expect(await doe(officier, oordeel(officier.gebruikerId))).toBe(1)
    await kanNiet(officier, oordeel(officier.gebruikerId))
  })
  it('who recorded a row, and when, is nobody’s to write', async () => {
    const lees = () =>
      proef.huis.systeem.db
        .selectFrom('client')
        .select(['versie', 'vastgelegd_op', 'vastgelegd_door'])
        .where('id', '=', client)
        .executeTakeFirst()
    const voor = await lees()
    await doe(
      noor,
      sql`update client set vastgelegd_op = '2001-01-01', vastgelegd_door = null, versie = 9 where id = ${client}`,
    )
    expect(await lees()).toEqual(voor)
  })
})
