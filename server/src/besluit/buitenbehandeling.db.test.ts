import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inTransactie, NIEMAND } from '../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, TOEKENNEN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const opDag = (dag: string) => proef.zetKlok(`${dag}T10:00:00.000Z`)
const BUITEN = {
  soort: 'buiten_behandeling',
  product: 'BW_BASIS',
  gronden: ['AANVRAAG_ONVOLLEDIG'],
  motivering: 'Zonder het verslag van de behandelaar is niet te zeggen wat er nodig is.',
  aanvraagOp: '2026-11-13',
}
type Klok = {
  id: string
  versie: number
  soort: string
  laatsteDag: string | null
  geslotenReden: string | null
  aanvulverzoek: { briefId: string; tot: string } | null
  schorsingen: { van: string; tot: string | null; aanvullenTot: string | null }[]
}
type Beeld = {
  ontbreekt: string[]
  status: string
  versie: number
  besluitOp: string | null
  buitenTot: string | null
  bekendTeLaat: boolean
  mag: { verzenden: boolean; vervallen: boolean }
  aanvulverzoek: { gevraagdOp: string; tot: string; aangevuldOp: string | null } | null
}

/** An application of the 13th of November, with a draft that leaves it undealt with. */
async function maakAanvraag() {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId, BUITEN)
  const klok = async () => {
    const { klokken } = await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)
    const van = klokken.find((k) => k.soort === 'wmoBeschikking')
    if (!van) throw new Error('een aanvraag zonder klok')
    return van
  }
  const doe = async (deel: string, body: object) => {
    const { id, versie } = await klok()
    return aylin.verzoek('POST', `/v1/zaken/${zaakId}/klokken/${id}/${deel}`, body, {
      'if-match': `"${versie}"`,
    })
  }
  const maakVraag = (tot: string | null) => doe('aanvulverzoek', { gevraagd: 'Het verslag ontbreekt.', tot })
  const verzendVraag = async (op: string | null = null) =>
    aylin.verzoek('POST', `/v1/zaken/${zaakId}/klokken/${(await klok()).id}/aanvulverzoek/verzending`, {
      kanaal: 'post',
      op,
    })
  /** Asked today to complete it, until a day: by a letter that goes at once. */
  const vraag = async (tot: string | null) => {
    const gemaakt = await maakVraag(tot)
    return gemaakt.statusCode === 200 ? verzendVraag() : gemaakt
  }
  const lees = () => moet<Beeld>(aylin, 200, 'GET', pad)
  const werk = async () =>
    (
      await moet<{ zaken: { id: string; werk: string; laatsteDag: string | null }[] }>(
        aylin,
        200,
        'GET',
        '/v1/toegang/werkbak',
      )
    ).zaken.find((z) => z.id === zaakId)
  return { zaakId, pad, klok, doe, maakVraag, verzendVraag, vraag, lees, werk }
}

