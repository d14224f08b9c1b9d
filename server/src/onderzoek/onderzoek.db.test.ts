import { geldigOp } from '@zicht/regio'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { maakZaak, metVersie, moet, NU } from './proef/wereld.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
let bram: Proefgebruiker
let sanne: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  bram = await huis.als('toegangsmedewerker', undefined, 'Bram Proef')
  sanne = await huis.als('aanbieder')
})
afterAll(() => huis?.opruimen())

type Stap = { stap: string; versie: number; velden: Record<string, string>; nogNodig: number }
type Beeld = {
  onderzoek: { id: string; versie: number; afgerondOp: string | null; doelgroep: string; stappen: Stap[] }
}

/** The answers that the first question of the quick scan's complexity rule asks for, else the first of each. */
function antwoorden(anders: Record<string, string> = {}) {
  const [scan] = geldigOp(huis.huis.regio.quickscans, '2026-11-20')
  return Object.fromEntries(
    scan?.vragen.map((v) => [v.code, anders[v.code] ?? v.antwoorden[0]?.code ?? '']) ?? [],
  )
}
const scan = (zaakId: string, meer: object = {}) =>
  aylin.verzoek('POST', `/v1/zaken/${zaakId}/quickscan`, {
    antwoorden: antwoorden({ VRAAG: 'onderdak' }),
    route: 'centraal',
    complex: false,
    ...meer,
  })
const start = async (zaakId: string) =>
  (await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zaakId}/onderzoek`, {})).id
const beeld = (zaakId: string, wie = aylin) => moet<Beeld>(wie, 200, 'GET', `/v1/zaken/${zaakId}/onderzoek`)
const zet = (wie: Proefgebruiker, id: string, stap: string, versie: number, velden: object) =>
  wie.verzoek('PATCH', `/v1/onderzoeken/${id}/stappen/${stap}`, { velden }, metVersie(versie))
const fase = async (zaakId: string) =>
  await huis.huis.systeem.db
    .selectFrom('zaak')
    .select(['fase', 'route', 'complex'])
    .where('id', '=', zaakId)
    .executeTakeFirstOrThrow()

describe('quick scan', () => {
  it('keeps the proposal beside the choice, and brings the case to the inquiry', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const uit = await scan(zaakId)
    expect(uit.statusCode, uit.body).toBe(201)
    expect(uit.json()).toMatchObject({ voorstel: { route: 'centraal', complex: false }, route: 'centraal' })
    expect(await fase(zaakId)).toEqual({ fase: 'onderzoek', route: 'centraal', complex: false })
  })
  it('that ends in a crisis makes the case urgent: help without delay from that day (Wmo 2.3.3)', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const lees = async () => {
      const zaak = await moet<{ spoed: boolean; klokken: { soort: string; begin: string }[] }>(
        aylin,
        200,
        'GET',
        `/v1/zaken/${zaakId}`,
      )
      return [zaak.spoed, zaak.klokken.filter((k) => k.soort === 'wmoSpoed').map((k) => k.begin)]
    }
    const crisis = { route: 'crisis', afwijkreden: 'Slaapt vannacht op straat en is ziek.' }
    expect((await scan(zaakId, crisis)).statusCode).toBe(201)
    const vandaag = NU.slice(0, 10)
    expect(await lees()).toEqual([true, [vandaag]])
    // said once more it is the same clock
    expect((await scan(zaakId, crisis)).statusCode).toBe(201)
    expect(await lees()).toEqual([true, [vandaag]])
  })
  it('a deviation has a reason; information stays in the quick scan', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const zonder = await scan(zaakId, { route: 'informatie' })
    expect(zonder.json().fouten).toEqual([expect.objectContaining({ pad: '/afwijkreden' })])
    expect(
      (await scan(zaakId, { route: 'informatie', afwijkreden: 'Wil alleen weten waar de inloop is.' }))
        .statusCode,
    ).toBe(201)
    expect(await fase(zaakId)).toMatchObject({ fase: 'quickscan', route: 'informatie' })
    const { quickscan } = await moet<{ quickscan: object }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/quickscan`,
    )
    expect(quickscan).toMatchObject({ voorstelRoute: 'centraal', route: 'informatie', door: 'Aylin Proef' })
    await expect(
      sql`update zicht.quickscan set route = 'crisis' where zaak_id = ${zaakId}`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toThrow()
  })
})

