import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { bouwOp, type Opbouw } from '../opbouw.ts'
import { maakLog } from '../platform/log.ts'
import { NIEMAND, verbind, type Wie } from '../platform/databank/index.ts'
import { nieuweProefdatabank } from '../platform/postgres/proefdatabank.ts'
import { laadRegio, leesRegiobestanden } from '../platform/regio/index.ts'
import type { Rol } from '../platform/toegangsrecht/index.ts'

/** A house on a database of its own, with a region in it, for tests of rooms. */
export type Proefhuis = Opbouw & {
  url: string
  /** Another day: every transaction from now on thinks that it is this moment. Null: the real clock. */
  zetKlok: (moment: string | null) => void
  /**
   * Someone with this role at an organisation (by code; default: the first of the kind that fits the role). A client is the person of
   * that file, and belongs to no organisation.
   */
  als: (rol: Rol, organisatieCode?: string, naam?: string, clientId?: string) => Promise<Proefgebruiker>
  opruimen: () => Promise<void>
}

export type Proefgebruiker = Wie & {
  verzoek: (
    methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    pad: string,
    body?: unknown,
    kop?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
}

const SOORT_BIJ_ROL: Record<Rol, string> = {
  crisismedewerker: 'regieteam',
  teamleider: 'regieteam',
  toegangsmedewerker: 'toegang',
  aanbieder: 'aanbieder',
  gemeente: 'gemeente',
  corporatie: 'corporatie',
  beleidsmaker: 'gemeente',
  toezichthouder: 'toezicht',
  privacyfunctionaris: 'gemeente',
  beheerder: 'gemeente',
  client: 'toegang',
}

/**
 * Builds the whole product on a clone of the migrated template. Requests go through the real server (`inject`), row-level
 * security included; only the login is replaced: `verzoek` says who asks.
 */
export async function maakProefhuis(
  opties: { regio?: string; metTaken?: boolean; klok?: string } = {},
): Promise<Proefhuis> {
  const databank = await nieuweProefdatabank()
  const gelezen = leesRegiobestanden(opties.regio ?? 'maastricht-heuvelland')
  const lader = verbind(databank.url, 'zicht_systeem', 2)
  await laadRegio(lader, gelezen)
  await lader.sluit()
  let klok: string | null = opties.klok ?? null
  const mensen = new Map<string, Wie>()
  const opbouw = await bouwOp({
    instellingen: {
      regioCode: gelezen.regio.code,
      poort: 0,
      gastheer: '127.0.0.1',
      dataMap: '/nergens',
      databaseUrl: null,
      databaseUrlApp: null,
      demo: true,
      leeg: true,
      basisUrl: 'http://localhost',
      oidc: null,
      maxVerbindingen: 8,
      logniveau: 'silent',
    },
    regio: gelezen.regio,
    url: databank.url,
    klok: () => klok,
    log: maakLog(process.env.ZICHT_LOG ?? 'silent'),
    metTaken: opties.metTaken ?? false,
    identiteit: (app) => {
      app.addHook('onRequest', async (verzoek) => {
        verzoek.wie = mensen.get(String(verzoek.headers['x-proef-wie'] ?? '')) ?? NIEMAND
      })
    },
  })
  return {
    ...opbouw,
    url: databank.url,
    zetKlok: (moment) => {
      klok = moment
    },
    als: async (rol, organisatieCode, naam = `Proef ${rol}`, clientId) => {
      const gemaakt = await maakGebruiker(opbouw, rol, organisatieCode, naam)
      const wie =
        rol === 'client' ? { ...gemaakt, organisatieId: null, clientzelf: clientId ?? null } : gemaakt
      const sleutel = randomUUID()
      mensen.set(sleutel, wie)
      return {
        ...wie,
        verzoek: (method, url, body, kop = {}) =>
          opbouw.app.inject({
            method,
            url,
            ...(body === undefined ? {} : { payload: body as object }),
            headers: {
              'x-proef-wie': sleutel,
              ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
              ...kop,
            },
          }),
      }
    },
    opruimen: async () => {
      await opbouw.sluit()
      await databank.sluit()
    },
  }
}

async function maakGebruiker(
  { huis }: Opbouw,
  rol: Rol,
  organisatieCode: string | undefined,
  naam: string,
): Promise<Wie> {
  const { db } = huis.systeem
  let zoek = db.selectFrom('organisatie').select('id').where('regio_code', '=', huis.regio.code)
  zoek = organisatieCode
    ? zoek.where('code', '=', organisatieCode)
    : zoek.where('soort', '=', SOORT_BIJ_ROL[rol])
  const organisatie = await zoek.orderBy('code').limit(1).executeTakeFirstOrThrow()
  const gebruikerId = randomUUID()
  const lidmaatschapId = randomUUID()
  await db
    .insertInto('gebruiker')
    .values({ id: gebruikerId, issuer: 'proef', sub: gebruikerId, naam, initialen: 'PR' })
    .execute()
  await db
    .insertInto('lidmaatschap')
    .values({
      id: lidmaatschapId,
      gebruiker_id: gebruikerId,
      organisatie_id: organisatie.id,
      regio_code: huis.regio.code,
      rol,
    })
    .execute()
  return {
    gebruikerId,
    naam,
    lidmaatschapId,
    organisatieId: organisatie.id,
    rol,
    regioCode: huis.regio.code,
    clientzelf: null,
  }
}
