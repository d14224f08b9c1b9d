import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import type { Bordrij } from './bordrij.ts'
import { controleerStand } from './controleer-stand.ts'
import type { RegisterPlek } from './index.ts'
import { proefplaatsing, proefplekken } from './proef/helpers.ts'

const NU = '2026-11-20T21:40:00.000Z'
let huis: Proefhuis
let noor: Proefgebruiker
let plekken: RegisterPlek[]
let aanbieder: Proefgebruiker
let vreemd: Proefgebruiker
/** A facility with at least three places, run by `aanbieder`. */
let plek: RegisterPlek

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  noor = await huis.als('crisismedewerker')
  plekken = await proefplekken(huis, noor, '2026-11-20')
  plek = plekken.find(
    (p) => p.crisis && p.voorziening.organisatie.soort === 'aanbieder' && p.eenheid.plekken.length > 4,
  ) as RegisterPlek
  aanbieder = await huis.als('aanbieder', plek.voorziening.organisatie.code)
  const ander = plekken.find(
    (p) =>
      p.voorziening.organisatie.soort === 'aanbieder' &&
      p.voorziening.organisatie.id !== plek.voorziening.organisatie.id,
  )
  vreemd = await huis.als('aanbieder', ander?.voorziening.organisatie.code)
})
afterAll(() => huis?.opruimen())

const bord = async (wie = noor, op?: string): Promise<Bordrij[]> => {
  const antwoord = await wie.verzoek('GET', `/v1/bord${op ? `?op=${op}` : ''}`)
  expect(antwoord.statusCode).toBe(200)
  return antwoord.json<{ items: Bordrij[] }>().items
}
const rijVan = async (id: string, op?: string) => (await bord(noor, op)).find((r) => r.id === id) as Bordrij
const buiten = (wie: Proefgebruiker, plekId: string, body: object) =>
  wie.verzoek('POST', `/v1/plekken/${plekId}/buitengebruikstelling`, body)

describe('the board', () => {
  it('shows every facility of the region once, with figures that keep to the invariants', async () => {
    const rijen = await bord()
    expect(new Set(rijen.map((r) => r.id)).size).toBe(rijen.length)
    expect(rijen.flatMap((r) => r.plekken)).toHaveLength(plekken.length)
    for (const rij of rijen) expect(controleerStand(rij.cijfers)).toEqual([])
    expect(rijen.filter((r) => r.crisis).length).toBeGreaterThan(3)
  })

  it('tells the agreed capacity with its source and what other sources say', async () => {
    const rij = (await bord()).find((r) => r.andereOpgaven.length > 0 && r.afgesproken) as Bordrij
    expect(rij.afgesproken).toMatchObject({ soort: 'formeel', gebruikt: true })
    expect(rij.afgesproken?.bron).not.toBe('')
    for (const opgave of rij.andereOpgaven) expect(opgave.bron).not.toBe('')
  })

  it('counts a stay and tells when the place may come free, but no person', async () => {
    const kies = plekken.filter((p) => p.voorziening.id === plek.voorziening.id)[3] as RegisterPlek
    const plaatsingId = await proefplaatsing(huis, kies, {
      van: '2026-11-18T20:00:00Z',
      verwachtEinde: '2026-12-02',
    })
    const antwoord = await noor.verzoek('GET', '/v1/bord')
    expect(antwoord.body).not.toContain(plaatsingId)
    const rij = await rijVan(plek.voorziening.id)
    expect(rij.plekken.find((p) => p.id === kies.id)).toMatchObject({
      toestand: 'bezet',
      tot: null,
      verwacht: '2026-12-02',
    })
    expect(rij.eerstVrij).toEqual({ op: '2026-12-02', zeker: false })
    expect(
      (await rijVan(plek.voorziening.id, '2026-11-17T12:00:00Z')).plekken.find((p) => p.id === kies.id)
        ?.toestand,
    ).toBe('vrij')
  })

  it('is not for a housing corporation, nor for nobody', async () => {
    const corporatie = await huis.als('corporatie')
    expect((await corporatie.verzoek('GET', '/v1/bord')).statusCode).toBe(404)
    expect((await huis.app.inject({ method: 'GET', url: '/v1/bord' })).statusCode).toBe(401)
  })

  it('refuses a moment that is none, with its place', async () => {
    const antwoord = await noor.verzoek('GET', '/v1/bord?op=morgen')
    expect(antwoord.statusCode).toBe(400)
    expect(antwoord.json<{ fouten: { pad: string }[] }>().fouten[0]?.pad).toBe('query/op')
  })
})