describe('steps with autosave', () => {
  it('are left and resumed; one inquiry runs at a time', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    expect((await beeld(zaakId)).onderzoek).toBeNull()
    const id = await start(zaakId)
    expect((await aylin.verzoek('POST', `/v1/zaken/${zaakId}/onderzoek`, {})).statusCode).toBe(409)
    const een = await zet(aylin, id, 'situatie', 1, { hulpvraag: 'Een plek.' })
    expect(een.json()).toMatchObject({
      versie: 2,
      velden: { hulpvraag: 'Een plek.' },
      samengevoegd: [],
      opgeslagenOp: NU,
    })
    expect(een.headers.etag).toBe('"2"')
    // the same again is no new version
    expect((await zet(aylin, id, 'situatie', 2, { hulpvraag: 'Een plek.' })).json().versie).toBe(2)
    const { onderzoek } = await beeld(zaakId, bram)
    expect(onderzoek.stappen[0]).toMatchObject({ stap: 'situatie', versie: 2, gewijzigdDoor: 'Aylin Proef' })
  })
  it('two colleagues in one step: other fields go together, the same field comes back side by side', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await start(zaakId)
    expect((await zet(aylin, id, 'wensen', 1, { wensen: 'Rust.' })).statusCode).toBe(200)
    const samen = await zet(bram, id, 'wensen', 1, { eigen_plan: 'Werk.' })
    expect(samen.json()).toMatchObject({
      versie: 3,
      velden: { wensen: 'Rust.', eigen_plan: 'Werk.' },
      samengevoegd: ['wensen'],
    })
    const bots = await zet(bram, id, 'wensen', 1, { wensen: 'Een huis.', pgb_uitgelegd: 'ja' })
    expect(bots.statusCode).toBe(412)
    expect(bots.json()).toMatchObject({
      botsingen: [{ veld: 'wensen', was: null, anders: 'Rust.', uw: 'Een huis.' }],
      versie: 3,
      wijzigingen: [
        { door: 'Aylin Proef', velden: ['wensen'] },
        { door: 'Bram Proef', velden: ['eigen_plan'] },
      ],
    })
    // nothing of the refused change was written, and it can be laid on what is there now
    expect(
      (await beeld(zaakId)).onderzoek.stappen.find((s) => s.stap === 'wensen')?.velden,
    ).not.toHaveProperty('pgb_uitgelegd')
    expect((await zet(bram, id, 'wensen', 3, { wensen: 'Een huis.' })).statusCode).toBe(200)
  })
  it('at the same moment: both answers are there, whoever was first', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await start(zaakId)
    const uit = await Promise.all([
      zet(aylin, id, 'netwerk', 1, { wie_steunt: 'Zijn zus.' }),
      zet(bram, id, 'netwerk', 1, { wat_kan_netwerk: 'Koken.' }),
    ])
    expect(uit.map((u) => u.statusCode)).toEqual([200, 200])
    const stap = (await beeld(zaakId)).onderzoek.stappen.find((s) => s.stap === 'netwerk')
    expect(stap?.velden).toEqual({ wie_steunt: 'Zijn zus.', wat_kan_netwerk: 'Koken.' })
  })
  it('refuses what is no field, no answer, without a version, or from a version that never was', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await start(zaakId)
    const fout = await zet(aylin, id, 'situatie', 1, { kinderen: 'misschien', onzin: 'x' })
    expect(fout.json().fouten.map((f: { pad: string }) => f.pad)).toEqual([
      '/velden/kinderen',
      '/velden/onzin',
    ])
    expect(
      (await aylin.verzoek('PATCH', `/v1/onderzoeken/${id}/stappen/situatie`, { velden: { hulpvraag: 'x' } }))
        .statusCode,
    ).toBe(428)
    expect((await zet(aylin, id, 'situatie', 7, { hulpvraag: 'x' })).statusCode).toBe(412)
  })
  it('is there for the team and for nobody else', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await start(zaakId)
    expect((await sanne.verzoek('GET', `/v1/zaken/${zaakId}/onderzoek`)).statusCode).toBeGreaterThanOrEqual(
      403,
    )
    expect((await zet(sanne, id, 'situatie', 1, { hulpvraag: 'x' })).statusCode).toBeGreaterThanOrEqual(403)
    const rijen = await huis.huis.systeem.db
      .selectFrom('onderzoekstap')
      .select('id')
      .where('onderzoek_id', '=', id)
      .execute()
    expect(rijen).toHaveLength(11)
  })
})

