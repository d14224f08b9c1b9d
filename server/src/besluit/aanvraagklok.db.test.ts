import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, TOEKENNEN, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

type Klok = {
  id: string
  versie: number
  soort: string
  begin: string
  laatsteDag: string
  geslotenReden: string | null
}
const klokken = async (zaakId: string) =>
  (await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).klokken
    .filter((k) => k.soort === 'wmoBeschikking')
    .toSorted((a, b) => (a.begin < b.begin ? -1 : 1))
    .map((k) => [k.begin, k.laatsteDag, k.geslotenReden])

it('the first draft on an application begins its two weeks, once, from the day that it came in', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  expect(await klokken(zaakId)).toEqual([])
  await concept(aylin, zaakId, { soort: 'toekennen', product: 'BW_BASIS', aanvraagOp: '2026-11-13' })
  expect(await klokken(zaakId)).toEqual([['2026-11-13', '2026-11-27', null]])
  await concept(aylin, zaakId, WEIGEREN)
  expect(await klokken(zaakId)).toHaveLength(1)
  const { items } = await moet<{ items: { soort: string }[] }>(
    aylin,
    200,
    'GET',
    `/v1/zaken/${zaakId}/tijdlijn`,
  )
  expect(items.filter((g) => g.soort === 'aanvraag')).toHaveLength(1)
})

it('an application that was taken in at the desk is the one that the draft is about', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  await moet(aylin, 201, 'POST', `/v1/zaken/${zaakId}/aanvraag`, { ontvangenOp: '2026-11-13' })
  await concept(aylin, zaakId)
  expect(await klokken(zaakId)).toEqual([['2026-11-13', '2026-11-27', null]])
})

it('another application beside it has two weeks of its own', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  await concept(aylin, zaakId)
  await concept(aylin, zaakId, { ...TOEKENNEN, product: 'BT', aanvraagOp: '2026-11-18' })
  expect((await klokken(zaakId)).map(([begin]) => begin)).toEqual(['2026-11-13', '2026-11-18'])
})

it('a day that is mended goes along, also back', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId)
  const gelezen = await aylin.verzoek('GET', pad)
  const kop = { 'if-match': String(gelezen.headers.etag) }
  await moet(aylin, 200, 'PUT', pad, { ...TOEKENNEN, aanvraagOp: '2026-11-10' }, kop)
  expect(await klokken(zaakId)).toEqual([
    ['2026-11-10', '2026-11-24', null],
    ['2026-11-13', '2026-11-27', 'aanvraagdag_verbeterd'],
  ])
})

it('what is decided is not inquired into any more, and not decided before it is unless it cannot wait; its application is not offered again; urgent help leaves the inquiry to go on', async () => {
  const onderzoek = async (zaakId: string) =>
    (await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).klokken.find(
      (k) => k.soort === 'wmoOnderzoek',
    )?.geslotenReden
  const metOnderzoek = async (spoed: boolean) => {
    const { zaakId } = await maakZaak(proef, aylin)
    await stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden: 'informatie' })
    const weer = await stap(aylin, `/v1/zaken/${zaakId}`, 'heropenen', {
      naar: 'onderzoek',
      reden: 'Er is toch meer nodig.',
      spoed,
    })
    expect(weer.statusCode, weer.body).toBe(200)
    expect(await onderzoek(zaakId)).toBeNull()
    const pad = await concept(aylin, zaakId)
    const teVroeg = await stap(aylin, pad, 'besluit')
    expect(teVroeg.json()).toMatchObject({ status: 409, ontbreekt: ['onderzoek'] })
    await stap(aylin, pad, 'verval', { reden: 'Er is eerst een onderzoek.' })
    if (spoed) await verzonden(aylin, zaakId, { ...TOEKENNEN, gronden: ['SPOED'] })
    else {
      // six weeks later it is not done: who applied is answered all the same
      proef.zetKlok('2027-01-06T09:00:00.000Z')
      await verzonden(aylin, zaakId, { ...TOEKENNEN, aanvraagOp: '2027-01-06' })
    }
    return zaakId
  }
  expect(await onderzoek(await metOnderzoek(false))).toBe('besluit_verzonden')
  expect(await onderzoek(await metOnderzoek(true))).toBeNull()
})

