import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransactie } from '../../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'
import { maakZaak, metVersie, moet, NU } from '../proef/wereld.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
let bram: Proefgebruiker
let sanne: Proefgebruiker
let ander: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  bram = await huis.als('toegangsmedewerker', undefined, 'Bram Proef')
  const aanbieders = await huis.huis.systeem.db
    .selectFrom('organisatie')
    .select('code')
    .where('soort', '=', 'aanbieder')
    .orderBy('code')
    .limit(2)
    .execute()
  sanne = await huis.als('aanbieder', aanbieders[0]?.code, 'Sanne Proef')
  ander = await huis.als('aanbieder', aanbieders[1]?.code, 'Ander Proef')
})
afterAll(() => huis?.opruimen())

type Actie = { id: string; versie: number; wat: string; eigen: boolean; status: string }
type Plan = {
  id: string
  versie: number
  als: string
  perspectief: string | null
  regisseur: { id: string; ik: boolean }
  leden: { naam: string; betrokken: boolean }[]
  doelen: { id: string; doel: string; acties: Actie[] }[]
  losseActies: Actie[]
  delingen: { id: string; onderdeel: string }[]
  overdracht: { id: string } | null
}
const begin = async (zaakId: string) =>
  (
    await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zaakId}/plan`, {
      perspectief: 'Een eigen deur.',
    })
  ).id
const lees = (id: string, wie = aylin) => moet<Plan>(wie, 200, 'GET', `/v1/plannen/${id}`)
const maakDoel = async (planId: string, doel = 'Op eigen benen wonen') =>
  (
    await moet<{ id: string }>(aylin, 201, 'POST', `/v1/plannen/${planId}/doelen`, {
      leefgebied: 'WONEN',
      doel,
    })
  ).id
const actieVoor = (doelId: string, wie: Proefgebruiker | null, wat = 'Elke week op bezoek') =>
  moet<{ id: string }>(aylin, 201, 'POST', `/v1/plandoelen/${doelId}/acties`, {
    wat,
    wie: wie ? 'partner' : 'team',
    organisatieId: wie?.organisatieId ?? null,
    uiterlijk: '2026-12-01',
  })
const deel = (planId: string, wie: Proefgebruiker, onderdelen: string[], meer: object = {}) =>
  aylin.verzoek('POST', `/v1/plannen/${planId}/delingen`, {
    organisatieId: wie.organisatieId,
    onderdelen,
    doel: 'Begeleiding thuis afstemmen',
    grondslag: 'Wmo 2015 art. 5.1.2',
    toestemming: 'mondeling',
    toestemmingOp: '2026-11-19',
    tot: '2027-03-01',
    ...meer,
  })

describe('one household, one plan, one director', () => {
  it('ten at once begin one plan', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const uit = await Promise.all(
      Array.from({ length: 10 }, () => aylin.verzoek('POST', `/v1/zaken/${zaakId}/plan`, {})),
    )
    expect(uit.filter((u) => u.statusCode === 201)).toHaveLength(1)
    expect(uit.filter((u) => u.statusCode === 409)).toHaveLength(9)
    const { plan } = await moet<{ plan: Plan }>(bram, 200, 'GET', `/v1/zaken/${zaakId}/plan`)
    expect(plan).toMatchObject({
      als: 'team',
      regisseur: { id: aylin.gebruikerId, ik: false },
      leden: [{ naam: 'Ger' }],
    })
  })
  it('directing goes over when the other accepts, and never by itself', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await begin(zaakId)
    const vraag = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/plannen/${id}/regieoverdrachten`, {
      naar: bram.gebruikerId,
      reden: 'Ik ga met verlof.',
    })
    expect((await lees(id)).regisseur.id).toBe(aylin.gebruikerId)
    const besluit = (wie: Proefgebruiker, b: string, reden?: string) =>
      wie.verzoek('POST', `/v1/regieoverdrachten/${vraag.id}/besluit`, { besluit: b, reden })
    expect((await besluit(aylin, 'aanvaard')).statusCode).toBe(409)
    expect((await besluit(bram, 'geweigerd')).statusCode).toBe(400)
    expect((await besluit(bram, 'aanvaard')).statusCode).toBe(204)
    expect((await besluit(bram, 'geweigerd', 'Toch niet, te druk.')).statusCode).toBe(409)
    expect((await lees(id, bram)).regisseur).toMatchObject({ id: bram.gebruikerId, ik: true })
  })
  it('closed with its reason it can still be read beside the case, until a new one begins', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await begin(zaakId)
    const dicht = await aylin.verzoek(
      'PATCH',
      `/v1/plannen/${id}`,
      { geslotenReden: 'De doelen zijn bereikt.' },
      { 'if-match': '"1"' },
    )
    expect(dicht.statusCode, dicht.body).toBe(204)
    const vanZaak = async (wie = aylin) =>
      (await moet<{ plan: { id: string } | null }>(wie, 200, 'GET', `/v1/zaken/${zaakId}/plan`)).plan
    expect(await vanZaak()).toMatchObject({ id, geslotenReden: 'De doelen zijn bereikt.' })
    expect(await vanZaak(bram)).toMatchObject({ id })
    const nieuw = await begin(zaakId)
    expect(await vanZaak()).toMatchObject({ id: nieuw, geslotenReden: null })
  })
  it('the database lets nobody write another director, or none', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await begin(zaakId)
    for (const naar of [bram.gebruikerId, null])
      await expect(
        inTransactie(huis.huis.app, aylin, ({ db }) =>
          sql`update zicht.plan set regisseur = ${naar} where id = ${id}`.execute(db),
        ),
      ).rejects.toThrow()
    await expect(
      sql`update zicht.plan set regisseur = ${bram.gebruikerId} where id = ${id}`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toThrow(/aanvaardt/)
  })
  it('a child of two homes is a member of one and concerned in the other', async () => {
    const een = await maakZaak(huis, aylin, 'Moeder')
    const twee = await maakZaak(huis, aylin, 'Vader')
    const kind = await maakZaak(huis, aylin, 'Kind')
    const [planA, planB] = [await begin(een.zaakId), await begin(twee.zaakId)]
    const lid = (plan: string, betrokken: boolean, reden?: string) =>
      aylin.verzoek('POST', `/v1/plannen/${plan}/leden`, {
        clientId: kind.clientId,
        rol: 'kind',
        betrokken,
        reden,
      })
    expect((await lid(planA, false)).statusCode).toBe(204)
    expect((await lid(planB, false)).json()).toMatchObject({ status: 409, reden: 'ander_huishouden' })
    expect((await lid(planB, true)).statusCode).toBe(400)
    expect((await lid(planB, true, 'Is er elk weekend.')).statusCode).toBe(204)
    expect((await lees(planA)).leden).toEqual(
      expect.arrayContaining([expect.objectContaining({ naam: 'Kind', betrokken: false })]),
    )
    expect((await lees(planB)).leden).toEqual(
      expect.arrayContaining([expect.objectContaining({ naam: 'Kind', betrokken: true })]),
    )
    // the plan of the household is the plan of the child's own case as well
    const { plan } = await moet<{ plan: Plan }>(aylin, 200, 'GET', `/v1/zaken/${kind.zaakId}/plan`)
    expect(plan.id).toBe(planA)
  })
})

