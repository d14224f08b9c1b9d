import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { uitTweedeTeam } from '../proef/tweede-team.ts'
import { zetOp } from './proef/wachtenden.ts'
import { vraagNaarStilte } from './vanzelf.ts'

const NU = '2026-11-27T09:00:00.000Z'
const LATER = '2027-09-01T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())

/** Somebody of whom nothing was heard for a long time, and the question about it. */
async function stil(product: string, roepnaam: string) {
  huis.zetKlok(NU)
  const wie = await zetOp(huis, aylin, product, {}, { roepnaam, behandelaar: aylin.gebruikerId as string })
  huis.zetKlok(LATER)
  await vraagNaarStilte(huis.huis)
  return wie
}
const signalen = async (wie = aylin) => (await wie.verzoek('GET', '/v1/signalen')).json().items
const werk = async (zaakId: string) =>
  (await aylin.verzoek('GET', '/v1/toegang/werkbak?wie=alle'))
    .json()
    .zaken.find((z: { id: string }) => z.id === zaakId)

describe('the question after long silence', () => {
  it('says about whom, with a way to the file, and stands in the one queue of the team', async () => {
    const wie = await stil('SOCIAAL_HOSTEL', 'Stille')
    expect(await signalen()).toContainEqual(
      expect.objectContaining({
        code: 'stilte',
        voorMij: true,
        persoon: 'Stille Proefhof',
        zaakId: wie.zaakId,
        clientId: wie.clientId,
      }),
    )
    expect(await werk(wie.zaakId)).toMatchObject({ werk: 'stilte', laatsteDag: expect.any(String) })
  })

  it('is over when the person leaves the list, in the name of who did that', async () => {
    const wie = await stil('SOCIAAL_HOSTEL', 'Klaar')
    const pad = `/v1/wachtlijstplaatsen/${wie.plaatsId}`
    const { versie } = (await aylin.verzoek('GET', pad)).json()
    const eraf = await aylin.verzoek(
      'POST',
      `${pad}/einde`,
      { redenCode: 'eigen_wens', toelichting: 'Wil niet meer.' },
      { 'if-match': `"${versie}"` },
    )
    expect(eraf.statusCode, eraf.body).toBe(200)
    const taken = await huis.huis.systeem.db
      .selectFrom('taak')
      .select(['afgerond_door', 'afronding'])
      .where('plaats_id', '=', wie.plaatsId)
      .execute()
    expect(taken).toEqual([{ afgerond_door: aylin.gebruikerId, afronding: 'van de wachtlijst: eigen_wens' }])
    expect(
      (await signalen()).some(
        (s: { zaakId: string; code: string }) => s.zaakId === wie.zaakId && s.code === 'stilte',
      ),
    ).toBe(false)
  })

  it('tells who may not see the file nothing of the person', async () => {
    const wie = await stil('SOCIAAL_HOSTEL', 'Dicht')
    const cas = await uitTweedeTeam(huis, 'Cas Proef')
    await sql`update taak set organisatie_id = ${cas.organisatieId} where plaats_id = ${wie.plaatsId}`.execute(
      huis.huis.systeem.db,
    )
    const gezien = await signalen(cas)
    expect(gezien).toMatchObject([{ code: 'stilte', zaakId: null, clientId: null, persoon: null }])
    expect(JSON.stringify(gezien)).not.toContain('Dicht')
  })
})
