import { afterEach, expect, test, vi } from 'vitest'
import { haal, PAD_SESSIE, uitgelogd, verstuur } from './api.ts'
import { Probleem } from './probleem.ts'
import { verbinding } from './verbinding.ts'

const antwoorden = (maak: () => Response | Promise<Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => maak()),
  )
const json = (status: number, inhoud: unknown, kop: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(inhoud), { status, headers: { 'Content-Type': 'application/json', ...kop } })
const vang = (p: Promise<unknown>): Promise<Probleem> =>
  p.then(
    () => expect.unreachable('should have failed'),
    (fout) => fout,
  )

afterEach(() => {
  vi.unstubAllGlobals()
  verbinding.zet({ staat: 'ok' })
})

test('reading gives the data and its version', async () => {
  antwoorden(() => json(200, { a: 1 }, { ETag: '"3"' }))
  expect(await haal('/plekken')).toEqual({ data: { a: 1 }, etag: '"3"', status: 200 })
  expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/v1/plekken')
})

test('a change carries its key and the version that was seen; without a body no content type', async () => {
  antwoorden(() => new Response(null, { status: 204 }))
  await verstuur('PATCH', '/plekken/1', { x: 1 }, { sleutel: 'k1', versie: '"3"' })
  await verstuur('DELETE', '/sessie', undefined)
  const [wijziging, afmelding] = vi.mocked(fetch).mock.calls.map((c) => c[1])
  expect(wijziging?.headers).toMatchObject({
    'Idempotency-Key': 'k1',
    'If-Match': '"3"',
    'Content-Type': 'application/json',
  })
  expect(wijziging?.body).toBe('{"x":1}')
  expect(afmelding?.headers).toEqual({ Accept: 'application/json' })
  expect(afmelding?.body).toBeNull()
})

test('a change goes on after the page is left when it was asked to, and only then', async () => {
  antwoorden(() => json(200, {}))
  await verstuur('POST', '/plaatsingen/1/aankomst', { samen: true }, { gaatDoor: true })
  await verstuur('POST', '/plaatsingen/1/einde', {})
  expect(vi.mocked(fetch).mock.calls.map((c) => c[1]?.keepalive)).toEqual([true, false])
})

test('no answer and 503 say that the connection is away, the next answer that it is back', async () => {
  antwoorden(() => Promise.reject(new TypeError('network')))
  expect((await vang(haal('/x'))).isVerbinding).toBe(true)
  expect(verbinding.lees()).toMatchObject({ staat: 'weg' })
  const sinds = verbinding.lees()
  antwoorden(() => json(503, { title: 'Even niet' }))
  await vang(haal('/x'))
  expect(verbinding.lees()).toBe(sinds)
  antwoorden(() => json(404, {}))
  await vang(haal('/x'))
  expect(verbinding.lees()).toEqual({ staat: 'ok' })
})

test('leaving a page is no lost connection', async () => {
  antwoorden(() => Promise.reject(new DOMException('weg', 'AbortError')))
  await expect(haal('/x')).rejects.toThrow('weg')
  expect(verbinding.lees()).toEqual({ staat: 'ok' })
})

test('a 401 asks who we are; the answer to that question does not ask again', async () => {
  antwoorden(() => json(401, {}))
  const voor = uitgelogd.lees()
  await vang(haal('/plekken'))
  expect(uitgelogd.lees()).toBe(voor + 1)
  await vang(haal(PAD_SESSIE))
  expect(uitgelogd.lees()).toBe(voor + 1)
})

test('an answer that is cut off is no crash', async () => {
  antwoorden(
    () => new Response('{"a":', { status: 400, headers: { 'Content-Type': 'application/problem+json' } }),
  )
  const fout = await vang(haal('/x'))
  expect(fout).toBeInstanceOf(Probleem)
  expect(fout.status).toBe(400)
})