describe('what a partner sees', () => {
  async function gedeeldPlan(onderdelen: string[]) {
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    const id = await begin(zaakId)
    const doelA = await maakDoel(id, 'Samen de post openen')
    const doelB = await maakDoel(id, 'Rust in het hoofd')
    await actieVoor(doelA, sanne, 'Elke week de post doen')
    await actieVoor(doelB, ander, 'Gesprekken voeren')
    const uit = await deel(id, sanne, onderdelen)
    expect(uit.statusCode, uit.body).toBe(201)
    return { id, zaakId, clientId, ids: uit.json().ids as string[] }
  }
  it('nothing before it is shared; then its own actions and the goal of those, and no more', async () => {
    const { id, zaakId, clientId } = await gedeeldPlan(['eigen_acties'])
    const plan = await lees(id, sanne)
    expect(plan).toMatchObject({ als: 'partner', perspectief: null })
    expect(plan.doelen.map((d) => d.doel)).toEqual(['Samen de post openen'])
    expect(plan.doelen.flatMap((d) => d.acties).map((a) => a.wat)).toEqual(['Elke week de post doen'])
    expect((await ander.verzoek('GET', `/v1/plannen/${id}`)).statusCode).toBe(404)
    // sharing a plan opens no file and no case
    for (const pad of [`/v1/clienten/${clientId}`, `/v1/clienten/${clientId}/woonloopbaan`])
      expect((await sanne.verzoek('GET', pad)).statusCode).toBe(404)
    expect((await sanne.verzoek('GET', `/v1/zaken/${zaakId}/onderzoek`)).statusCode).toBeGreaterThanOrEqual(
      403,
    )
    const lijst = await moet<{ items: { id: string }[] }>(sanne, 200, 'GET', '/v1/plannen')
    expect(lijst.items.map((i) => i.id)).toContain(id)
  })
  it('goals as well when those are shared, still without the actions of others', async () => {
    const { id } = await gedeeldPlan(['eigen_acties', 'doelen'])
    const plan = await lees(id, sanne)
    expect(plan.perspectief).toBe('Een eigen deur.')
    expect(plan.doelen).toHaveLength(2)
    expect(plan.doelen.flatMap((d) => d.acties)).toHaveLength(1)
  })
  it('it tells of its own actions how far it is, and changes nothing else', async () => {
    const { id } = await gedeeldPlan(['eigen_acties'])
    const actie = (await lees(id, sanne)).doelen[0]?.acties[0]
    const zet = (body: object, versie = actie?.versie ?? 1) =>
      sanne.verzoek('PATCH', `/v1/planacties/${actie?.id}`, body, metVersie(versie))
    expect((await zet({ status: 'klaar' })).statusCode).toBe(400)
    expect((await zet({ wat: 'Iets heel anders doen' })).statusCode).toBe(400)
    expect((await zet({ status: 'klaar', resultaat: 'De post is bij.' })).statusCode).toBe(200)
    expect((await zet({ status: 'bezig' })).statusCode).toBe(412)
    const vreemd = (await lees(id)).doelen.flatMap((d) => d.acties).find((a) => a.wat === 'Gesprekken voeren')
    expect(
      (await sanne.verzoek('PATCH', `/v1/planacties/${vreemd?.id}`, { status: 'bezig' }, metVersie(1)))
        .statusCode,
    ).toBe(404)
    expect(
      (
        await sanne.verzoek('POST', `/v1/plannen/${id}/doelen`, {
          leefgebied: 'WONEN',
          doel: 'Een nieuw doel',
        })
      ).statusCode,
    ).toBeGreaterThanOrEqual(403)
  })
  it('withdrawn is withdrawn at once: by the team, and by the person concerned', async () => {
    for (const hoe of ['team', 'zelf'] as const) {
      const { id, clientId, ids } = await gedeeldPlan(['eigen_acties'])
      const zelf = await huis.als('client', undefined, 'Ger Proef', clientId)
      const wie = hoe === 'team' ? aylin : zelf
      expect((await lees(id, zelf)).als).toBe('zelf')
      expect((await sanne.verzoek('POST', `/v1/plandelingen/${ids[0]}/intrekking`, {})).statusCode).toBe(404)
      huis.zetKlok('2026-11-20T10:00:01.000Z')
      expect((await wie.verzoek('POST', `/v1/plandelingen/${ids[0]}/intrekking`, {})).statusCode).toBe(204)
      expect((await sanne.verzoek('GET', `/v1/plannen/${id}`)).statusCode).toBe(404)
      const { rows } = await sql<{
        open: boolean
      }>`select geldig @> '2026-11-20T10:00:01Z'::timestamptz as open from zicht.toegang where bron_soort = 'plan' and bron_id = ${ids[0]}`.execute(
        huis.huis.systeem.db,
      )
      expect(rows).toEqual([{ open: false }])
      huis.zetKlok(NU)
    }
  })
  it('ends by itself on the last day; needs a consent, and a part is shared once', async () => {
    const { id } = await gedeeldPlan(['eigen_acties'])
    expect((await deel(id, sanne, ['eigen_acties'])).json()).toMatchObject({ reden: 'al_gedeeld' })
    expect((await deel(id, ander, ['doelen'], { toestemmingOp: null })).json().fouten).toEqual([
      expect.objectContaining({ pad: '/toestemmingOp' }),
    ])
    expect((await deel(id, ander, ['doelen'], { tot: '2026-11-20' })).statusCode).toBe(400)
    huis.zetKlok('2027-03-01T08:00:00.000Z')
    expect((await sanne.verzoek('GET', `/v1/plannen/${id}`)).statusCode).toBe(404)
    huis.zetKlok(NU)
  })
  it('nobody opens a file by writing that it is shared', async () => {
    const { clientId } = await maakZaak(huis, aylin)
    await expect(
      inTransactie(huis.huis.app, sanne, ({ db }) =>
        sql`insert into zicht.toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
          values (gen_random_uuid(), ${sanne.regioCode}, ${clientId}, ${sanne.organisatieId}, 'partner', 'wmo', 'plan', tstzrange(now(), null), 'plan', gen_random_uuid(), 'x')`.execute(
          db,
        ),
      ),
    ).rejects.toThrow()
  })
})