it('asked with a term, nothing came in: left undealt with by a letter, the clock closes, and there is an objection', async () => {
  const a = await maakAanvraag()
  expect((await a.lees()).ontbreekt).toEqual(['aanvulverzoek'])
  for (const tot of [null, '2026-11-20'])
    expect((await a.vraag(tot)).json(), String(tot)).toMatchObject({
      status: 400,
      fouten: [{ pad: '/tot' }],
    })
  expect((await a.vraag('2026-12-04')).statusCode).toBe(200)
  expect(await a.lees()).toMatchObject({
    ontbreekt: ['aanvulling_loopt'],
    aanvulverzoek: { gevraagdOp: '2026-11-20', tot: '2026-12-04', aangevuldOp: null },
    // the 28th day is New Year's Day, a Friday
    buitenTot: '2027-01-04',
  })
  opDag('2026-12-04')
  expect((await stap(aylin, a.pad, 'besluit')).json()).toMatchObject({
    status: 409,
    ontbreekt: ['aanvulling_loopt'],
  })
  expect(await a.werk()).toMatchObject({ werk: 'wacht_op_aanvulling', laatsteDag: null })

  opDag('2026-12-07')
  expect(await a.werk()).toMatchObject({ werk: 'beslis_onvolledig', laatsteDag: '2027-01-04' })
  const teVroeg = await stap(aylin, a.pad, 'besluit', { besluitOp: '2026-12-04' })
  expect(teVroeg.json()).toMatchObject({ status: 400, fouten: [{ pad: '/besluitOp' }] })
  const genomen = await stap(aylin, a.pad, 'besluit')
  expect(genomen.statusCode, genomen.body).toBe(200)
  expect(await a.werk()).toMatchObject({ werk: 'verzend', laatsteDag: '2027-01-04' })
  const dicht = await stap(aylin, `/v1/zaken/${a.zaakId}`, 'sluiting', { reden: 'uit_contact' })
  expect(dicht.json()).toMatchObject({ status: 409, reden: 'besluit_niet_verzonden' })
  const { items: brieven } = await moet<{ items: { soort: string; onderwerp: string }[] }>(
    aylin,
    200,
    'GET',
    `/v1/zaken/${a.zaakId}/brieven`,
  )
  expect(brieven).toMatchObject([{ soort: 'buiten_behandeling' }, { soort: 'informatieverzoek' }])
  expect(brieven[0]?.onderwerp).toMatch(/^Wij behandelen uw aanvraag voor .+ niet$/)
  const { rows } = await sql<{ gevraagd: string; tot: string }>`
    select gegevens ->> 'gevraagdOp' as gevraagd, gegevens ->> 'aanvullenTot' as tot from brief where zaak_id = ${a.zaakId} and soort = 'buiten_behandeling'`.execute(
    proef.huis.systeem.db,
  )
  expect(rows).toEqual([{ gevraagd: '20 november 2026', tot: '4 december 2026' }])

  expect(await moet(aylin, 200, 'POST', `${a.pad}/verzending`, { kanaal: 'post' })).toEqual({
    verzondenOp: '2026-12-07',
    bezwaarTot: '2027-01-18',
  })
  expect(await a.klok()).toMatchObject({
    geslotenReden: 'besluit_verzonden',
    schorsingen: [{ van: '2026-11-21', tot: '2026-12-04', aanvullenTot: '2026-12-04' }],
  })
  await moet(aylin, 201, 'POST', `${a.pad}/bezwaren`, {
    ontvangenOp: '2026-12-07',
    doorWie: 'zelf',
    inhoud: 'Ik had het verslag wel gestuurd.',
  })
})

it('asked is what was sent: until then the clock runs on, and it stands still from the day after the letter went', async () => {
  const a = await maakAanvraag()
  expect(
    (await a.doe('schorsing', { grond: 'ONVOLLEDIG', reden: 'Het verslag ontbreekt.' })).json(),
  ).toMatchObject({
    status: 409,
    reden: 'eerst_brief',
  })
  expect((await a.verzendVraag()).json()).toMatchObject({ status: 409, reden: 'geen_brief' })
  expect((await a.maakVraag('2026-11-23')).statusCode).toBe(200)
  expect((await a.lees()).ontbreekt).toEqual(['aanvulverzoek'])
  const { aanvulverzoek, ...loopt } = await a.klok()
  expect(loopt).toMatchObject({ laatsteDag: '2026-11-27', schorsingen: [] })
  expect(aanvulverzoek).toMatchObject({ tot: '2026-11-23' })
  const los = await aylin.verzoek('POST', `/v1/brieven/${aanvulverzoek?.briefId}/verzending`, {
    kanaal: 'post',
  })
  expect(los.json()).toMatchObject({ status: 409, reden: 'bij_de_klok' })
  await expect(
    sql`insert into zicht.termijn_schorsing (id, regio_code, termijn_id, grond, reden, periode, aanvullen_tot, door)
        values (gen_random_uuid(), ${proef.huis.regio.code}, ${loopt.id}, 'Awb', 'Zonder brief.', '[2026-11-21,)', '2026-12-04', ${aylin.gebruikerId})`.execute(
      proef.huis.systeem.db,
    ),
  ).rejects.toThrow(/stil vanaf de dag na verzending/)

  opDag('2026-11-24')
  expect((await a.verzendVraag()).json()).toMatchObject({ status: 409, reden: 'antwoord_voorbij' })
  // asked again: the letter that lay here goes no more
  expect((await a.maakVraag('2026-12-08')).statusCode).toBe(200)
  opDag('2026-11-26')
  expect((await a.verzendVraag('2026-11-25')).json()).toEqual({
    verzondenOp: '2026-11-25',
    tot: '2026-12-08',
  })
  expect(await a.klok()).toMatchObject({
    aanvulverzoek: null,
    schorsingen: [{ van: '2026-11-26', tot: null, aanvullenTot: '2026-12-08' }],
  })
  expect(await a.lees()).toMatchObject({ aanvulverzoek: { gevraagdOp: '2026-11-25', tot: '2026-12-08' } })
})

