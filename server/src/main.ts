import type { Logger } from 'pino'
import { bouwOp } from './opbouw.ts'
import { maakLog } from './platform/log.ts'
import { migreer, verbind, verversStatistiek, zorgAanmelding } from './platform/databank/index.ts'
import { startDemoProvider, zetIdentiteit, zorgPersonas } from './platform/identiteit/index.ts'
import { plaatsen } from './platform/http/index.ts'
import { leesInstellingen } from './platform/instellingen.ts'
import { startPostgres } from './platform/postgres/index.ts'
import { laadRegio, leesRegiobestanden } from './platform/regio/index.ts'
import { startfout } from './startfout.ts'

/** A stop that cannot come to its end must end all the same; the database recovers from its log. */
const STOP_UITERLIJK_MS = 90_000

/** What nobody caught, without its words: a database quotes what someone typed. */
function logOnverwacht(log: Logger, fout: unknown): void {
  const { name = 'onbekend', code } = (fout ?? {}) as { name?: string; code?: string }
  log.error({ naam: name, code, waar: fout instanceof Error ? plaatsen(fout) : [] }, 'onverwachte fout')
}

async function start(): Promise<void> {
  const instellingen = leesInstellingen()
  const log = maakLog(instellingen.logniveau)
  const gelezen = leesRegiobestanden(instellingen.regioCode)
  const postgres = instellingen.databaseUrl
    ? null
    : await startPostgres({ dataMap: instellingen.dataMap, meld: (bericht) => log.warn(bericht) })
  const url = instellingen.databaseUrl ?? postgres?.url() ?? ''
  try {
    await migreer(url)
    const lader = verbind(url, 'zicht_systeem', 2)
    await laadRegio(lader, gelezen)
    if (instellingen.demo && !instellingen.leeg) {
      const { zorgBevolking } = await import('./bevolking/index.ts')
      if (await zorgBevolking(lader, gelezen.regio)) await verversStatistiek(url)
    }
    await lader.sluit()
    const opbouw = await bouwOp({
      instellingen,
      regio: gelezen.regio,
      url,
      urlApp: instellingen.databaseUrlApp ?? (postgres && (await zorgAanmelding(url))),
      log,
      identiteit: zetIdentiteit,
    })
    if (instellingen.demo) await zorgPersonas(opbouw.huis)
    if (instellingen.demo && !instellingen.leeg) {
      const { speelToegang } = await import('./bevolking/speel-toegang.ts')
      await speelToegang(opbouw.huis)
      const { speelOmbouw } = await import('./bevolking/speel-ombouw.ts')
      await speelOmbouw(opbouw.huis)
    }
    await opbouw.app.listen({ port: instellingen.poort, host: instellingen.gastheer })
    const provider = instellingen.demo ? await startDemoProvider(opbouw.huis) : null
    process.stdout.write(`\nZicht op Thuis · ${gelezen.regio.naam}\n${instellingen.basisUrl}\n\n`)
    let bezig = false
    const stop = async (code: number) => {
      if (bezig) return
      bezig = true
      setTimeout(() => process.exit(1), STOP_UITERLIJK_MS).unref()
      for (const stap of [() => provider?.stop(), () => opbouw.sluit(), () => postgres?.stop()]) {
        try {
          await stap()
        } catch (fout) {
          logOnverwacht(log, fout)
          code = 1
        }
      }
      process.exit(code)
    }
    process.on('SIGINT', () => void stop(0))
    process.on('SIGTERM', () => void stop(0))
    process.on('unhandledRejection', (fout) => logOnverwacht(log, fout))
    process.on('uncaughtException', (fout) => {
      logOnverwacht(log, fout)
      void stop(1)
    })
  } catch (fout) {
    await postgres?.stop()
    throw fout
  }
}

start().catch((fout: unknown) => {
  process.stderr.write(`${startfout(fout)}\n`)
  if (process.env.ZICHT_LOG === 'debug') process.stderr.write(`${(fout as Error).stack ?? ''}\n`)
  process.exit(1)
})
