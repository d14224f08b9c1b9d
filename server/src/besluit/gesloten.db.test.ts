import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, TOEKENNEN, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let stad: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

type Klok = { soort: string; geslotenOp: string | null }
const sluit = (zaakId: string, reden: string, meer: object = {}) =>
  stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden, ...meer })
const open = async (zaakId: string) => {
  const { klokken } = await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)
  return klokken.filter((k) => k.geslotenOp === null).map((k) => k.soort)
}
const inWerkbak = async (zaakId: string) =>
  (
    await moet<{ zaken: { id: string; klok: string | null }[] }>(
      aylin,
      200,
      'GET',
      '/v1/toegang/werkbak?wie=alle',
    )
  ).zaken.find((z) => z.id === zaakId)
const geweigerd = async () => {
  const { zaakId, clientId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId, WEIGEREN)
  await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
  await stap(aylin, pad, 'besluit')
  await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  expect((await sluit(zaakId, 'afgewezen')).statusCode).toBe(200)
  return { zaakId, clientId, pad }
}
const BEZWAAR = { doorWie: 'zelf', inhoud: 'Mijn broer kan dit niet meer.' }

describe('what was granted is looked at again, also when its case is closed (Wmo 2015 art. 2.3.9)', () => {
  it('the review runs on, is on the workbench when it is due, and sight of the file with it', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    const gesloten = await sluit(zaakId, 'afgerond')
    expect(gesloten.json()).toMatchObject({ fase: 'gesloten', inzageTot: null })
    expect((await open(zaakId)).toSorted()).toEqual(['bezwaar', 'herbeoordeling'])
    expect(await inWerkbak(zaakId)).toBeUndefined()
    const { herbeoordelingOp } = await moet<{ herbeoordelingOp: string }>(aylin, 200, 'GET', pad)
    proef.zetKlok(`${herbeoordelingOp}T09:00:00.000Z`)
    expect(await inWerkbak(zaakId)).toMatchObject({ klok: 'herbeoordeling' })
    await moet(aylin, 201, 'POST', `${pad}/herbeoordelingen`, {
      uitkomst: 'voortzetten',
      toelichting: 'Het gaat goed zo.',
      volgendeOp: '2028-10-01',
    })
    expect((await open(zaakId)).toSorted()).toEqual(['bezwaar', 'herbeoordeling'])
    expect(await inWerkbak(zaakId)).toBeUndefined()
  })

  it('not of what ended, nor of a file that opens again with the clock it has', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    await verzonden(aylin, zaakId, { ...TOEKENNEN, tot: '2026-12-31' })
    proef.zetKlok('2027-02-10T09:00:00.000Z')
    expect((await sluit(zaakId, 'hersteld')).json().inzageTot).not.toBeNull()
    expect(await open(zaakId)).toEqual([])

    proef.zetKlok(NU)
    const ander = await maakZaak(proef, aylin)
    await verzonden(aylin, ander.zaakId)
    await sluit(ander.zaakId, 'afgerond')
    const weer = await stap(aylin, `/v1/zaken/${ander.zaakId}`, 'heropenen', {
      naar: 'onderzoek',
      reden: 'Er is meer hulp nodig.',
      spoed: false,
    })
    expect(weer.statusCode, weer.body).toBe(200)
    expect((await open(ander.zaakId)).toSorted()).toEqual(['bezwaar', 'herbeoordeling', 'wmoOnderzoek'])
  })
})

