import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, VANDAAG, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let sanne: Proefgebruiker
let ander: Proefgebruiker
let stad: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  sanne = await proef.als('aanbieder', 'LEVANTO', 'Sanne')
  ander = await proef.als('aanbieder', 'RADAR', 'Ander')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
})
/** The version of the case that somebody saw. */
const versie = async (zaakId: string) => ({
  'if-match': String((await aylin.verzoek('GET', `/v1/zaken/${zaakId}`)).headers.etag),
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))
const db = () => proef.huis.systeem.db

describe('the meeting that advises', () => {
  const plan = async () => {
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', '/v1/expertiseoverleggen', {
      op: '2026-11-25T09:00:00.000Z',
      plaats: 'Zaal 1',
      deelnemers: [sanne.organisatieId],
    })
    const zaak = await maakZaak(proef, aylin)
    const punt = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/expertiseoverleggen/${id}/punten`, {
      zaakId: zaak.zaakId,
      doel: 'Advies over beschermd wonen',
      vraag: 'Past wonen met begeleiding dag en nacht?',
      adviesset: { leeftijd: 'rond de 50', steun: 'een broer in de buurt' },
    })
    return { id, pad: `/v1/expertiseoverleggen/${id}`, ...zaak, puntId: punt.id }
  }

  it('shows who takes part the question and the set, and not the file; nobody else sees it', async () => {
    const o = await plan()
    const gezien = await moet<{ agenda: Record<string, unknown>[] }>(sanne, 200, 'GET', o.pad)
    expect(gezien.agenda).toMatchObject([{ zaakId: null, adviesset: { leeftijd: 'rond de 50' } }])
    expect(JSON.stringify(gezien)).not.toContain('Proef')
    expect((await sanne.verzoek('GET', `/v1/zaken/${o.zaakId}`)).statusCode).toBe(404)
    expect((await sanne.verzoek('GET', `/v1/clienten/${o.clientId}`)).statusCode).toBe(404)
    expect((await ander.verzoek('GET', o.pad)).statusCode).toBe(404)
    expect((await ander.verzoek('GET', '/v1/expertiseoverleggen')).json().items).toEqual([])
    expect(
      (
        await ander.verzoek('POST', `/v1/overlegpunten/${o.puntId}/meningen`, {
          standpunt: 'eens',
          toelichting: 'Prima zo.',
        })
      ).statusCode,
    ).toBe(404)
  })

  it('keeps dissent beside the advice, which does not bind; afterwards participants see nothing', async () => {
    const o = await plan()
    await moet(sanne, 204, 'POST', `/v1/overlegpunten/${o.puntId}/meningen`, {
      standpunt: 'oneens',
      toelichting: 'Ik zie het anders.',
    })
    const advies = await aylin.verzoek(
      'POST',
      `/v1/overlegpunten/${o.puntId}/advies`,
      { advies: 'toekennen', tekst: 'Ja, met begeleiding.' },
      { 'if-match': '"1"' },
    )
    expect(advies.statusCode).toBe(204)
    expect(
      (
        await sanne.verzoek('POST', `/v1/overlegpunten/${o.puntId}/meningen`, {
          standpunt: 'eens',
          toelichting: 'Toch wel.',
        })
      ).statusCode,
    ).toBe(409)
    expect((await stap(aylin, o.pad, 'afsluiting', { status: 'gehouden' })).statusCode).toBe(204)
    expect((await moet<{ agenda: unknown[] }>(sanne, 200, 'GET', o.pad)).agenda).toEqual([])
    const { items } = await moet<{ items: unknown[] }>(aylin, 200, 'GET', `/v1/zaken/${o.zaakId}/adviezen`)
    expect(items).toMatchObject([{ advies: 'toekennen', meningen: [{ standpunt: 'oneens' }] }])
    // advised to grant, and refused all the same
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${o.zaakId}/beschikkingen`, {
      ...WEIGEREN,
      overlegpuntId: o.puntId,
      afwijkingAdvies: 'Zijn broer kan meer dan wij dachten.',
    })
    await stap(joris, `/v1/beschikkingen/${id}`, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, `/v1/beschikkingen/${id}`, 'besluit')).statusCode).toBe(200)
  })
})

