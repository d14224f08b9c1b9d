import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransactie } from '../../platform/databank/index.ts'
import { rekenDeel } from '../reken-deel.ts'
import { ombouwgegevens } from './rapport.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'

let huis: Proefhuis
let fleur: Proefgebruiker
let collega: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00Z' })
  fleur = await huis.als('beleidsmaker', undefined, 'Fleur')
  collega = await huis.als('gemeente', undefined, 'Collega')
})
afterAll(() => huis.opruimen())

const PLANNEN = '/v1/planning/ombouwplannen'
type Stap = {
  id: string
  naam: string
  versie: number
  sluit: {
    voorziening: string | null
    voorzieningId: string | null
    gemeente: string | null
    op: string
  } | null
  bewoners: object | null
  mijlpalen: { id: string; naam: string; versie: number; stand: string; nieuweDatum: string | null }[]
}
const maak = async (body: object, wie = fleur): Promise<string> => {
  const uit = await wie.verzoek('POST', PLANNEN, body)
  expect(uit.statusCode, uit.body).toBe(201)
  return uit.json().id
}
const lees = async (id: string, wie = fleur) => (await wie.verzoek('GET', `${PLANNEN}/${id}`)).json()
const wijzig = (wie: Proefgebruiker, pad: string, body: object, versie: number) =>
  wie.verzoek('PATCH', pad, body, { 'if-match': `"${versie}"` })
const nieuweStap = async (plan: string, body: object, wie = fleur) => {
  const uit = await wie.verzoek('POST', `${PLANNEN}/${plan}/stappen`, { naam: 'Stap', ...body })
  expect(uit.statusCode, uit.body).toBe(201)
  return uit.json().id as string
}
const sluit = (aantal = 3, meer: object = {}) => ({ station: 'BW_BASIS', aantal, op: '2024-01-01', ...meer })

describe('a plan from the region’s example', () => {
  it('has its steps, milestones and sources, ends at the area plan, and names who is left without a place', async () => {
    const lijst = (await fleur.verzoek('GET', PLANNEN)).json()
    expect(lijst.voorbeelden).toMatchObject([{ code: 'OMBOUW_VLEKKENPLAN', stappen: 18 }])
    const plan = await lees(await maak({ voorbeeld: 'OMBOUW_VLEKKENPLAN' }))
    expect(plan).toMatchObject({ naam: 'Ombouw naar het vlekkenplan', versie: 1, heel: true, vanMij: true })
    expect(plan.bron).toContain('Zicht op thuis')
    const meidoorn = plan.stappen.find((s: Stap) => s.naam === 'Afbouw Meidoorn')
    expect(meidoorn).toMatchObject({ sluit: { aantal: 10, op: '2022-01-01', gemeente: expect.any(String) } })
    expect(meidoorn.mijlpalen).toHaveLength(2)
    expect(plan.capaciteit.find((c: { code: string }) => c.code === 'HOSTEL')).toMatchObject({
      ervoor: 0,
      erna: 30,
    })
    expect(plan.toets.klopt).toBe(false)
    expect(plan.toets.bevindingen.map((b: { zin: string }) => b.zin)).toContainEqual(
      expect.stringMatching(
        /^Beschermd wonen licht naar 25 plekken: in januari 2025 moeten \d+ mensen verhuizen/,
      ),
    )
    const som = await fleur.verzoek('POST', '/v1/planning/_vloeistof', { scenario: plan.scenario })
    expect(som.statusCode, som.body).toBe(200)
  })
})

describe('the report of a computation', () => {
  it('prints the plan that its scenario came from, and says so when the plan went on since; nothing of one that is gone', async () => {
    const id = await maak({ naam: 'Voor het rapport' })
    const stap = await nieuweStap(id, { naam: 'Dicht', sluit: sluit(4) })
    const { scenario } = await lees(id)
    const blad = () => inTransactie(huis.huis.app, fleur, (tx) => ombouwgegevens(huis.huis, tx, scenario))
    expect(await blad()).toMatchObject({
      kop: 'Ombouwplan: Voor het rapport',
      zinnen: ['Voor iedereen die moet verhuizen is er een plek.', 'eigen plan'],
      stappen: [['1. Dicht', '4 Beschermd wonen basis, 1 januari 2024', '–', '0', '0']],
    })
    const vraag = { soort: 'simulatie', scenario: { ...scenario, jaren: 1, replicaties: 2 } }
    const berekening = (await fleur.verzoek('POST', '/v1/planning/berekeningen', vraag)).json()
    await rekenDeel(huis.huis, berekening.id, 0)
    const pdf = await fleur.verzoek('GET', `/v1/planning/berekeningen/${berekening.id}/rapport`)
    expect(pdf.statusCode, pdf.body.slice(0, 200)).toBe(200)
    await wijzig(fleur, `/v1/planning/ombouwstappen/${stap}`, { sluit: sluit(5), reden: 'Een meer' }, 1)
    expect((await blad())?.zinnen[0]).toMatch(/niet meer die van het plan/)
    await wijzig(fleur, `${PLANNEN}/${id}`, { vervallen: true, reden: 'Weg' }, 1)
    expect(await blad()).toBeNull()
  })
})

