import { leesProbleem, Probleem } from './probleem.ts'
import { stelGelijk } from './servertijd.ts'
import { meldAntwoord, meldGeenAntwoord } from './verbinding.ts'
import { maakWaarneembaar } from './waarneembaar.ts'

/** Every path in the web code is relative to this one. */
export const BASIS = '/v1'

/** An answer with the version (ETag) it had; the version goes back as If-Match on a change. */
export type Antwoord<T> = { data: T; etag: string | null; status: number }

export type Methode = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Verzending = {
  /** Idempotency-Key: one per action of the user, the same for every retry of it. */
  sleutel?: string
  /** ETag of what is being changed. */
  versie?: string | null
  signaal?: AbortSignal
  /** Goes on when the page is left before the answer. For a small body: a browser lets 64 kB go on. */
  gaatDoor?: boolean
}

/** Who is signed in; asked for by the shell. */
export const PAD_SESSIE = '/sessie'

/** Rings when a request shows that the server no longer knows who we are. The question who we are is the answer itself: no ring. */
export const uitgelogd = maakWaarneembaar(0)

export const haal = <T>(pad: string, signaal?: AbortSignal): Promise<Antwoord<T>> =>
  roep<T>(pad, { method: 'GET', headers: { Accept: 'application/json' }, signal: signaal ?? null })

export function verstuur<T>(
  methode: Methode,
  pad: string,
  inhoud: unknown,
  opties: Verzending = {},
): Promise<Antwoord<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (inhoud !== undefined) headers['Content-Type'] = 'application/json'
  if (opties.sleutel) headers['Idempotency-Key'] = opties.sleutel
  if (opties.versie) headers['If-Match'] = opties.versie
  const body = inhoud === undefined ? null : JSON.stringify(inhoud)
  return roep<T>(pad, {
    method: methode,
    headers,
    body,
    signal: opties.signaal ?? null,
    keepalive: opties.gaatDoor ?? false,
  })
}

async function roep<T>(pad: string, verzoek: RequestInit): Promise<Antwoord<T>> {
  const antwoord = await fetch(BASIS + pad, { credentials: 'same-origin', ...verzoek }).catch(
    (fout: unknown) => {
      if (fout instanceof DOMException && fout.name === 'AbortError') throw fout
      meldGeenAntwoord()
      throw new Probleem({ status: 0, title: '' })
    },
  )
  stelGelijk(antwoord.headers.get('Date'))
  const lichaam = await leesLichaam(antwoord)
  if (!antwoord.ok) {
    const probleem = leesProbleem(antwoord.status, lichaam)
    if (probleem.isVerbinding) meldGeenAntwoord()
    else meldAntwoord()
    if (antwoord.status === 401 && pad !== PAD_SESSIE) uitgelogd.zet(uitgelogd.lees() + 1)
    throw probleem
  }
  meldAntwoord()
  return { data: lichaam as T, etag: antwoord.headers.get('ETag'), status: antwoord.status }
}

/** A body that is cut off or is no JSON counts as no body: the status tells enough. */
async function leesLichaam(antwoord: Response): Promise<unknown> {
  const soort = antwoord.headers.get('Content-Type') ?? ''
  if (antwoord.status === 204 || !soort.includes('json')) return undefined
  return antwoord.json().catch(() => undefined)
}