describe('a place out of use', () => {
  it('is so until it ends, shows the reason, and comes back with one tap', async () => {
    const gesteld = await buiten(aanbieder, plek.id, {
      reden: 'defect',
      toelichting: 'bodem van het bed',
      tot: '2026-11-26T11:00:00Z',
    })
    expect(gesteld.statusCode).toBe(201)
    const rij = await rijVan(plek.voorziening.id)
    expect(rij.plekken.find((p) => p.id === plek.id)).toMatchObject({
      toestand: 'buiten_gebruik',
      tot: '2026-11-26T11:00:00.000Z',
    })
    expect(rij.bijgewerktOp).toBe(NU)
    expect(
      (await rijVan(plek.voorziening.id, '2026-11-26T11:00:00Z')).plekken.find((p) => p.id === plek.id)
        ?.toestand,
    ).toBe('vrij')
    const stand = await aanbieder.verzoek('GET', `/v1/voorzieningen/${plek.voorziening.id}/stand`)
    expect(stand.json()).toMatchObject({
      magWijzigen: true,
      magTellen: true,
      buitenGebruik: [{ plekId: plek.id, reden: 'defect' }],
    })
    huis.zetKlok('2026-11-21T08:00:00.000Z')
    expect((await aanbieder.verzoek('POST', `/v1/plekken/${plek.id}/ingebruikneming`, {})).statusCode).toBe(
      204,
    )
    expect((await rijVan(plek.voorziening.id)).plekken.find((p) => p.id === plek.id)?.toestand).toBe('vrij')
    const nogEens = await aanbieder.verzoek('POST', `/v1/plekken/${plek.id}/ingebruikneming`, {})
    expect(nogEens.statusCode).toBe(409)
  })

  it('puts nobody out', async () => {
    const bezet = plekken.filter((p) => p.voorziening.id === plek.voorziening.id)[3] as RegisterPlek
    const antwoord = await buiten(aanbieder, bezet.id, { reden: 'defect' })
    expect(antwoord.statusCode).toBe(409)
    expect(antwoord.json()).toMatchObject({
      reden: 'plek_bezet',
      detail: expect.stringContaining('verblijft iemand'),
    })
  })

  it('is for the provider itself, the crisis team and the administrator; an outsider learns nothing and changes nothing', async () => {
    const vrij = plekken.filter((p) => p.voorziening.id === plek.voorziening.id)[2] as RegisterPlek
    expect((await buiten(vreemd, vrij.id, { reden: 'defect' })).statusCode).toBe(404)
    expect((await buiten(await huis.als('gemeente'), vrij.id, { reden: 'defect' })).statusCode).toBe(404)
    expect((await rijVan(plek.voorziening.id)).plekken.find((p) => p.id === vrij.id)?.toestand).toBe('vrij')
    expect((await buiten(noor, vrij.id, { reden: 'schoonmaak' })).statusCode).toBe(201)
  })

  it('goes to one of two hundred who ask at once; the others get a clear answer and no fault of ours', async () => {
    const vrij = plekken.find(
      (p) => p.voorziening.id !== plek.voorziening.id && p.voorziening.organisatie.soort === 'aanbieder',
    ) as RegisterPlek
    const uit = await Promise.all(
      Array.from({ length: 200 }, () => buiten(noor, vrij.id, { reden: 'defect' })),
    )
    const telling = Map.groupBy(uit, (a) => a.statusCode)
    expect(new Set(telling.keys())).toEqual(new Set([201, 409]))
    expect(telling.get(201)).toHaveLength(1)
    for (const antwoord of telling.get(409) ?? [])
      expect(antwoord.json()).toMatchObject({ reden: 'plek_bezet' })
    const rijen = await huis.huis.systeem.db
      .selectFrom('buiten_gebruik')
      .select('id')
      .where('plek_id', '=', vrij.id)
      .execute()
    expect(rijen).toHaveLength(1)
  })
})

