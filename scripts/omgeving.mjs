// Plain JavaScript for the Node that a machine happens to have (18 or later): everything else runs on Node 24, from a package.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const WORTEL = dirname(dirname(fileURLToPath(import.meta.url)))
export const LOGMAP = join(WORTEL, '.zicht', 'log')
/** Where Node keeps what it made of our files, so that the next start need not make it again. It is checked against the files by Node itself. */
export const COMPILEERMAP = join(WORTEL, '.zicht', 'compileer')

/** The oldest Node that runs TypeScript by itself. */
const MET_TYPESCRIPT = [22, 18]

export function kanTypeScript(versie = process.versions.node) {
  const [groot = 0, klein = 0] = versie.split('.').map(Number)
  return groot > MET_TYPESCRIPT[0] || (groot === MET_TYPESCRIPT[0] && klein >= MET_TYPESCRIPT[1])
}

/** A fault of which the message is meant for the person at the keyboard. */
export class Melding extends Error {}

/** The Node that runs the product: the one from the package, or this one when it is new enough. */
export function node24() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const map = join(WORTEL, 'node_modules', `node-${platform}-${process.arch}`, 'bin')
  const programma = join(map, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(programma)) return programma
  if (kanTypeScript()) return process.execPath
  throw new Melding(
    `Voor dit systeem (${process.platform}-${process.arch}) is Node ${MET_TYPESCRIPT.join('.')} of nieuwer nodig; ` +
      `gevonden is ${process.versions.node}. Installeer Node 24 van https://nodejs.org en probeer het opnieuw.`,
  )
}

/** Path of the script behind a program of an installed package, to be run by `node24()`. */
export function pakketprogramma(pakket, naam) {
  const map = join(WORTEL, 'node_modules', pakket)
  const { bin } = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8'))
  return join(map, typeof bin === 'string' ? bin : bin[naam])
}

export function logbestand(naam) {
  mkdirSync(LOGMAP, { recursive: true })
  return join(LOGMAP, naam)
}
