import { writeFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { logbestand, Melding } from './omgeving.mjs'
import { zorgVoorPakketten } from './pakketten.mjs'
import { zorgVoorSchermen } from './schermen.mjs'

/** All set-up that a fresh clone needs: packages and, with `schermen`, the built web. Cheap when there is nothing to do. */
export async function bereidVoor({ schermen = false, meld = console.log } = {}) {
  await zorgVoorPakketten(meld)
  if (schermen) await zorgVoorSchermen(meld)
}

/**
 * Runs a step of a start script. A fault with words for a person is shown as such; of any other the technical side goes to a
 * file, of which the person gets the place. Either way the program ends with 1.
 */
export async function ofMelding(werk) {
  try {
    return await werk()
  } catch (fout) {
    console.error(`\n${inWoorden(fout)}`)
    process.exit(1)
  }
}

function inWoorden(fout) {
  if (fout instanceof Melding || fout?.name === 'PostgresFout') return fout.message
  const log = logbestand('fout.log')
  writeFileSync(log, `${new Date().toISOString()}\n${inspect(fout)}\n`)
  return `Er ging iets mis bij het starten. De bijzonderheden staan in ${log}.`
}