it('a letter that still lies here when the application is answered goes no more', async () => {
  const a = await maakAanvraag()
  expect((await a.maakVraag('2026-12-04')).statusCode).toBe(200)
  const pad = await concept(aylin, a.zaakId, { ...TOEKENNEN, aanvraagOp: BUITEN.aanvraagOp })
  await stap(aylin, a.pad, 'verval', { reden: 'Het verslag is er toch.' })
  expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
  await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  const { items } = await moet<{ items: { soort: string; vervallenReden: string | null }[] }>(
    aylin,
    200,
    'GET',
    `/v1/zaken/${a.zaakId}/brieven`,
  )
  expect(items.find((b) => b.soort === 'informatieverzoek')?.vervallenReden).toBe('de aanvraag is afgesloten')
})

it('taken in time and not sent in time: it goes no more, is taken back, and the application is decided', async () => {
  const a = await maakAanvraag()
  expect((await a.vraag('2026-12-04')).statusCode).toBe(200)
  opDag('2026-12-07')
  expect((await stap(aylin, a.pad, 'besluit')).statusCode).toBe(200)
  expect(await a.lees()).toMatchObject({ bekendTeLaat: false, mag: { verzenden: true, vervallen: true } })
  opDag('2027-01-05')
  expect(await a.lees()).toMatchObject({ buitenTot: '2027-01-04', bekendTeLaat: true })
  expect(await a.werk()).toMatchObject({ werk: 'beslis_alsnog', laatsteDag: '2027-01-04' })
  const weg = (anders: object) => aylin.verzoek('POST', `${a.pad}/verzending`, { kanaal: 'post', ...anders })
  expect((await weg({})).json()).toMatchObject({
    status: 409,
    reden: 'buiten_te_laat',
    laatsteDag: '2027-01-04',
  })
  // what stands in the way of closing and of a handover says what can be done instead of sending it
  expect(await moet(aylin, 200, 'GET', `/v1/zaken/${a.zaakId}/sluiting?reden=overgedragen`)).toMatchObject({
    inDeWeg: ['besluit_te_laat'],
    brieven: [{ lot: 'eerst_terugnemen' }],
  })
  expect(
    (await stap(aylin, `/v1/zaken/${a.zaakId}`, 'sluiting', { reden: 'uit_contact' })).json(),
  ).toMatchObject({ status: 409, reden: 'besluit_te_laat' })
  const uit = await stap(aylin, a.pad, 'verval', { reden: 'Te laat: wij beslissen op de aanvraag.' })
  expect(uit.statusCode, uit.body).toBe(204)
  expect(await a.lees()).toMatchObject({
    status: 'vervallen',
    besluitOp: '2026-12-07',
    mag: { verzenden: false, vervallen: false },
  })
  const { items } = await moet<{ items: { vervallenReden: string | null }[] }>(
    aylin,
    200,
    'GET',
    `/v1/zaken/${a.zaakId}/brieven`,
  )
  expect(items).toMatchObject([{ vervallenReden: 'besluit teruggenomen' }, { vervallenReden: null }])
  expect((await weg({ alWeg: true })).json()).toMatchObject({
    status: 409,
    reden: 'status',
    stand: 'vervallen',
  })
  // the application waits for its answer
  expect(await a.klok()).toMatchObject({ geslotenReden: null })
  const pad = await concept(aylin, a.zaakId, { ...TOEKENNEN, aanvraagOp: BUITEN.aanvraagOp })
  expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
  expect(await a.werk()).toMatchObject({ werk: 'verzend' })
})

