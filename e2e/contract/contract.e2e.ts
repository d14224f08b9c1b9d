import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Beschrijving, keurDocument, leesBeschrijving, type Operatie } from './beschrijving.ts'
import { mutaties, VREEMDE_PADEN, VREEMDE_VRAGEN } from './mutaties.ts'
import { antwoordfouten, heeftKop, kopfouten, type Oproep, padVan, probleemfouten, roep } from './toets.ts'
import { maakVoorbeelden, type Voorbeelden } from './voorbeelden.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'
import { meldAanMetKoek } from '../proef/koek.ts'
import { tegelijk } from '../proef/tegelijk.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Proefplatform, startPlatform, vraag } from '../proefplatform.ts'

let databank: Awaited<ReturnType<typeof nieuweDemodatabank>>
let platform: Proefplatform
let w: Wereld
let b: Beschrijving
let voorbeelden: Voorbeelden

beforeAll(async () => {
  databank = await nieuweDemodatabank()
  platform = await startPlatform({ databaseUrl: databank.url })
  b = leesBeschrijving((await vraag(platform.poort, 'GET', '/v1/openapi.json')).json())
  w = await maakWereld(platform)
  voorbeelden = maakVoorbeelden(w, await meldAanMetKoek(platform, 'noor'))
})
afterAll(async () => {
  await platform?.opruimen()
  await databank?.sluit()
})

/** The example of an operation; a reading without a path parameter needs none. */
async function voorbeeld(operatie: Operatie): Promise<Oproep> {
  const maak = voorbeelden[operatie.id]
  if (maak) return maak()
  if (operatie.methode === 'GET' && !operatie.pad.includes('{')) return { wie: await lezerVan(operatie) }
  throw new Error(`geen voorbeeld voor ${operatie.id}: voeg het toe in voorbeelden.ts`)
}

const lezers = new Map<string, Oproep['wie']>()
/** Somebody who may read this: the first of the personas who gets an answer. */
async function lezerVan(operatie: Operatie): Promise<Oproep['wie']> {
  const bekend = lezers.get(operatie.id)
  if (bekend) return bekend
  for (const wie of Object.values(w.mensen)) {
    if ((await wie.vraag('GET', operatie.pad)).status !== 200) continue
    lezers.set(operatie.id, wie)
    return wie
  }
  throw new Error(`niemand kan ${operatie.pad} lezen`)
}

/** Does something for every operation that ends, and gives what was wrong, each with its operation before it. */
async function perOperatie(doe: (operatie: Operatie) => Promise<string[]>): Promise<string[]> {
  const rijen = Object.values(Object.groupBy(b.operaties, rijVan)) as Operatie[][]
  const uit = await tegelijk(rijen, 4, async (rij) => {
    const regels: string[] = []
    for (const operatie of rij.filter((o) => !o.stroom)) {
      const fouten = await doe(operatie).catch((fout: Error) => [`${fout.message}`])
      regels.push(...fouten.map((f) => `${operatie.id}: ${f}`))
    }
    return regels
  })
  return uit.flat()
}

/** Operations that would stand in each other's way go one after the other; the rest side by side. */
const rijVan = ({ id, pad }: Operatie): string =>
  /^\/v1\/(voorzieningen|eenheden|plekken|capaciteitsopgaven|locatievoorwaarden|organisaties|plaatsingscriteria)/.test(
    pad,
  )
    ? ' register'
    : /^\/v1\/(planning|sessie)/.test(pad)
      ? pad.slice(4, 10)
      : id

const wijzigt = (operatie: Operatie) =>
  heeftKop(operatie, 'Idempotency-Key') || heeftKop(operatie, 'If-Match')

describe('the description', () => {
  it('is OpenAPI 3.1 and every schema compiles', () => {
    expect(keurDocument(b.document)).toEqual([])
    expect(b.operaties.length).toBeGreaterThan(60)
  })

  it('asks for a key on everything that creates, and for a version on every change', () => {
    const zonder = b.operaties.filter((o) => {
      if (o.methode === 'PATCH' || o.methode === 'PUT') return !heeftKop(o, 'If-Match')
      if (o.methode === 'POST' && o.antwoorden.has(201))
        return !heeftKop(o, 'Idempotency-Key') && !heeftKop(o, 'If-Match')
      return false
    })
    expect(zonder.map((o) => o.id)).toEqual([])
  })

  it('is there for everyone, also for other sites', async () => {
    const antwoord = await vraag(platform.poort, 'GET', '/v1/openapi.json', {
      kop: { origin: 'https://elders.example' },
    })
    expect(antwoord.status).toBe(200)
    expect(antwoord.kop['access-control-allow-origin']).toBe('*')
    expect(kopfouten(antwoord)).toEqual([])
  })

  it('has no examples left over', () => {
    const bekend = new Set(b.operaties.map((o) => o.id))
    expect(Object.keys(voorbeelden).filter((id) => !bekend.has(id))).toEqual([])
  })
})

