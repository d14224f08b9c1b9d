import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { zicht } from '../cli/zicht.ts'
import { DATABANK, GEBRUIKER } from '../server/src/platform/postgres/inrichten.ts'
import { leesSlot } from '../server/src/platform/postgres/slot.ts'
import { maakMens, type Mens } from './proef/vraag.ts'

export { type Antwoord, type Mens, vraag } from './proef/vraag.ts'

const WORTEL = join(import.meta.dirname, '..')
/** Starting with the demo population on a busy machine takes a while; nothing here measures it. */
const START_GEDULD_MS = 300_000

export type PlatformOpties = {
  /** Without the demo population. */
  leeg?: boolean
  /** A PostgreSQL server; without it the embedded one in the data folder. */
  databaseUrl?: string
  /** Default: a new folder under the system's folder for temporary files, removed by `opruimen`. */
  dataMap?: string
  poort?: number
  env?: Record<string, string>
  /** Arguments for Node itself, before the file. */
  nodeArgs?: string[]
}

/** The real product in a process of its own. */
export type Proefplatform = {
  readonly poort: number
  readonly dataMap: string
  readonly pid: number
  /** Connection string of its database, for looking behind its back. Logs in as owner. */
  dbUrl: () => string
  /** Everything it printed so far. */
  uitvoer: () => string
  /** Someone with a token of `zicht demo-token`. Connections are kept alive; a token lasts an hour. */
  als: (persona: string) => Promise<Mens>
  /** kill -9; returns when the process is gone. Its embedded database is not touched. */
  dood: () => Promise<void>
  /** Starts it again after it ended; gives the time (ms) until it was ready. */
  herstart: () => Promise<number>
  /** Asks it to stop and gives what it ended with and how long (ms) that took. */
  stop: (sein?: 'SIGTERM' | 'SIGINT') => Promise<{ code: number | null; ms: number }>
  /** Stops it if it still runs and removes its folder. */
  opruimen: () => Promise<void>
}

/** Starts the product as `npm start` does and waits until it is ready. Throws with what it printed when it ends instead. */
export async function startPlatform(opties: PlatformOpties = {}): Promise<Proefplatform> {
  const dataMap = opties.dataMap ?? (await mkdtemp(join(tmpdir(), 'zicht-e2e-')))
  const poort = opties.poort ?? (await vrijePoort())
  const agent = new Agent({ keepAlive: true, maxSockets: 1100 })
  const mensen = new Map<string, Mens>()
  let tekst = ''
  let kind: ChildProcess
  const start = async (): Promise<number> => {
    const begin = performance.now()
    kind = spawn(
      process.execPath,
      [...(opties.nodeArgs ?? []), join(WORTEL, 'server/src/main.ts'), ...(opties.leeg ? ['--leeg'] : [])],
      { env: omgeving(opties, dataMap, poort), stdio: ['ignore', 'pipe', 'pipe'] },
    )
    for (const stroom of [kind.stdout, kind.stderr])
      stroom?.setEncoding('utf8').on('data', (deel: string) => (tekst += deel))
    while (!(await isKlaar(poort))) {
      if (isWeg(kind)) throw new Error(`het platform startte niet:\n${tekst}`)
      if (performance.now() - begin > START_GEDULD_MS) {
        kind.kill('SIGKILL')
        throw new Error(`het platform werd niet klaar:\n${tekst}`)
      }
      await wacht(25)
    }
    return performance.now() - begin
  }
  const stop: Proefplatform['stop'] = async (sein = 'SIGTERM') => {
    const begin = performance.now()
    if (!isWeg(kind)) {
      const einde = once(kind, 'exit')
      kind.kill(sein)
      const wekker = setTimeout(() => kind.kill('SIGKILL'), 60_000)
      await einde
      clearTimeout(wekker)
    }
    return { code: kind.exitCode, ms: performance.now() - begin }
  }
  try {
    await start()
  } catch (fout) {
    if (!opties.dataMap) await rm(dataMap, { recursive: true, force: true })
    throw fout
  }
  return {
    poort,
    dataMap,
    get pid() {
      return kind.pid ?? 0
    },
    dbUrl: () => opties.databaseUrl ?? ingebouwdeUrl(dataMap),
    uitvoer: () => tekst,
    als: async (persona) => {
      let mens = mensen.get(persona)
      if (!mens) {
        mens = maakMens(persona, await demoToken(dataMap, persona), () => poort, agent)
        mensen.set(persona, mens)
      }
      return mens
    },
    dood: async () => {
      if (isWeg(kind)) return
      const einde = once(kind, 'exit')
      kind.kill('SIGKILL')
      await einde
    },
    herstart: start,
    stop,
    opruimen: async () => {
      await stop()
      agent.destroy()
      if (!opties.dataMap) await rm(dataMap, { recursive: true, force: true })
    },
  }
}

const isWeg = (kind: ChildProcess) => kind.exitCode !== null || kind.signalCode !== null

/** What an installation sets must not reach the process under test. */
function omgeving(opties: PlatformOpties, dataMap: string, poort: number): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_URL_APP, ZICHT_REGIO, ZICHT_PG, NODE_OPTIONS, OIDC_ISSUER, ...rest } =
    process.env
  return {
    ...rest,
    PORT: String(poort),
    ZICHT_DATA: dataMap,
    ZICHT_LOG: 'warn',
    ...(opties.databaseUrl ? { DATABASE_URL: opties.databaseUrl } : {}),
    ...opties.env,
  }
}

export const isKlaar = (poort: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${poort}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    (a) => a.ok,
    () => false,
  )

/** Waits until something is so; throws when it takes too long. Gives how long (ms) it took. */
export async function tot(
  wat: string,
  geduld: number,
  isZo: () => Promise<boolean> | boolean,
  stap = 25,
): Promise<number> {
  const begin = performance.now()
  while (!(await isZo())) {
    if (performance.now() - begin > geduld) throw new Error(`${wat}: niet binnen ${geduld} ms`)
    await wacht(stap)
  }
  return performance.now() - begin
}

export async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  server.close()
  await once(server, 'close')
  return typeof adres === 'object' && adres ? adres.port : 0
}

function ingebouwdeUrl(dataMap: string): string {
  const slot = leesSlot(join(dataMap, 'postgres'))
  if (!slot) throw new Error(`in ${dataMap} draait geen databank`)
  return `postgresql://${GEBRUIKER}@localhost/${DATABANK}?host=${encodeURIComponent(slot.socketmap)}`
}

/** Runs a command of `zicht` as someone at a terminal would; gives its exit code and what it printed. */
export async function draaiZicht(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number; uit: string; fout: string }> {
  const regels: string[] = []
  const fouten: string[] = []
  const code = await zicht(args, {
    env,
    map: tmpdir(),
    uit: (regel) => regels.push(regel),
    fout: (regel) => fouten.push(regel),
  })
  return { code, uit: regels.join('\n'), fout: fouten.join('\n') }
}

async function demoToken(dataMap: string, persona: string): Promise<string> {
  const { code, uit, fout } = await draaiZicht(['demo-token', persona], { ZICHT_DATA: dataMap })
  if (code !== 0) throw new Error(fout)
  return uit.trim()
}