it('sent in time and written down later is in time; a letter that went too late is a fact, and so is that it was late', async () => {
  const besluit = async () => {
    opDag('2026-11-20')
    const a = await maakAanvraag()
    expect((await a.vraag('2026-12-04')).statusCode).toBe(200)
    opDag('2026-12-07')
    expect((await stap(aylin, a.pad, 'besluit')).statusCode).toBe(200)
    opDag('2027-01-06')
    return a
  }
  const opTijd = await besluit()
  await moet(aylin, 200, 'POST', `${opTijd.pad}/verzending`, { kanaal: 'post', op: '2027-01-04' })
  expect(await opTijd.lees()).toMatchObject({ status: 'verzonden', bekendTeLaat: false })

  const laat = await besluit()
  expect(
    await moet(aylin, 200, 'POST', `${laat.pad}/verzending`, {
      kanaal: 'post',
      op: '2027-01-05',
      alWeg: true,
    }),
  ).toMatchObject({ verzondenOp: '2027-01-05' })
  expect(await laat.lees()).toMatchObject({ status: 'verzonden', bekendTeLaat: true })
  const { items } = await moet<{ items: { soort: string; gegevens: object }[] }>(
    aylin,
    200,
    'GET',
    `/v1/zaken/${laat.zaakId}/tijdlijn`,
  )
  expect(items.find((g) => g.soort === 'besluit_te_laat_bekend')?.gegevens).toMatchObject({
    op: '2027-01-05',
    laatsteDag: '2027-01-04',
  })
})

it('what else was taken is not taken back, by the screen or by SQL', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId, TOEKENNEN)
  expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
  expect((await stap(aylin, pad, 'verval', { reden: 'Toch maar niet.' })).json()).toMatchObject({
    status: 409,
    reden: 'geen_concept',
    stand: 'genomen',
  })
  await expect(
    sql`update zicht.beschikking set status = 'vervallen', vervallen_reden = 'Toch maar niet.' where id = ${pad.split('/').at(-1)}`.execute(
      proef.huis.systeem.db,
    ),
  ).rejects.toThrow(/een genomen besluit staat vast/)
})

it('something came in that is not enough: four weeks from that day; after that it is decided on its merits', async () => {
  const a = await maakAanvraag()
  expect((await a.vraag('2026-12-11')).statusCode).toBe(200)
  opDag('2026-11-27')
  expect((await a.doe('hervatting', { dag: '2026-11-27' })).statusCode).toBe(200)
  expect(await a.lees()).toMatchObject({
    ontbreekt: [],
    aanvulverzoek: { tot: '2026-12-11', aangevuldOp: '2026-11-27' },
    buitenTot: '2026-12-28',
  })
  opDag('2026-12-29')
  expect((await a.lees()).ontbreekt).toEqual(['buiten_te_laat'])
  expect((await stap(aylin, a.pad, 'besluit')).json()).toMatchObject({
    status: 409,
    ontbreekt: ['buiten_te_laat'],
  })
})