/** Fills in all that is asked, in every step. */
async function vulIn(id: string, zaakId: string, kinderen = 'nee') {
  const op = '2026-11-20'
  const { regio } = huis.huis
  const model = geldigOp(regio.scoremodellen, op).find((m) => m.standaard)
  const inhoud: Record<string, Record<string, string>> = {
    situatie: { hulpvraag: 'Een plek.', situatie: 'Slaapt bij een vriend.', kinderen },
    eigen_kracht: { kan_zelf: 'Koken.' },
    netwerk: { wie_steunt: 'Zijn zus.', mantelzorger: 'redt_het' },
    gebruikelijke_hulp: { gebruikelijk: 'Woont alleen.' },
    algemene_voorzieningen: { passend: 'niet' },
    andere_wetten: Object.fromEntries(
      geldigOp(regio.andereWetten, op).map((w) => [`${w.code}.uitkomst`, 'nee']),
    ),
    screenings: Object.fromEntries(
      geldigOp(regio.screenings, op)
        .filter((s) => s.bij === 'altijd')
        .map((s) => [`${s.code}.uitkomst`, 'geen']),
    ),
    leefgebieden: Object.fromEntries(
      model?.leefgebieden.map((g, i) =>
        i === 0 ? [`${g.code}.niveau`, '2'] : [`${g.code}.reden`, 'wil_niet'],
      ) ?? [],
    ),
    wensen: {
      wensen: 'Een eigen deur.',
      persoonlijk_plan: 'niet_ingeleverd',
      pgb_uitgelegd: 'ja',
      bijdrage_uitgelegd: 'ja',
    },
    doelgroep: {
      kern: 'ja',
      'ZELFSTANDIG.oordeel': 'ja',
      'EIGEN_VEILIGHEID.oordeel': 'nee',
      'VEILIGHEID_ANDEREN.oordeel': 'nee',
    },
    verslag: { samenvatting: 'Kort.', passende_hulp: 'Opvang met begeleiding.' },
  }
  for (const [stap, velden] of Object.entries(inhoud)) {
    const uit = await zet(aylin, id, stap, 1, velden)
    expect(uit.statusCode, `${stap} ${uit.body}`).toBe(200)
  }
  return (await beeld(zaakId)).onderzoek
}
const rondAf = (id: string, versie: number) =>
  aylin.verzoek('POST', `/v1/onderzoeken/${id}/afronding`, {}, metVersie(versie))

