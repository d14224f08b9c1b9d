import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KAMERS } from '../../server/src/kamers.ts'
import type { Route } from '../../server/src/platform/http/index.ts'
import { doelVan } from '../../server/src/platform/toegangsrecht/index.ts'
import { magVolgensModel } from '../../server/src/platform/toegangsrecht/tweede-model.ts'
import { maakVoorbeelden } from '../contract/voorbeelden.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'
import { meldAanMetKoek } from '../proef/koek.ts'
import { kijk } from '../proef/waarheid.ts'
import {
  maakPlekken,
  maakVoorziening,
  maakWereld,
  PERSONAS,
  type Persona,
  type Wereld,
} from '../proef/wereld.ts'
import { type Antwoord, type Mens, type Proefplatform, startPlatform, tot } from '../proefplatform.ts'

let databank: Awaited<ReturnType<typeof nieuweDemodatabank>>
let platform: Proefplatform
let w: Wereld
let db: Awaited<ReturnType<typeof kijk>>
const wieIs = {} as Record<
  Persona,
  { rol: string; organisatieId: string | null; gebruikerId: string; clientId: string | null }
>
const lichamen = new Map<string, unknown>()

const routes = KAMERS.flatMap((k) => k.routes).filter(
  (r): r is Route & { recht: object } => typeof r.recht === 'object',
)

/** Something that an operation can be about, and everything on which the answer to "may I?" depends. */
type Ding = {
  id: string
  wat: string
  /** Whose it is: the organisation that may act on it. */
  organisatieId?: string
  /** Whom it is about. */
  clientId?: string
  geheim?: boolean
}
const dingen: Record<string, Ding[]> = {}

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
  for (const [id, maak] of Object.entries(maakVoorbeelden(w, await meldAanMetKoek(platform, 'noor'))))
    if (!id.startsWith('sessie')) lichamen.set(id, (await maak()).body)
  await maakDingen()
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