it('what comes after the last day lets the clock run from that last day, and is no completion in time', async () => {
  const a = await maakAanvraag()
  expect((await a.vraag('2026-12-04')).statusCode).toBe(200)
  opDag('2026-12-10')
  expect((await a.doe('hervatting', { dag: '2026-12-10' })).statusCode).toBe(200)
  expect((await a.klok()).schorsingen).toMatchObject([{ van: '2026-11-21', tot: '2026-12-04' }])
  expect(await a.lees()).toMatchObject({ buitenTot: '2027-01-04', aanvulverzoek: { aangevuldOp: null } })
})

it('a clock from before there was a last day to complete: it gets one, also when it stands still already', async () => {
  const { db } = proef.huis.systeem
  const oudeNorm = async (zaakId: string) =>
    sql`update zicht.termijn set norm = jsonb_set(norm, '{schorsgronden}',
          (select jsonb_agg(g - 'aanvullen' - 'instemming') from jsonb_array_elements(norm -> 'schorsgronden') g))
        where zaak_id = ${zaakId} and soort = 'wmoBeschikking'`.execute(db)
  const loopt = await maakAanvraag()
  await oudeNorm(loopt.zaakId)
  expect((await loopt.vraag('2026-12-04')).statusCode).toBe(200)
  expect((await loopt.lees()).ontbreekt).toEqual(['aanvulling_loopt'])

  const stil = await maakAanvraag()
  expect((await stil.vraag('2026-12-04')).statusCode).toBe(200)
  await oudeNorm(stil.zaakId)
  await sql`update zicht.termijn_schorsing s set aanvullen_tot = null from zicht.termijn t
             where t.id = s.termijn_id and t.zaak_id = ${stil.zaakId}`.execute(db)
  expect((await stil.lees()).ontbreekt).toEqual(['aanvulverzoek'])
  opDag('2026-11-27')
  expect((await stil.vraag('2026-12-11')).statusCode).toBe(200)
  expect((await stil.klok()).schorsingen).toMatchObject([
    { van: '2026-11-21', tot: '2026-11-28', aanvullenTot: null },
    { van: '2026-11-28', tot: null, aanvullenTot: '2026-12-11' },
  ])
  expect(await stil.lees()).toMatchObject({ aanvulverzoek: { gevraagdOp: '2026-11-27', tot: '2026-12-11' } })
  // once asked, it is asked
  expect((await stil.vraag('2026-12-18')).json()).toMatchObject({ status: 409, reden: 'al_geschorst' })
  opDag('2026-12-14')
  expect((await stil.doe('hervatting', { dag: '2026-12-14' })).statusCode).toBe(200)
  // the 13th plus two weeks, and from the 21st of November until the 11th of December nothing counted
  expect((await stil.klok()).laatsteDag).toBe('2026-12-17')
})

it('not by SQL either: no chance to complete it, or a ground to refuse', async () => {
  const a = await maakAanvraag()
  const id = a.pad.split('/').at(-1)
  const zet = (wetsgrond: string) =>
    inTransactie(
      proef.huis.systeem,
      { ...NIEMAND, regioCode: proef.huis.regio.code },
      (tx) =>
        sql`update beschikking set status = 'genomen', besluit_op = '2026-12-07', genomen_door = ${aylin.gebruikerId}, mandaat = 'TEAM',
              wetsgronden = ${[wetsgrond]} where id = ${id}`.execute(tx.db),
      { klok: () => '2026-12-07T10:00:00.000Z', verzoekId: 'proef' },
    )
  await expect(zet('ONVOLDOENDE_GEGEVENS')).rejects.toThrow(/eerst de kans om aan te vullen/)
  expect((await a.vraag('2026-12-04')).statusCode).toBe(200)
  await expect(zet('EIGEN_KRACHT')).rejects.toThrow(/buiten_behandeling_rust_op_de_wet/)
  await expect(zet('ONVOLDOENDE_GEGEVENS')).resolves.toBeDefined()
})
