import { bouwOp } from '../server/src/opbouw.ts'
import { maakLog } from '../server/src/platform/log.ts'
import { leesRegiobestanden } from '../server/src/platform/regio/index.ts'
import type { Rol } from '../server/src/platform/toegangsrecht/index.ts'
import { neemOp, type Opdracht } from './maatstaf.ts'

export type Wie = { gebruikerId: string; organisatieId: string; rol: Rol }
export type Naspeler = {
  /** The statements of one request, caches warm, as the product sends them. */
  opdrachtenVan: (methode: 'GET' | 'POST', pad: string, body?: object) => Promise<Opdracht[]>
  stop: () => Promise<void>
}

/** A house in this process on the same database, only to learn which statements a request sends; what is timed goes to the real process. */
export async function maakNaspeler(url: string, regioCode: string, wie: Wie): Promise<Naspeler> {
  const opbouw = await bouwOp({
    instellingen: {
      regioCode,
      poort: 0,
      gastheer: '127.0.0.1',
      dataMap: '/nergens',
      databaseUrl: null,
      databaseUrlApp: null,
      demo: true,
      leeg: true,
      basisUrl: '',
      oidc: null,
      maxVerbindingen: 1,
      logniveau: 'silent',
    },
    regio: leesRegiobestanden(regioCode).regio,
    url,
    log: maakLog('silent'),
    metTaken: false,
    identiteit: (app) => {
      app.addHook('onRequest', async (verzoek) => {
        verzoek.wie = {
          ...wie,
          naam: 'Bench',
          lidmaatschapId: null,
          regioCode,
          clientzelf: null,
        }
      })
    },
  })
  const vraag = async (method: 'GET' | 'POST', pad: string, body?: object) => {
    const antwoord = await opbouw.app.inject({
      method,
      url: pad,
      headers: method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {},
      ...(body ? { payload: body } : {}),
    })
    if (antwoord.statusCode >= 400)
      throw new Error(`${method} ${pad}: ${antwoord.statusCode} ${antwoord.body.slice(0, 200)}`)
  }
  await vraag('GET', '/v1/bord')
  return {
    opdrachtenVan: (methode, pad, body) => neemOp(() => vraag(methode, pad, body)),
    stop: () => opbouw.sluit(),
  }
}
