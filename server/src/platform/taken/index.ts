import { PgBoss } from 'pg-boss'
import type { Huis } from '../huis.ts'

export { vergeetWerk } from './vergeet.ts'

/**
 * Background work, by the clock (`ritme`, a cron line in Europe/Amsterdam) or on request (`huis.vraagWerk`), or both.
 * A task must bear being run twice: it looks at the state in the database and does what is still to be done.
 */
export type Taak = {
  naam: string
  ritme?: string
  /** So many of these at once in one process; default 1. */
  gelijktijdig?: number
  /** Someone waits for it: looked for twice a second instead of every five. */
  vlot?: boolean
  voerUit: (huis: Huis, gegevens: Record<string, unknown>) => Promise<void>
}

export type Taken = {
  stop: () => Promise<void>
  /** Puts work in the queue, for whichever process comes first. */
  vraag: (naam: string, gegevens: readonly Record<string, unknown>[]) => Promise<void>
}

/** Starts the queue. Several application processes share it; each job runs in one of them. */
export async function startTaken(huis: Huis, url: string, taken: readonly Taak[]): Promise<Taken> {
  const boss = new PgBoss({
    connectionString: metRol(url),
    schema: 'pgboss',
    migrate: false,
    max: 3,
    cronMonitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', (fout: Error & { code?: string }) =>
    huis.log.warn({ naam: fout.name, code: fout.code }, 'takenwachtrij even niet bereikbaar'),
  )
  await boss.start()
  for (const taak of taken) {
    await boss.createQueue(taak.naam, { retryLimit: 5, retryBackoff: true })
    if (taak.ritme) await boss.schedule(taak.naam, taak.ritme, {}, { tz: 'Europe/Amsterdam' })
    const hoe = { pollingIntervalSeconds: taak.vlot ? 0.5 : 5, localConcurrency: taak.gelijktijdig ?? 1 }
    await boss.work(taak.naam, hoe, async (jobs) => {
      for (const job of jobs) {
        try {
          await taak.voerUit(huis, (job.data ?? {}) as Record<string, unknown>)
        } catch (fout) {
          huis.log.warn(
            { taak: taak.naam, fout: (fout as Error).name, code: (fout as { code?: string }).code },
            'taak mislukt; wordt herhaald',
          )
          throw fout
        }
      }
    })
  }
  return {
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
    vraag: async (naam, gegevens) => {
      await boss.insert(
        naam,
        gegevens.map((data) => ({ data })),
      )
    },
  }
}

function metRol(url: string): string {
  const adres = new URL(url)
  adres.searchParams.set('options', '-c role=zicht_systeem')
  return adres.toString()
}
