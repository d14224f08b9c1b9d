import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { concept, maakZaak, moet, NU, stap, TOEKENNEN, VANDAAG, verzonden } from '../besluit/proef/wereld.ts'
import { inTransactie } from '../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { vrijePlekken } from './proef/verblijf.ts'
import { type Bewoner, laatWonen } from './proef/bewoner.ts'
import { vraagNaarLangVerblijf } from './vraag-lang-verblijf.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const db = () => proef.huis.systeem.db
/** Four to ten hours a week, from today, and someone who lives there. */
async function bewoner(sinds = 'P2D', uren: object = { urenMin: 4, urenMax: 10 }) {
  const { zaakId, clientId } = await maakZaak(proef, aylin)
  await verzonden(aylin, zaakId, { ...TOEKENNEN, van: '2026-11-18', ...uren })
  const b = await laatWonen(proef, aylin, { clientId, product: 'BW_BASIS', sinds })
  const sanne = await proef.als('aanbieder', b.organisatieCode, 'Sanne')
  return { ...b, zaakId, sanne }
}
async function uren(
  wie: Proefgebruiker,
  b: Bewoner,
  aantal: number,
  vanaf = VANDAAG,
  reden = 'Het gaat beter thuis.',
) {
  const pad = `${b.pad}/ondersteuning`
  const etag = String((await wie.verzoek('GET', pad)).headers.etag ?? '"0"')
  return wie.verzoek('POST', pad, { uren: aantal, vanaf, reden }, { 'if-match': etag })
}