describe('every operation', () => {
  it('answers a valid call as described, and the same key with the same answer', async () => {
    const fouten = await perOperatie(async (operatie) => {
      const oproep = { ...(await voorbeeld(operatie)), sleutel: randomUUID() }
      const antwoord = await roep(operatie, oproep)
      const uit = antwoordfouten(b, operatie, antwoord)
      if (antwoord.status >= 300) return [...uit, `een goed verzoek gaf ${antwoord.status} ${antwoord.tekst}`]
      uit.push(...b.keurInvoer(operatie, oproep.body).map((f) => `eigen voorbeeld: ${f}`))
      if (!heeftKop(operatie, 'Idempotency-Key')) return uit
      const herhaald = await roep(operatie, oproep)
      if (herhaald.status !== antwoord.status || herhaald.tekst !== antwoord.tekst)
        uit.push(`herhaald: ${herhaald.status} ${herhaald.tekst}`)
      for (const naam of ['etag', 'location'])
        if (herhaald.kop[naam] !== antwoord.kop[naam]) uit.push(`herhaald met een andere ${naam}`)
      const zonder = await roep(operatie, oproep, { 'idempotency-key': undefined })
      if (zonder.status !== 400 || !zonder.tekst.includes('kopregel/Idempotency-Key'))
        uit.push(`zonder sleutel: ${zonder.status} ${zonder.tekst}`)
      return uit
    })
    expect(fouten).toEqual([])
  })

  it('refuses a key that was used for something else', async () => {
    const sleutel = randomUUID()
    const { noor } = w.mensen
    const eerste = await noor.vraag(
      'POST',
      '/v1/crisismeldingen',
      { ...MELDING, leeftijd: 41 },
      { kop: { 'idempotency-key': sleutel } },
    )
    const tweede = await noor.vraag(
      'POST',
      '/v1/crisismeldingen',
      { ...MELDING, leeftijd: 42 },
      { kop: { 'idempotency-key': sleutel } },
    )
    expect([eerste.status, tweede.status]).toEqual([201, 400])
    expect(tweede.tekst).toContain('kopregel/Idempotency-Key')
    // the key belongs to who used it: the same one of a colleague is another one
    const ander = await w.mensen.karim.vraag(
      'POST',
      '/v1/crisismeldingen',
      { ...MELDING, leeftijd: 42 },
      { kop: { 'idempotency-key': sleutel } },
    )
    expect(ander.status).toBe(201)
  })

  it('demands the version that was seen: 428 without, 412 when stale with what changed', async () => {
    const fouten = await perOperatie(async (operatie) => {
      if (!heeftKop(operatie, 'If-Match')) return []
      const oproep = await voorbeeld(operatie)
      const uit: string[] = []
      const zonder = await roep(operatie, oproep, { 'if-match': undefined })
      if (zonder.status !== 428) uit.push(`zonder If-Match: ${zonder.status} ${zonder.tekst}`)
      for (const vorm of ['*', '"x"', '7', 'W/"', '"-1"']) {
        const raar = await roep(operatie, oproep, { 'if-match': vorm })
        if (raar.status !== 428 && raar.status !== 400 && raar.status !== 412)
          uit.push(`If-Match ${vorm}: ${raar.status}`)
      }
      const oud = await roep(operatie, oproep, { 'if-match': '"999"' })
      if (oud.status !== 412) uit.push(`verouderd: ${oud.status} ${oud.tekst}`)
      uit.push(...antwoordfouten(b, operatie, zonder), ...antwoordfouten(b, operatie, oud))
      const goed = await roep(operatie, oproep)
      if (goed.status >= 300) uit.push(`daarna: ${goed.status} ${goed.tekst}`)
      return uit
    })
    expect(fouten).toEqual([])
  })

  it('answers nobody with 401 and says how to sign in', async () => {
    const fouten = await perOperatie(async (operatie) => {
      const antwoord = await vraag(
        platform.poort,
        operatie.methode,
        padVan(operatie, { pad: { id: randomUUID() } }),
        {
          kop: { 'idempotency-key': randomUUID() },
          body: operatie.body ? {} : undefined,
        },
      )
      if (operatie.openbaar) return antwoord.status < 500 ? [] : [`${antwoord.status}`]
      const uit = antwoordfouten(b, operatie, antwoord)
      if (antwoord.status !== 401 || !antwoord.kop['www-authenticate']) uit.push(`${antwoord.status}`)
      return uit
    })
    expect(fouten).toEqual([])
  })
})

