import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { laadRegio, leesRegiobestanden } from '../platform/regio/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import type { RegisterPlek } from './index.ts'
import { proefplaatsing, proefplekken } from './proef/helpers.ts'

const NU = '2026-11-20T10:00:00.000Z'
let huis: Proefhuis
let beheerder: Proefgebruiker
let noor: Proefgebruiker
let eigen: Proefgebruiker
let vreemd: Proefgebruiker
let plek: RegisterPlek
/** Places of the unit of `plek` that exist today. */
let bedden: RegisterPlek[]
let voorzieningPad: string

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  beheerder = await huis.als('beheerder')
  noor = await huis.als('crisismedewerker')
  const plekken = await proefplekken(huis, noor, '2026-11-20')
  const vanAanbieder = plekken.filter((p) => p.voorziening.organisatie.soort === 'aanbieder')
  plek = vanAanbieder.find(
    (p) =>
      p.voorziening.opgaven.length > 1 &&
      plekken.filter((q) => q.eenheid === p.eenheid && !q.tijdelijk && q.geldig.van < '2026-01-01').length >
        3,
  ) as RegisterPlek
  bedden = plekken.filter((p) => p.eenheid === plek.eenheid && !p.tijdelijk && p.geldig.van < '2026-01-01')
  voorzieningPad = `/v1/voorzieningen/${plek.voorziening.id}`
  eigen = await huis.als('aanbieder', plek.voorziening.organisatie.code)
  vreemd = await huis.als(
    'aanbieder',
    vanAanbieder.find((p) => p.voorziening.organisatie !== plek.voorziening.organisatie)?.voorziening
      .organisatie.code,
  )
})
afterAll(() => huis?.opruimen())

type Detail = {
  naam: string
  versie: number
  adres: { adres: string } | null
  eenheden: {
    id: string
    versie: number
    plekken: { id: string; versie: number; nummer: number; productCode: string }[]
  }[]
  opgaven: { id: string; soort: string; waarvan: string; gebruikt: boolean; van: number; versie: number }[]
  locatievoorwaarden: { prijsCent: number; geldig: { van: string; tot: string | null } }[]
  magWijzigen: boolean
}
const detail = async (pad = voorzieningPad, wie = noor) => (await wie.verzoek('GET', pad)).json<Detail>()
const wijzig = (wie: Proefgebruiker, pad: string, body: object, versie: number) =>
  wie.verzoek('PATCH', pad, body, { 'if-match': `"${versie}"` })
const GELDIG = { van: '2026-12-01', tot: null }

describe('changing the register', () => {
  it('keeps every version, with who changed what, and knows what was known on a moment', async () => {
    const { versie, naam } = await detail()
    const antwoord = await wijzig(
      eigen,
      voorzieningPad,
      { naam: 'Nieuwe naam', telefoon: '085-0009999' },
      versie,
    )
    expect(antwoord.statusCode).toBe(200)
    expect(antwoord.headers.etag).toBe(`"${versie + 1}"`)
    const { items } = (await noor.verzoek('GET', `${voorzieningPad}/historie`)).json<{
      items: {
        versie: number
        van: string
        door: string | null
        gewijzigd: string[]
        gegevens: { naam: string }
      }[]
    }>()
    expect(items[0]).toMatchObject({
      versie: versie + 1,
      door: 'Proef aanbieder',
      gewijzigd: ['naam', 'telefoon'],
      gegevens: { naam: 'Nieuwe naam' },
    })
    expect(items.at(-1)?.gegevens.naam).toBe(naam)
    const toen = await noor.verzoek('GET', `${voorzieningPad}/historie?op=${items[0]?.van}`)
    expect(
      toen.json<{ items: { gegevens: { naam: string } }[] }>().items.map((i) => i.gegevens.naam),
    ).toEqual(['Nieuwe naam'])
  })

  it('refuses a stale screen with who changed what, and a change without a version', async () => {
    const { versie } = await detail()
    const oud = await wijzig(eigen, voorzieningPad, { naam: 'Te laat' }, versie - 1)
    expect(oud.statusCode).toBe(412)
    expect(oud.json()).toMatchObject({
      wijzigingen: [{ door: 'Proef aanbieder', velden: expect.arrayContaining(['naam']) }],
    })
    expect((await eigen.verzoek('PATCH', voorzieningPad, { naam: 'Zonder versie' })).statusCode).toBe(428)
    expect((await detail()).naam).toBe('Nieuwe naam')
  })

  it('is for the provider itself and the administrator: an outsider gets 404 and nothing changes', async () => {
    const { versie, naam } = await detail()
    for (const wie of [vreemd, noor, await huis.als('gemeente'), await huis.als('corporatie')])
      expect((await wijzig(wie, voorzieningPad, { naam: 'Gekaapt' }, versie)).statusCode).toBe(404)
    expect((await detail()).naam).toBe(naam)
    expect((await detail(voorzieningPad, eigen)).magWijzigen).toBe(true)
    expect((await detail(voorzieningPad, vreemd)).magWijzigen).toBe(false)
  })

  it('gives all faults at once, each with its place', async () => {
    const { versie } = await detail()
    const antwoord = await wijzig(
      eigen,
      voorzieningPad,
      { naam: '', versheidMinuten: 0, geldig: { van: '2026-01-01', tot: '2025-01-01' }, kleur: 'rood' },
      versie,
    )
    expect(antwoord.statusCode).toBe(400)
    expect(
      antwoord
        .json<{ fouten: { pad: string }[] }>()
        .fouten.map((f) => f.pad)
        .sort(),
    ).toEqual(['/geldig/tot', '/kleur', '/naam', '/versheidMinuten'])
  })
})

