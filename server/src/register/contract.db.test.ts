import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../platform/http/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { register } from './index.ts'

/** What every operation of the room owes its caller, whoever that is and whatever is sent. */
let huis: Proefhuis
let beheerder: Proefgebruiker
let client: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00.000Z' })
  beheerder = await huis.als('beheerder')
  client = await huis.als('client')
})
afterAll(() => huis?.opruimen())

const GELDIG = { van: '2026-12-01', tot: null }
/** A body that fits the contract, so that only the object is unknown. */
const GOED: Record<string, object> = {
  zetBuitenGebruik: { reden: 'defect' },
  neemInGebruik: {},
  voegTijdelijkePlekkenToe: { aantal: 1, totEnMet: '2026-12-01', reden: 'vorst' },
  bevestigStand: {},
  legNachttellingVast: { nacht: '2026-11-19', aantal: 3 },
  wijzigVoorziening: { naam: 'Naam' },
  zetAdres: { adres: 'Straat 1' },
  maakEenheid: {
    code: 'E',
    naam: 'E',
    soort: 'kamer',
    kenmerken: [],
    geslacht: 'alle',
    alsGeheel: false,
    geldig: GELDIG,
    bron: 'b',
  },
  wijzigEenheid: { naam: 'Naam' },
  maakPlekken: { aantal: 1, productCode: 'X', crisis: false, geldig: GELDIG, bron: 'b' },
  wijzigPlek: { bron: 'b' },
  zetPlekOm: { vanaf: '2026-12-01', productCode: 'X', crisis: false, bron: 'b' },
  maakOpgave: {
    soort: 'formeel',
    waarvan: 'totaal',
    van: 1,
    tot: 1,
    geldig: GELDIG,
    gebruikt: false,
    toelichting: 't',
    bron: 'b',
  },
  wijzigOpgave: { van: 3 },
  maakVoorwaarde: {
    soort: 'hotel',
    prijsCent: 1,
    maxPersonen: 1,
    contact: 'receptie',
    ongeschiktVoor: [],
    geldig: GELDIG,
    bron: 'b',
  },
  wijzigVoorwaarde: { prijsCent: 2 },
  wijzigOrganisatie: { naam: 'Naam' },
  voegAliasToe: { naam: 'N', bron: 'b' },
  haalAliasWeg: { naam: 'N' },
}
const pad = (route: Route, id: string) => route.pad.replace(':id', id)
const kop = (route: Route): Record<string, string> =>
  route.soort === 'wijzigen' ? { 'if-match': '"1"' } : {}
const roep = (
  wie: Proefgebruiker,
  route: Route,
  id: string,
  body: unknown = GOED[route.id] ?? {},
  kopregels = kop(route),
) => wie.verzoek(route.methode, pad(route, id), route.methode === 'GET' ? undefined : body, kopregels)

const alle = register.routes.map((route) => [route.id, route] as const)
const metId = alle.filter(([, route]) => route.pad.includes(':id'))

describe('every operation of the register', () => {
  it.each(alle)('%s wants to know who asks, and is not for a client', async (_id, route) => {
    const niemand = await huis.app.inject({ method: route.methode, url: pad(route, randomUUID()) })
    expect(niemand.statusCode).toBe(401)
    expect((await roep(client, route, randomUUID())).statusCode).toBe(404)
  })

  it.each(metId)(
    '%s: an unknown thing is a 404 in one shape; an impossible identifier a 400 with its place',
    async (_id, route) => {
      const onbekend = await roep(beheerder, route, randomUUID())
      // the administrator counts no nights: for him that is unknown as well
      expect(onbekend.statusCode).toBe(404)
      expect(onbekend.headers['content-type']).toContain('application/problem+json')
      expect(onbekend.json()).toEqual({
        type: '/problemen/niet-gevonden',
        status: 404,
        title: 'Niet gevonden',
        detail: expect.any(String),
      })
      const onmogelijk = await roep(beheerder, route, 'geen-id')
      if (route.id === 'legNachttellingVast') return
      expect(onmogelijk.statusCode).toBe(400)
      expect(onmogelijk.json<{ fouten: { pad: string }[] }>().fouten.map((f) => f.pad)).toContain('pad/id')
    },
  )

  it.each(alle.filter(([, route]) => route.body && route.id !== 'legNachttellingVast'))(
    '%s names a field that does not exist',
    async (id, route) => {
      const antwoord = await roep(beheerder, route, randomUUID(), { ...GOED[id], kleur: 'rood' })
      expect(antwoord.statusCode).toBe(400)
      expect(antwoord.json<{ fouten: { pad: string }[] }>().fouten.map((f) => f.pad)).toContain('/kleur')
    },
  )

  it.each(alle.filter(([, route]) => route.soort === 'wijzigen'))(
    '%s wants a version',
    async (_id, route) => {
      expect((await roep(beheerder, route, randomUUID(), undefined, {})).statusCode).toBe(428)
    },
  )

  it('is in the description of the interface, with its answers', async () => {
    const { paths } = (await huis.app.inject({ method: 'GET', url: '/v1/openapi.json' })).json<{
      paths: Record<string, Record<string, { responses: object }>>
    }>()
    for (const [, route] of alle) {
      const operatie =
        paths[route.pad.replace('/v1', '').replace(':id', '{id}')] ?? paths[route.pad.replace(':id', '{id}')]
      expect(Object.keys(operatie?.[route.methode.toLowerCase()]?.responses ?? {}), route.id).toEqual(
        expect.arrayContaining(Object.keys(route.antwoorden)),
      )
    }
  })

  it('gives the same answer to the same request twice, and does it once', async () => {
    const voorziening = await huis.huis.systeem.db
      .selectFrom('voorziening')
      .select(['id'])
      .limit(1)
      .executeTakeFirstOrThrow()
    const noor = await huis.als('crisismedewerker')
    const sleutel = { 'idempotency-key': randomUUID() }
    const tel = () =>
      noor.verzoek(
        'POST',
        `/v1/voorzieningen/${voorziening.id}/nachttellingen`,
        { nacht: '2026-11-19', aantal: 7 },
        sleutel,
      )
    const [een, twee] = [await tel(), await tel()]
    expect(twee.json()).toEqual(een.json())
    const { items } = (
      await noor.verzoek('GET', `/v1/voorzieningen/${voorziening.id}/nachttellingen?nacht=2026-11-19`)
    ).json<{ items: unknown[] }>()
    expect(items).toHaveLength(1)
  })
})
