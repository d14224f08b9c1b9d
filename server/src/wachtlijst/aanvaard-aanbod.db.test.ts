import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { plekkenVoor, zetOp } from './proef/wachtenden.ts'
import { laatAanbodVerlopen, vraagNaarPlaatsing } from './vanzelf.ts'

const NU = '2026-11-27T09:00:00.000Z'
const LATER = '2026-12-05T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker
let noor: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  noor = await huis.als('toegangsmedewerker', undefined, 'Noor Proef')
})
afterAll(() => huis?.opruimen())

const aanbod = async (id: string) => (await aylin.verzoek('GET', `/v1/aanbiedingen/${id}`)).json()
const doe = async (id: string, stap: string, body: unknown, wie = aylin) =>
  wie.verzoek('POST', `/v1/aanbiedingen/${id}/${stap}`, body, {
    'if-match': `"${(await aanbod(id)).versie}"`,
  })
const taken = async (id: string) =>
  (
    await sql<{ voor: string; open: boolean; afronding: string | null }>`
      select voor, afgerond_op is null as open, afronding from taak where aanbod_id = ${id} order by aangemaakt_op, id`.execute(
      huis.huis.systeem.db,
    )
  ).rows
const werk = async (zaakId: string) =>
  (await aylin.verzoek('GET', '/v1/toegang/werkbak?wie=alle'))
    .json()
    .zaken.find((z: { id: string }) => z.id === zaakId)

/** Somebody whose offer both sides said yes to, of a place that is free from this day. */
async function aanvaard(product: string, vanaf = '2026-11-27', persoon: object = {}) {
  const wie = await zetOp(huis, aylin, product, {}, { behandelaar: noor.gebruikerId as string, ...persoon })
  const { plekIds, organisatie } = await plekkenVoor(huis, product, 1)
  const vacature = await aylin.verzoek('POST', '/v1/vacatures', { vanaf, openingen: [{ plekIds }] })
  const { openingen } = (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`))
    .json()
    .items.find((v: { id: string }) => v.id === vacature.json().id)
  const gedaan = await aylin.verzoek('POST', `/v1/openingen/${openingen[0].id}/aanbod`, {
    plaatsId: wie.plaatsId,
    afwijkreden: 'Samen zo besproken.',
  })
  expect(gedaan.statusCode, gedaan.body).toBe(201)
  const { id } = gedaan.json()
  const sanne = await huis.als('aanbieder', organisatie)
  expect((await doe(id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)).statusCode).toBe(200)
  expect((await doe(id, 'antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
  return { id: id as string, ...wie }
}

describe('an accepted offer that nobody turns into a stay', () => {
  it('asks a named colleague after the term of the region, once; placing answers it', async () => {
    const wie = await aanvaard('BW_LICHT')
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(0)
    huis.zetKlok(LATER)
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(1)
    // twice, and two at the same moment
    expect(await Promise.all([vraagNaarPlaatsing(huis.huis), vraagNaarPlaatsing(huis.huis)])).toEqual([0, 0])
    expect(await taken(wie.id)).toEqual([{ voor: noor.gebruikerId, open: true, afronding: null }])
    // a yes never lapses
    expect(await laatAanbodVerlopen(huis.huis)).toBe(0)
    expect(await aanbod(wie.id)).toMatchObject({
      status: 'aanvaard',
      wachtOpPlaatsing: { sinds: '2026-11-27', gevraagdAan: 'Noor Proef', uiterlijk: expect.any(String) },
    })
    expect(await werk(wie.zaakId)).toMatchObject({ werk: 'plaats_uit_aanbod', laatsteDag: '2026-12-12' })
    const lijn = (await aylin.verzoek('GET', `/v1/zaken/${wie.zaakId}/tijdlijn`)).json()
    expect(lijn.items.map((r: { soort: string }) => r.soort)).toContain('aanbod_wacht_op_plaatsing')
    const bijNoor = (await noor.verzoek('GET', '/v1/signalen')).json().items
    expect(bijNoor).toContainEqual(expect.objectContaining({ code: 'aanvaard_aanbod', voorMij: true }))

    const geplaatst = await doe(wie.id, 'plaatsing', {})
    expect(geplaatst.statusCode, geplaatst.body).toBe(200)
    expect(await taken(wie.id)).toEqual([{ voor: noor.gebruikerId, open: false, afronding: 'geplaatst' }])
    expect(await aanbod(wie.id)).toMatchObject({ status: 'geplaatst', wachtOpPlaatsing: null })
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(0)
    huis.zetKlok(NU)
  })

  it('is answered by taking the offer back as well', async () => {
    const wie = await aanvaard('BW_LICHT')
    huis.zetKlok(LATER)
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(1)
    const terug = await doe(wie.id, 'intrekking', { reden: 'Wil toch liever wachten.' })
    expect(terug.statusCode, terug.body).toBe(200)
    expect(await taken(wie.id)).toMatchObject([{ open: false, afronding: 'Wil toch liever wachten.' }])
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(0)
    huis.zetKlok(NU)
  })

  it('answered by hand it is asked again only after another term, and the offer stays', async () => {
    const wie = await aanvaard('SOCIAAL_HOSTEL')
    huis.zetKlok(LATER)
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(1)
    const { id, versie } = (await noor.verzoek('GET', '/v1/signalen'))
      .json()
      .items.find((s: { code: string }) => s.code === 'aanvaard_aanbod')
    const klaar = await noor.verzoek(
      'POST',
      `/v1/taken/${id}/afronding`,
      { afronding: 'De sleutel komt volgende week.' },
      { 'if-match': `"${versie}"` },
    )
    expect(klaar.statusCode, klaar.body).toBe(200)
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(0)
    huis.zetKlok('2026-12-13T09:00:00.000Z')
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(1)
    expect((await aanbod(wie.id)).status).toBe('aanvaard')
    expect((await doe(wie.id, 'intrekking', { reden: 'Toch een andere plek.' })).statusCode).toBe(200)
    huis.zetKlok(NU)
  })

  it('counts from the day on which the place comes free, when that is later', async () => {
    const wie = await aanvaard('WACHTVOORZIENING', '2026-12-20')
    huis.zetKlok(LATER)
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(0)
    huis.zetKlok('2026-12-26T09:00:00.000Z')
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(0)
    huis.zetKlok('2026-12-27T09:00:00.000Z')
    expect(await vraagNaarPlaatsing(huis.huis)).toBe(1)
    expect((await aanbod(wie.id)).wachtOpPlaatsing).toMatchObject({ sinds: '2026-12-20' })
    huis.zetKlok(NU)
  })
})
