import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { inGewoneWoorden, PostgresFout } from './fout.ts'
import { alsArgumenten, type Instellingen, instellingen } from './instellingen.ts'
import { leesSlot, procesLeeft, ruimVerlorenSlotOp, werktIn } from './slot.ts'
import { eigenMap } from './socketmap.ts'
import type { Uitvoerder } from './uitvoerder.ts'

export type Opzet = {
  gegevens: string
  socketmap: string
  uitvoerder: Uitvoerder
  afwijkend: Instellingen
}

/** A running database. `eigen`: this process started it (or took it over from one that died) and stops it as well. */
export type Draaiend = { pid: number; socketmap: string; eigen: boolean; kind?: ChildProcess }

/** A stale lock clears within seconds after a kill; a lock that stays longer belongs to somebody. */
const SLOT_GEDULD_MS = 30_000

/**
 * A database whose starter was killed stops with it. Where the system cannot tie the two together it goes on; one that is still
 * there after this time becomes ours, to use and to stop.
 */
const WEES_GEDULD_MS = 3_000

/** Shares the database that already runs in this folder, or starts one; returns when it accepts connections. */
export async function verkrijg(opzet: Opzet, gestopt: () => boolean = () => false): Promise<Draaiend> {
  const uiterlijk = Date.now() + SLOT_GEDULD_MS
  let wees: number | undefined
  while (!gestopt()) {
    const slot = leesSlot(opzet.gegevens)
    if (slot && werktIn(slot.pid, opzet.gegevens)) {
      const verweesd = !procesLeeft(Number(lees(eigenaarsbestand(opzet.gegevens))))
      wees = verweesd ? (wees ?? Date.now()) : undefined
      if (slot.gereed && !(wees && Date.now() - wees < WEES_GEDULD_MS)) {
        if (verweesd) writeFileSync(eigenaarsbestand(opzet.gegevens), String(process.pid))
        return { pid: slot.pid, socketmap: slot.socketmap, eigen: verweesd }
      }
      await wacht(25)
      continue
    }
    const poging = await start(opzet)
    if (poging !== 'bezet') return poging
    if (Date.now() > uiterlijk) {
      throw new PostgresFout(
        `De map ${opzet.gegevens} is in gebruik door een ander programma. Stop dat eerst, of kies met ZICHT_DATA een andere map.`,
      )
    }
    await ruimVerlorenSlotOp(opzet.gegevens, opzet.socketmap)
    await wacht(200)
  }
  throw new PostgresFout('Het starten van de databank is afgebroken.')
}

async function start(opzet: Opzet): Promise<Draaiend | 'bezet'> {
  if (!(await eigenMap(opzet.socketmap, opzet.uitvoerder.eigenaar))) {
    throw new PostgresFout(
      `De map ${opzet.socketmap} is van een andere gebruiker; de databank kan daar niet open.`,
    )
  }
  const startlog = `${opzet.gegevens}-start.log`
  const begin = Date.now()
  const log = openSync(startlog, 'w', 0o600)
  const args = ['-D', opzet.gegevens, ...alsArgumenten(instellingen(opzet.socketmap, opzet.afwijkend))]
  // A process group of its own: Ctrl-C in a terminal must not stop the database before the application is done with it.
  const kind = opzet.uitvoerder.start('postgres', args, {
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let einde = false
  kind.on('error', () => {
    einde = true
  })
  kind.on('exit', () => {
    einde = true
  })
  while (!einde) {
    const slot = leesSlot(opzet.gegevens)
    if (slot?.gereed && slot.pid === kind.pid) {
      writeFileSync(eigenaarsbestand(opzet.gegevens), String(process.pid))
      kind.unref()
      return { pid: slot.pid, socketmap: opzet.socketmap, eigen: true, kind }
    }
    await wacht(10)
  }
  const tekst = lees(startlog)
  if (/lock file .* already exists|pre-existing shared memory block/.test(tekst)) return 'bezet'
  // Once the database keeps its own log, what goes wrong after that is told there.
  const { inhoud, bestand } = /FATAL|PANIC/.test(tekst)
    ? { inhoud: '', bestand: startlog }
    : laatsteLog(opzet.gegevens, begin)
  throw inGewoneWoorden(`${tekst}\n${inhoud}`, bestand ?? startlog)
}

/** Where the process that started the database leaves its number, so that another can see whether it still lives. */
const eigenaarsbestand = (gegevens: string) => `${gegevens}.eigenaar`

function lees(bestand: string): string {
  try {
    return readFileSync(bestand, 'utf8')
  } catch {
    return ''
  }
}

/** The last lines of the database's own log, if it wrote any since the start. */
function laatsteLog(gegevens: string, sinds: number): { inhoud: string; bestand?: string } {
  try {
    const map = join(gegevens, 'log')
    const nieuwste = readdirSync(map)
      .map((naam) => ({ bestand: join(map, naam), tijd: statSync(join(map, naam)).mtimeMs }))
      .filter(({ tijd }) => tijd >= sinds - 1000)
      .sort((a, b) => b.tijd - a.tijd)[0]
    return nieuwste
      ? { inhoud: lees(nieuwste.bestand).slice(-4000), bestand: nieuwste.bestand }
      : { inhoud: '' }
  } catch {
    return { inhoud: '' }
  }
}
