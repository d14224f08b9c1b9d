import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { maakDemotoken } from '../server/src/platform/identiteit/index.ts'

export type Platform = {
  basis: string
  dataMap: string
  totEersteBladzijde: number
  token: (persona: string) => Promise<string>
  stop: () => Promise<void>
}

const MAIN = join(import.meta.dirname, '../server/src/main.ts')

/** Starts the product as a process of its own, as `npm start` does, and waits for its first page. `dataMap`: a folder of before, for a later start. */
export async function startPlatform({
  databaseUrl,
  dataMap,
  args = [],
}: {
  databaseUrl?: string
  dataMap?: string
  args?: string[]
}): Promise<Platform> {
  const map = dataMap ?? mkdtempSync(join(tmpdir(), 'zicht-bench-start-'))
  const poort = 20_000 + Math.floor(Math.random() * 20_000)
  const basis = `http://127.0.0.1:${poort}`
  const begin = performance.now()
  const proces = spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...process.env,
      PORT: String(poort),
      ZICHT_DATA: map,
      ZICHT_LOG: 'error',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // a bench that fails leaves nothing running
  process.once('exit', () => proces.kill('SIGKILL'))
  const klaar = new Promise<void>((af) => proces.once('exit', () => af()))
  await wacht(`${basis}/`, proces)
  return {
    basis,
    dataMap: map,
    totEersteBladzijde: (performance.now() - begin) / 1000,
    token: (persona) => maakDemotoken(map, persona),
    stop: async () => {
      proces.kill('SIGTERM')
      await klaar
    },
  }
}

async function wacht(adres: string, proces: ChildProcess): Promise<void> {
  for (let n = 0; n < 2400 && proces.exitCode === null; n++) {
    const antwoord = await fetch(adres, { headers: { accept: 'text/html' } }).catch(() => null)
    if (antwoord?.ok) return
    await new Promise((af) => setTimeout(af, 50))
  }
  throw new Error('het platform kwam niet op')
}
