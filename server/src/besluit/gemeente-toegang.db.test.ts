import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, TOEKENNEN, VANDAAG, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let stad: Proefgebruiker
let dorp: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
  dorp = await proef.als('gemeente', 'GEM_VAALS', 'Dorp')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const idVan = (pad: string) => pad.split('/').at(-1) as string
const ziet = async (wie: Proefgebruiker, zaakId: string, op?: string) => {
  if (op) proef.zetKlok(op)
  return (await wie.verzoek('GET', `/v1/zaken/${zaakId}`)).statusCode === 200
}
/** The last moment of what this municipality sees by this decision; null while it has no end. */
const einde = async (wie: Proefgebruiker, pad: string) => {
  const { rows } = await sql<{ tot: string | null }>`
    select max(coalesce(upper(geldig), 'infinity'))::text as tot from toegang
     where bron_soort = 'beschikking' and bron_id = ${idVan(pad)} and organisatie_id = ${wie.organisatieId}`.execute(
    proef.huis.systeem.db,
  )
  const tot = rows[0]?.tot ?? null
  return tot === null || tot === 'infinity' ? tot : new Date(tot).toISOString()
}

describe('what a municipality sees by a decision ends when that says so', () => {
  it('taken after it was put forward: until the last day of what is granted', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    await stap(aylin, pad, 'voorlegging')
    expect(await einde(stad, pad)).toBe('infinity')
    expect((await stap(stad, pad, 'besluit')).statusCode).toBe(200)
    expect(await einde(stad, pad)).toBe('2028-11-30T23:00:00.000Z')
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    expect(await ziet(stad, zaakId, '2028-11-30T12:00:00.000Z')).toBe(true)
    expect(await ziet(stad, zaakId, '2028-12-01T12:00:00.000Z')).toBe(false)
  })

  it('dropped: at once', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    await stap(aylin, pad, 'voorlegging')
    expect(await ziet(stad, zaakId)).toBe(true)
    const weg = await stap(aylin, pad, 'verval', { reden: 'Hij gaat bij zijn broer wonen.' })
    expect(weg.statusCode, weg.body).toBe(204)
    expect(await ziet(stad, zaakId, '2026-11-20T10:00:01.000Z')).toBe(false)
  })

  it('changed: until the last day of the change', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const oud = await verzonden(aylin, zaakId)
    proef.zetKlok('2027-03-01T10:00:00.000Z')
    const nieuw = await concept(aylin, zaakId, {
      ...TOEKENNEN,
      soort: 'wijzigen',
      opVerzoek: true,
      vervangt: idVan(oud),
      van: '2027-03-15',
      tot: '2027-09-30',
      motivering: 'Er is meer begeleiding nodig dan eerst.',
    })
    await stap(joris, nieuw, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, nieuw, 'besluit')).statusCode).toBe(200)
    expect(await einde(stad, oud)).toBe('2027-03-14T23:00:00.000Z')
    expect(await einde(stad, nieuw)).toBe('2027-09-30T22:00:00.000Z')
    await moet(aylin, 200, 'POST', `${nieuw}/verzending`, { kanaal: 'post' })
    expect(await ziet(stad, zaakId, '2027-10-01T12:00:00.000Z')).toBe(false)
  })

  it('moved: a draft put forward is with the new municipality, and not with the old one', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    await stap(aylin, pad, 'voorlegging')
    const verhuisd = await stap(aylin, `/v1/zaken/${zaakId}`, 'verhuizingen', {
      van: 'GM0935',
      naar: 'GM0981',
      per: VANDAAG,
      wendtZichTotNieuwe: true,
    })
    expect(verhuisd.statusCode, verhuisd.body).toBe(201)
    expect(await ziet(dorp, zaakId, '2026-11-20T10:00:01.000Z')).toBe(true)
    expect(await ziet(stad, zaakId)).toBe(false)
    expect((await stap(dorp, pad, 'besluit', {}, aylin)).statusCode).toBe(200)
    expect(await einde(dorp, pad)).toBe('2028-11-30T23:00:00.000Z')
  })

  it('objected to and answered: until nobody can appeal any more', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId, WEIGEREN)
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    await stap(aylin, pad, 'besluit')
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    expect(await einde(stad, pad)).toBe('2027-01-04T23:00:00.000Z')
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, {
      ontvangenOp: VANDAAG,
      doorWie: 'zelf',
      inhoud: 'Ik ben het er niet mee eens.',
    })
    expect(await einde(stad, pad)).toBe('infinity')
    proef.zetKlok('2027-02-01T10:00:00.000Z')
    const doe = async (deel: string, body: object, versie: number) =>
      joris.verzoek('POST', `/v1/bezwaren/${id}/${deel}`, body, { 'if-match': `"${versie}"` })
    expect((await doe('hoorzitting', { gehoord: 'gehoord', op: NU }, 1)).statusCode).toBe(204)
    const uit = await doe('uitkomst', { uitkomst: 'ongegrond', motivering: 'Het besluit klopt.' }, 2)
    expect(uit.statusCode, uit.body).toBe(204)
    expect(await ziet(stad, zaakId)).toBe(true)
    expect(await ziet(stad, zaakId, '2027-03-16T12:00:00.000Z')).toBe(false)
  })
})