async function maakDingen(): Promise<void> {
  const { noor, daan } = w.mensen
  const team = wieIs.noor.organisatieId ?? ''
  const joris = wieIs.joris.organisatieId ?? ''
  const een = async <T>(vraag: string, waarden: unknown[] = []) =>
    (await db.query(vraag, waarden)).rows[0] as T
  const gewoon = await w.geplaatst()
  const gehouden = await w.gehouden()
  const geheim = await w.geplaatst(
    { huiselijkGeweld: 'ja' },
    { kring: [wieIs.ruben.gebruikerId], afwijkreden: 'Besproken met de voorziening.' },
  )
  expect(
    (
      await een<{ adres_geheim: boolean }>('select adres_geheim from plaatsing where id = $1', [
        geheim.plaatsingId,
      ])
    ).adres_geheim,
  ).toBe(true)
  const elders = await een<{ id: string; client_id: string }>(
    `select id, client_id from plaatsing where organisatie_id = $1 and melding_id is null and status = 'gestart' and not adres_geheim
      and not exists (select 1 from toegang t where t.client_id = plaatsing.client_id and t.organisatie_id = $2 and t.geldig @> now()) limit 1`,
    [joris, team],
  )
  const vanSam = await een<{ id: string; organisatie_id: string }>(
    `select id, organisatie_id from plaatsing where client_id = $1 and status = 'gestart'`,
    [wieIs.sam.clientId],
  )
  const termijn = await een<{ id: string }>('select id from termijn where plaatsing_id = $1', [
    gewoon.plaatsingId,
  ])
  const taak = await een<{ id: string; plaatsing_id: string }>(
    `select id from taak where organisatie_id = $1 and afgerond_op is null and soort = 'overdracht' limit 1`,
    [team],
  )
  const taakElders = await een<{ id: string } | undefined>(
    `select id from taak where organisatie_id <> $1 and afgerond_op is null limit 1`,
    [team],
  )
  const pad = `/v1/plaatsingen/${gewoon.plaatsingId}`
  await noor.moet(200, 'POST', `${pad}/aankomst`, {}, { 'if-match': await w.versie(noor, pad) })
  const { id: akkoord } = await noor.moet<{ id: string }>(
    201,
    'POST',
    `/v1/plaatsingen/${gewoon.plaatsingId}/einde-akkoord`,
    {
      bestemming: 'op_straat',
      reden: 'Wil beslist niet langer blijven.',
    },
  )
  akkoordId = akkoord
  const nood = await een<{ id: string }>('select id from noodtoegang limit 1')
  const anders = await maakVoorziening(daan, joris, 'PROEF_JORIS')
  const [plekAnders = ''] = await maakPlekken(daan, anders.eenheidId, 1)
  const [plekHier = ''] = await w.nieuwePlekken(1)
  const opgave = async (voorziening: string) =>
    (
      await daan.moet<{ id: string }>(201, 'POST', `/v1/voorzieningen/${voorziening}/capaciteitsopgaven`, {
        soort: 'feitelijk',
        waarvan: 'totaal',
        van: 1,
        tot: 1,
        geldig: { van: '2021-01-01', tot: null },
        gebruikt: false,
        toelichting: 'Proef',
        bron: 'proef',
      })
    ).id
  const voorwaarde = await een<{ id: string; organisatie_id: string }>(
    'select l.id, v.organisatie_id from particuliere_locatie l join voorziening v on v.id = l.voorziening_id limit 1',
  )
  const melding = (id: string, clientId: string, wat: string): Ding => ({
    id,
    wat,
    organisatieId: team,
    clientId,
  })
  dingen.crisismeldingen = [
    melding(gewoon.meldingId, gewoon.clientId, 'van het team'),
    melding(geheim.meldingId, geheim.clientId, 'met geweld'),
  ]
  dingen.reserveringen = [{ id: gehouden.reserveringId, wat: 'van het team', organisatieId: team }]
  dingen.plaatsingen = [
    {
      id: gewoon.plaatsingId,
      wat: 'bij Sanne uit een crisis',
      organisatieId: w.organisatieId,
      clientId: gewoon.clientId,
    },
    {
      id: geheim.plaatsingId,
      wat: 'geheim',
      organisatieId: w.organisatieId,
      clientId: geheim.clientId,
      geheim: true,
    },
    { id: elders.id, wat: 'bij Joris', organisatieId: joris, clientId: elders.client_id },
    {
      id: vanSam.id,
      wat: 'van Sam',
      organisatieId: vanSam.organisatie_id,
      clientId: wieIs.sam.clientId ?? '',
    },
  ]
  dingen.clienten = dingen.plaatsingen.map((p) => ({
    id: p.clientId ?? '',
    wat: p.wat,
    clientId: p.clientId ?? '',
  }))
  dingen.termijnen = [{ id: termijn.id, wat: 'van het team', organisatieId: team, clientId: gewoon.clientId }]
  dingen.taken = [{ id: taak.id, wat: 'van het team', organisatieId: team }]
  if (taakElders) {
    const { organisatie_id } = await een<{ organisatie_id: string }>(
      'select organisatie_id from taak where id = $1',
      [taakElders.id],
    )
    dingen.taken.push({ id: taakElders.id, wat: 'van een ander', organisatieId: organisatie_id })
  }
  dingen.noodtoegangen = [{ id: nood.id, wat: 'in de regio' }]
  dingen.voorzieningen = [
    { id: w.voorzieningId, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: anders.voorzieningId, wat: 'van Joris', organisatieId: joris },
  ]
  dingen.eenheden = [
    { id: w.eenheidId, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: anders.eenheidId, wat: 'van Joris', organisatieId: joris },
  ]
  dingen.plekken = [
    { id: plekHier, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: plekAnders, wat: 'van Joris', organisatieId: joris },
  ]
  dingen.capaciteitsopgaven = [
    { id: await opgave(w.voorzieningId), wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: await opgave(anders.voorzieningId), wat: 'van Joris', organisatieId: joris },
  ]
  dingen.locatievoorwaarden = [
    { id: voorwaarde.id, wat: 'van een verhuurder', organisatieId: voorwaarde.organisatie_id },
  ]
  dingen.organisaties = [
    { id: w.organisatieId, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: joris, wat: 'van Joris', organisatieId: joris },
  ]
}
let akkoordId = ''

