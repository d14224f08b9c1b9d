import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransactie } from '../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { maakZaak, moet, NU, VANDAAG, verzonden } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let stad: Proefgebruiker
let sanne: Proefgebruiker
let ander: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
  sanne = await proef.als('aanbieder', 'LEVANTO', 'Sanne')
  ander = await proef.als('gemeente', 'GEM_VAALS', 'Dorp')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const db = () => proef.huis.systeem.db
const opDag = (dag: string) => proef.zetKlok(`${dag}T10:00:00.000Z`)
type Stand = {
  versie: number
  beslissenVoor: string
  teLaat: boolean
  ontbreekt: string[]
  kanNietOntvankelijk: string[]
  herstel: { stand: string; tot: string; stilTot: string }[]
}

/** A decision that was sent on the 20th of November (objection until the 4th of January), and an objection to it. */
async function maakBezwaar(bij: object = {}) {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await verzonden(aylin, zaakId)
  const dag = (bij as { ontvangenOp?: string }).ontvangenOp ?? VANDAAG
  opDag(dag)
  const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, {
    ontvangenOp: dag,
    doorWie: 'zelf',
    inhoud: 'Ik ben het er niet mee eens.',
    ...bij,
  })
  const lees = async () =>
    (await moet<{ items: Stand[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}/bezwaren`)).items[0] as Stand
  const doe = async (wie: Proefgebruiker, deel: string, body: object) =>
    wie.verzoek('POST', `/v1/bezwaren/${id}/${deel}`, body, { 'if-match': `"${(await lees()).versie}"` })
  /** The last day in the case's own clock. */
  const klok = async () =>
    (
      await sql<{ dag: string }>`
        select ((einde - interval '1 millisecond') at time zone 'Europe/Amsterdam')::date::text as dag
          from termijn where over_id = ${id} and soort = 'bezwaarBeslissing'`.execute(db())
    ).rows.map((r) => r.dag)
  /** Asks for what is missing, and sends the letter on the same day. */
  const vraag = async (wie: Proefgebruiker, body: object) => {
    const gevraagd = await doe(wie, 'herstelverzoek', body)
    if (gevraagd.statusCode !== 200) throw new Error(gevraagd.body)
    return aylin.verzoek('POST', `/v1/bezwaren/${id}/herstelverzoek/verzending`, { kanaal: 'post' })
  }
  const werk = async () =>
    (
      await moet<{ zaken: { id: string; werk: string; laatsteDag: string; dagenOver: number }[] }>(
        aylin,
        200,
        'GET',
        '/v1/toegang/werkbak?wie=mijn',
      )
    ).zaken.find((z) => z.id === zaakId)
  return { id, zaakId, lees, doe, klok, vraag, werk }
}
const ZONDER = { inhoud: null, ontbreekt: ['gronden', 'handtekening'] }

describe('an objection that is not whole (Awb 6:5, 6:6, 7:10 lid 2)', () => {
  it('is asked for what is missing; the clock stands still, and runs on from the day that it came in', async () => {
    const b = await maakBezwaar(ZONDER)
    expect(await b.lees()).toMatchObject({ beslissenVoor: '2027-03-30', ontbreekt: ZONDER.ontbreekt })
    opDag('2027-01-11')
    const gevraagd = await b.vraag(aylin, { ontbreekt: ZONDER.ontbreekt })
    // sent on the 11th, until the 25th: thirteen days still, and the last day moves with them
    expect(gevraagd.json()).toEqual({ verzondenOp: '2027-01-11', beslissenVoor: '2027-04-12' })
    expect(await b.lees()).toMatchObject({ beslissenVoor: '2027-04-12', herstel: [{ stand: 'loopt' }] })
    expect((await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'] })).json().reden).toBe(
      'herstel_loopt',
    )
    opDag('2027-01-20')
    const kwam = { op: '2027-01-18', aanvulling: 'De kamer is te ver van mijn werk.' }
    expect((await b.doe(joris, 'herstel', { ...kwam, op: '2027-01-21' })).statusCode).toBe(400)
    expect((await b.doe(joris, 'herstel', kwam)).json()).toEqual({ beslissenVoor: '2027-04-05' })
    expect(await b.lees()).toMatchObject({
      ontbreekt: [],
      herstel: [{ stand: 'hersteld', stilTot: '2027-01-18' }],
    })
    expect((await b.doe(joris, 'herstel', kwam)).json().reden).toBe('hersteld')
    expect(await b.klok()).toEqual(['2027-04-05'])
    const { items: brieven } = await moet<{ items: { soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${b.zaakId}/brieven`,
    )
    expect(brieven.map((x) => x.soort)).toContain('bezwaar_herstel')
    const { rows } = await sql<{ soort: string; gegevens: object }>`
      select soort, gegevens from zaakgebeurtenis where zaak_id = ${b.zaakId} and soort like 'bezwaar_herste%' order by op, id`.execute(
      db(),
    )
    expect(rows).toMatchObject([
      { soort: 'bezwaar_herstel_gevraagd', gegevens: { artikel: 'Awb art. 7:10 lid 2', tot: '2027-01-25' } },
      {
        soort: 'bezwaar_hersteld',
        gegevens: { artikel: 'Awb art. 7:10 lid 2', beslissenVoor: '2027-04-05' },
      },
    ])
  })

  it('counts from the day that the letter was sent; until then it stands with who has the case, and late after two days', async () => {
    const b = await maakBezwaar(ZONDER)
    opDag('2027-01-11')
    expect((await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'] })).json()).toEqual({
      tot: '2027-01-25',
    })
    expect(await b.lees()).toMatchObject({
      beslissenVoor: '2027-03-30',
      herstel: [{ stand: 'niet_verzonden', verzondenOp: null, stilTot: null }],
    })
    expect(await b.werk()).toMatchObject({ werk: 'verzend_herstel', laatsteDag: '2027-01-13', dagenOver: 2 })
    opDag('2027-01-18')
    expect(await b.werk()).toMatchObject({ werk: 'verzend_herstel', dagenOver: -5 })
    const { items } = await moet<{ items: { id: string; soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${b.zaakId}/brieven`,
    )
    const los = items.find((x) => x.soort === 'bezwaar_herstel')
    const zo = await aylin.verzoek('POST', `/v1/brieven/${los?.id}/verzending`, { kanaal: 'post' })
    expect(zo.json()).toMatchObject({ status: 409, reden: 'bij_het_bezwaar' })
    const zend = (op: string, wie = aylin) =>
      wie.verzoek('POST', `/v1/bezwaren/${b.id}/herstelverzoek/verzending`, { kanaal: 'post', op })
    expect((await zend('2027-01-10')).statusCode).toBe(400)
    expect((await zend('2027-01-19')).statusCode).toBe(400)
    expect((await zend('2027-01-18', sanne)).statusCode).toBe(404)
    // still from the 19th until the 25th: six days, not thirteen
    expect((await zend('2027-01-18')).json()).toEqual({
      verzondenOp: '2027-01-18',
      beslissenVoor: '2027-04-05',
    })
    expect(await b.lees()).toMatchObject({
      beslissenVoor: '2027-04-05',
      herstel: [{ stand: 'loopt', stilTot: '2027-01-25' }],
    })
    expect((await b.werk())?.werk).toBe('bezwaar')
    expect((await zend('2027-01-18')).json()).toMatchObject({ status: 409, reden: 'geen_brief' })
  })

  it('is asked again when the day in the letter went by before it was sent; remedied before that, no letter goes', async () => {
    const b = await maakBezwaar(ZONDER)
    await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'], tot: '2026-11-25' })
    opDag('2026-11-25')
    const laat = await aylin.verzoek('POST', `/v1/bezwaren/${b.id}/herstelverzoek/verzending`, {
      kanaal: 'post',
    })
    expect(laat.json()).toMatchObject({ status: 409, reden: 'antwoord_voorbij' })
    expect((await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'] })).json()).toEqual({
      tot: '2026-12-09',
    })
    const zonder = sql`update bezwaarherstel set verzonden_op = '2026-11-25' where bezwaar_id = ${b.id}`
    await expect(zonder.execute(db())).rejects.toThrow(/herstel_stil_na_verzending/)
    const kwam = { op: '2026-11-25', aanvulling: 'De kamer is te ver van mijn werk.' }
    expect((await b.doe(joris, 'herstel', kwam)).json()).toEqual({ beslissenVoor: '2027-03-30' })
    expect((await b.lees()).herstel).toMatchObject([{ stand: 'hersteld', verzondenOp: null }])
    const { rows } = await sql<{ waarom: string | null }>`
      select vervallen_reden as waarom from brief where over_id = ${b.id} and soort = 'bezwaar_herstel' order by gemaakt_op, id`.execute(
      db(),
    )
    expect(rows.map((r) => r.waarom)).toEqual(['opnieuw gevraagd', 'al aangevuld'])
  })

  it('is heard at a moment that was, not at one to come or before it came in', async () => {
    const b = await maakBezwaar()
    for (const op of ['2026-11-20T10:00:00.001Z', '2026-11-19T10:00:00.000Z'])
      expect((await b.doe(joris, 'hoorzitting', { gehoord: 'gehoord', op })).json(), op).toMatchObject({
        status: 400,
        fouten: [{ pad: '/op' }],
      })
    expect((await b.doe(joris, 'hoorzitting', { gehoord: 'gehoord', op: NU })).statusCode).toBe(204)
  })

  it('is left unheard for that only after the term went by, also by SQL', async () => {
    const b = await maakBezwaar(ZONDER)
    const antwoord = { uitkomst: 'niet_ontvankelijk', om: 'verzuim', motivering: 'De gronden kwamen niet.' }
    expect((await b.doe(joris, 'uitkomst', antwoord)).json().reden).toBe('herstel_nodig')
    const zet = (op: string) =>
      sql`update bezwaar set uitkomst = 'niet_ontvankelijk', niet_ontvankelijk_om = 'verzuim', motivering = 'Kwam niet.', besloten_op = ${op}::date,
            besloten_door = ${joris.gebruikerId} where id = ${b.id}`.execute(db())
    await expect(zet(VANDAAG)).rejects.toThrow(/eerst de kans/)
    expect(
      (await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'], tot: '2026-12-04' })).statusCode,
    ).toBe(200)
    // a letter that lies here gave nobody a chance
    expect((await b.doe(joris, 'uitkomst', antwoord)).json().reden).toBe('herstel_niet_verzonden')
    await moet(aylin, 200, 'POST', `/v1/bezwaren/${b.id}/herstelverzoek/verzending`, { kanaal: 'post' })
    opDag('2026-12-04')
    expect((await b.doe(joris, 'uitkomst', antwoord)).json().reden).toBe('herstel_loopt')
    await expect(zet('2026-12-04')).rejects.toThrow(/eerst de kans/)
    opDag('2026-12-05')
    expect((await b.doe(joris, 'uitkomst', { ...antwoord, om: null })).json()).toMatchObject({
      status: 400,
      fouten: [{ pad: '/om' }],
    })
    expect((await b.lees()).kanNietOntvankelijk).toContain('verzuim')
    expect((await b.doe(joris, 'uitkomst', antwoord)).statusCode).toBe(204)
  })

  it('tells what it lacks, or what it says: not both, not neither', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    for (const fout of [{ inhoud: null }, { inhoud: 'Te klein.', ontbreekt: ['gronden'] }]) {
      const body = { ontvangenOp: VANDAAG, doorWie: 'zelf', ...fout }
      expect((await aylin.verzoek('POST', `${pad}/bezwaren`, body)).json().fouten).toMatchObject([
        { pad: '/inhoud' },
      ])
    }
  })

  it('does not get more time than the region allows', async () => {
    const b = await maakBezwaar(ZONDER)
    for (const tot of [VANDAAG, '2027-01-02'])
      expect((await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'], tot })).statusCode, tot).toBe(
        400,
      )
    expect(
      (await b.doe(aylin, 'herstelverzoek', { ontbreekt: ['gronden'], tot: '2027-01-01' })).statusCode,
    ).toBe(200)
  })
})

describe('an objection that came too late (Awb 6:7, 6:9, 6:11)', () => {
  it('is left unheard for that, or answered with why it is no fault', async () => {
    const b = await maakBezwaar({ ontvangenOp: '2027-01-06' })
    expect(await b.lees()).toMatchObject({ teLaat: true })
    await moet(
      joris,
      204,
      'POST',
      `/v1/bezwaren/${b.id}/hoorzitting`,
      { gehoord: 'afgezien' },
      { 'if-match': '"1"' },
    )
    const op = { uitkomst: 'ongegrond', motivering: 'Het besluit klopt met wat is onderzocht.' }
    expect((await b.doe(joris, 'uitkomst', op)).json().reden).toBe('te_laat')
    await expect(
      sql`update bezwaar set uitkomst = 'ongegrond', besloten_op = '2027-01-06', besloten_door = ${joris.gebruikerId} where id = ${b.id}`.execute(
        db(),
      ),
    ).rejects.toThrow(/te laat, zonder reden/)
    const wel = { ...op, verschoonbaar: 'Hij lag in het ziekenhuis.' }
    expect((await b.doe(joris, 'uitkomst', wel)).statusCode).toBe(204)
    expect(await b.lees()).toMatchObject({ uitkomst: 'ongegrond', verschoonbaarReden: wel.verschoonbaar })
  })

  it('is in time when it was posted in time and came within a week', async () => {
    const b = await maakBezwaar({ ontvangenOp: '2027-01-08', gepostOp: '2027-01-04' })
    expect(await b.lees()).toMatchObject({ teLaat: false })
    const niet = { uitkomst: 'niet_ontvankelijk', om: 'te_laat', motivering: 'Het kwam na de laatste dag.' }
    expect((await b.doe(joris, 'uitkomst', niet)).json().reden).toBe('niet_te_laat')
  })
})

describe('putting the answer off (Awb 7:10 leden 3 to 5)', () => {
  const uitstel = {
    grond: 'indiener_stemt_in',
    tot: '2027-06-01',
    toelichting: 'Er is eerst een nieuw onderzoek nodig.',
    instemming: { van: 'De indiener', op: VANDAAG, hoe: 'schriftelijk' },
    belangen: 'Er zijn geen andere belanghebbenden.',
  }

  it('goes by the one clock: once without consent, further with it, and what stands still moves it along', async () => {
    const b = await maakBezwaar()
    expect((await b.doe(joris, 'uitstel', uitstel)).json().reden).toBe('eerst_verdagen')
    expect((await b.doe(joris, 'verdaging', { reden: 'De commissie is ziek.' })).json()).toEqual({
      beslissenVoor: '2027-05-11',
    })
    expect((await b.doe(joris, 'uitstel', uitstel)).json()).toEqual({ beslissenVoor: '2027-06-01' })
    opDag('2027-01-11')
    expect((await b.vraag(joris, { ontbreekt: ['machtiging'] })).json().beslissenVoor).toBe('2027-06-14')
    opDag('2027-01-15')
    const kwam = { op: '2027-01-12', aanvulling: 'De machtiging is er.' }
    expect((await b.doe(joris, 'herstel', kwam)).json().beslissenVoor).toBe('2027-06-01')
    expect([(await b.lees()).beslissenVoor, await b.klok()]).toEqual(['2027-06-01', ['2027-06-01']])
    const { items: brieven } = await moet<{ items: { soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${b.zaakId}/brieven`,
    )
    expect(brieven.filter((x) => x.soort === 'bezwaar_uitstel')).toHaveLength(2)
    const { rows } = await sql<{ artikel: string; duur: string }>`
      select v.artikel, v.duur from termijn_verlenging v join termijn t on t.id = v.termijn_id where t.over_id = ${b.id} order by v.op, v.id`.execute(
      db(),
    )
    expect(rows).toEqual([
      { artikel: 'Awb art. 7:10 lid 3', duur: 'P6W' },
      { artikel: 'Awb art. 7:10 lid 4 onder b', duur: 'P21D' },
    ])
  })

  it.each([
    ['without consent', { instemming: null }, '/instemming'],
    ['consent in the future', { instemming: { ...uitstel.instemming, op: '2026-11-21' } }, '/instemming/op'],
    ['nobody says why others are not harmed', { belangen: null }, '/belangen'],
    [
      'a rule that is not named',
      { grond: 'wettelijk_voorschrift', instemming: null, belangen: null },
      '/voorschrift',
    ],
    ['a Sunday', { tot: '2027-06-06' }, '/tot'],
    ['no later than it was', { tot: '2027-05-11' }, '/tot'],
  ])('is refused: %s', async (_, bij, pad) => {
    const b = await maakBezwaar()
    await b.doe(joris, 'verdaging', { reden: 'De commissie is ziek.' })
    const uit = await b.doe(joris, 'uitstel', { ...uitstel, ...bij })
    expect(uit.json()).toMatchObject({ status: 400, fouten: [{ pad }] })
  })

  it('cannot move a clock that somebody closed', async () => {
    const b = await maakBezwaar()
    const { klokken } = await moet<{ klokken: { id: string; versie: number; soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${b.zaakId}`,
    )
    const klok = klokken.find((k) => k.soort === 'bezwaarBeslissing')
    const dicht = await aylin.verzoek(
      'POST',
      `/v1/zaken/${b.zaakId}/klokken/${klok?.id}/sluiting`,
      { reden: 'Per ongeluk afgesloten.' },
      { 'if-match': `"${klok?.versie}"` },
    )
    expect(dicht.statusCode, dicht.body).toBe(200)
    expect((await b.doe(joris, 'verdaging', { reden: 'De commissie is ziek.' })).json().reden).toBe(
      'klok_gesloten',
    )
  })

  it('by the municipality that answers; by another, or by SQL without consent, not', async () => {
    const b = await maakBezwaar()
    expect((await b.doe(stad, 'verdaging', { reden: 'De commissie is ziek.' })).statusCode).toBe(200)
    expect((await b.doe(ander, 'uitstel', uitstel)).statusCode).toBe(404)
    expect((await b.doe(stad, 'uitstel', uitstel)).statusCode).toBe(200)
    // asked again, the letter that lies here lapses; the team of the case sends it
    expect((await b.doe(stad, 'herstelverzoek', { ontbreekt: ['gronden'] })).statusCode).toBe(200)
    expect((await b.vraag(stad, { ontbreekt: ['machtiging'] })).statusCode).toBe(200)
    expect((await b.lees()).herstel).toMatchObject([{ stand: 'loopt', ontbreekt: ['machtiging'] }])
    opDag('2026-11-24')
    expect((await b.doe(stad, 'herstel', { op: '2026-11-23', aanvulling: 'Die is er.' })).statusCode).toBe(
      200,
    )
    const voegToe = (wie: Proefgebruiker) =>
      inTransactie(
        proef.huis.app,
        wie,
        (tx) =>
          sql`insert into bezwaaruitstel (id, regio_code, bezwaar_id, grond, tot, toelichting, door)
              values (gen_random_uuid(), ${proef.huis.regio.code}, ${b.id}, 'allen_stemmen_in', '2027-09-01', 'Zomaar wat later.', ${wie.gebruikerId})`.execute(
            tx.db,
          ),
        { klok: () => NU, verzoekId: 'proef' },
      )
    await expect(voegToe(stad)).rejects.toThrow(/uitstel_met_instemming/)
    await expect(voegToe(ander)).rejects.toThrow(/row-level security/)
    await expect(sql`delete from bezwaaruitstel`.execute(db())).rejects.toThrow()
    await expect(
      sql`update bezwaarherstel set tot = '2027-09-01' where bezwaar_id = ${b.id}`.execute(db()),
    ).rejects.toThrow(/ligt vast|staat vast/)
  })
})