it('an application of before the inquiry was done begins its two weeks when that closes, once, and not for a change or what was dropped', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  await stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden: 'informatie' })
  await stap(aylin, `/v1/zaken/${zaakId}`, 'heropenen', {
    naar: 'onderzoek',
    reden: 'Er is toch meer nodig.',
  })
  for (const product of ['BW_BASIS', 'BT'])
    await concept(aylin, zaakId, { ...TOEKENNEN, product, aanvraagOp: '2026-11-18' })
  const weg = await concept(aylin, zaakId, { ...TOEKENNEN, aanvraagOp: '2026-11-19' })
  await stap(aylin, weg, 'verval', { reden: 'Is toch niet nodig.' })
  expect(await klokken(zaakId)).toEqual([])
  const zaak = await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)
  const klok = zaak.klokken.find((k) => k.soort === 'wmoOnderzoek' && k.geslotenReden === null)
  const reden = 'Het onderzoek is buiten het systeem gedaan.'
  const kop = { 'if-match': `"${klok?.versie}"` }
  await moet(aylin, 200, 'POST', `/v1/zaken/${zaakId}/klokken/${klok?.id}/sluiting`, { reden }, kop)
  expect(await klokken(zaakId)).toEqual([['2026-11-18', '2026-12-02', null]])
})

const idVan = (pad: string) => pad.split('/').at(-1) as string
const werk = async (zaakId: string) => {
  const { zaken } = await moet<{
    zaken: { id: string; werk: string; klok: string | null; laatsteDag: string }[]
  }>(aylin, 200, 'GET', '/v1/toegang/werkbak')
  const regel = zaken.find((z) => z.id === zaakId)
  return [regel?.werk, regel?.klok, regel?.laatsteDag]
}
const open = async (zaakId: string, soort: string) =>
  (
    await moet<{ klokken: (Klok & { geslotenOp: string | null })[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}`,
    )
  ).klokken
    .filter((k) => k.soort === soort && k.geslotenOp === null)
    .map((k) => k.begin)

describe('a decision ends the clock of the application that it answers, once it is made known', () => {
  it('taken is not known: the two weeks run on, and the workbench says to send it (Awb arts. 3:40, 3:41)', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    expect(await werk(zaakId)).toEqual(['besluit', 'wmoBeschikking', '2026-11-27'])
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
    expect(await open(zaakId, 'wmoBeschikking')).toEqual(['2026-11-13'])
    expect(await werk(zaakId)).toEqual(['verzend', 'wmoBeschikking', '2026-11-27'])
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    expect(await open(zaakId, 'wmoBeschikking')).toEqual([])
    expect((await werk(zaakId)).slice(0, 2)).toEqual(['klok', 'herbeoordeling'])
  })

  it('a change of what somebody has leaves the application for something else running', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const eerst = await verzonden(aylin, zaakId)
    await moet(aylin, 201, 'POST', `/v1/zaken/${zaakId}/aanvraag`, { ontvangenOp: '2026-11-18' })
    const anders = {
      ...TOEKENNEN,
      soort: 'wijzigen',
      opVerzoek: true,
      vervangt: idVan(eerst),
      van: '2026-12-15',
      omvang: 'Meer uren.',
      motivering: 'Er is meer nodig dan gedacht.',
      aanvraagOp: '2026-11-18',
    }
    const pad = await concept(aylin, zaakId, anders)
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    expect(await open(zaakId, 'wmoBeschikking')).toEqual(['2026-11-18'])
    expect((await werk(zaakId))[0]).toBe('besluit')
  })

  it('another application is not answered by it', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    await moet(aylin, 201, 'POST', `/v1/zaken/${zaakId}/aanvraag`, { ontvangenOp: '2026-11-18' })
    await verzonden(aylin, zaakId)
    expect(await open(zaakId, 'wmoBeschikking')).toEqual(['2026-11-18'])
  })

  it('two decisions on one application: the last one closes it, sent or dropped', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const ander = await concept(aylin, zaakId, { ...TOEKENNEN, product: 'BT' })
    await verzonden(aylin, zaakId)
    expect(await open(zaakId, 'wmoBeschikking')).toEqual(['2026-11-13'])
    expect((await stap(aylin, ander, 'verval', { reden: 'Is toch niet nodig.' })).statusCode).toBe(204)
    expect(await open(zaakId, 'wmoBeschikking')).toEqual([])
  })

  it('the answer to an objection ends its term when its letter goes', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, {
      ontvangenOp: '2026-11-20',
      doorWie: 'zelf',
      inhoud: 'Ik wil meer uren begeleiding.',
    })
    const antwoord = {
      uitkomst: 'niet_ontvankelijk',
      om: 'geen_belang',
      motivering: 'Het gaat niet over dit besluit.',
    }
    await moet(joris, 204, 'POST', `/v1/bezwaren/${id}/uitkomst`, antwoord, { 'if-match': '"1"' })
    expect(await open(zaakId, 'bezwaarBeslissing')).toEqual(['2027-01-04'])
    expect((await werk(zaakId)).slice(0, 2)).toEqual(['verzend', 'bezwaarBeslissing'])
    const { items } = await moet<{ items: { id: string; soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/brieven`,
    )
    const brief = items.find((b) => b.soort === 'beslissing_op_bezwaar')
    await moet(aylin, 200, 'POST', `/v1/brieven/${brief?.id}/verzending`, { kanaal: 'post' })
    expect(await open(zaakId, 'bezwaarBeslissing')).toEqual([])
  })
})