describe('invalid input', () => {
  it('a spoilt body gives 400 with paths or a documented refusal, and never anything technical', async () => {
    let aantal = 0
    const fouten = await perOperatie(async (operatie) => {
      if (!operatie.body) return []
      let oproep = await voorbeeld(operatie)
      const uit: string[] = []
      // places that took markup as text: another text there tells nothing new, and costs another example
      const vrijeTekst = new Set<string>()
      for (const { wat, waarde, ruw, plek = '', gewoneTekst } of mutaties(oproep.body)) {
        const mag = ruw === undefined && b.keurInvoer(operatie, waarde ?? {}).length === 0
        if (mag && gewoneTekst && vrijeTekst.has(plek)) continue
        aantal++
        const antwoord = await roep(operatie, { ...oproep, body: ruw ?? waarde })
        if (antwoord.status < 300 && wat === `${plek}: opmaak`) vrijeTekst.add(plek)
        if (antwoord.status < 300 && !mag)
          uit.push(`${wat}: aanvaard (${antwoord.status}), maar dat staat niet in de beschrijving`)
        if (antwoord.status >= 300 && !mag && ![400, 413, 415].includes(antwoord.status))
          uit.push(`${wat}: ${antwoord.status} in plaats van 400: ${antwoord.tekst.slice(0, 200)}`)
        uit.push(...antwoordfouten(b, operatie, antwoord).map((f) => `${wat}: ${f}`))
        // what was accepted after all has used the example up; what was refused, or only reads, has changed nothing
        if (antwoord.status < 300 && wijzigt(operatie)) oproep = await voorbeeld(operatie)
      }
      const daarna = await roep(operatie, oproep)
      if (daarna.status >= 300) uit.push(`na al dat bedorvens: ${daarna.status} ${daarna.tekst}`)
      return uit
    })
    expect(fouten).toEqual([])
    expect(aantal).toBeGreaterThan(1500)
  })

  it('all faults come at once, each with its own path', async () => {
    const antwoord = await w.mensen.noor.vraag('POST', '/v1/crisismeldingen', {
      leeftijd: 'oud',
      directGevaar: 'misschien',
      kinderen: 'nee',
      huishouden: [{ rol: 'buurman', geslacht: 'man' }],
      onbekend: 1,
    })
    const { fouten } = antwoord.json<{ fouten: { pad: string }[] }>()
    expect(antwoord.status).toBe(400)
    expect(fouten.map((f) => f.pad).sort()).toEqual([
      '/directGevaar',
      '/huiselijkGeweld',
      '/huishouden/0/rol',
      '/leeftijd',
      '/onbekend',
    ])
  })

  it('a spoilt path gives 400 or the 404 of what is not there', async () => {
    const fouten = await perOperatie(async (operatie) => {
      const namen = operatie.parameters.filter((p) => p.in === 'path').map((p) => p.name)
      if (namen.length === 0) return []
      const oproep = await voorbeeld(operatie)
      const uit: string[] = []
      for (const naam of namen)
        for (const vreemd of VREEMDE_PADEN) {
          const antwoord = await roep(operatie, { ...oproep, pad: { ...oproep.pad, [naam]: vreemd } })
          if (![400, 404, 414].includes(antwoord.status))
            uit.push(`${naam}=${vreemd}: ${antwoord.status} ${antwoord.tekst}`)
          uit.push(...kopfouten(antwoord), ...probleemfouten(antwoord).map((f) => `${naam}=${vreemd}: ${f}`))
        }
      const daarna = await roep(operatie, oproep)
      if (daarna.status >= 300) uit.push(`daarna: ${daarna.status} ${daarna.tekst}`)
      return uit
    })
    expect(fouten).toEqual([])
  })

  it('a spoilt query gives 400 with the path of the key', async () => {
    const fouten = await perOperatie(async (operatie) => {
      const namen = operatie.parameters.filter((p) => p.in === 'query').map((p) => p.name)
      if (namen.length === 0) return []
      const oproep = await voorbeeld(operatie)
      const uit: string[] = []
      const teVeel = await roep(operatie, { ...oproep, query: { ...oproep.query, onbekend: '1' } })
      if (teVeel.status !== 400 || !teVeel.tekst.includes('query/onbekend'))
        uit.push(`sleutel te veel: ${teVeel.status}`)
      for (const naam of namen)
        for (const vreemd of VREEMDE_VRAGEN) {
          const antwoord = await roep(operatie, { ...oproep, query: { ...oproep.query, [naam]: vreemd } })
          uit.push(
            ...antwoordfouten(b, operatie, antwoord).map((f) => `${naam}=${vreemd.slice(0, 40)}: ${f}`),
          )
          if (antwoord.status >= 300 && antwoord.status !== 400)
            uit.push(`${naam}=${vreemd.slice(0, 40)}: ${antwoord.status}`)
        }
      // the same key twice is no list
      const dubbel = await oproep.wie.vraag(
        operatie.methode,
        `${padVan(operatie, { ...oproep, query: undefined as never })}?${namen[0]}=a&${namen[0]}=b`,
      )
      if (dubbel.status !== 400) uit.push(`${namen[0]} twee keer: ${dubbel.status}`)
      return uit
    })
    expect(fouten).toEqual([])
  })
})

