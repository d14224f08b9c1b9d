import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { kanTypeScript, node24, WORTEL } from './omgeving.mjs'
import { draai } from './proces.mjs'

/**
 * Runs a TypeScript file of the product. When this Node can, in this very process: then a signal or a kill reaches the product
 * itself and nothing stands in between. Otherwise in Node 24, with signals and exit code passed on.
 */
export async function voerUit(bestand, args) {
  const pad = join(WORTEL, bestand)
  if (kanTypeScript()) {
    process.argv.splice(1, process.argv.length, pad, ...args)
    await import(pathToFileURL(pad).href)
    return
  }
  process.exitCode = await draai(node24(), [pad, ...args], { cwd: process.cwd() })
}
