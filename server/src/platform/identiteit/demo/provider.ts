import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Huis } from '../../huis.ts'
import { eisVeiligAdres } from '../adres.ts'
import { behandelKeuze } from './behandeling.ts'
import { configuratie } from './configuratie.ts'

export type DemoProvider = { issuer: string; stop: () => Promise<void> }

/** Far enough for several application processes on neighbouring ports. */
const AFSTAND = 10_000

const draaiend = new WeakMap<Huis, Promise<DemoProvider>>()

/**
 * The demo's identity provider: a real OpenID provider that asks for no password. On a port of its own, on this device only; it
 * refuses to run where anyone else could reach it. Starting twice gives the same one. Call it after the application listens:
 * loading it must not delay the first page; the first sign-in waits for it, or starts it.
 */
export function startDemoProvider(huis: Huis): Promise<DemoProvider> {
  let provider = draaiend.get(huis)
  if (!provider) {
    provider = start(huis)
    draaiend.set(huis, provider)
    provider.catch(() => draaiend.delete(huis))
  }
  return provider
}

async function start(huis: Huis): Promise<DemoProvider> {
  if (!huis.instellingen.demo)
    throw new Error('Er is een echte aanmelding ingesteld (OIDC_ISSUER); de demo-aanmelding start dan niet.')
  eisVeiligAdres(huis)
  const { interactionPolicy, Provider } = await import('oidc-provider')
  const server = createServer()
  const issuer = `http://localhost:${await luister(server, huis.instellingen.poort)}`
  const provider = new Provider(issuer, configuratie(huis, interactionPolicy))
  provider.on('server_error', (_, fout) => huis.log.warn({ naam: fout.name }, 'demo-aanmelding: fout'))
  const behandel = behandelKeuze(huis, provider)
  server.on('request', (verzoek, antwoord) => void behandel(verzoek, antwoord))
  return { issuer, stop: () => sluit(server).finally(() => draaiend.delete(huis)) }
}

/** A fixed distance from the application's own port, so that the address stays the same; any port when that one is taken. */
async function luister(server: Server, eigenPoort: number): Promise<number> {
  const voorkeur = eigenPoort > 0 && eigenPoort + AFSTAND <= 65535 ? eigenPoort + AFSTAND : 0
  if (!(await probeer(server, voorkeur)) && !(await probeer(server, 0)))
    throw new Error('Er is geen vrije poort voor de demo-aanmelding.')
  return (server.address() as AddressInfo).port
}

function probeer(server: Server, poort: number): Promise<boolean> {
  return new Promise((klaar, mislukt) => {
    const opFout = (fout: Error & { code?: string }) =>
      fout.code === 'EADDRINUSE' || fout.code === 'EACCES' ? klaar(false) : mislukt(fout)
    server.once('error', opFout)
    server.listen(poort, '127.0.0.1', () => {
      server.off('error', opFout)
      klaar(true)
    })
  })
}

function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar())
    server.closeAllConnections()
  })
}