describe('another region', () => {
  const factoren = Object.fromEntries(
    ['NETWERK', 'LOPENDE_HULP', 'BEKEND', 'WONEN', 'NEGATIEF', 'WENS'].map((c) => [
      c,
      { kant: 'daar', toelichting: 'Samen nagegaan.' },
    ]),
  )
  const vraag = {
    factoren,
    eigenWens: 'Hij wil bij zijn dochter in de buurt zijn.',
    andereRegio: 'ZEEDIJK',
    conclusie: 'daar',
    toelichting: 'Daar is zijn netwerk.',
    opvang: 'Nachtopvang tot de overdracht.',
  }
  const begin = async (extra: object = {}) => {
    const { zaakId } = await maakZaak(proef, aylin)
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zaakId}/regiokeuzes`, {
      ...vraag,
      ...extra,
    })
    const lees = async () =>
      (
        await moet<{ items: { versie: number; status: string; verantwoordelijk: string }[] }>(
          aylin,
          200,
          'GET',
          `/v1/zaken/${zaakId}/regiokeuzes`,
        )
      ).items[0]
    const doe = async (deel: string, body: object = {}) =>
      aylin.verzoek('POST', `/v1/regiokeuzes/${id}/${deel}`, body, {
        'if-match': `"${(await lees())?.versie}"`,
      })
    return { zaakId, id, lees, doe }
  }

  it('is asked with consent, and is responsible only after the person was received there', async () => {
    const r = await begin()
    expect((await r.doe('aanbod')).json().reden).toBe('toestemming')
    expect((await r.doe('aanbod', { toestemming: 'schriftelijk' })).statusCode).toBe(204)
    expect((await r.doe('antwoord', { antwoord: 'aanvaard', door: 'Toegang Zeedijk' })).statusCode).toBe(204)
    expect(await r.lees()).toMatchObject({ status: 'aanvaard', verantwoordelijk: 'hier' })
    expect((await r.doe('afronding')).json().reden).toBe('niet_overgedragen')
    const gepland = await r.doe('overdracht', {
      op: '2026-11-24',
      vervoer: 'Een collega rijdt mee met de trein.',
      ontvangenDoor: 'Mila van Zeedijk',
    })
    expect(gepland.statusCode).toBe(200)
    expect((await r.doe('afronding')).json().reden).toBe('niet_overgedragen')
    expect(await r.lees()).toMatchObject({ verantwoordelijk: 'hier' })
    proef.zetKlok('2026-11-24T15:00:00.000Z')
    expect((await r.doe('afronding')).statusCode).toBe(204)
    expect(await r.lees()).toMatchObject({ status: 'overgedragen', verantwoordelijk: 'daar' })
    await expect(
      sql`update regiokeuze set verantwoordelijk = 'daar' where id = ${(await begin()).id}`.execute(db()),
    ).rejects.toThrow(/pas_weg_na_overdracht/)
  })

  it('says from the planning of the handover on what must be done here first, and refuses by the same', async () => {
    const r = await begin({ toestemming: 'mondeling' })
    await r.doe('aanbod')
    await r.doe('antwoord', { antwoord: 'aanvaard', door: 'Toegang Zeedijk' })
    const inDeWeg = async () =>
      (
        await moet<{ inDeWeg: string[] }>(
          aylin,
          200,
          'GET',
          `/v1/zaken/${r.zaakId}/sluiting?reden=overgedragen`,
        )
      ).inDeWeg
    expect(await inDeWeg()).toEqual([])
    const pad = await concept(aylin, r.zaakId)
    await stap(aylin, pad, 'besluit')
    await r.doe('overdracht', {
      op: '2026-11-20',
      vervoer: 'Een collega rijdt mee met de trein.',
      ontvangenDoor: 'Mila van Zeedijk',
    })
    const eerst = await inDeWeg()
    expect(eerst).toEqual(['besluit_niet_verzonden', 'brief_niet_verzonden'])
    expect((await r.doe('afronding')).json()).toMatchObject({ status: 409, reden: eerst[0] })
    expect(await r.lees()).toMatchObject({ status: 'aanvaard', verantwoordelijk: 'hier' })
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    expect(await inDeWeg()).toEqual([])
    await moet(aylin, 201, 'POST', `${pad}/bezwaren`, {
      doorWie: 'zelf',
      inhoud: 'Ik wil meer uren hulp.',
      ontvangenOp: VANDAAG,
    })
    expect(await inDeWeg()).toEqual(['bezwaar_loopt'])
    expect((await r.doe('afronding')).json()).toMatchObject({ status: 409, reden: 'bezwaar_loopt' })
  })

  it('that refuses leads up the ladder, step by step, and the person stays here meanwhile', async () => {
    const r = await begin({ toestemming: 'mondeling' })
    await r.doe('aanbod')
    await r.doe('antwoord', { antwoord: 'geweigerd', door: 'Toegang Zeedijk', reden: 'Wij kennen hem niet.' })
    const nee = { uitkomst: 'geen_overeenstemming', toelichting: 'Wij komen er niet uit.' }
    expect((await r.doe('geschilstappen', { ...nee, trede: 'COMMISSIE' })).json()).toMatchObject({
      reden: 'trede',
      verwacht: 'CONTACT',
    })
    expect((await r.doe('geschilstappen', { ...nee, trede: 'CONTACT' })).statusCode).toBe(204)
    expect((await r.doe('geschilstappen', { ...nee, trede: 'CONTACT' })).statusCode).toBe(409)
    expect((await r.doe('geschilstappen', { ...nee, trede: 'REGIOADVISEUR' })).statusCode).toBe(204)
    expect(await r.lees()).toMatchObject({ status: 'geschil', verantwoordelijk: 'hier' })
    expect((await r.doe('geschilstappen', { ...nee, trede: 'COMMISSIE', uitkomst: 'daar' })).statusCode).toBe(
      204,
    )
    expect(await r.lees()).toMatchObject({ status: 'aanvaard', verantwoordelijk: 'hier' })
  })

  it('is not concluded without every factor', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const { WENS: _, ...minder } = factoren
    const antwoord = await aylin.verzoek('POST', `/v1/zaken/${zaakId}/regiokeuzes`, {
      ...vraag,
      factoren: minder,
    })
    expect(antwoord.json()).toMatchObject({ status: 400, fouten: [{ pad: '/factoren/WENS' }] })
  })

  it('is not concluded without where someone stays until the transfer, also by SQL', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const zonder = async (extra: object) =>
      aylin.verzoek('POST', `/v1/zaken/${zaakId}/regiokeuzes`, { ...vraag, opvang: ' ', ...extra })
    expect((await zonder({})).json()).toMatchObject({ status: 400, fouten: [{ pad: '/opvang' }] })
    const { id } = await begin()
    await expect(sql`update zicht.regiokeuze set opvang = '' where id = ${id}`.execute(db())).rejects.toThrow(
      /opvang_tot_overdracht/,
    )
    // who stays in this region is not transferred
    expect((await zonder({ conclusie: 'hier', andereRegio: null })).statusCode).toBe(201)
  })
})

describe('a move inside the region', () => {
  it('takes the decision along without a new application, and somebody is responsible at every moment', async () => {
    const { zaakId, clientId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    const dorp = await proef.als('gemeente', 'GEM_VAALS', 'Dorp')
    expect([
      (await stad.verzoek('GET', pad)).statusCode,
      (await dorp.verzoek('GET', pad)).statusCode,
    ]).toEqual([200, 404])
    proef.zetKlok('2026-12-10T10:00:00.000Z')
    const uit = await moet<{ verantwoordelijk: string; besluiten: number }>(
      aylin,
      201,
      'POST',
      `/v1/zaken/${zaakId}/verhuizingen`,
      {
        van: 'GM0935',
        naar: 'GM0981',
        per: '2026-12-10',
        wendtZichTotNieuwe: true,
      },
      await versie(zaakId),
    )
    expect(uit).toMatchObject({ verantwoordelijk: 'GM0981', besluiten: 1, gewijzigd: true })
    proef.zetKlok('2026-12-10T10:05:00.000Z')
    expect([
      (await stad.verzoek('GET', pad)).statusCode,
      (await dorp.verzoek('GET', pad)).statusCode,
    ]).toEqual([404, 200])
    expect((await moet<{ status: string; tot: string }>(aylin, 200, 'GET', pad)).tot).toBe('2028-11-30')
    const { rows } = await sql<{ gaten: number }>`
      select count(*)::int as gaten from generate_series('2026-11-20T10:00:00Z'::timestamptz, '2026-12-10T10:05:00Z', '1 minute') m
       where (select count(distinct organisatie_id) from toegang where client_id = ${clientId} and relatie = 'verantwoordelijk' and geldig @> m) <> 1`.execute(
      db(),
    )
    expect(rows[0]?.gaten).toBe(0)
    const { rows: geteld } = await sql<{
      n: number
    }>`select count(*)::int as n from beschikking where zaak_id = ${zaakId}`.execute(db())
    expect(geteld[0]?.n).toBe(1)
  })

  it('outside the region is no move inside it', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const antwoord = await aylin.verzoek(
      'POST',
      `/v1/zaken/${zaakId}/verhuizingen`,
      {
        van: 'GM0935',
        naar: 'GM0344',
        per: VANDAAG,
        wendtZichTotNieuwe: true,
      },
      await versie(zaakId),
    )
    expect(antwoord.json()).toMatchObject({ status: 400, fouten: [{ pad: '/naar' }] })
  })

  it('is of the case as it was seen, from where somebody is, and not before the report or an earlier move', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const weg = { van: 'GM0935', naar: 'GM0981', per: '2026-11-16', wendtZichTotNieuwe: false }
    const doe = async (anders: object, kop?: Record<string, string>) => {
      const uit = await aylin.verzoek(
        'POST',
        `/v1/zaken/${zaakId}/verhuizingen`,
        { ...weg, ...anders },
        kop ?? (await versie(zaakId)),
      )
      return [uit.statusCode, uit.json().fouten?.[0]?.pad ?? null]
    }
    expect((await doe({}, {}))[0]).toBe(428)
    expect((await doe({}, { 'if-match': '"99"' }))[0]).toBe(412)
    expect(await doe({ van: 'GM0994' })).toEqual([400, '/van'])
    expect(await doe({ per: '2026-11-01' })).toEqual([400, '/per'])
    expect(await doe({})).toEqual([201, null])
    // the responsibility stayed; the next move goes from where the last one went
    expect(await doe({ van: 'GM0981', naar: 'GM0994', per: '2026-11-15' })).toEqual([400, '/per'])
    expect(await doe({ van: 'GM0981', naar: 'GM0994', per: '2026-11-18' })).toEqual([201, null])
  })
})
