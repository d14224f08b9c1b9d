import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logbestand, Melding, WORTEL } from './omgeving.mjs'
import { draaiStap } from './proces.mjs'

const SLOT = join(WORTEL, 'package-lock.json')
const STEMPEL = join(WORTEL, 'node_modules', '.zicht-pakketten')

/** Installs exactly the locked packages, once, and again whenever the lock file changed. */
export async function zorgVoorPakketten(meld) {
  const kenmerk = createHash('sha256').update(readFileSync(SLOT)).digest('hex')
  if (existsSync(STEMPEL) && readFileSync(STEMPEL, 'utf8') === kenmerk) return
  if (!zijnGeinstalleerd()) await installeer(meld)
  writeFileSync(STEMPEL, kenmerk)
}

/** npm keeps its own record of what is in node_modules; somebody who just ran `npm install` need not wait for it again. */
function zijnGeinstalleerd() {
  try {
    const gewenst = JSON.parse(readFileSync(SLOT, 'utf8')).packages
    const aanwezig = JSON.parse(
      readFileSync(join(WORTEL, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages
    return Object.entries(gewenst).every(([pad, pakket]) => {
      if (pad === '') return true
      const hier = aanwezig[pad]
      if (!hier) return Boolean(pakket.optional || pakket.devOptional)
      return hier.version === pakket.version && hier.integrity === pakket.integrity
    })
  } catch {
    return false
  }
}

async function installeer(meld) {
  meld(
    'De benodigde pakketten worden opgehaald. Dat gebeurt eenmalig en duurt meestal minder dan een minuut.',
  )
  const log = logbestand('installatie.log')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const viaNpm = process.env.npm_execpath
  const code =
    viaNpm && /\.c?js$/.test(viaNpm)
      ? await draaiStap(process.env.npm_node_execpath ?? process.execPath, [viaNpm, ...args], { log })
      : await draaiStap('npm', args, { log, shell: process.platform === 'win32' })
  if (code === 127) throw new Melding('npm is niet gevonden. Installeer Node met npm van https://nodejs.org.')
  if (code === 0) return
  throw new Melding(
    'De pakketten konden niet worden opgehaald. Controleer de verbinding met internet en of er ruimte op de schijf is.\n' +
      `De bijzonderheden staan in ${log}.`,
  )
}
