import { randomUUID } from 'node:crypto'
import { type Agent, request } from 'node:http'

/** An answer as it came over the wire. */
export type Antwoord = {
  status: number
  kop: Record<string, string | string[] | undefined>
  tekst: string
  /** The body as JSON; throws when it is none. */
  json: <T = Record<string, unknown>>() => T
}

export type Vraag = {
  kop?: Record<string, string | undefined>
  /** Becomes JSON; a string or bytes go out as they are. */
  body?: unknown
  /** How long an answer may take (ms) before the request counts as hanging. */
  geduld?: number
}

/**
 * One request to the real product over a real connection. Not `fetch`: the tests also send what a browser never would. Rejects
 * when the connection breaks (code ECONNREFUSED, ECONNRESET) or when nothing comes in time (code HANGT).
 */
export function vraag(
  poort: number,
  methode: string,
  pad: string,
  { kop = {}, body, geduld = 60_000 }: Vraag = {},
  agent?: Agent,
): Promise<Antwoord> {
  const ruw = typeof body === 'string' || body instanceof Uint8Array
  const inhoud = body === undefined ? undefined : ruw ? body : JSON.stringify(body)
  const koppen: Record<string, string | number> = {}
  if (inhoud !== undefined) {
    koppen['content-type'] = 'application/json'
    koppen['content-length'] = Buffer.byteLength(inhoud)
  }
  for (const [naam, waarde] of Object.entries(kop)) {
    if (waarde === undefined) delete koppen[naam]
    else koppen[naam] = waarde
  }
  return new Promise((klaar, mislukt) => {
    const verzoek = request(
      { host: '127.0.0.1', port: poort, method: methode, path: pad, headers: koppen, agent },
      (antwoord) => {
        const delen: Buffer[] = []
        antwoord.on('data', (deel: Buffer) => delen.push(deel))
        antwoord.on('error', mislukt)
        antwoord.on('end', () => {
          clearTimeout(wekker)
          const tekst = Buffer.concat(delen).toString('utf8')
          klaar({
            status: antwoord.statusCode ?? 0,
            kop: antwoord.headers,
            tekst,
            json: () => JSON.parse(tekst),
          })
        })
      },
    )
    const wekker = setTimeout(
      () => verzoek.destroy(Object.assign(new Error(`${methode} ${pad}: geen antwoord`), { code: 'HANGT' })),
      geduld,
    )
    verzoek.on('error', (fout) => {
      clearTimeout(wekker)
      mislukt(fout)
    })
    verzoek.end(inhoud)
  })
}

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS'

/** Someone with a token. A POST gets an Idempotency-Key of its own unless one is given (`undefined`: none). */
export type Mens = {
  wie: string
  kop: Record<string, string>
  vraag: (methode: Methode, pad: string, body?: unknown, extra?: Omit<Vraag, 'body'>) => Promise<Antwoord>
  /** As `vraag`, and demands one of these statuses: gives the body. */
  moet: <T = Record<string, unknown>>(
    status: number,
    methode: Methode,
    pad: string,
    body?: unknown,
    kop?: Record<string, string>,
  ) => Promise<T>
}

export function maakMens(wie: string, token: string, poort: () => number, agent: Agent): Mens {
  const kop = { authorization: `Bearer ${token}` }
  const stel: Mens['vraag'] = (methode, pad, body, extra = {}) =>
    vraag(
      poort(),
      methode,
      pad,
      {
        ...extra,
        body,
        kop: { ...kop, ...(methode === 'POST' ? { 'idempotency-key': randomUUID() } : {}), ...extra.kop },
      },
      agent,
    )
  return {
    wie,
    kop,
    vraag: stel,
    moet: async (status, methode, pad, body, extra = {}) => {
      const antwoord = await stel(methode, pad, body, { kop: extra })
      if (antwoord.status !== status)
        throw new Error(
          `${wie} ${methode} ${pad}: ${antwoord.status} in plaats van ${status}: ${antwoord.tekst}`,
        )
      return (antwoord.tekst === '' ? {} : antwoord.json()) as never
    },
  }
}
