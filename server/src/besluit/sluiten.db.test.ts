import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { uitTweedeTeam } from '../proef/tweede-team.ts'
import { concept, maakZaak, moet, NU, stap, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let stad: Proefgebruiker
let sanne: Proefgebruiker
let cas: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
  sanne = await proef.als('aanbieder', 'LEVANTO', 'Sanne')
  cas = await uitTweedeTeam(proef, 'Cas')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const sluit = (zaakId: string, reden: string) => stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden })

it('a case closes as refused only with a refusal that was sent', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ status: 409, reden: 'geen_weigering' })
  const pad = await concept(aylin, zaakId, WEIGEREN)
  await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
  await stap(aylin, pad, 'besluit')
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ status: 409, reden: 'geen_weigering' })
  await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ geslotenReden: 'afgewezen' })
})

it('a grant does for no refusal, and a decision that was taken is sent first', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  await verzonden(aylin, zaakId)
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ status: 409, reden: 'geen_weigering' })
  const ander = await maakZaak(proef, aylin)
  const pad = await concept(aylin, ander.zaakId)
  await stap(aylin, pad, 'besluit')
  expect((await sluit(ander.zaakId, 'hersteld')).json()).toMatchObject({
    status: 409,
    reden: 'besluit_niet_verzonden',
  })
  await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  expect((await sluit(ander.zaakId, 'hersteld')).statusCode).toBe(200)
})

it('a draft that was put forward goes with its case, and so does what the municipality sees by it', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId)
  await stap(aylin, pad, 'voorlegging')
  expect((await stad.verzoek('GET', pad)).statusCode).toBe(200)
  expect((await sluit(zaakId, 'ingetrokken')).statusCode).toBe(200)
  proef.zetKlok('2026-11-20T10:00:01.000Z')
  expect((await stad.verzoek('GET', pad)).statusCode).toBe(404)
  expect(await moet(aylin, 200, 'GET', pad)).toMatchObject({
    status: 'vervallen',
    vervallenReden: 'dossier gesloten: ingetrokken',
  })
})

