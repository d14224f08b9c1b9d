import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { logbestand } from './omgeving.mjs'
import { draaiStap } from './proces.mjs'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const VASTE_PLEKKEN = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const ADVIES =
  'Installeer Chromium (Debian en Ubuntu: sudo apt-get install chromium) of geef het pad van een Chromium of Chrome in ZICHT_CHROMIUM.'

/** Path of a Chromium for the browser tests: the given one, an installed one, or one that is installed now; or undefined. */
export async function vindChromium(meld) {
  const gegeven = process.env.ZICHT_CHROMIUM
  if (gegeven) return isProgramma(gegeven) ? gegeven : undefined
  return zoek() ?? ((await installeer(meld)) ? zoek() : undefined)
}

function zoek() {
  const mappen = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const plekken = [...NAMEN.flatMap((naam) => mappen.map((map) => join(map, naam))), ...VASTE_PLEKKEN]
  return plekken.find(isProgramma)
}

function isProgramma(pad) {
  try {
    accessSync(pad, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Only where it can be done without asking: as root on a system with apt. */
async function installeer(meld) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  meld('Chromium wordt geïnstalleerd voor de browsertoetsen.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const log = logbestand('chromium.log')
  const apt = (...args) => draaiStap('apt-get', args, { env, log, grens: 600_000 })
  const nodig = ['install', '-y', '--no-install-recommends', 'chromium']
  if ((await apt(...nodig)) === 0) return true
  await apt('update')
  const gelukt = (await apt(...nodig)) === 0
  if (!gelukt) spawnSync('dpkg', ['--configure', '-a'], { env, stdio: 'ignore' })
  return gelukt
}
