import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakVoorbeelden } from '../contract/voorbeelden.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'
import { tegelijk } from '../proef/tegelijk.ts'
import { kijk } from '../proef/waarheid.ts'
import { maakWereld, PERSONAS, type Persona, type Wereld } from '../proef/wereld.ts'
import { type Antwoord, type Mens, type Proefplatform, startPlatform, tot } from '../proefplatform.ts'
import { type Ding, type Dingen, maakDingen, type WieIs } from './dingen.ts'
import {
  DOORGANGEN,
  type Doorgang,
  type Feiten,
  leesFeiten,
  magVolgensOns,
  soortVan,
  verhouding,
} from './verhouding.ts'

let databank: Awaited<ReturnType<typeof nieuweDemodatabank>>
let platform: Proefplatform
let w: Wereld
let db: Awaited<ReturnType<typeof kijk>>
let dingen: Dingen
let feiten: Feiten
const wieIs = {} as WieIs
const akkoord = { id: '' }
const lichamen = new Map<string, unknown>()

beforeAll(async () => {
  databank = await nieuweDemodatabank()
  platform = await startPlatform({ databaseUrl: databank.url })
  w = await maakWereld(platform)
  db = await kijk(databank.url)
  for (const naam of PERSONAS) {
    const s = await w.mensen[naam].moet<{
      gebruiker: { id: string }
      actief: { rol: string; organisatieId: string }
      clientId: string | null
    }>(200, 'GET', '/v1/sessie')
    const client = s.actief.rol === 'client'
    wieIs[naam] = {
      rol: s.actief.rol,
      organisatieId: client ? null : s.actief.organisatieId,
      gebruikerId: s.gebruiker.id,
      clientId: s.clientId,
    }
  }
  // the examples of the contract give every operation a body that would be accepted
  const voorbeelden = maakVoorbeelden(w, w.mensen.noor)
  await tegelijk(
    DOORGANGEN.filter((r) => r.body),
    4,
    async ({ id }) => lichamen.set(id, (await voorbeelden[id]?.())?.body),
  )
  dingen = await maakDingen({ w, db, wieIs, akkoord }, voorbeelden)
  feiten = await leesFeiten({ db, wieIs })
  // background work would write meanwhile
  await db.query('delete from pgboss.schedule')
  await db.query(`delete from pgboss.job where state = 'created'`)
  await tot('het werk op de achtergrond is klaar', 60_000, async () => {
    const { rowCount } = await db.query(
      `select 1 from pgboss.job where state in ('created', 'retry', 'active')`,
    )
    return rowCount === 0
  })
})
afterAll(async () => {
  await db?.end()
  await platform?.opruimen()
  await databank?.sluit()
})

function vuur(wie: Mens, route: Doorgang, ding: Pick<Ding, 'id' | 'pad' | 'inhoud'>): Promise<Antwoord> {
  const overig: Record<string, string> = {
    akkoordId: akkoord.id,
    dag: '2026-11-20',
    dienst: 'NACHT',
    product: 'OPVANG',
    plaatsId: '00000000-0000-4000-8000-000000000000',
    clientId: '00000000-0000-4000-8000-000000000000',
    ...ding.pad,
    id: ding.id,
  }
  const pad = route.pad.replaceAll(/:(\w+)/g, (heel, naam: string) => overig[naam] ?? heel)
  // an old version: who may, hears that it is stale, and nothing changes
  const kop = {
    'if-match': route.soort === 'wijzigen' ? '"999"' : undefined,
    'idempotency-key': randomUUID(),
  } as Record<string, string>
  return wie.vraag(
    route.methode,
    pad +
      (route.id === 'geefPilot' || route.id === 'geefOnvervuldeVraag'
        ? '?van=2026-01-01&tot=2026-02-01'
        : ''),
    lichaam(route, ding),
    { kop },
  )
}

const lichaam = ({ id }: Doorgang, { inhoud }: Pick<Ding, 'inhoud'>): unknown => {
  const body = lichamen.get(id)
  return inhoud?.[id] ? { ...(body as object), ...inhoud[id] } : body
}

/** What an operation can be about: things of its kind, those that its body names, or nothing. */
function objectenVan({ pad, id }: Doorgang): (Ding | null)[] {
  if (pad.includes(':id')) return dingen[soortVan(pad)] ?? []
  if (id === 'maakPlaatsingscriteria' || id === 'vertoonPlaatsingscriteria')
    return dingen.plaatsingscriteria ?? []
  return [null]
}

/** All of an answer that someone could compare. */
const gezicht = ({ status, kop, tekst }: Antwoord): string => {
  const { date: _date, ...rest } = kop
  return JSON.stringify([status, rest, tekst])
}

/** Can it be asked without changing anything when it is allowed? */
const veilig = (route: Doorgang) => route.soort !== 'maken'