describe('case conference', () => {
  it('agreements become actions of the plan; a partner sees it when agreements are shared', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await begin(zaakId)
    const doel = await maakDoel(id)
    const overleg = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/plannen/${id}/casusoverleggen`, {
      geplandOp: '2026-11-25T10:00:00+01:00',
      doel: 'Samen afspreken wie wat doet',
      agenda: [{ punt: 'Wonen' }],
      stukken: [{ stuk: 'plan', doel: 'De acties verdelen' }],
      aanwezig: [{ naam: 'Sanne', organisatie: 'Aanbieder', aanwezig: false }],
    })
    const pad = `/v1/casusoverleggen/${overleg.id}`
    await moet(aylin, 201, 'POST', `${pad}/afspraken`, {
      doelId: doel,
      wat: 'Woning bekijken',
      wie: 'partner',
      organisatieId: sanne.organisatieId,
      uiterlijk: '2026-12-05',
    })
    const vreemd = await maakDoel(await begin((await maakZaak(huis, aylin)).zaakId))
    expect(
      (
        await aylin.verzoek('POST', `${pad}/afspraken`, {
          doelId: vreemd,
          wat: 'Woning bekijken',
          wie: 'team',
          uiterlijk: '2026-12-05',
        })
      ).statusCode,
    ).toBe(400)
    expect((await sanne.verzoek('GET', pad)).statusCode).toBe(404)
    expect((await deel(id, sanne, ['afspraken'])).statusCode).toBe(201)
    expect(await moet(sanne, 200, 'GET', pad)).toMatchObject({
      als: 'partner',
      afspraken: [{ wat: 'Woning bekijken' }],
    })
    expect((await lees(id, sanne)).losseActies.map((a) => a.wat)).toEqual(['Woning bekijken'])
    const weg = await aylin.verzoek('PATCH', pad, { status: 'vervallen' }, metVersie(1))
    expect(weg.json().fouten).toEqual([expect.objectContaining({ pad: '/verslag' })])
    expect(
      await moet(
        aylin,
        200,
        'PATCH',
        pad,
        { status: 'gehouden', bewonerErbij: 'erbij', verslag: 'Goed gesprek.' },
        metVersie(1),
      ),
    ).toMatchObject({ versie: 2, status: 'gehouden' })
  })
})

describe('process direction', () => {
  it('is asked, and closed once with what came of it; a plan with open actions stays open', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const id = await begin(zaakId)
    await actieVoor(await maakDoel(id), null)
    const e = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/plannen/${id}/escalaties`, {
      organisatieId: ander.organisatieId,
      vraag: 'Wie betaalt de begeleiding?',
      uiterlijk: '2026-11-27',
    })
    expect(
      (await aylin.verzoek('POST', `/v1/planescalaties/${e.id}/afsluiting`, { uitkomst: 'Het is verdeeld.' }))
        .statusCode,
    ).toBe(204)
    expect(
      (await aylin.verzoek('POST', `/v1/planescalaties/${e.id}/afsluiting`, { uitkomst: 'Nog een keer.' }))
        .statusCode,
    ).toBe(409)
    expect(
      (
        await aylin.verzoek('PATCH', `/v1/plannen/${id}`, { geslotenReden: 'Klaar ermee.' }, metVersie(1))
      ).json(),
    ).toMatchObject({ reden: 'acties_open' })
  })

  const vraagAan = async (wie: Proefgebruiker) => {
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    const planId = await begin(zaakId)
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/plannen/${planId}/escalaties`, {
      organisatieId: wie.organisatieId,
      vraag: 'Wie betaalt de begeleiding?',
      uiterlijk: '2026-11-27',
    })
    return { id, planId, clientId }
  }
  type Vraag = { id: string; naam: string | null; planId: string | null; uitkomst: string | null }
  const vraagBij = async (wie: Proefgebruiker, id: string) =>
    (await moet<{ items: Vraag[] }>(wie, 200, 'GET', '/v1/procesregievragen')).items.find((v) => v.id === id)
  const antwoord = (wie: Proefgebruiker, id: string) =>
    wie.verzoek('POST', `/v1/planescalaties/${id}/afsluiting`, { uitkomst: 'Wij betalen het eerste jaar.' })

  it('is seen by who is asked, and by no other; it opens no plan and tells no name', async () => {
    for (const gevraagde of [ander, await huis.als('gemeente', undefined, 'Ilse Proef')]) {
      const { id, planId, clientId } = await vraagAan(gevraagde)
      expect(await vraagBij(gevraagde, id)).toMatchObject({
        vraag: 'Wie betaalt de begeleiding?',
        uiterlijk: '2026-11-27',
        vrager: 'Aylin Proef',
        naam: null,
        planId: null,
        uitkomst: null,
        doorOns: false,
      })
      expect((await gevraagde.verzoek('GET', `/v1/plannen/${planId}`)).statusCode).toBe(404)
      expect((await gevraagde.verzoek('GET', `/v1/clienten/${clientId}`)).statusCode).toBe(404)
      expect(await vraagBij(sanne, id)).toBeUndefined()
      expect((await antwoord(sanne, id)).statusCode).toBe(404)
      const zelf = await huis.als('client', undefined, 'Ger', clientId)
      expect((await antwoord(zelf, id)).statusCode).toBe(404)
    }
    expect((await aylin.verzoek('GET', '/v1/procesregievragen')).statusCode).toBe(404)
  })

  it('is answered by who is asked, once; the team and the person read whose answer it is, and that someone gave it', async () => {
    const { id, planId, clientId } = await vraagAan(ander)
    expect((await antwoord(ander, id)).statusCode).toBe(204)
    expect((await antwoord(ander, id)).json()).toMatchObject({ status: 409, reden: 'al_gesloten' })
    expect((await antwoord(aylin, id)).statusCode).toBe(409)
    const zelf = await huis.als('client', undefined, 'Ger', clientId)
    for (const wie of [aylin, zelf])
      expect(
        (await moet<{ escalaties: object[] }>(wie, 200, 'GET', `/v1/plannen/${planId}`)).escalaties,
      ).toMatchObject([{ uitkomst: 'Wij betalen het eerste jaar.', zelfBeantwoord: true }])
    expect(await vraagBij(ander, id)).toMatchObject({ doorOns: true, geslotenOp: NU })
    const gelogd = await huis.huis.systeem.db
      .selectFrom('auditlog')
      .select(['actie', 'object_soort', 'toegestaan'])
      .where('client_id', '=', clientId)
      .where('gebruiker_id', '=', ander.gebruikerId)
      .execute()
    expect(gelogd).toContainEqual({ actie: 'wijzigen', object_soort: 'plan', toegestaan: true })
    // the team hears of the answer of an organisation that may not read the plan
    const gemeld = await huis.huis.systeem.db
      .selectFrom('uitbak')
      .select('publiek')
      .where('soort', '=', 'nl.zicht.toegang.plan-escalatie')
      .where('onderwerp', '=', planId)
      .orderBy('id', 'desc')
      .execute()
    expect(gemeld).toHaveLength(2)
    expect(gemeld[0]?.publiek).toContain(aylin.organisatieId)
  })

  it('points to the plan for who shares it, lapses with the plan, and is never answered in another’s name', async () => {
    const { id, planId } = await vraagAan(ander)
    expect((await deel(planId, ander, ['doelen'])).statusCode).toBe(201)
    expect(await vraagBij(ander, id)).toMatchObject({ planId })
    await expect(
      inTransactie(huis.huis.app, aylin, ({ db }) =>
        sql`update zicht.planescalatie set uitkomst = 'Namens hen.', gesloten_op = now(), gesloten_door = ${aylin.gebruikerId},
          antwoord_van = organisatie_id where id = ${id}`.execute(db),
      ),
    ).rejects.toThrow(/row-level security/)
    const { versie } = await lees(planId)
    const dicht = await aylin.verzoek(
      'PATCH',
      `/v1/plannen/${planId}`,
      { geslotenReden: 'Doelen bereikt.' },
      metVersie(versie),
    )
    expect(dicht.statusCode, dicht.body).toBe(204)
    expect(await vraagBij(ander, id)).toBeUndefined()
    expect((await antwoord(ander, id)).statusCode).toBe(404)
  })
})