describe('an objection finds a closed case (Awb arts. 6:9, 6:11)', () => {
  it('posted on the last day and here a few days later: in time, through the file', async () => {
    const { pad, zaakId } = await geweigerd()
    const { bezwaarTot } = await moet<{ bezwaarTot: string }>(aylin, 200, 'GET', pad)
    expect(bezwaarTot).toBe('2027-01-04')
    proef.zetKlok('2027-01-06T09:00:00.000Z')
    await moet(aylin, 201, 'POST', `${pad}/bezwaren`, {
      ...BEZWAAR,
      ontvangenOp: '2027-01-06',
      gepostOp: '2027-01-04',
    })
    const { items } = await moet<{ items: { teLaat: boolean }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/bezwaren`,
    )
    expect(items).toMatchObject([{ teLaat: false }])
  })

  it('two decisions on one product on one day: asked which, and nothing is open until that is said', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const paden: string[] = []
    for (let i = 0; i < 2; i++) {
      const pad = await concept(aylin, zaakId, WEIGEREN)
      await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
      await stap(aylin, pad, 'besluit')
      await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
      paden.push(pad)
    }
    await sluit(zaakId, 'afgewezen')
    const { melding } = await moet<{ melding: { nummer: string } }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)
    proef.zetKlok('2027-03-01T09:00:00.000Z')
    const brief = { ...BEZWAAR, nummer: melding.nummer, besluitOp: '2026-11-20', ontvangenOp: '2027-03-01' }
    const vraag = await moet<{ reden: string; besluiten: { id: string; soort: string }[] }>(
      aylin,
      409,
      'POST',
      '/v1/bezwaren',
      brief,
    )
    expect(vraag).toMatchObject({ reden: 'meer_besluiten', besluiten: [{ soort: 'weigeren' }, {}] })
    expect((await aylin.verzoek('GET', paden[1] ?? '')).statusCode).toBe(404)
    const besluitId = vraag.besluiten[1]?.id
    await moet(aylin, 201, 'POST', '/v1/bezwaren', { ...brief, besluitId })
    const { items } = await moet<{ items: { besluitId: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/bezwaren`,
    )
    expect(items).toMatchObject([{ besluitId }])
  })

  it('far too late: by the number and the day of the letter, of a case of the own team, and of one decision', async () => {
    const { pad, zaakId } = await geweigerd()
    const { melding } = await moet<{ melding: { nummer: string } }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)
    proef.zetKlok('2027-03-01T09:00:00.000Z')
    expect((await aylin.verzoek('GET', pad)).statusCode).toBe(404)
    const brief = {
      ...BEZWAAR,
      nummer: melding.nummer,
      besluitOp: '2026-11-20',
      ontvangenOp: '2027-03-01',
      teLaatReden: 'Lag in het ziekenhuis.',
    }
    expect((await stad.verzoek('POST', '/v1/bezwaren', brief)).statusCode).toBe(404)
    for (const mis of [{ besluitOp: '2026-11-19' }, { nummer: 'T2026-0001' }, { besluitId: zaakId }])
      expect((await aylin.verzoek('POST', '/v1/bezwaren', { ...brief, ...mis })).statusCode).toBe(404)
    // asking for what is not there opens nothing
    expect((await aylin.verzoek('GET', pad)).statusCode).toBe(404)
    const uit = await moet<{ id: string; zaakId: string }>(aylin, 201, 'POST', '/v1/bezwaren', brief)
    expect(uit.zaakId).toBe(zaakId)
    expect(await moet(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).toMatchObject({ fase: 'besluit' })
    const { items } = await moet<{ items: { teLaat: boolean }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/bezwaren`,
    )
    expect(items).toMatchObject([{ teLaat: true, teLaatReden: 'Lag in het ziekenhuis.' }])
  })
})

it('who died is given nothing any more, and no municipality goes on reading for that', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId, { ...TOEKENNEN, van: '2026-11-01', tot: null })
  await stap(aylin, pad, 'besluit')
  expect((await stad.verzoek('GET', pad)).statusCode).toBe(200)
  expect((await sluit(zaakId, 'overleden', { overledenOp: '2026-11-19' })).statusCode).toBe(200)
  proef.zetKlok('2026-11-20T10:00:01.000Z')
  expect((await stad.verzoek('GET', pad)).statusCode).toBe(404)
  expect(await moet(aylin, 200, 'GET', pad)).toMatchObject({ tot: '2026-11-19' })
  expect(await open(zaakId)).toEqual([])
})