describe('a step', () => {
  it.each([
    ['that does nothing', {}, '/sluit'],
    ['of an unknown kind', { sluit: sluit(3, { station: 'NERGENS' }) }, '/sluit/station'],
    ['of a kind without places', { opent: sluit(3, { station: 'BEGELEID' }) }, '/opent/station'],
    ['before the model begins', { sluit: sluit(3, { op: '2020-12-31' }) }, '/sluit/op'],
    ['with half a place', { sluit: sluit(0.5) }, '/sluit/aantal'],
    ['in a municipality of elsewhere', { sluit: sluit(3, { gemeente: 'GM0363' }) }, '/sluit/gemeente'],
    [
      'in a facility that is not there',
      { sluit: sluit(3, { voorzieningId: '0194a3b0-0000-7000-8000-000000000001' }) },
      '/sluit/voorzieningId',
    ],
    ['after a step of elsewhere', { sluit: sluit(), na: ['0194a3b0-0000-7000-8000-000000000001'] }, '/na/0'],
  ])('%s is refused with its place, and nothing is kept', async (_, body, pad) => {
    const plan = await maak({ naam: 'Fouten' })
    const uit = await fleur.verzoek('POST', `${PLANNEN}/${plan}/stappen`, { naam: 'Stap', ...body })
    expect(uit.statusCode).toBe(400)
    expect(uit.json().fouten[0].pad).toBe(pad)
    expect((await lees(plan)).stappen).toEqual([])
  })

  it('waits for another and not the other way round, and what is waited for is not taken away', async () => {
    const plan = await maak({ naam: 'Volgorde' })
    const a = await nieuweStap(plan, { naam: 'Open', opent: sluit(3, { station: 'HOSTEL' }) })
    const b = await nieuweStap(plan, { naam: 'Dicht', sluit: sluit(), na: [a] })
    const om = await wijzig(fleur, `/v1/planning/ombouwstappen/${a}`, { na: [b], reden: 'Omdraaien' }, 1)
    expect(om.json()).toMatchObject({ status: 400, fouten: [{ pad: '/na/0' }] })
    const weg = await wijzig(fleur, `/v1/planning/ombouwstappen/${a}`, { vervallen: true, reden: 'Weg' }, 1)
    expect(weg.json()).toMatchObject({ status: 409, reden: 'wordt_op_gewacht' })
    expect(
      (await wijzig(fleur, `/v1/planning/ombouwstappen/${b}`, { vervallen: true, reden: 'Weg' }, 1))
        .statusCode,
    ).toBe(200)
    expect((await lees(plan)).stappen.map((s: Stap) => s.naam)).toEqual(['Open'])
  })

  it('is told to open screens by its plan alone; of a plan that is not shared only to the own organisation', async () => {
    const ilse = await huis.als('gemeente', 'GEM_MAASTRICHT')
    const plan = await maak({ naam: 'Live' }, ilse)
    const stap = await nieuweStap(plan, { sluit: sluit() }, ilse)
    await wijzig(ilse, `${PLANNEN}/${plan}`, { gedeeld: true, reden: 'Delen' }, 1)
    await wijzig(ilse, `/v1/planning/ombouwstappen/${stap}`, { naam: 'Anders', reden: 'Duidelijker' }, 1)
    await wijzig(ilse, `${PLANNEN}/${plan}`, { gedeeld: false, reden: 'Niet meer' }, 2)
    await wijzig(ilse, `/v1/planning/ombouwstappen/${stap}`, { naam: 'Weer anders', reden: 'Beter' }, 2)
    const verteld = await huis.huis.systeem.db
      .selectFrom('uitbak')
      .select(['soort', 'dataref', 'gegevens', 'publiek'])
      .where('onderwerp', '=', plan)
      .orderBy('id')
      .execute()
    const wat = { soort: 'nl.zicht.planning.ombouw', dataref: `${PLANNEN}/${plan}`, gegevens: {} }
    const [eigen, allen] = [[ilse.organisatieId], []]
    expect(verteld).toEqual(
      [eigen, eigen, allen, allen, allen, eigen].map((publiek) => ({ ...wat, publiek })),
    )
  })

  it('two at once: who comes second hears who changed what; other steps are not in the way', async () => {
    const plan = await maak({ naam: 'Samen', gedeeld: true })
    const a = await nieuweStap(plan, { naam: 'Een', sluit: sluit() })
    const b = await nieuweStap(plan, { naam: 'Twee', sluit: sluit() }, collega)
    const pad = `/v1/planning/ombouwstappen/${a}`
    const [eerst, tweede, ander] = await Promise.all([
      wijzig(fleur, pad, { sluit: sluit(4), reden: 'Een meer' }, 1),
      wijzig(collega, pad, { sluit: sluit(5), reden: 'Twee meer' }, 1),
      wijzig(collega, `/v1/planning/ombouwstappen/${b}`, { naam: 'Twee, later', reden: 'Duidelijker' }, 1),
    ])
    expect([eerst.statusCode, tweede.statusCode].toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(ander.statusCode).toBe(200)
    const laat = [eerst, tweede].find((x) => x.statusCode === 412)?.json()
    expect(laat.wijzigingen[0]).toMatchObject({ velden: expect.arrayContaining(['sluit_aantal', 'reden']) })
    const zonder = await fleur.verzoek('PATCH', pad, { naam: 'X', reden: 'Zonder versie' })
    expect(zonder.statusCode).toBe(428)
  })
})

describe('a milestone', () => {
  it('is delayed to a new day with the reason, then reached; how it stood stays, with who and why', async () => {
    const plan = await maak({ naam: 'Mijlpalen', gedeeld: true })
    const stap = await nieuweStap(plan, { sluit: sluit() })
    const { rows } = await sql<{
      id: string
    }>`select id from zicht.organisatie where code = 'LEVANTO'`.execute(huis.huis.systeem.db)
    const { id } = (
      await fleur.verzoek('POST', `/v1/planning/ombouwstappen/${stap}/mijlpalen`, {
        naam: 'Gebouw klaar',
        gepland: '2025-06-01',
        organisatieId: rows[0]?.id,
      })
    ).json()
    const pad = `/v1/planning/ombouwmijlpalen/${id}`
    const vroeg = await wijzig(
      fleur,
      pad,
      { stand: { soort: 'vertraagd', tot: '2025-05-01' }, reden: 'Eerder' },
      1,
    )
    expect(vroeg.json().fouten[0].pad).toBe('/stand/tot')
    const laat = { stand: { soort: 'vertraagd', tot: '2026-03-01' }, reden: 'De vergunning duurt langer' }
    expect((await wijzig(collega, pad, laat, 1)).statusCode).toBe(200)
    expect((await wijzig(fleur, pad, laat, 1)).statusCode).toBe(412)
    const klaar = { stand: { soort: 'gehaald', op: '2026-02-20' }, reden: 'Opgeleverd' }
    expect((await wijzig(fleur, pad, klaar, 2)).statusCode).toBe(200)
    const { items } = (await fleur.verzoek('GET', `${PLANNEN}/${plan}/historie`)).json()
    expect(items.filter((x: { soort: string }) => x.soort === 'mijlpaal')).toMatchObject([
      { versie: 3, door: 'Fleur', stand: 'gehaald', datum: '2026-02-20', reden: 'Opgeleverd' },
      {
        versie: 2,
        door: 'Collega',
        stand: 'vertraagd',
        datum: '2026-03-01',
        reden: 'De vergunning duurt langer',
      },
      { versie: 1, door: 'Fleur', stand: 'open', datum: '2025-06-01' },
    ])
  })
})

describe('a provider', () => {
  const organisatie = async (code: string) =>
    (
      await huis.huis.systeem.db
        .selectFrom('organisatie')
        .select('id')
        .where('code', '=', code)
        .where('regio_code', '=', huis.huis.regio.code)
        .executeTakeFirstOrThrow()
    ).id
  const plek = async (code: string) =>
    (
      await huis.huis.systeem.db
        .selectFrom('voorziening')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
    ).id
  const meld = (wie: Proefgebruiker, id: string, body: object, versie = 1) =>
    wie.verzoek('POST', `/v1/planning/ombouwmijlpalen/${id}/melding`, body, { 'if-match': `"${versie}"` })
  const klaar = { stand: { soort: 'gehaald', op: '2026-11-18' }, notitie: 'Met de laatste gesproken' }
  /** A step of Levanto's with a milestone of its own, and one of the municipality. */
  const beginPlan = async () => {
    const plan = await maak({ naam: 'Melden', gedeeld: true })
    const stap = await nieuweStap(plan, { sluit: sluit(3, { voorzieningId: await plek('LEV_LINDE') }) })
    const mijlpaal = async (code: string) =>
      (
        await fleur.verzoek('POST', `/v1/planning/ombouwstappen/${stap}/mijlpalen`, {
          naam: 'Gesproken',
          gepland: '2025-06-01',
          organisatieId: await organisatie(code),
        })
      ).json().id as string
    return { plan, stap, haar: await mijlpaal('LEVANTO'), ander: await mijlpaal('GEM_MAASTRICHT') }
  }

  it('reports its own milestone reached, once; planners see who did, and put it right', async () => {
    const sanne = await huis.als('aanbieder', 'LEVANTO', 'Sanne')
    const { plan, haar, ander } = await beginPlan()
    const mijlpalen = async (wie: Proefgebruiker) =>
      new Map<string, { stand: string; gemeld: object | null; magMelden: boolean; reden: string }>(
        (await lees(plan, wie)).stappen.flatMap((s: Stap) => s.mijlpalen.map((m) => [m.id, m])),
      )
    const ziet = await mijlpalen(sanne)
    expect([ziet.get(haar)?.magMelden, ziet.get(ander)?.magMelden]).toEqual([true, false])
    expect((await mijlpalen(fleur)).get(haar)?.magMelden).toBe(false)

    const later = await meld(sanne, haar, { ...klaar, stand: { soort: 'gehaald', op: '2026-11-21' } })
    expect(later.json()).toMatchObject({ status: 400, fouten: [{ pad: '/stand/op' }] })
    expect(
      (await sanne.verzoek('POST', `/v1/planning/ombouwmijlpalen/${haar}/melding`, klaar)).statusCode,
    ).toBe(428)
    expect((await meld(sanne, haar, klaar)).json()).toEqual({ id: haar, versie: 2 })
    expect((await mijlpalen(fleur)).get(haar)).toMatchObject({
      stand: 'gehaald',
      gehaaldOp: '2026-11-18',
      reden: klaar.notitie,
      gemeld: { door: 'Sanne', op: '2026-11-20T10:00:00.000Z' },
    })
    expect((await meld(sanne, haar, klaar, 2)).json()).toMatchObject({ status: 409, reden: 'al_gehaald' })
    const { rows } = await sql<{
      gebruiker_id: string
      actie: string
    }>`select gebruiker_id, actie from auditlog where object_id = ${haar} and toegestaan`.execute(
      huis.huis.systeem.db,
    )
    // the line of the act that was refused went with it
    expect(rows).toEqual([{ gebruiker_id: sanne.gebruikerId, actie: 'melden' }])

    const terug = { stand: { soort: 'open' }, reden: 'Het was een ander huis' }
    expect((await wijzig(fleur, `/v1/planning/ombouwmijlpalen/${haar}`, terug, 2)).statusCode).toBe(200)
    expect((await mijlpalen(fleur)).get(haar)).toMatchObject({ stand: 'open', gemeld: null })
    const { items } = (await fleur.verzoek('GET', `${PLANNEN}/${plan}/historie`)).json()
    expect(items).toContainEqual(
      expect.objectContaining({ versie: 2, door: 'Sanne', stand: 'gehaald', reden: klaar.notitie }),
    )
  })

  it('reports a delay to a later day, that the check counts with, and later that it was reached after all', async () => {
    const sanne = await huis.als('aanbieder', 'LEVANTO', 'Sanne')
    const { plan, haar } = await beginPlan()
    const laat = (tot: string) => ({
      stand: { soort: 'vertraagd', tot },
      notitie: 'De aannemer is later klaar',
    })
    expect((await meld(sanne, haar, laat('2025-06-01'))).json()).toMatchObject({
      fouten: [{ pad: '/stand/tot' }],
    })
    expect((await meld(sanne, haar, { ...klaar, stand: { soort: 'open' } })).statusCode).toBe(400)
    expect((await meld(sanne, haar, laat('2027-03-01'))).json()).toEqual({ id: haar, versie: 2 })
    const mijlpaal = async () =>
      (await lees(plan)).stappen.flatMap((s: Stap) => s.mijlpalen).find((m: { id: string }) => m.id === haar)
    expect(await mijlpaal()).toMatchObject({
      stand: 'vertraagd',
      nieuweDatum: '2027-03-01',
      reden: 'De aannemer is later klaar',
      gemeld: { door: 'Sanne' },
    })
    expect((await meld(sanne, haar, klaar, 2)).statusCode).toBe(200)
    expect(await mijlpaal()).toMatchObject({ stand: 'gehaald', nieuweDatum: null, gehaaldOp: '2026-11-18' })
  })

  it('and so does a corporation, which sees the steps with a milestone of its own in a shared plan, and nobody who lives there', async () => {
    const regio = huis.huis.regio.code
    const { code } = await huis.huis.systeem.db
      .selectFrom('organisatie')
      .select('code')
      .where('regio_code', '=', regio)
      .where('soort', '=', 'corporatie')
      .executeTakeFirstOrThrow()
    const bram = await huis.als('corporatie', code, 'Bram')
    const { plan, stap, haar } = await beginPlan()
    expect((await lees(plan, bram)).status).toBe(404)
    expect((await bram.verzoek('GET', PLANNEN)).json()).toMatchObject({ items: [] })
    await nieuweStap(plan, { naam: 'Van anderen', sluit: sluit(2) })
    const zijn = (
      await fleur.verzoek('POST', `/v1/planning/ombouwstappen/${stap}/mijlpalen`, {
        naam: 'Woningen klaar',
        gepland: '2026-05-01',
        organisatieId: await organisatie(code),
      })
    ).json().id as string
    const gezien = await lees(plan, bram)
    expect(gezien).toMatchObject({
      heel: false,
      metBewoners: false,
      toets: null,
      scenario: null,
      capaciteit: null,
    })
    expect(gezien.stappen.map((s: Stap) => s.id)).toEqual([stap])
    expect(gezien.stappen[0].bewoners).toBeNull()
    expect((await lees(plan)).metBewoners).toBe(true)
    expect((await meld(bram, haar, klaar)).statusCode).toBe(404)
    expect(
      (await wijzig(bram, `/v1/planning/ombouwstappen/${stap}`, { naam: 'X', reden: 'Mag niet' }, 1))
        .statusCode,
    ).toBe(404)
    const laat = { stand: { soort: 'vertraagd', tot: '2027-02-01' }, notitie: 'De vergunning duurt langer' }
    expect((await meld(bram, zijn, laat)).statusCode).toBe(200)
    expect((await lees(plan)).stappen[0].mijlpalen.find((m: { id: string }) => m.id === zijn)).toMatchObject({
      stand: 'vertraagd',
      gemeld: { door: 'Bram' },
    })
    // no longer responsible: nothing to see any more
    await wijzig(fleur, `/v1/planning/ombouwmijlpalen/${zijn}`, { vervallen: true, reden: 'Toch niet' }, 2)
    expect((await lees(plan, bram)).status).toBe(404)
  })

  it('and a planner at the same moment: one is first, the other hears of it', async () => {
    const sanne = await huis.als('aanbieder', 'LEVANTO')
    const { haar } = await beginPlan()
    const laat = { stand: { soort: 'vertraagd', tot: '2027-01-01' }, reden: 'Het duurt langer' }
    const beide = await Promise.all([
      meld(sanne, haar, klaar),
      wijzig(fleur, `/v1/planning/ombouwmijlpalen/${haar}`, laat, 1),
    ])
    expect(beide.map((x) => x.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it('reports nothing of another, of a plan that it does not see, or that is gone', async () => {
    const sanne = await huis.als('aanbieder', 'LEVANTO')
    const vreemd = await huis.als('aanbieder', 'ALTRACURA')
    const { plan, stap, haar, ander } = await beginPlan()
    for (const [wie, id] of [
      [sanne, ander],
      [vreemd, haar],
      [fleur, haar],
      [collega, haar],
      [await huis.als('crisismedewerker'), haar],
    ] as const)
      expect((await meld(wie, id, klaar)).statusCode).toBe(404)
    await wijzig(fleur, `${PLANNEN}/${plan}`, { gedeeld: false, reden: 'Niet meer' }, 1)
    expect((await meld(sanne, haar, klaar)).statusCode).toBe(404)
    await wijzig(fleur, `${PLANNEN}/${plan}`, { gedeeld: true, reden: 'Weer wel' }, 2)
    await wijzig(fleur, `/v1/planning/ombouwstappen/${stap}`, { vervallen: true, reden: 'Weg' }, 1)
    expect((await meld(sanne, haar, klaar)).statusCode).toBe(404)
  })

  it('changes nothing else of it, also by SQL that no use case sends', async () => {
    const sanne = await huis.als('aanbieder', 'LEVANTO')
    const { haar, ander } = await beginPlan()
    const doe = (wat: ReturnType<typeof sql>) =>
      inTransactie(huis.huis.app, sanne, async (tx) =>
        Number((await sql`update ombouwmijlpaal set ${wat}`.execute(tx.db)).numAffectedRows ?? 0),
      ).catch((fout: { code: string }) => fout.code)
    const gemeld = sql`stand = 'gehaald', gehaald_op = '2026-01-01', gemeld_op = now()`
    const zelf = sql`${gemeld}, gemeld_door = ${sanne.gebruikerId}`
    expect(await doe(sql`${zelf} where id = ${ander}`)).toBe(0)
    expect(await doe(sql`${gemeld}, gemeld_door = ${fleur.gebruikerId} where id = ${haar}`)).toBe('42501')
    expect(await doe(sql`reden = 'Zo maar' where id = ${haar}`)).toBe('42501')
    const open = sql`stand = 'open', gemeld_door = ${sanne.gebruikerId}, gemeld_op = now()`
    expect(await doe(sql`${open} where id = ${haar}`)).toBeOneOf(['42501', '23514'])
    expect(await doe(sql`${zelf}, gepland = '2027-01-01' where id = ${haar}`)).toBe('42501')
    expect(await doe(sql`${zelf} where id = ${haar}`)).toBe(1)
    expect(await doe(sql`${zelf}, reden = 'Nog eens' where id = ${haar}`)).toBe(0)
  })
})

describe('who sees it', () => {
  it('one’s own until it is shared; who may not plan gets the same 404 as for nothing', async () => {
    const plan = await maak({ naam: 'Eigen' })
    expect((await collega.verzoek('GET', `${PLANNEN}/${plan}`)).statusCode).toBe(404)
    expect(
      (await wijzig(collega, `${PLANNEN}/${plan}`, { gedeeld: true, reden: 'Delen' }, 1)).statusCode,
    ).toBe(404)
    expect((await wijzig(fleur, `${PLANNEN}/${plan}`, { gedeeld: true, reden: 'Delen' }, 1)).statusCode).toBe(
      200,
    )
    expect((await lees(plan, collega)).naam).toBe('Eigen')
    const toezicht = await huis.als('toezichthouder')
    expect((await toezicht.verzoek('GET', `${PLANNEN}/${plan}`)).statusCode).toBe(200)
    expect(
      (await wijzig(toezicht, `${PLANNEN}/${plan}`, { naam: 'X', reden: 'Mag niet' }, 2)).statusCode,
    ).toBe(404)
    for (const rol of ['crisismedewerker', 'corporatie', 'privacyfunctionaris'] as const)
      expect((await (await huis.als(rol)).verzoek('GET', `${PLANNEN}/${plan}`)).statusCode).toBe(404)
    await wijzig(fleur, `${PLANNEN}/${plan}`, { vervallen: true, reden: 'Klaar mee' }, 2)
    expect((await fleur.verzoek('GET', `${PLANNEN}/${plan}`)).statusCode).toBe(404)
  })

  it('a provider sees the steps of its own facilities in a shared plan, changes nothing, and no outcome over the whole', async () => {
    const sanne = await huis.als('aanbieder', 'LEVANTO')
    const vreemd = await huis.als('aanbieder', 'ALTRACURA')
    const plan = await maak({ voorbeeld: 'OMBOUW_VLEKKENPLAN' })
    expect((await sanne.verzoek('GET', `${PLANNEN}/${plan}`)).statusCode).toBe(404)
    await wijzig(fleur, `${PLANNEN}/${plan}`, { gedeeld: true, reden: 'Delen' }, 1)
    const haar = await lees(plan, sanne)
    expect(haar).toMatchObject({ heel: false, toets: null, scenario: null, capaciteit: null })
    expect(haar.stappen.map((s: Stap) => s.naam).sort()).toEqual([
      'Afbouw Hazelaar',
      'Afbouw Linde',
      'Meer prikkelarme woonunits',
      'Prikkelarme woonunits open',
      'Wacht- of tussenvoorziening open',
    ])
    const linde = haar.stappen.find((s: Stap) => s.naam === 'Afbouw Linde')
    expect(linde.bewoners).toEqual({ peildatum: '2022-06-30', van: 'voorziening', aantal: 0 })
    expect(
      (await wijzig(sanne, `/v1/planning/ombouwstappen/${linde.id}`, { naam: 'X', reden: 'Mag niet' }, 1))
        .statusCode,
    ).toBe(404)
    expect((await vreemd.verzoek('GET', `${PLANNEN}/${plan}`)).statusCode).toBe(404)
    expect((await vreemd.verzoek('GET', PLANNEN)).json()).toEqual({ items: [], voorbeelden: [] })
    // what it waits for is of another, and not named
    const leger = (await lees(plan, await huis.als('aanbieder', 'LEGER'))).stappen
    expect(leger.find((x: Stap) => x.naam === 'Eerste opvang kleiner')).toMatchObject({ na: [] })
    const items = (await sanne.verzoek('GET', `${PLANNEN}/${plan}/historie`)).json().items as {
      naam: string
    }[]
    expect(items.map((x) => x.naam)).not.toContain('Afbouw Meidoorn')
  })

  it('the second wall: SQL that no use case sends', async () => {
    const plan = await maak({ voorbeeld: 'OMBOUW_VLEKKENPLAN', gedeeld: true })
    const eigen = await maak({ naam: 'Van Fleur' })
    const sanne = await huis.als('aanbieder', 'LEVANTO')
    const noor = await huis.als('crisismedewerker')
    const tel = (wie: Proefgebruiker, vraag: ReturnType<typeof sql<{ n: number }>>) =>
      inTransactie(huis.huis.app, wie, async (tx) => (await vraag.execute(tx.db)).rows[0]?.n)
    const stappen = sql<{ n: number }>`select count(*)::int as n from ombouwstap where plan_id = ${plan}`
    expect(await tel(fleur, stappen)).toBe(18)
    expect(await tel(sanne, stappen)).toBe(5)
    expect(await tel(noor, stappen)).toBe(0)
    const ander = sql<{ n: number }>`select count(*)::int as n from ombouwplan where id = ${eigen}`
    expect(await tel(fleur, ander)).toBe(1)
    expect(await tel(collega, ander)).toBe(0)
    const doe = (wie: Proefgebruiker, opdracht: ReturnType<typeof sql>) =>
      inTransactie(huis.huis.app, wie, async (tx) =>
        Number((await opdracht.execute(tx.db)).numAffectedRows ?? 0),
      ).catch((fout: { code: string }) => fout.code)
    expect(await doe(sanne, sql`update ombouwstap set naam = 'Van mij' where plan_id = ${plan}`)).toBeOneOf([
      0,
      '42501',
    ])
    expect(
      await doe(sanne, sql`update ombouwmijlpaal set stand = 'gehaald', gehaald_op = '2026-01-01'`),
    ).toBeOneOf([0, '42501'])
    expect(await doe(collega, sql`update ombouwplan set gedeeld = true where id = ${eigen}`)).toBeOneOf([
      0,
      '42501',
    ])
    expect(await doe(fleur, sql`update ombouwstap set plan_id = ${eigen} where plan_id = ${plan}`)).toBe(
      '42501',
    )
    expect(await doe(fleur, sql`delete from ombouwplan where id = ${eigen}`)).toBe('42501')
    const oud = sql<{ n: number }>`select count(*)::int as n from historie where tabel like 'ombouw%'`
    expect(await tel(noor, oud)).toBe(0)
  })
})