describe('closing', () => {
  it('is refused while someone stays there after that day, and is an end date otherwise', async () => {
    const bewoond = bedden[0] as RegisterPlek
    const leeg = bedden[1] as RegisterPlek
    await proefplaatsing(huis, bewoond, { van: '2026-11-10T12:00:00Z' })
    const { versie } = await detail()
    const sluit = { geldig: { van: plek.voorziening.geldig.van, tot: '2027-01-01' } }
    const weigering = await wijzig(eigen, voorzieningPad, sluit, versie)
    expect(weigering.statusCode).toBe(409)
    expect(weigering.json()).toMatchObject({
      reden: 'bewoond',
      plekken: 1,
      detail: expect.stringContaining('andere plek'),
    })
    const plekPad = (p: RegisterPlek) => `/v1/plekken/${p.id}`
    expect(
      (await wijzig(eigen, plekPad(bewoond), { geldig: { van: bewoond.geldig.van, tot: '2026-12-01' } }, 1))
        .statusCode,
    ).toBe(409)
    expect(
      (await wijzig(eigen, plekPad(leeg), { geldig: { van: leeg.geldig.van, tot: '2026-12-01' } }, 1))
        .statusCode,
    ).toBe(200)
    const bord = (await noor.verzoek('GET', '/v1/bord?op=2026-12-01T12:00:00Z')).json<{
      items: { plekken: { id: string }[] }[]
    }>()
    const ids = bord.items.flatMap((r) => r.plekken.map((p) => p.id))
    expect(ids).toContain(bewoond.id)
    expect(ids).not.toContain(leeg.id)
  })

  it('of a facility makes that nobody is placed there afterwards', async () => {
    const ander = (await proefplekken(huis, noor, '2026-11-20')).find(
      (p) => p.voorziening.id !== plek.voorziening.id,
    ) as RegisterPlek
    const pad = `/v1/voorzieningen/${ander.voorziening.id}`
    const { versie } = await detail(pad)
    expect(
      (
        await wijzig(
          beheerder,
          pad,
          { geldig: { van: ander.voorziening.geldig.van, tot: '2026-11-21' } },
          versie,
        )
      ).statusCode,
    ).toBe(200)
    await expect(proefplaatsing(huis, ander, { van: '2026-11-22T12:00:00Z' })).rejects.toMatchObject({
      constraint: 'claim_binnen_geldigheid',
    })
  })

  it('of an organisation waits for its facilities', async () => {
    const pad = `/v1/organisaties/${plek.voorziening.organisatie.id}`
    const antwoord = await wijzig(beheerder, pad, { geldig: { van: '2015-01-01', tot: '2027-01-01' } }, 1)
    expect(antwoord.statusCode).toBe(409)
    expect(antwoord.json()).toMatchObject({ reden: 'voorzieningen_gaan_door' })
  })
})

