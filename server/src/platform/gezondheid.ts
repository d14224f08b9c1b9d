import type { FastifyInstance } from 'fastify'
import type { Huis } from './huis.ts'

/** A database that is silent for so long is not there for who waits before a screen. */
const GEDULD_MS = 2_000

const antwoordtBinnen = (ms: number, vraag: Promise<boolean>): Promise<boolean> =>
  new Promise((klaar) => {
    const wekker = setTimeout(() => klaar(false), ms)
    void vraag.then((uit) => {
      clearTimeout(wekker)
      klaar(uit)
    })
  })

/** /livez: the process runs. /readyz: it can also do its work (database, migrations). Without technical text. */
export function zetGezondheid(app: FastifyInstance, huis: Huis): void {
  app.get('/livez', { logLevel: 'silent' }, async () => ({ status: 'ok' }))
  app.get('/readyz', { logLevel: 'silent' }, async (_, antwoord) => {
    const databank = await antwoordtBinnen(
      GEDULD_MS,
      huis.app.pool.query('select 1').then(
        () => true,
        () => false,
      ),
    )
    const klaar = databank && huis.stroom.verbonden()
    return antwoord
      .code(klaar ? 200 : 503)
      .send({ status: klaar ? 'ok' : 'wacht', databank, stroom: huis.stroom.verbonden() })
  })
}