describe('temporary places', () => {
  it('are there until their last day, above the agreed number', async () => {
    const voor = await rijVan(plek.voorziening.id)
    const antwoord = await aanbieder.verzoek('POST', `/v1/eenheden/${plek.eenheid.id}/tijdelijke-plekken`, {
      aantal: 3,
      totEnMet: '2026-11-25',
      reden: 'vorst',
    })
    expect(antwoord.statusCode).toBe(201)
    const na = await rijVan(plek.voorziening.id)
    expect(na.cijfers).toMatchObject({
      totaal: voor.cijfers.totaal + 3,
      vrij: voor.cijfers.vrij + 3,
      tijdelijk: voor.cijfers.tijdelijk + 3,
    })
    expect(na.afgesproken).toEqual(voor.afgesproken)
    expect((await rijVan(plek.voorziening.id, '2026-11-25T22:59:00Z')).cijfers.totaal).toBe(
      voor.cijfers.totaal + 3,
    )
    expect((await rijVan(plek.voorziening.id, '2026-11-25T23:00:00Z')).cijfers.totaal).toBe(
      voor.cijfers.totaal,
    )
  })

  it('get different numbers when two people add them at once', async () => {
    const voegToe = () =>
      noor.verzoek('POST', `/v1/eenheden/${plek.eenheid.id}/tijdelijke-plekken`, {
        aantal: 2,
        totEnMet: '2026-11-23',
        reden: 'vorst',
      })
    expect((await Promise.all([voegToe(), voegToe(), voegToe()])).map((a) => a.statusCode)).toEqual([
      201, 201, 201,
    ])
  })

  it('need a last day that is not over, a number and a reason; all faults come at once', async () => {
    const antwoord = await aanbieder.verzoek('POST', `/v1/eenheden/${plek.eenheid.id}/tijdelijke-plekken`, {
      aantal: 0,
      totEnMet: 'morgen',
    })
    expect(antwoord.statusCode).toBe(400)
    expect(
      antwoord
        .json<{ fouten: { pad: string }[] }>()
        .fouten.map((f) => f.pad)
        .sort(),
    ).toEqual(['/aantal', '/reden', '/totEnMet'])
    const voorbij = await aanbieder.verzoek('POST', `/v1/eenheden/${plek.eenheid.id}/tijdelijke-plekken`, {
      aantal: 1,
      totEnMet: '2026-11-01',
      reden: 'vorst',
    })
    expect(voorbij.statusCode).toBe(400)
  })
})

describe('the night count and the age of figures', () => {
  it('keeps every count: a correction adds a row', async () => {
    const pad = `/v1/voorzieningen/${plek.voorziening.id}/nachttellingen`
    const eerste = await aanbieder.verzoek('POST', pad, { nacht: '2026-11-20', aantal: 37 })
    const tweede = await aanbieder.verzoek('POST', pad, {
      nacht: '2026-11-20',
      aantal: 38,
      opmerking: 'één later binnen',
    })
    expect(tweede.json()).toMatchObject({ vervangt: eerste.json<{ id: string }>().id })
    const nacht = await noor.verzoek('GET', `${pad}?nacht=2026-11-20`)
    expect(nacht.json<{ items: { aantal: number }[] }>().items.map((i) => i.aantal)).toEqual([37, 38])
    const lijst = await noor.verzoek('GET', pad)
    expect(lijst.json<{ items: { aantal: number }[] }>().items.map((i) => i.aantal)).toEqual([38])
    expect((await aanbieder.verzoek('POST', pad, { nacht: '2027-01-01', aantal: 1 })).statusCode).toBe(400)
    expect((await vreemd.verzoek('POST', pad, { nacht: '2026-11-20', aantal: 1 })).statusCode).toBe(404)
  })

  it('starts the age anew when someone confirms, and tells the boards', async () => {
    huis.zetKlok('2026-11-22T06:00:00.000Z')
    expect(
      (await aanbieder.verzoek('POST', `/v1/voorzieningen/${plek.voorziening.id}/bevestiging`, {}))
        .statusCode,
    ).toBe(201)
    expect((await rijVan(plek.voorziening.id)).bijgewerktOp).toBe('2026-11-22T06:00:00.000Z')
    const laatste = await huis.huis.systeem.db
      .selectFrom('uitbak')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(laatste.gegevens).toMatchObject({
      rij: { id: plek.voorziening.id, bijgewerktOp: '2026-11-22T06:00:00.000Z' },
    })
    // the row in the event is the row that a screen would fetch
    expect((laatste.gegevens as { rij: unknown }).rij).toEqual(await rijVan(plek.voorziening.id))
  })
})