describe('building up', () => {
  it('makes organisation, facility, unit and places, which the board then shows', async () => {
    const bron = 'besluit van de stuurgroep'
    const organisatie = await beheerder.verzoek('POST', '/v1/organisaties', {
      code: 'NIEUW',
      naam: 'Nieuwe aanbieder',
      soort: 'aanbieder',
      geldig: GELDIG,
      bron,
    })
    expect(organisatie.statusCode).toBe(201)
    const organisatieId = organisatie.json<{ id: string }>().id
    const basis = {
      code: 'NIEUW_1',
      organisatieId,
      naam: 'Huis aan de Voorbeeldlaan',
      soort: 'opvang',
      gemeenteCode: huis.huis.regio.gemeenten[0]?.code,
      adresGeheim: false,
      alleenBijGeweld: false,
      doelgroepen: ['volwassenen'],
      versheidMinuten: 240,
      crisis: true,
      geldig: GELDIG,
      bron,
    }
    const voorziening = await beheerder.verzoek('POST', '/v1/voorzieningen', basis)
    expect(voorziening.statusCode).toBe(201)
    const pad = String(voorziening.headers.location)
    const dubbel = await beheerder.verzoek('POST', '/v1/voorzieningen', { ...basis, gemeenteCode: 'GM9999' })
    expect(
      dubbel
        .json<{ fouten: { pad: string }[] }>()
        .fouten.map((f) => f.pad)
        .sort(),
    ).toEqual(['/code', '/gemeenteCode'])
    const eenheid = await beheerder.verzoek('POST', `${pad}/eenheden`, {
      code: 'GANG',
      naam: 'Gang',
      soort: 'afdeling',
      kenmerken: ['lift'],
      geslacht: 'alle',
      alsGeheel: false,
      geldig: GELDIG,
      bron,
    })
    const eenheidPad = String(eenheid.headers.location)
    const plekken = { aantal: 5, productCode: plek.productCode, crisis: true, geldig: GELDIG, bron }
    expect((await beheerder.verzoek('POST', `${eenheidPad}/plekken`, plekken)).statusCode).toBe(201)
    const botst = await beheerder.verzoek('POST', `${eenheidPad}/plekken`, { ...plekken, vanafNummer: 4 })
    expect(botst.json<{ fouten: unknown[] }>().fouten).toEqual([
      expect.objectContaining({
        pad: '/vanafNummer',
        melding: 'Deze nummers bestaan in die periode al: 4, 5.',
      }),
    ])
    expect(
      (await beheerder.verzoek('POST', `${eenheidPad}/plekken`, { ...plekken, productCode: 'BESTAAT_NIET' }))
        .statusCode,
    ).toBe(400)
    const bord = (await noor.verzoek('GET', '/v1/bord?op=2026-12-02T12:00:00Z')).json<{
      items: { code: string; cijfers: { vrij: number } }[]
    }>()
    expect(bord.items.find((r) => r.code === 'NIEUW_1')?.cijfers.vrij).toBe(5)
    const eerder = (await noor.verzoek('GET', '/v1/bord')).json<{ items: { code: string }[] }>()
    expect(eerder.items.some((r) => r.code === 'NIEUW_1')).toBe(false)
  })

  it('gives the same bed another product from a day on, without touching what was', async () => {
    const bed = bedden[2] as RegisterPlek
    const product = huis.huis.regio.producten.find(
      (p) => p.code !== bed.productCode && p.geldig.tot === undefined,
    )
    const antwoord = await eigen.verzoek(
      'POST',
      `/v1/plekken/${bed.id}/omzetting`,
      { vanaf: '2027-01-01', productCode: product?.code, crisis: false, bron: 'afspraak' },
      { 'if-match': '"1"' },
    )
    expect(antwoord.statusCode).toBe(201)
    const eenheid = (await detail()).eenheden.find((e) => e.id === bed.eenheid.id)
    expect(
      eenheid?.plekken
        .filter((p) => p.nummer === bed.nummer)
        .slice(-2)
        .map((p) => p.productCode),
    ).toEqual([bed.productCode, product?.code])
  })

  it('lets an other name find an organisation, and takes a wrong one away', async () => {
    const pad = `/v1/organisaties/${plek.voorziening.organisatie.id}`
    expect(
      (await beheerder.verzoek('POST', `${pad}/aliassen`, { naam: 'De Oude Naam', bron: 'verslag' }))
        .statusCode,
    ).toBe(204)
    const lijst = (await noor.verzoek('GET', '/v1/organisaties')).json<{
      items: { id: string; aliassen: string[] }[]
    }>()
    expect(lijst.items.find((o) => o.id === plek.voorziening.organisatie.id)?.aliassen).toContain(
      'De Oude Naam',
    )
    expect(
      (await beheerder.verzoek('POST', `${pad}/aliassen/_verwijder`, { naam: 'De Oude Naam' })).statusCode,
    ).toBe(204)
    expect(
      (await noor.verzoek('GET', pad)).json<{ aliassen: { naam: string }[] }>().aliassen.map((a) => a.naam),
    ).not.toContain('De Oude Naam')
  })
})