/** Roles that ever open a person's file (Wmo 2015 chapter 5): written here again, on purpose. */
const OPENT_DOSSIERS = new Set([
  'crisismedewerker',
  'teamleider',
  'toegangsmedewerker',
  'aanbieder',
  'gemeente',
])

type Toegang = {
  relatie: string
  veldset: string
  organisatie_id: string | null
  gebruiker_id: string | null
}

/** In which relations someone stands to a thing, and whether it is there at all for this person: the model, not the product. */
async function verhouding(
  wie: Persona,
  soort: string,
  ding: Ding,
): Promise<{ relaties: string[]; zichtbaar: boolean }> {
  const ik = wieIs[wie]
  const eigen = ding.organisatieId !== undefined && ding.organisatieId === ik.organisatieId
  const opent = OPENT_DOSSIERS.has(ik.rol)
  if (
    [
      'voorzieningen',
      'eenheden',
      'plekken',
      'capaciteitsopgaven',
      'locatievoorwaarden',
      'organisaties',
    ].includes(soort)
  )
    return { relaties: eigen ? ['eigen_organisatie'] : [], zichtbaar: true }
  if (soort === 'crisismeldingen' || soort === 'reserveringen')
    return { relaties: eigen ? ['team'] : [], zichtbaar: eigen && /crisis|teamleider/.test(ik.rol) }
  if (soort === 'termijnen' || soort === 'taken')
    return { relaties: eigen ? ['team', 'eigen_organisatie', 'plaatsing'] : [], zichtbaar: eigen }
  if (soort === 'noodtoegangen') return { relaties: [], zichtbaar: ik.rol === 'privacyfunctionaris' }
  if (ik.clientId !== null && ik.clientId === ding.clientId)
    return { relaties: ['zelf'], zichtbaar: !ding.geheim }
  const { rows } = await db.query<Toegang>(
    'select relatie, veldset, organisatie_id, gebruiker_id from toegang where client_id = $1 and geldig @> now()',
    [ding.clientId],
  )
  const mijn = rows.filter(
    (t) =>
      (t.organisatie_id !== null && t.organisatie_id === ik.organisatieId) ||
      t.gebruiker_id === ik.gebruikerId,
  )
  const relaties = [...new Set(mijn.map((t) => (t.veldset === 'gesloten' ? 'gesloten' : t.relatie)))]
  if (soort === 'clienten') return { relaties, zichtbaar: opent && mijn.length > 0 }
  const { rows: kring } = await db.query(
    'select 1 from geheime_kring where plaatsing_id = $1 and (gebruiker_id = $2 or organisatie_id = $3)',
    [ding.id, ik.gebruikerId, ik.organisatieId],
  )
  const zichtbaar =
    opent &&
    (eigen || mijn.some((t) => t.veldset !== 'werk' && t.veldset !== 'gesloten')) &&
    (!ding.geheim || kring.length > 0)
  return { relaties, zichtbaar }
}

/** A list that only some of the roles have, because only they work from it: the others come by a person. */
const LIJST_VOOR: Record<string, string[]> = {
  leesPlaatsingen: ['crisismedewerker', 'teamleider', 'aanbieder'],
}

/** May someone do this to this thing, as the model has it? The log is of whom it is about. */
async function magVolgensOns(
  wie: Persona,
  route: Route & { recht: object },
  ding: Ding | null,
): Promise<boolean> {
  const { object, actie, doel } = route.recht as { object: string; actie: string; doel: string }
  const { rol, clientId } = wieIs[wie]
  const waarvoor = doel === 'van_rol' ? doelVan(rol) : doel
  if (ding === null && LIJST_VOOR[route.id]?.includes(rol) === false) return false
  if (ding === null)
    return [
      'geen',
      'team',
      'crisis',
      'plaatsing',
      'eigen_organisatie',
      'verantwoordelijk',
      'toegang',
      'zelf',
    ].some((r) => magVolgensModel(rol, object, waarvoor, [r], actie))
  if (object === 'logboek')
    return magVolgensModel(rol, object, waarvoor, clientId === ding.clientId ? ['zelf'] : [], actie)
  const { relaties, zichtbaar } = await verhouding(wie, route.pad.split('/')[2] ?? '', ding)
  return zichtbaar && magVolgensModel(rol, object, waarvoor, relaties, actie)
}