describe('completing', () => {
  it('gives all that is missing at once with its place, and then lays down the measurement and closes the clock', async () => {
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    await scan(zaakId, { complex: true, afwijkreden: 'Veel tegelijk aan de hand.' })
    const id = await start(zaakId)
    const te = await rondAf(id, 1)
    expect(te.statusCode).toBe(400)
    expect(te.json().fouten.map((f: { pad: string }) => f.pad)).toEqual(
      expect.arrayContaining([
        '/stappen/situatie/hulpvraag',
        '/stappen/screenings/LVB.uitkomst',
        '/stappen/verslag/samenvatting',
      ]),
    )
    await sql`insert into zicht.termijn (id, regio_code, soort, client_id, zaak_id, organisatie_id, begin, einde, norm, bron)
      values (gen_random_uuid(), ${huis.huis.regio.code}, 'wmoOnderzoek', ${clientId}, ${zaakId}, ${aylin.organisatieId}, '2026-11-01', '2026-12-13', '{}', 'proef')`.execute(
      huis.huis.systeem.db,
    )
    const na = await vulIn(id, zaakId)
    expect(na.stappen.every((s) => s.nogNodig === 0)).toBe(true)
    // who applied before it was done, by a draft that nobody saves again, waits for an answer from now on
    const aanvraagOp = NU.slice(0, 10)
    const concept = { soort: 'toekennen', product: 'BW_BASIS', aanvraagOp }
    await moet(aylin, 201, 'POST', `/v1/zaken/${zaakId}/beschikkingen`, concept)
    const aanvragen = () =>
      huis.huis.systeem.db
        .selectFrom('termijn')
        .select('begin')
        .where('zaak_id', '=', zaakId)
        .where('soort', '=', 'wmoBeschikking')
        .execute()
    expect(await aanvragen()).toEqual([])
    const uit = await rondAf(id, na.versie)
    expect(uit.statusCode, uit.body).toBe(200)
    expect(uit.json()).toEqual({ id, doelgroep: 'binnen', fase: 'overleg' })
    expect(await aanvragen()).toEqual([{ begin: aanvraagOp }])
    const { metingen } = await moet<{ metingen: { leefgebieden: Record<string, object> }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/metingen`,
    )
    expect(metingen).toHaveLength(1)
    expect(metingen[0]?.leefgebieden.WONEN).toEqual({ niveau: 2, reden: null, toelichting: null })
    expect(metingen[0]?.leefgebieden.GELD).toEqual({ niveau: null, reden: 'wil_niet', toelichting: null })
    const klok = await huis.huis.systeem.db
      .selectFrom('termijn')
      .select(['gesloten_op', 'gesloten_reden'])
      .where('zaak_id', '=', zaakId)
      .where('soort', '=', 'wmoOnderzoek')
      .executeTakeFirstOrThrow()
    expect(klok.gesloten_op).not.toBeNull()
    // closed is closed
    expect((await zet(aylin, id, 'situatie', 2, { hulpvraag: 'x' })).statusCode).toBe(409)
    expect((await rondAf(id, na.versie + 1)).statusCode).toBe(409)
  })
  it('comes back to another law on the day that was chosen, until what came of it is written down', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    await scan(zaakId)
    const id = await start(zaakId)
    await vulIn(id, zaakId)
    const wet = { 'WLZ.uitkomst': 'aangevraagd', 'WLZ.opvolgen_op': '2027-01-15' }
    expect((await zet(aylin, id, 'andere_wetten', 2, wet)).statusCode).toBe(200)
    expect((await rondAf(id, (await beeld(zaakId)).onderzoek.versie)).statusCode).toBe(200)
    type Klok = {
      id: string
      versie: number
      soort: string
      naam: string
      laatsteDag: string
      geslotenReden: string | null
    }
    const klokken = async () =>
      (await moet<{ klokken: Klok[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).klokken.filter(
        (k) => k.soort === 'opvolging',
      )
    const werk = async () =>
      (
        await moet<{ zaken: { id: string; werk: string }[] }>(
          aylin,
          200,
          'GET',
          '/v1/toegang/werkbak?wie=alle',
        )
      ).zaken.find((z) => z.id === zaakId)?.werk
    const [klok] = await klokken()
    expect(await klokken()).toMatchObject([
      {
        naam: 'Terugkomen op Wet langdurige zorg: Aangevraagd bij het CIZ',
        laatsteDag: '2027-01-15',
        geslotenReden: null,
      },
    ])
    // when it warns and who hears of it is the region's, also of the next day
    const gedrag = (id: string | undefined) =>
      huis.huis.systeem.db
        .selectFrom('termijn')
        .select(['norm', 'ladder'])
        .where('id', '=', id ?? '')
        .executeTakeFirstOrThrow()
    const vanDeRegio = {
      norm: { waarschuwDagenVoor: [7] },
      ladder: [
        { rol: 'toegangsmedewerker', na: 'P0D' },
        { rol: 'toegangsmedewerker', na: 'P7D' },
      ],
    }
    expect(await gedrag(klok?.id)).toMatchObject(vanDeRegio)
    expect(await werk()).not.toBe('opvolging')
    huis.zetKlok('2027-01-15T09:00:00.000Z')
    expect(await werk()).toBe('opvolging')
    const sluit = (k: Klok | undefined, body: object) =>
      aylin.verzoek('POST', `/v1/zaken/${zaakId}/klokken/${k?.id}/sluiting`, body, metVersie(k?.versie ?? 0))
    const reden = 'Het CIZ heeft nog niet beslist.'
    expect((await sluit(klok, { reden, opnieuwOp: '2027-01-15' })).statusCode).toBe(400)
    expect((await sluit(klok, { reden, opnieuwOp: '2027-02-15' })).statusCode).toBe(200)
    const [volgende] = (await klokken()).filter((k) => k.geslotenReden === null)
    expect(volgende).toMatchObject({ naam: klok?.naam, laatsteDag: '2027-02-15' })
    expect(await gedrag(volgende?.id)).toMatchObject(vanDeRegio)
    expect((await sluit(volgende, { reden: 'Indicatie gegeven.' })).statusCode).toBe(200)
    expect(
      (await klokken()).map((k) => k.geslotenReden).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ).toEqual([reden, 'Indicatie gegeven.'])
    huis.zetKlok(NU)
  })
  it('a child in the household makes its screening compulsory, whatever was answered', async () => {
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    const { clientId: kind } = await maakZaak(huis, await huis.als('toegangsmedewerker', undefined, 'Ander'))
    const hh = '00000000-0000-4000-8000-000000000a01'
    const { db } = huis.huis.systeem
    await sql`insert into zicht.huishouden (id, regio_code) values (${hh}, ${huis.huis.regio.code})`.execute(
      db,
    )
    for (const [wie, rol] of [
      [clientId, 'ouder'],
      [kind, 'kind'],
    ])
      await sql`insert into zicht.huishoudlid (huishouden_id, client_id, rol, geldig) values (${hh}, ${wie}, ${rol}, '[2020-01-01,)')`.execute(
        db,
      )
    const id = await start(zaakId)
    const na = await vulIn(id, zaakId, 'nee')
    expect(na).toMatchObject({ kindInHuishouden: true })
    expect((await rondAf(id, na.versie)).json().fouten.map((f: { pad: string }) => f.pad)).toEqual([
      '/stappen/screenings/KINDEREN.uitkomst',
    ])
  })
})

describe('measurements', () => {
  it('stand beside each other, each with all domains', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const model = geldigOp(huis.huis.regio.scoremodellen, '2026-11-20').find((m) => m.standaard)
    const meting = (niveau: number, gemetenOp: string) =>
      aylin.verzoek('POST', `/v1/zaken/${zaakId}/metingen`, {
        model: model?.code,
        gemetenOp,
        leefgebieden: Object.fromEntries(
          model?.leefgebieden.map((g) => [g.code, { niveau, reden: null, toelichting: null }]) ?? [],
        ),
      })
    expect((await meting(2, '2026-06-01')).statusCode).toBe(201)
    expect((await meting(4, '2026-11-01')).statusCode).toBe(201)
    expect((await meting(9, '2026-11-01')).statusCode).toBe(400)
    expect((await meting(3, '2027-01-01')).json().fouten).toEqual([
      expect.objectContaining({ pad: '/gemetenOp' }),
    ])
    const { metingen } = await moet<{ metingen: { gemetenOp: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/metingen`,
    )
    expect(metingen.map((m) => m.gemetenOp)).toEqual(['2026-06-01', '2026-11-01'])
  })
})

it('leaves the person the seven days for a plan of the own: nobody says before that none came (Wmo 2.3.2 lid 2)', async () => {
  const gemeld = await moet<{ id: string }>(aylin, 201, 'POST', '/v1/toegangsmeldingen/balie', {
    melderSoort: 'zelf',
    vraag: 'Ik kan nergens meer terecht.',
    kanaal: 'balie',
    ontvangenOp: '2026-11-16',
  })
  const { id: zaakId } = await moet<{ id: string }>(
    aylin,
    201,
    'POST',
    `/v1/toegangsmeldingen/${gemeld.id}/zaak`,
    {},
  )
  await scan(zaakId)
  const id = await start(zaakId)
  const na = await vulIn(id, zaakId)
  expect(na.stappen.find((s) => s.stap === 'wensen')?.nogNodig).toBe(1)
  const teVroeg = await rondAf(id, na.versie)
  expect(teVroeg.json().fouten.map((f: { pad: string }) => f.pad)).toEqual([
    '/stappen/wensen/persoonlijk_plan',
  ])
  huis.zetKlok('2026-11-24T09:00:00.000Z')
  expect((await rondAf(id, na.versie)).statusCode).toBe(200)
  huis.zetKlok(NU)
})
