import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Instellingen } from '../instellingen.ts'

const vinger = (tekst: string) => createHash('sha256').update(tekst).digest()

/** On this device alone anyone may read them; elsewhere who has the key, and for anyone else they do not exist. */
function magMeten({ demo, metriekSleutel }: Instellingen, machtiging: string | undefined): boolean {
  if (demo) return true
  if (!metriekSleutel) return false
  return timingSafeEqual(vinger(machtiging ?? ''), vinger(`Bearer ${metriekSleutel}`))
}

/** Measurements and one log line per request: the pattern of the path, never what was filled in. */
export function meet(app: FastifyInstance, instellingen: Instellingen): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const duur = new Histogram({
    name: 'zicht_verzoek_seconden',
    help: 'Duur van verzoeken',
    labelNames: ['methode', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  })
  const problemen = new Counter({
    name: 'zicht_problemen_totaal',
    help: 'Verzoeken met status 400 of hoger',
    labelNames: ['status'],
    registers: [register],
  })
  app.addHook('onResponse', async (verzoek, antwoord) => {
    const route = verzoek.routeOptions.url ?? 'onbekend'
    duur.observe({ methode: verzoek.method, route, status: antwoord.statusCode }, antwoord.elapsedTime / 1000)
    if (antwoord.statusCode >= 400) problemen.inc({ status: antwoord.statusCode })
    verzoek.log.info(
      { methode: verzoek.method, route, status: antwoord.statusCode, ms: Math.round(antwoord.elapsedTime) },
      'verzoek',
    )
  })
  app.get('/metrics', { logLevel: 'silent' }, async (verzoek, antwoord) =>
    magMeten(instellingen, verzoek.headers.authorization)
      ? antwoord.type(register.contentType).send(await register.metrics())
      : antwoord.callNotFound(),
  )
}
