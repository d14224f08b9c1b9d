import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, TOEKENNEN, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
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
    ['2026-11-13', '2026-11-27', 'dag van de aanvraag verbeterd'],
  ])
})

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
