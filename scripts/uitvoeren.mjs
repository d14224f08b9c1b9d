import { readFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { COMPILEERMAP, kanTypeScript, node24, WORTEL } from './omgeving.mjs'
import { draai } from './proces.mjs'

/**
 * Runs a TypeScript file of the product. When this Node can, in this very process: then a signal or a kill reaches the product
 * itself and nothing stands in between. Otherwise in Node 24, with signals and exit code passed on.
 */
export async function voerUit(bestand, args) {
  const pad = join(WORTEL, bestand)
  // for the processes that this one starts as well
  process.env.NODE_COMPILE_CACHE ??= COMPILEERMAP
  if (kanTypeScript()) {
    module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
    process.argv.splice(1, process.argv.length, pad, ...args)
    await import(pathToFileURL(pad).href)
    return
  }
  process.exitCode = await draai(node24(), [pad, ...args], { cwd: process.cwd() })
}

/**
 * npm starts us through a shell that keeps a SIGTERM to itself. So that a stopped `npm start` does not leave the platform running,
 * the end of whoever started us counts as a SIGTERM. Not for one who started us without npm: that may well be meant to go on.
 */
export function stopMetNpm() {
  if (!process.env.npm_lifecycle_event) return
  const begin = herkomst()
  const klok = setInterval(() => {
    if (herkomst() === begin) return
    clearInterval(klok)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  klok.unref()
}

/** The shell that started us and, where the system tells, the npm that started the shell. */
function herkomst() {
  const shell = process.ppid
  try {
    const npm = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${shell}/status`, 'utf8'))?.[1]
    return `${shell} ${npm}`
  } catch {
    return String(shell)
  }
}