describe('what is not described', () => {
  it('does not exist: 404', async () => {
    const { noor } = w.mensen
    for (const pad of [
      '/v1',
      '/v1/',
      '/v1/bord/',
      '/v1//bord',
      '/v1/Bord',
      '/v1/bestaat-niet',
      '/v2/bord',
      '/v1/crisismeldingen/',
      '/v1/openapi.yaml',
      '/v1/clienten',
    ]) {
      const antwoord = await noor.vraag('GET', pad)
      expect([pad, antwoord.status, ...probleemfouten(antwoord)]).toEqual([pad, 404])
      if (pad.startsWith('/v1')) expect([pad, ...kopfouten(antwoord)]).toEqual([pad])
    }
  })

  it('a wrong method: 405 with exactly what is possible', async () => {
    const paden = new Map<string, string[]>([['/v1/openapi.json', ['GET']]])
    const zonderEinde = new Set(b.operaties.filter((o) => o.stroom).map((o) => o.pad))
    for (const { pad, methode } of b.operaties) paden.set(pad, [...(paden.get(pad) ?? []), methode])
    const fouten: string[] = []
    for (const [pad, methoden] of paden)
      for (const methode of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
        if (methoden.includes(methode)) continue
        const antwoord = await w.mensen.noor.vraag(
          methode,
          pad.replaceAll(/\{\w+\}/g, randomUUID()),
          methode === 'GET' ? undefined : {},
        )
        const verwacht = [...methoden, ...(methoden.includes('GET') && !zonderEinde.has(pad) ? ['HEAD'] : [])]
          .sort()
          .join(', ')
        const allow = String(antwoord.kop.allow ?? '')
          .split(', ')
          .sort()
          .join(', ')
        if (antwoord.status !== 405 || allow !== verwacht)
          fouten.push(`${methode} ${pad}: ${antwoord.status} Allow ${allow}`)
        fouten.push(
          ...[...kopfouten(antwoord), ...probleemfouten(antwoord)].map((f) => `${methode} ${pad}: ${f}`),
        )
      }
    expect(fouten).toEqual([])
  })

  it('another content type: 415; an answer that is not had: 406', async () => {
    const { noor } = w.mensen
    const fouten: string[] = []
    for (const operatie of b.operaties) {
      const pad = padVan(operatie, {
        pad: { id: randomUUID(), akkoordId: randomUUID(), dag: '2026-11-22', dienst: 'DAG' },
      })
      if (operatie.body)
        for (const soort of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'application/xml',
          'text/json',
        ]) {
          const antwoord = await noor.vraag(operatie.methode, pad, 'naam=1', {
            kop: { 'content-type': soort, 'if-match': '"1"' },
          })
          if (antwoord.status !== 415) fouten.push(`${operatie.id} ${soort}: ${antwoord.status}`)
          fouten.push(
            ...[...kopfouten(antwoord), ...probleemfouten(antwoord)].map(
              (f) => `${operatie.id} ${soort}: ${f}`,
            ),
          )
        }
      if (operatie.stroom) continue
      for (const accept of ['text/html', 'application/xml', 'image/*']) {
        const antwoord = await noor.vraag(operatie.methode, pad, operatie.body ? {} : undefined, {
          kop: { accept, 'if-match': '"1"' },
        })
        if (antwoord.status !== 406) fouten.push(`${operatie.id} Accept ${accept}: ${antwoord.status}`)
        fouten.push(
          ...[...kopfouten(antwoord), ...probleemfouten(antwoord)].map(
            (f) => `${operatie.id} Accept ${accept}: ${f}`,
          ),
        )
      }
    }
    expect(fouten).toEqual([])
  })

  it('HEAD gives the headers of GET and no body', async () => {
    const antwoord = await w.mensen.noor.vraag('HEAD', '/v1/bord')
    expect([antwoord.status, antwoord.tekst, ...kopfouten(antwoord)]).toEqual([200, ''])
  })
})

const MELDING = { directGevaar: 'nee', huiselijkGeweld: 'nee', kinderen: 'nee' }