function vuur(wie: Mens, route: Route, id: string): Promise<Antwoord> {
  const pad = route.pad
    .replace(':id', id)
    .replace(':akkoordId', akkoordId)
    .replace(':dag', '2026-11-20')
    .replace(':dienst', 'NACHT')
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
    lichamen.get(route.id),
    { kop },
  )
}

/** All of an answer that someone could compare. */
const gezicht = ({ status, kop, tekst }: Antwoord): string => {
  const { date: _date, ...rest } = kop
  return JSON.stringify([status, rest, tekst])
}

/** Can it be asked without changing anything when it is allowed? */
const veilig = (route: Route) => route.soort !== 'maken'

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

describe('persona × operation × object, at the live API', () => {
  it('who may not gets the 404 of what does not exist, to the byte, and nothing changed', async () => {
    const fouten: string[] = []
    let geweigerd = 0
    const voor = await afdruk()
    for (const route of routes) {
      const soort = route.pad.split('/')[2] ?? ''
      const objecten: (Ding | null)[] = /:id/.test(route.pad) ? (dingen[soort] ?? []) : [null]
      if (objecten.length === 0) fouten.push(`geen dingen voor ${route.pad}: voeg ze toe`)
      for (const naam of PERSONAS) {
        const onbekend = gezicht(await vuur(w.mensen.bram, routes[0] as Route, randomUUID()))
        const niets = /:id/.test(route.pad)
          ? gezicht(await vuur(w.mensen[naam], route, randomUUID()))
          : onbekend
        for (const ding of objecten) {
          if (await magVolgensOns(naam, route, ding)) continue
          geweigerd++
          const antwoord = await vuur(w.mensen[naam], route, ding?.id ?? '')
          if (antwoord.status !== 404)
            fouten.push(
              `${naam} ${route.id} ${ding?.wat ?? ''}: ${antwoord.status} ${antwoord.tekst.slice(0, 200)}`,
            )
          else if (/:id/.test(route.pad) && gezicht(antwoord) !== niets)
            fouten.push(
              `${naam} ${route.id} ${ding?.wat ?? ''}: anders dan onbekend ${gezicht(antwoord)} / ${niets}`,
            )
        }
      }
    }
    expect(fouten).toEqual([])
    expect(geweigerd).toBeGreaterThan(1000)
    expect(await afdruk()).toEqual(voor)
  })

  it('who may is not kept out', async () => {
    const fouten: string[] = []
    let toegelaten = 0
    for (const route of routes.filter(veilig)) {
      const soort = route.pad.split('/')[2] ?? ''
      for (const naam of PERSONAS)
        for (const ding of /:id/.test(route.pad) ? (dingen[soort] ?? []) : [null]) {
          if (!(await magVolgensOns(naam, route, ding))) continue
          toegelaten++
          const antwoord = await vuur(w.mensen[naam], route, ding?.id ?? '')
          const goed = route.soort === 'wijzigen' ? antwoord.status === 412 : antwoord.status === 200
          if (!goed)
            fouten.push(
              `${naam} ${route.id} ${ding?.wat ?? ''}: ${antwoord.status} ${antwoord.tekst.slice(0, 200)}`,
            )
        }
    }
    expect(fouten).toEqual([])
    expect(toegelaten).toBeGreaterThan(200)
  })

  it('nobody has something without signing in', async () => {
    for (const route of routes) {
      const antwoord = await vuur(
        {
          ...w.mensen.noor,
          vraag: (m, p, b, extra) =>
            w.mensen.noor.vraag(m, p, b, { kop: { ...extra?.kop, authorization: undefined as never } }),
        },
        route,
        dingen[route.pad.split('/')[2] ?? '']?.[0]?.id ?? randomUUID(),
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