describe('sources that disagree', () => {
  it('stay side by side; of those about one thing exactly one is used', async () => {
    const lees = async () =>
      (await detail()).opgaven.filter((o) => o.soort === 'formeel' && o.waarvan === 'totaal')
    const voor = await lees()
    const antwoord = await eigen.verzoek('POST', `${voorzieningPad}/capaciteitsopgaven`, {
      soort: 'formeel',
      waarvan: 'totaal',
      van: 44,
      tot: 44,
      geldig: { van: '2026-11-01', tot: null },
      gebruikt: true,
      toelichting: 'nieuw contract',
      bron: 'contract',
    })
    expect(antwoord.statusCode).toBe(201)
    const na = await lees()
    expect(na).toHaveLength(voor.length + 1)
    expect(na.filter((o) => o.gebruikt && o.van === 44)).toHaveLength(1)
    const rij = (await noor.verzoek('GET', '/v1/bord'))
      .json<{
        items: { id: string; afgesproken: { van: number; bron: string }; andereOpgaven: unknown[] }[]
      }>()
      .items.find((r) => r.id === plek.voorziening.id)
    expect(rij?.afgesproken).toMatchObject({ van: 44, bron: 'contract' })
    expect(rij?.andereOpgaven.length).toBeGreaterThan(0)
  })
})

describe('loading the files of the region again', () => {
  it('keeps what users recorded of capacities and prices', async () => {
    const gelezen = leesRegiobestanden('maastricht-heuvelland')
    const voor = (await detail()).opgaven
    expect(await laadRegio(huis.huis.systeem, { ...gelezen, vingerafdruk: 'anders' })).toEqual({
      geladen: true,
    })
    expect((await detail()).opgaven).toEqual(voor)
    expect(voor.some((o) => o.van === 44 && o.gebruikt)).toBe(true)
  })
})

describe('private locations and addresses', () => {
  it('end the old price on the day the new one begins', async () => {
    const locatie = [...(await proefplekken(huis, noor, '2026-11-20'))].find(
      (p) => p.voorziening.locatievoorwaarden.length > 0,
    ) as RegisterPlek
    const pad = `/v1/voorzieningen/${locatie.voorziening.id}`
    const prijs = {
      soort: 'hotel',
      prijsCent: 9900,
      maxPersonen: 2,
      contact: 'receptie',
      ongeschiktVoor: [],
      geldig: { van: '2027-01-01', tot: null },
      bron: 'opgave hotel',
    }
    expect((await beheerder.verzoek('POST', `${pad}/locatievoorwaarden`, prijs)).statusCode).toBe(201)
    const [nieuw, oud] = (await detail(pad)).locatievoorwaarden
    expect(nieuw).toMatchObject({ prijsCent: 9900, geldig: { van: '2027-01-01', tot: null } })
    expect(oud?.geldig.tot).toBe('2027-01-01')
  })

  it('never put an address in a list, and show a secret one to nobody but the provider', async () => {
    const geheim = (await proefplekken(huis, noor, '2026-11-20')).find(
      (p) => p.voorziening.adresGeheim,
    ) as RegisterPlek
    const pad = `/v1/voorzieningen/${geheim.voorziening.id}`
    const baas = await huis.als('aanbieder', geheim.voorziening.organisatie.code)
    const anders = geheim.voorziening.organisatie.id === eigen.organisatieId ? vreemd : eigen
    const { versie } = await detail(pad)
    const zet = (wie: Proefgebruiker) =>
      wie.verzoek(
        'PUT',
        `${pad}/adres`,
        { adres: 'Verzonnenstraat 1', aanwijzing: null },
        { 'if-match': `"${versie}"` },
      )
    expect((await zet(baas)).statusCode).toBe(200)
    expect((await zet(beheerder)).statusCode).toBe(404)
    expect((await detail(pad, baas)).adres?.adres).toBe('Verzonnenstraat 1')
    for (const wie of [noor, beheerder, anders]) expect((await detail(pad, wie)).adres).toBeNull()
    for (const lijst of ['/v1/voorzieningen?gesloten=ja', '/v1/bord'])
      expect((await baas.verzoek('GET', lijst)).body).not.toContain('Verzonnenstraat')
  })
})
