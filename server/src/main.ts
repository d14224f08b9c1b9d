import { bouwOp, maakLog } from './opbouw.ts'
import { migreer, verbind } from './platform/databank/index.ts'
import { startDemoProvider, zetIdentiteit, zorgPersonas } from './platform/identiteit/index.ts'
import { leesInstellingen } from './platform/instellingen.ts'
import { PostgresFout, startPostgres } from './platform/postgres/index.ts'
import { laadRegio, leesRegiobestanden, RegioOngeldig } from './platform/regio/index.ts'

/** A fault that the person at the keyboard can mend: said in one sentence, without a stack. */
const isUitlegbaar = (fout: unknown): fout is Error =>
  fout instanceof PostgresFout ||
  fout instanceof RegioOngeldig ||
  (fout instanceof Error && (fout as { code?: string }).code === 'EADDRINUSE')

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
      await zorgBevolking(lader, gelezen.regio)
    }
    await lader.sluit()
    const opbouw = await bouwOp({
      instellingen,
      regio: gelezen.regio,
      url,
      urlApp: instellingen.databaseUrlApp,
      log,
      identiteit: zetIdentiteit,
    })
    if (instellingen.demo) await zorgPersonas(opbouw.huis)
    await opbouw.app.listen({ port: instellingen.poort, host: instellingen.gastheer })
    const provider = instellingen.demo ? await startDemoProvider(opbouw.huis) : null
    process.stdout.write(`\nZicht op Thuis · ${gelezen.regio.naam}\n${instellingen.basisUrl}\n\n`)
    let bezig = false
    const stop = async () => {
      if (bezig) return
      bezig = true
      await provider?.stop()
      await opbouw.sluit()
      await postgres?.stop()
      process.exit(0)
    }
    process.on('SIGINT', () => void stop())
    process.on('SIGTERM', () => void stop())
  } catch (fout) {
    await postgres?.stop()
    throw fout
  }
}

start().catch((fout: unknown) => {
  process.stderr.write(
    isUitlegbaar(fout) || !(fout instanceof Error)
      ? `${String((fout as Error).message ?? fout)}\n`
      : `Starten is niet gelukt: ${fout.message}\n`,
  )
  if (process.env.ZICHT_LOG === 'debug') process.stderr.write(`${(fout as Error).stack ?? ''}\n`)
  process.exit(1)
})
