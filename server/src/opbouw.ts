import type { Regio } from '@zicht/regio'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { KAMERS } from './kamers.ts'
import { type Klok, verbind } from './platform/databank/index.ts'
import { startStroom, STROOM, zetStroom } from './platform/gebeurtenissen/index.ts'
import { zetGezondheid } from './platform/gezondheid.ts'
import { maakApp } from './platform/http/index.ts'
import type { Huis } from './platform/huis.ts'
import type { Instellingen } from './platform/instellingen.ts'
import { maakLog } from './platform/log.ts'
import { zetPaginas } from './platform/paginas.ts'
import { startTaken, type Taken } from './platform/taken/index.ts'
import { platformTaken } from './platform/taken/platform-taken.ts'

const STOP_GEDULD_MS = 10_000

export type Uitbreiding = (app: FastifyInstance, huis: Huis) => void | Promise<void>

export type Opbouw = { huis: Huis; app: FastifyInstance; sluit: () => Promise<void> }

/** What stands between the network and the operations: who is asking. In the product this is the login; a test brings its own. */
export type OpbouwOpties = {
  instellingen: Instellingen
  regio: Regio
  /** A migrated database with the region loaded. */
  url: string
  urlApp?: string | null
  klok?: Klok
  log?: Logger
  identiteit: Uitbreiding
  /** Run background work in this process. */
  metTaken?: boolean
}

/** Puts the house together from its parts and every room. Nothing listens yet. */
export async function bouwOp(opties: OpbouwOpties): Promise<Opbouw> {
  const log = opties.log ?? maakLog(opties.instellingen.logniveau)
  const bijFout = (fout: Error) =>
    log.warn(
      { naam: fout.name, code: (fout as { code?: string }).code },
      'verbinding met de databank verbroken',
    )
  const app = verbind(opties.urlApp ?? opties.url, 'zicht_app', opties.instellingen.maxVerbindingen, bijFout)
  const systeem = verbind(opties.url, 'zicht_systeem', 4, bijFout)
  const stroom = await startStroom(opties.url, systeem)
  let taken: Taken | null = null
  const huis: Huis = {
    instellingen: opties.instellingen,
    regio: opties.regio,
    app,
    systeem,
    stroom,
    log,
    klok: opties.klok ?? (() => null),
    vraagWerk: (taak, gegevens) => {
      taken?.vraag(taak, gegevens).catch(bijFout)
    },
  }
  const server = await maakApp(huis, {
    routes: KAMERS.flatMap((kamer) => kamer.routes),
    uitbreidingen: [zetGezondheid, opties.identiteit, zetStroom, zetPaginas],
    beschreven: [STROOM],
  })
  taken =
    opties.metTaken === false
      ? null
      : await startTaken(huis, opties.url, [
          ...platformTaken,
          ...KAMERS.flatMap((kamer) => kamer.taken ?? []),
        ])
  let gesloten: Promise<void> | null = null
  const sluit = async () => {
    // what is under way may finish; who keeps sending bit by bit does not hold up a stop
    const wekker = setTimeout(() => server.server.closeAllConnections(), STOP_GEDULD_MS)
    // a connection that is kept open after its last answer has nothing to wait for
    const bezem = setInterval(() => server.server.closeIdleConnections(), 50)
    await server.close()
    clearTimeout(wekker)
    clearInterval(bezem)
    await taken?.stop()
    await stroom.stop()
    await Promise.all([app.sluit(), systeem.sluit()])
  }
  return { huis, app: server, sluit: () => (gesloten ??= sluit()) }
}