describe('what is still open when a case closes', () => {
  const openstaand = (zaakId: string) =>
    moet<{ brieven: { onderwerp: string; lot: string }[]; agendapunten: { op: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/sluiting`,
    )
  const brieven = async (zaakId: string) =>
    (
      await moet<{ items: Record<string, unknown>[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}/brieven`)
    ).items.map(({ soort, verzondenOp, vervallenReden }) => ({ soort, verzondenOp, vervallenReden }))
  const tijdlijn = async (zaakId: string) =>
    (await moet<{ items: { soort: string }[] }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}/tijdlijn`)).items.map(
      (r) => r.soort,
    )
  const opAgenda = async (zaakId: string) => {
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', '/v1/expertiseoverleggen', {
      op: '2026-11-25T09:00:00.000Z',
      plaats: 'Zaal 1',
      deelnemers: [sanne.organisatieId],
    })
    const pad = `/v1/expertiseoverleggen/${id}`
    const punt = (zaak: string) =>
      moet<{ id: string }>(aylin, 201, 'POST', `${pad}/punten`, {
        zaakId: zaak,
        doel: 'Advies over beschermd wonen',
        vraag: 'Past wonen met begeleiding?',
        adviesset: { leeftijd: 'rond de 50' },
      })
    return { pad, punt, puntId: (await punt(zaakId)).id }
  }
  type Overleg = { punten: number; agenda: Record<string, unknown>[]; ingetrokken: unknown[] }

  it('letters that ask or tell something are withdrawn, each with a line on the timeline', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    await moet(aylin, 201, 'POST', `/v1/zaken/${zaakId}/brieven`, {
      soort: 'informatieverzoek',
      gevraagd: 'Een kopie van uw huurcontract.',
      uiterlijk: '2026-12-01',
    })
    const weg = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zaakId}/brieven`, {
      soort: 'ontvangstbevestiging',
    })
    await moet(aylin, 200, 'POST', `/v1/brieven/${weg.id}/verzending`, { kanaal: 'post' })
    expect((await openstaand(zaakId)).brieven).toMatchObject([{ lot: 'vervalt' }])
    expect((await sluit(zaakId, 'hersteld')).statusCode).toBe(200)
    expect(await brieven(zaakId)).toEqual(
      expect.arrayContaining([
        { soort: 'informatieverzoek', verzondenOp: null, vervallenReden: 'dossier gesloten: hersteld' },
        { soort: 'ontvangstbevestiging', verzondenOp: '2026-11-20', vervallenReden: null },
      ]),
    )
    expect((await tijdlijn(zaakId)).filter((s) => s === 'brief_vervallen')).toHaveLength(1)
  })

  it('the answer to an objection goes first, unless the person died', async () => {
    const bezwaar = async () => {
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
        motivering: 'Het bezwaar gaat niet over dit besluit.',
      }
      await moet(joris, 204, 'POST', `/v1/bezwaren/${id}/uitkomst`, antwoord, { 'if-match': '"1"' })
      return zaakId
    }
    const zaakId = await bezwaar()
    const { brieven: lijst } = await openstaand(zaakId)
    expect(lijst.map((b) => b.lot).toSorted()).toEqual(['eerst_verzenden', 'vervalt'])
    const nee = await sluit(zaakId, 'hersteld')
    expect(nee.json()).toMatchObject({
      status: 409,
      reden: 'brief_niet_verzonden',
      brieven: [{ soort: 'beslissing_op_bezwaar' }],
    })
    await moet(aylin, 200, 'POST', `/v1/brieven/${nee.json().brieven[0].id}/verzending`, { kanaal: 'post' })
    expect((await sluit(zaakId, 'hersteld')).statusCode).toBe(200)

    const ander = await bezwaar()
    const dood = await stap(aylin, `/v1/zaken/${ander}`, 'sluiting', {
      reden: 'overleden',
      overledenOp: '2026-11-19',
    })
    expect(dood.statusCode, dood.body).toBe(200)
    expect((await brieven(ander)).filter((b) => b.vervallenReden !== null)).toHaveLength(2)
  })

  it('a point of a coming meeting is withdrawn: who takes part sees that, and nothing of the person any more', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const { pad, punt, puntId } = await opAgenda(zaakId)
    expect((await openstaand(zaakId)).agendapunten).toMatchObject([{ op: '2026-11-25T09:00:00.000Z' }])
    expect((await sluit(zaakId, 'ingetrokken')).statusCode).toBe(200)
    expect(await tijdlijn(zaakId)).toContain('overleg_ingetrokken')
    const bijSanne = await moet<Overleg>(sanne, 200, 'GET', pad)
    expect(bijSanne).toMatchObject({ punten: 0, agenda: [], ingetrokken: [{ volgorde: 1 }] })
    expect(JSON.stringify(bijSanne)).not.toContain('ingetrokken:')
    expect(await moet<Overleg>(aylin, 200, 'GET', pad)).toMatchObject({
      punten: 0,
      agenda: [{ advies: null, ingetrokkenReden: 'dossier gesloten: ingetrokken' }],
      ingetrokken: [{ volgorde: 1 }],
    })
    const mening = { standpunt: 'eens', toelichting: 'Dat past wel.' }
    expect((await sanne.verzoek('POST', `/v1/overlegpunten/${puntId}/meningen`, mening)).statusCode).toBe(404)
    const advies = await aylin.verzoek(
      'POST',
      `/v1/overlegpunten/${puntId}/advies`,
      { advies: 'toekennen', tekst: 'Ja, met begeleiding.' },
      { 'if-match': '"2"' },
    )
    expect(advies.json()).toMatchObject({ status: 409, reden: 'ingetrokken' })
    // what is closed goes on no agenda, and gets no letter
    const weer = await aylin.verzoek('POST', `${pad}/punten`, {
      zaakId,
      doel: 'Advies',
      vraag: 'Nog eens?',
      adviesset: { leeftijd: 'rond de 50' },
    })
    expect(weer.json()).toMatchObject({ status: 409, reden: 'gesloten' })
    const brief = await aylin.verzoek('POST', `/v1/zaken/${zaakId}/brieven`, {
      soort: 'ontvangstbevestiging',
    })
    expect(brief.json()).toMatchObject({ status: 409, reden: 'gesloten' })
    // the next point keeps its own number
    const volgende = await maakZaak(proef, aylin)
    await punt(volgende.zaakId)
    expect((await moet<Overleg>(sanne, 200, 'GET', pad)).agenda).toMatchObject([{ volgorde: 2 }])
  })

  it('also of a meeting of the team that had the case before; what was advised stays', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const { pad, puntId } = await opAgenda(zaakId)
    const eerder = await opAgenda(zaakId)
    const advies = await aylin.verzoek(
      'POST',
      `/v1/overlegpunten/${eerder.puntId}/advies`,
      { advies: 'toekennen', tekst: 'Ja, met begeleiding.' },
      { 'if-match': '"1"' },
    )
    expect(advies.statusCode, advies.body).toBe(204)
    const gevraagd = await aylin.verzoek('POST', `/v1/zaken/${zaakId}/overdracht`, {
      naarTeam: cas.organisatieId,
      reden: 'Woont nu daar.',
    })
    await moet(cas, 200, 'POST', `/v1/zaakoverdrachten/${gevraagd.json().id}/aanvaarding`)
    expect((await stap(cas, `/v1/zaken/${zaakId}`, 'sluiting', { reden: 'hersteld' })).statusCode).toBe(200)
    expect(await moet<Overleg>(aylin, 200, 'GET', pad)).toMatchObject({ ingetrokken: [{ volgorde: 1 }] })
    const { rows } = await sql<{ id: string }>`
      select id from overlegpunt where zaak_id = ${zaakId} and ingetrokken_op is not null`.execute(
      proef.huis.systeem.db,
    )
    expect(rows).toEqual([{ id: puntId }])
  })
})