async function afdruk(): Promise<Record<string, string>> {
  const { rows: tabellen } = await db.query<{ naam: string }>(
    `select table_name as naam from information_schema.tables where table_schema = 'zicht' and table_type = 'BASE TABLE'
      and table_name not in ('auditlog', 'auditzegel', 'sessie')`,
  )
  const uit: Record<string, string> = {}
  for (const { naam } of tabellen) {
    const { rows } = await db.query<{ som: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as som from "${naam}" t`,
    )
    uit[naam] = rows[0]?.som ?? ''
  }
  return uit
}

/** For every operation and persona; each persona does one thing at a time, as a person does. */
async function voorIedereen(
  doorgangen: readonly Doorgang[],
  doe: (naam: Persona, route: Doorgang) => Promise<string[]>,
): Promise<string[]> {
  const rijen = PERSONAS.flatMap((naam) => doorgangen.map((route) => ({ naam, route })))
  const uit = await tegelijk(rijen, 8, async ({ naam, route }) =>
    (await doe(naam, route)).map((fout) => `${naam} ${route.id} ${fout}`),
  )
  return uit.flat()
}

/**
 * What stands by another thing without being opened by it: the clocks of a stay for who reads the stay; the order of the one list of
 * the region, in which those of another team have a place and no name.
 */
const MAG_NOEMEN: Record<string, string[]> = {
  leesPlaatsing: ['termijnen'],
  leesVoorstel: ['wachtlijstplaatsen'],
}

const nietTeZien = new Map<Persona, [string, Ding][]>()
/** Everything that does not exist for this persona. */
function verborgenVoor(naam: Persona): [string, Ding][] {
  const bekend = nietTeZien.get(naam)
  if (bekend) return bekend
  const uit: [string, Ding][] = []
  for (const [soort, lijst] of Object.entries(dingen))
    for (const ding of lijst)
      if (!verhouding(feiten, naam, soort, ding, true).zichtbaar) uit.push([soort, ding])
  nietTeZien.set(naam, uit)
  return uit
}

describe('persona × operation × object, at the live API', () => {
  it('there is something for every operation', () => {
    const zonder = DOORGANGEN.filter((r) => objectenVan(r).length === 0)
    expect(zonder.map((r) => r.pad)).toEqual([])
    expect(Object.entries(dingen).filter(([, lijst]) => lijst.some((d) => d.id === ''))).toEqual([])
  })

  it('who may not gets the 404 of what does not exist, to the byte, and nothing changed', async () => {
    let geweigerd = 0
    const voor = await afdruk()
    const fouten = await voorIedereen(DOORGANGEN, async (naam, route) => {
      const uit: string[] = []
      let niets: string | undefined
      for (const ding of objectenVan(route)) {
        if (magVolgensOns(feiten, naam, route, ding)) continue
        geweigerd++
        const antwoord = await vuur(w.mensen[naam], route, ding ?? { id: '' })
        const wat = ding?.wat ?? ''
        if (antwoord.status !== 404) {
          uit.push(`${wat}: ${antwoord.status} ${antwoord.tekst.slice(0, 200)}`)
          continue
        }
        niets ??= gezicht(
          route.pad.includes(':id')
            ? await vuur(w.mensen[naam], route, { ...ding, id: randomUUID() })
            : await w.mensen[naam].vraag('GET', `/v1/voorzieningen/${randomUUID()}`),
        )
        if (gezicht(antwoord) !== niets)
          uit.push(`${wat}: anders dan onbekend ${gezicht(antwoord)} / ${niets}`)
      }
      return uit
    })
    expect(fouten).toEqual([])
    expect(geweigerd).toBeGreaterThan(5000)
    expect(await afdruk()).toEqual(voor)
  })

  it('who may is not kept out, and is told of nothing that is not there for them', async () => {
    let toegelaten = 0
    const fouten = await voorIedereen(DOORGANGEN.filter(veilig), async (naam, route) => {
      const uit: string[] = []
      const verborgen = verborgenVoor(naam)
      for (const ding of objectenVan(route)) {
        if (!magVolgensOns(feiten, naam, route, ding)) continue
        toegelaten++
        const nog = () => vuur(w.mensen[naam], route, ding ?? { id: '' })
        let antwoord = await nog()
        // two personae at the same row at the same moment: the answer says to try again, and nothing of rights
        if (antwoord.status === 409 && antwoord.tekst.includes('"gelijktijdig"')) antwoord = await nog()
        const goed = route.soort === 'wijzigen' ? antwoord.status === 412 : antwoord.status === 200
        const wat = ding?.wat ?? ''
        if (!goed) uit.push(`${wat}: ${antwoord.status} ${antwoord.tekst.slice(0, 200)}`)
        for (const [soort, v] of verborgen)
          if (antwoord.tekst.includes(v.id) && !MAG_NOEMEN[route.id]?.includes(soort))
            uit.push(`${wat}: noemt ${soort} ${v.wat}`)
      }
      return uit
    })
    expect(fouten).toEqual([])
    expect(toegelaten).toBeGreaterThan(500)
  })

  it('nobody has something without signing in', async () => {
    for (const route of DOORGANGEN) {
      const antwoord = await vuur(
        {
          ...w.mensen.noor,
          vraag: (m, p, b, extra) =>
            w.mensen.noor.vraag(m, p, b, { kop: { ...extra?.kop, authorization: undefined as never } }),
        },
        route,
        objectenVan(route)[0] ?? { id: randomUUID() },
      )
      expect([route.id, antwoord.status]).toEqual([route.id, 401])
    }
  })

  it('every look at a person and every refusal of a role has its line in the log', async () => {
    const [p] = dingen.plaatsingen ?? []
    const voor = Number((await db.query('select max(id) as id from auditlog')).rows[0].id)
    await w.mensen.noor.moet(200, 'GET', `/v1/clienten/${p?.clientId}`)
    await w.mensen.fleur.moet(404, 'GET', `/v1/clienten/${p?.clientId}`)
    const { rows } = await db.query(
      'select rol, object_soort, actie, toegestaan, client_id from auditlog where id > $1 order by id',
      [voor],
    )
    expect(rows).toEqual([
      {
        rol: 'crisismedewerker',
        object_soort: 'client',
        actie: 'lezen',
        toegestaan: true,
        client_id: p?.clientId,
      },
      { rol: 'beleidsmaker', object_soort: 'client', actie: 'lezen', toegestaan: false, client_id: null },
    ])
  })
})