it('help that cannot wait is there when somebody has a bed, not when a letter says so (Wmo 2015 art. 2.3.3)', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  expect(
    (await stap(aylin, `/v1/zaken/${zaakId}`, 'spoed', { reden: 'Moet vandaag weg uit huis.' })).statusCode,
  ).toBe(200)
  await verzonden(aylin, zaakId)
  expect(await open(zaakId, 'wmoSpoed')).toEqual(['2026-11-20'])
  expect((await werk(zaakId))[0]).toBe('spoed')
  const { klokken } = await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)
  const klok = klokken.find((k) => k.soort === 'wmoSpoed')
  const reden = 'Slaapt vanaf vannacht bij de crisisopvang.'
  await moet(
    aylin,
    200,
    'POST',
    `/v1/zaken/${zaakId}/klokken/${klok?.id}/sluiting`,
    { reden },
    { 'if-match': `"${klok?.versie}"` },
  )
  expect((await werk(zaakId)).slice(0, 2)).toEqual(['klok', 'herbeoordeling'])
})

// last: this report takes the next number
it('what cannot wait is granted during the inquiry without an application, and begins no two weeks', async () => {
  const gemeld = await moet<{ id: string }>(aylin, 201, 'POST', '/v1/toegangsmeldingen/balie', {
    melderSoort: 'zelf',
    vraag: 'Ik kan nergens meer terecht.',
    kanaal: 'balie',
    ontvangenOp: '2026-11-18',
  })
  const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/toegangsmeldingen/${gemeld.id}/zaak`, {})
  await concept(aylin, id, { ...TOEKENNEN, aanvraagOp: '2026-11-20' })
  expect(await klokken(id)).toEqual([])
  // six weeks later the inquiry is late, and an application is possible without it (Wmo 2015 art. 2.3.2 lid 9)
  proef.zetKlok('2027-01-11T10:00:00.000Z')
  await concept(aylin, id, { ...TOEKENNEN, aanvraagOp: '2027-01-11' })
  expect((await klokken(id)).map(([begin]) => begin)).toEqual(['2027-01-11'])
})
