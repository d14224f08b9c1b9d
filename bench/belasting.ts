import { Agent, request } from 'node:http'

/** What came back from one request, and how long it took in milliseconds, as the caller sees it. */
export type Meting = { ms: number; status: number; lichaam: string }

/** `versie`: of what is changed, as the caller saw it. */
export type Klant = (methode: string, pad: string, body?: unknown, versie?: number) => Promise<Meting>

/** A caller over loopback with connections that stay open, as a browser has. */
export function maakKlant(basis: string, token: string): Klant {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const adres = new URL(basis)
  return (methode, pad, body, versie) =>
    new Promise((klaar, fout) => {
      const inhoud = body === undefined ? undefined : JSON.stringify(body)
      const begin = performance.now()
      const verzoek = request(
        {
          agent,
          host: adres.hostname,
          port: adres.port,
          method: methode,
          path: pad,
          headers: {
            authorization: `Bearer ${token}`,
            ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
            ...(inhoud === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(inhoud) }),
            ...(methode === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
          },
        },
        (antwoord) => {
          const stukken: Buffer[] = []
          antwoord.on('data', (stuk: Buffer) => stukken.push(stuk))
          antwoord.on('end', () =>
            klaar({
              ms: performance.now() - begin,
              status: antwoord.statusCode ?? 0,
              lichaam: Buffer.concat(stukken).toString(),
            }),
          )
          antwoord.on('error', fout)
        },
      )
      verzoek.on('error', fout)
      verzoek.end(inhoud)
    })
}

/**
 * Sends requests at a fixed rate, whether or not the earlier ones are answered: a server that falls behind shows it. Time counts from the moment at which
 * the request should have left.
 */
export async function metVasteSnelheid(
  perSeconde: number,
  seconden: number,
  doe: (n: number) => Promise<Meting>,
): Promise<Meting[]> {
  const uit: Promise<Meting>[] = []
  const begin = performance.now()
  for (let n = 0; n < perSeconde * seconden; n++) {
    const moment = begin + (n * 1000) / perSeconde
    const wacht = moment - performance.now()
    if (wacht > 1) await new Promise((klaar) => setTimeout(klaar, wacht))
    uit.push(doe(n).then((m) => ({ ...m, ms: performance.now() - moment })))
  }
  return Promise.all(uit)
}

export type Verdeling = { n: number; p50: number; p95: number; p99: number; max: number }

export function verdeling(ms: readonly number[]): Verdeling {
  const op = [...ms].sort((a, b) => a - b)
  const bij = (deel: number) => op[Math.min(op.length - 1, Math.ceil(deel * op.length) - 1)] ?? Number.NaN
  return { n: op.length, p50: bij(0.5), p95: bij(0.95), p99: bij(0.99), max: op.at(-1) ?? Number.NaN }
}
