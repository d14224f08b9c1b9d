import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proefregio } from '@zicht/regio/proefregio'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { maakProefhuis, type Proefhuis } from './proefhuis.ts'

/** The same job in three regions, of which one is invented: what differs is data, so the code can know none of them. */
function zetProefregioNeer(): string {
  const map = mkdtempSync(join(tmpdir(), 'zicht-regios-'))
  const code = 'proefland'
  mkdirSync(join(map, code))
  for (const { pad, tekst } of proefregio) writeFileSync(join(map, code, pad.split('/').at(-1) ?? pad), tekst)
  vi.stubEnv('ZICHT_REGIOS', map)
  return code
}

const proefcode = zetProefregioNeer()
afterAll(() => vi.unstubAllEnvs())

describe.each(['maastricht-heuvelland', 'parkstad', proefcode])('%s: from a call to a place', (regio) => {
  let huis: Proefhuis
  beforeAll(async () => {
    huis = await maakProefhuis({ regio, klok: '2026-11-20T21:40:00Z' })
  })
  afterAll(() => huis.opruimen())

  it('call, search, hold, place, clock, end with a destination', async () => {
    const noor = await huis.als('crisismedewerker')
    const melding = await noor.verzoek('POST', '/v1/crisismeldingen', {
      directGevaar: 'nee',
      huiselijkGeweld: 'nee',
      kinderen: 'nee',
      roepnaam: 'Wim',
      leeftijd: 50,
      geslacht: 'man',
    })
    expect(melding.statusCode).toBe(201)
    const pad = `/v1/crisismeldingen/${melding.json().id}`
    const gevonden = (await noor.verzoek('POST', `${pad}/zoekacties`, {})).json()
    const optie = gevonden.groepen.flatMap(
      (g: { opties: { plekIds: string[]; voorzieningId: string; arrangement: unknown }[] }) => g.opties,
    )[0]
    expect(optie).toBeDefined()
    const houd = await noor.verzoek('POST', `${pad}/reserveringen`, { plekIds: optie.plekIds })
    expect(houd.statusCode).toBe(201)
    const plaats = await noor.verzoek('POST', `${pad}/plaatsing`, { reserveringId: houd.json().id })
    expect(plaats.statusCode).toBe(201)
    const na = (await noor.verzoek('GET', pad)).json()
    expect(na.status).toBe('geplaatst')
    const plaatsingId = na.plaatsingen[0].id
    const verblijf = await noor.verzoek('GET', `/v1/plaatsingen/${plaatsingId}`)
    expect(verblijf.statusCode).toBe(200)
    const { klokken } = verblijf.json()
    expect(klokken.length).toBeGreaterThan(0)
    for (const klok of klokken) expect(klok.bron.length).toBeGreaterThan(0)
    const aankomst = await noor.verzoek(
      'POST',
      `/v1/plaatsingen/${plaatsingId}/aankomst`,
      {},
      { 'if-match': verblijf.headers.etag as string },
    )
    expect(aankomst.statusCode).toBe(200)
    const versie = Number((await noor.verzoek('GET', `/v1/plaatsingen/${plaatsingId}`)).json().versie)
    huis.zetKlok('2026-11-21T08:00:00Z')
    const zonder = await noor.verzoek(
      'POST',
      `/v1/plaatsingen/${plaatsingId}/beeindiging`,
      { bestemming: 'op_straat', reden: 'eigen_wens' },
      { 'if-match': `"${versie}"` },
    )
    expect(zonder.statusCode).toBe(409)
    const einde = await noor.verzoek(
      'POST',
      `/v1/plaatsingen/${plaatsingId}/beeindiging`,
      { bestemming: 'bij_familie_of_vrienden', waar: 'bij zijn zus', reden: 'doel_bereikt' },
      { 'if-match': `"${versie}"` },
    )
    expect(einde.statusCode).toBe(200)
    const { items } = (await noor.verzoek('GET', '/v1/bord')).json()
    const rij = items.find((v: { id: string }) => v.id === optie.voorzieningId)
    expect(rij.cijfers.vast).toBe(0)
    expect(rij.cijfers.bezet).toBe(0)
  })
})