describe('support within the decision', () => {
  it('goes up and down without a new decision, by the provider and by access; shown on the stay and in the case', async () => {
    const b = await bewoner()
    expect((await uren(b.sanne, b, 8)).statusCode).toBe(200)
    proef.zetKlok('2026-11-20T11:00:00.000Z')
    expect((await uren(aylin, b, 5.5, '2026-12-01', 'Samen zo afgesproken.')).statusCode).toBe(200)
    const gelezen = await moet<{ ondersteuning: object; mag: object }>(b.sanne, 200, 'GET', b.pad)
    expect(gelezen.ondersteuning).toMatchObject({
      besluit: { urenMin: 4, urenMax: 10, van: '2026-11-18', tot: '2028-11-30' },
      nu: 8,
      wijzigingen: [
        { uren: 5.5, vanaf: '2026-12-01', reden: 'Samen zo afgesproken.', door: 'Aylin' },
        { uren: 8, vanaf: VANDAAG, reden: 'Het gaat beter thuis.', door: 'Sanne' },
      ],
    })
    expect(gelezen.mag).toEqual({ ondersteunen: true, herbeoordelen: true })
    proef.zetKlok('2026-12-02T10:00:00.000Z')
    expect(await moet(b.sanne, 200, 'GET', b.pad)).toMatchObject({ ondersteuning: { nu: 5.5 } })
    const { items } = await moet<{
      items: { soort: string; gegevens: object; toelichting: string | null }[]
    }>(aylin, 200, 'GET', `/v1/zaken/${b.zaakId}/tijdlijn`)
    expect(items.filter((g) => g.soort === 'plaatsing.uren_gewijzigd')).toMatchObject([
      { gegevens: { uren: 5.5, vanaf: '2026-12-01' }, toelichting: null },
      { gegevens: { uren: 8, vanaf: VANDAAG }, toelichting: null },
    ])
  })

  it('is refused outside the bandwidth, with what is possible, and the question reaches who has the case', async () => {
    const b = await bewoner()
    const te = await uren(b.sanne, b, 12)
    expect([te.statusCode, te.json()]).toMatchObject([
      409,
      {
        reden: 'buiten_bandbreedte',
        urenMin: 4,
        urenMax: 10,
        mogelijk: ['opnieuw_kijken', 'gewijzigd_besluit', 'nieuw_besluit'],
      },
    ])
    const vraag = { uren: 12, reden: 'De nachten gaan niet goed meer.' }
    await moet(b.sanne, 201, 'POST', `${b.pad}/besluitvragen`, vraag)
    expect((await b.sanne.verzoek('POST', `${b.pad}/besluitvragen`, vraag)).json().reden).toBe('al_gevraagd')
    expect((await b.sanne.verzoek('POST', `${b.pad}/besluitvragen`, { ...vraag, uren: 9 })).statusCode).toBe(
      400,
    )
    const { items } = await moet<{ items: object[] }>(aylin, 200, 'GET', '/v1/signalen')
    expect(items).toContainEqual(
      expect.objectContaining({
        code: 'anderBesluit',
        plaatsingId: b.id,
        gevraagdAan: 'Aylin',
        voorMij: true,
        toelichting: '12 uur per week: De nachten gaan niet goed meer.',
      }),
    )
  })

  it('is answered by the decision it waits for, by looking again, and outlives the case while a decision is in force', async () => {
    const vraag = { uren: 12, reden: 'De nachten gaan niet goed meer.' }
    const open = async (b: Bewoner) =>
      (
        await db()
          .selectFrom('taak')
          .select('afronding')
          .where('plaatsing_id', '=', b.id)
          .where('soort', '=', 'anderBesluit')
          .execute()
      ).map((t) => t.afronding)
    const eerste = async (zaakId: string) =>
      (
        await db()
          .selectFrom('beschikking')
          .select('id')
          .where('zaak_id', '=', zaakId)
          .executeTakeFirstOrThrow()
      ).id
    const werk = async (zaakId: string) =>
      (
        await moet<{ zaken: { id: string; werk: string }[] }>(
          aylin,
          200,
          'GET',
          '/v1/toegang/werkbak?wie=alle',
        )
      ).zaken.find((z) => z.id === zaakId)?.werk

    const b = await bewoner()
    await moet(b.sanne, 201, 'POST', `${b.pad}/besluitvragen`, vraag)
    // a decision about something else is not what it waits for
    await verzonden(aylin, b.zaakId, { ...TOEKENNEN, product: 'BW_LICHT', van: VANDAAG })
    expect(await open(b)).toEqual([null])
    const nieuw = await concept(aylin, b.zaakId, {
      ...TOEKENNEN,
      soort: 'wijzigen',
      opVerzoek: true,
      motivering: 'De nachten vragen meer begeleiding.',
      vervangt: await eerste(b.zaakId),
      van: '2026-11-21',
      urenMin: 8,
      urenMax: 16,
    })
    const joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
    await stap(joris, nieuw, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, nieuw, 'besluit')).statusCode).toBe(200)
    expect(await open(b)).toEqual([null])
    await moet(aylin, 200, 'POST', `${nieuw}/verzending`, { kanaal: 'post' })
    expect(await open(b)).toEqual(['besluit: wijzigen'])

    const c = await bewoner()
    await moet(c.sanne, 201, 'POST', `${c.pad}/besluitvragen`, vraag)
    const besluit = `/v1/beschikkingen/${await eerste(c.zaakId)}`
    await moet(aylin, 201, 'POST', `${besluit}/herbeoordelingen`, {
      uitkomst: 'voortzetten',
      toelichting: 'Samen gekeken: het past nog.',
      volgendeOp: null,
    })
    expect(await open(c)).toEqual(['opnieuw gekeken: voortzetten'])

    const d = await bewoner()
    await moet(d.sanne, 201, 'POST', `${d.pad}/besluitvragen`, vraag)
    const zaak = `/v1/zaken/${d.zaakId}`
    expect((await stap(aylin, zaak, 'sluiting', { reden: 'hersteld' })).statusCode).toBe(200)
    expect(await open(d)).toEqual([null])
    expect(await werk(d.zaakId)).toBe('ander_besluit')
  })

  it('moves along when its case goes on in another, and back when the two persons are taken apart', async () => {
    const b = await bewoner()
    await moet(b.sanne, 201, 'POST', `${b.pad}/besluitvragen`, { uren: 12, reden: 'De nachten gaan niet.' })
    const blijft = await maakZaak(proef, aylin)
    const vraag = () =>
      db()
        .selectFrom('taak')
        .select(['zaak_id', 'organisatie_id', 'voor', 'afgerond_op'])
        .where('plaatsing_id', '=', b.id)
        .where('soort', '=', 'anderBesluit')
        .executeTakeFirstOrThrow()
    const eerst = await vraag()
    const zaak = `/v1/zaken/${b.zaakId}`
    const sluit = () => stap(aylin, zaak, 'sluiting', { reden: 'samengevoegd' })
    expect((await sluit()).json()).toMatchObject({ status: 409, reden: 'geen_ander_dossier' })
    expect(await moet(aylin, 200, 'GET', `${zaak}/sluiting`)).toMatchObject({ anderDossier: false })

    const { id } = await moet<{ id: string }>(
      aylin,
      201,
      'POST',
      `/v1/clienten/${blijft.clientId}/samenvoegingen`,
      { vervallenId: b.clientId, reden: 'Zelfde persoon, zelf gezegd' },
    )
    expect(await moet(aylin, 200, 'GET', `${zaak}/sluiting`)).toMatchObject({ anderDossier: true })
    expect((await sluit()).statusCode).toBe(200)
    expect(await vraag()).toEqual({ ...eerst, zaak_id: blijft.zaakId, afgerond_op: null })
    const werkbak = await moet<{ zaken: { id: string; werk: string }[] }>(
      aylin,
      200,
      'GET',
      '/v1/toegang/werkbak?wie=alle',
    )
    expect(werkbak.zaken.find((z) => z.id === blijft.zaakId)?.werk).toBe('ander_besluit')
    expect(werkbak.zaken.find((z) => z.id === b.zaakId)).toBeUndefined()
    const { items } = await moet<{ items: object[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${blijft.zaakId}/tijdlijn`,
    )
    expect(items).toContainEqual(
      expect.objectContaining({ soort: 'besluitvragen_gekomen', gegevens: { aantal: 1 } }),
    )
    // the decision holds: it is looked at again all the same, and nothing opens beside the case that goes on
    const { klokken, magHeropenen } = await moet<{
      klokken: { soort: string; geslotenOp: string | null }[]
      magHeropenen: boolean
    }>(aylin, 200, 'GET', zaak)
    expect(klokken.filter((k) => k.geslotenOp === null).map((k) => k.soort)).toEqual(['herbeoordeling'])
    expect(magHeropenen).toBe(false)

    await moet(aylin, 200, 'POST', `/v1/samenvoegingen/${id}/splitsing`, { reden: 'Toch twee mensen' })
    expect(await vraag()).toEqual(eerst)
    expect(await moet(aylin, 200, 'GET', zaak)).toMatchObject({ magHeropenen: true })
  })

  it('asked after its case went on in another, it lies there; of each its own again when the two persons are taken apart', async () => {
    const b = await bewoner()
    const [blijft, laatst] = [await maakZaak(proef, aylin), await maakZaak(proef, aylin)]
    const samen = (vervallenId: string, behouden: string) =>
      moet<{ id: string }>(aylin, 201, 'POST', `/v1/clienten/${behouden}/samenvoegingen`, {
        vervallenId,
        reden: 'Zelfde persoon, zelf gezegd',
      })
    const sluit = async (zaakId: string) =>
      expect(
        (await stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden: 'samengevoegd' })).statusCode,
      ).toBe(200)
    const waar = async () =>
      (
        await db()
          .selectFrom('taak')
          .select('zaak_id')
          .where('plaatsing_id', '=', b.id)
          .where('soort', '=', 'anderBesluit')
          .where('afgerond_op', 'is', null)
          .executeTakeFirstOrThrow()
      ).zaak_id
    const { id: eerste } = await samen(b.clientId, blijft.clientId)
    await sluit(b.zaakId)
    const { id: tweede } = await samen(laatst.clientId, blijft.clientId)
    await sluit(blijft.zaakId)
    await moet(b.sanne, 201, 'POST', `${b.pad}/besluitvragen`, { uren: 12, reden: 'De nachten gaan niet.' })
    expect(await waar()).toBe(laatst.zaakId)
    const split = (id: string) =>
      moet(aylin, 200, 'POST', `/v1/samenvoegingen/${id}/splitsing`, { reden: 'Toch niet dezelfde' })
    await split(tweede)
    expect(await waar()).toBe(blijft.zaakId)
    await split(eerste)
    expect(await waar()).toBe(b.zaakId)
  })

  it('needs a decision that is in force, a day within the stay, and a change', async () => {
    const b = await bewoner('P1D')
    expect((await uren(b.sanne, b, 6, '2026-11-10')).json().fouten).toMatchObject([{ pad: '/vanaf' }])
    expect((await uren(b.sanne, b, 6.3)).json().fouten).toMatchObject([{ pad: '/uren' }])
    expect((await uren(b.sanne, b, 6, '2029-01-01')).json().reden).toBe('geen_besluit')
    expect((await uren(b.sanne, b, 6)).statusCode).toBe(200)
    expect((await uren(b.sanne, b, 6)).json().reden).toBe('ongewijzigd')
    const zonder = await bewoner('P1D', {})
    expect((await uren(zonder.sanne, zonder, 6)).json().reden).toBe('geen_besluit')
  })

  it('is not for another provider, the municipality or the crisis team; and not by SQL either', async () => {
    const b = await bewoner()
    const ander = await proef.als('aanbieder', 'HUMANITAS', 'Ander').catch(() => null)
    const stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
    const noor = await proef.als('crisismedewerker', undefined, 'Noor')
    for (const wie of [ander, stad, noor])
      if (wie && wie.organisatieId !== b.sanne.organisatieId)
        expect((await uren(wie, b, 6)).statusCode, wie.rol).toBe(404)
    const besluit = await sql<{ id: string }>`select id from beschikking where zaak_id = ${b.zaakId}`.execute(
      db(),
    )
    const zet = (aantal: number, door: string) =>
      inTransactie(
        proef.huis.app,
        b.sanne,
        (tx) =>
          sql`insert into ondersteuning (id, regio_code, plaatsing_id, beschikking_id, uren, vanaf, reden, door)
            values (${randomUUID()}, ${proef.huis.regio.code}, ${b.id}, ${besluit.rows[0]?.id}, ${aantal}, ${VANDAAG}, 'Zomaar.', ${door})`.execute(
            tx.db,
          ),
        { klok: proef.huis.klok },
      )
    await expect(zet(12, b.sanne.gebruikerId as string)).rejects.toMatchObject({
      constraint: 'ondersteuning_binnen_besluit',
    })
    await expect(zet(6, aylin.gebruikerId as string)).rejects.toThrow(/row-level security/)
    await zet(6, b.sanne.gebruikerId as string)
    await expect(
      sql`update ondersteuning set uren = 7 where plaatsing_id = ${b.id}`.execute(db()),
    ).rejects.toThrow()
  })

  it('is changed by one of two who change it at the same time; the other hears who did', async () => {
    const b = await bewoner()
    const pad = `${b.pad}/ondersteuning`
    const uit = await Promise.all(
      [b.sanne, aylin].map((wie, i) =>
        wie.verzoek(
          'POST',
          pad,
          { uren: 5 + i, vanaf: VANDAAG, reden: 'Samen afgesproken.' },
          { 'if-match': '"0"' },
        ),
      ),
    )
    expect(uit.map((a) => a.statusCode).sort((x, y) => x - y)).toEqual([200, 412])
    expect(uit.find((a) => a.statusCode === 412)?.json().wijzigingen).toMatchObject([
      { door: expect.stringMatching(/Sanne|Aylin/), velden: ['uren'] },
    ])
  })

  it('moves along without a gap, what is planned as well', async () => {
    const b = await bewoner()
    await uren(b.sanne, b, 9)
    await uren(b.sanne, b, 7)
    await uren(b.sanne, b, 5, '2027-01-10')
    const vrij = await vrijePlekken(proef, b.sanne, 'BW_BASIS')
    const plek = vrij.find((p) => p.voorziening.organisatie.id === b.sanne.organisatieId && p.id !== b.plekId)
    expect(plek).toBeDefined()
    proef.zetKlok('2026-11-25T10:00:00.000Z')
    const uit = await stap(b.sanne, b.pad, 'verplaatsing', {
      plekIds: [plek?.id],
      reden: 'Dichter bij het werk.',
    })
    expect(uit.statusCode, uit.body).toBe(200)
    expect(await moet(b.sanne, 200, 'GET', `/v1/plaatsingen/${uit.json().ids[0]}`)).toMatchObject({
      ondersteuning: {
        nu: 7,
        wijzigingen: [
          { uren: 5, vanaf: '2027-01-10', meegenomen: true },
          { uren: 7, vanaf: '2026-11-25', meegenomen: true },
        ],
      },
    })
  })
})

describe('looking at a long stay again', () => {
  const klokVan = async (b: { sanne: Proefgebruiker; pad: string }) =>
    (
      await moet<{
        klokken: { id: string; langVerblijf: boolean; laatsteDag: string; gesloten: object | null }[]
      }>(b.sanne, 200, 'GET', b.pad)
    ).klokken
  const oordeel = (termijnId: string, extra: object = {}) => ({
    termijnId,
    uitkomst: 'BLIJFT',
    toelichting: 'Samen gekeken: de plek past nog goed.',
    ...extra,
  })

  it('asks a named colleague at the term, and again when nobody looked; the stay goes on', async () => {
    const b = await bewoner('P4Y11M')
    expect(await vraagNaarLangVerblijf(proef.huis)).toBeGreaterThan(0)
    expect(await vraagNaarLangVerblijf(proef.huis)).toBe(0)
    const { items } = await moet<{ items: { plaatsingId: string; code: string }[] }>(
      aylin,
      200,
      'GET',
      '/v1/signalen',
    )
    const vraag = items.find((s) => s.plaatsingId === b.id && s.code === 'langVerblijf')
    expect(vraag).toMatchObject({ gevraagdAan: 'Aylin', voorMij: true, toelichting: 'Beschermd wonen basis' })
    proef.zetKlok('2027-06-01T10:00:00.000Z')
    await vraagNaarLangVerblijf(proef.huis)
    expect(await moet(b.sanne, 200, 'GET', b.pad)).toMatchObject({ status: 'gestart', tot: null })
    const later = await moet<{ items: { plaatsingId: string; code: string; urgentie: string }[] }>(
      aylin,
      200,
      'GET',
      '/v1/signalen',
    )
    expect(later.items.filter((s) => s.plaatsingId === b.id && s.code === 'langVerblijf')).toMatchObject([
      { urgentie: 'verstreken' },
    ])
  })

  it('keeps an outcome with a next day in a name; the next clock runs, the question is answered, the stay goes on', async () => {
    const b = await bewoner('P4Y11M')
    await vraagNaarLangVerblijf(proef.huis)
    const [klok] = await klokVan(b)
    expect(klok).toMatchObject({ langVerblijf: true, gesloten: null })
    await moet(
      b.sanne,
      201,
      'POST',
      `${b.pad}/herbeoordelingen`,
      oordeel(klok?.id ?? '', { volgendeOp: '2027-05-20' }),
    )
    const na = await moet<{ status: string; klokken: object[]; herbeoordelingen: { items: object[] } }>(
      b.sanne,
      200,
      'GET',
      b.pad,
    )
    expect(na).toMatchObject({
      status: 'gestart',
      klokken: [
        { laatsteDag: '2027-05-20', gesloten: null, langVerblijf: true },
        { id: klok?.id, gesloten: { door: 'Sanne' } },
      ],
      herbeoordelingen: { items: [{ uitkomst: 'BLIJFT', door: 'Sanne', volgendeOp: '2027-05-20' }] },
    })
    const { items } = await moet<{ items: { plaatsingId: string; code: string }[] }>(
      aylin,
      200,
      'GET',
      '/v1/signalen',
    )
    expect(items.filter((s) => s.plaatsingId === b.id && s.code === 'langVerblijf')).toEqual([])
    const lijn = await moet<{ items: { soort: string; gegevens: object }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${b.zaakId}/tijdlijn`,
    )
    expect(lijn.items).toContainEqual(
      expect.objectContaining({
        soort: 'plaatsing.verblijf_herbeoordeeld',
        gegevens: { uitkomst: 'BLIJFT', volgendeOp: '2027-05-20' },
      }),
    )
    const weer = await b.sanne.verzoek('POST', `${b.pad}/herbeoordelingen`, oordeel(klok?.id ?? ''))
    expect(weer.json().reden).toBe('gesloten')
  })

  it('takes no outcome outside the list, no next day beyond it, and is not closed without one', async () => {
    const b = await bewoner('P5Y1M')
    const [klok] = await klokVan(b)
    const post = (extra: object) =>
      b.sanne.verzoek('POST', `${b.pad}/herbeoordelingen`, oordeel(klok?.id ?? '', extra))
    expect((await post({ uitkomst: 'EINDE' })).json().fouten).toMatchObject([{ pad: '/uitkomst' }])
    expect((await post({ volgendeOp: VANDAAG })).json().fouten).toMatchObject([{ pad: '/volgendeOp' }])
    expect((await post({ volgendeOp: '2028-01-01' })).json().fouten).toMatchObject([{ pad: '/volgendeOp' }])
    const sluit = await aylin.verzoek(
      'POST',
      `/v1/termijnen/${klok?.id}/sluiting`,
      { reden: 'Vergeten om te kijken.' },
      { 'if-match': '"1"' },
    )
    expect(sluit.json().reden).toBe('herbeoordeling_nodig')
  })

  it('is recorded once when two look at the same time', async () => {
    const b = await bewoner('P5Y1M')
    const [klok] = await klokVan(b)
    const uit = await Promise.all(
      [b.sanne, aylin].map((wie) =>
        wie.verzoek('POST', `${b.pad}/herbeoordelingen`, oordeel(klok?.id ?? '')),
      ),
    )
    expect(uit.map((a) => a.statusCode).sort((x, y) => x - y)).toEqual([201, 409])
  })
})
