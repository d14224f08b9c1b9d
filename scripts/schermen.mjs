import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { logbestand, Melding, node24, pakketprogramma, WORTEL } from './omgeving.mjs'
import { draaiStap } from './proces.mjs'

const WEB = join(WORTEL, 'web')
const DIST = join(WEB, 'dist')
const STEMPEL = '.bronnen'

/** Builds the screens when their sources changed since the last time; an open page never sees half a build. */
export async function zorgVoorSchermen(meld) {
  const kenmerk = kenmerkVanBronnen()
  const stempel = join(DIST, STEMPEL)
  if (existsSync(stempel) && readFileSync(stempel, 'utf8') === kenmerk) return
  meld('De schermen worden gebouwd.')
  const bouwplaats = join(WEB, `.nieuw-${process.pid}`)
  const nieuw = join(bouwplaats, 'dist')
  const log = logbestand('schermen.log')
  try {
    const vite = pakketprogramma('vite', 'vite')
    const code = await draaiStap(node24(), [vite, 'build', 'web', '--outDir', nieuw, '--emptyOutDir'], {
      log,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (code !== 0)
      throw new Melding(`De schermen konden niet worden gebouwd. De bijzonderheden staan in ${log}.`)
    mkdirSync(nieuw, { recursive: true })
    writeFileSync(join(nieuw, STEMPEL), kenmerk)
    if (existsSync(DIST)) renameSync(DIST, join(bouwplaats, 'oud'))
    renameSync(nieuw, DIST)
  } finally {
    rmSync(bouwplaats, { recursive: true, force: true })
  }
}

/** One number for everything that the build reads; when the web takes types or schemas from the server, those count as well. */
function kenmerkVanBronnen() {
  const som = createHash('sha256')
  let metServer = false
  const tel = (bestand) => {
    const inhoud = readFileSync(bestand)
    metServer ||= inhoud.includes('server/src/')
    som.update(`${relative(WORTEL, bestand)}\0${inhoud.length}\0`).update(inhoud)
  }
  for (const bestand of bestanden(WEB)) tel(bestand)
  for (const bestand of bestanden(join(WORTEL, 'packages'))) tel(bestand)
  tel(join(WORTEL, 'package-lock.json'))
  if (metServer) for (const bestand of bestanden(join(WORTEL, 'server', 'src'))) tel(bestand)
  return som.digest('hex')
}

function bestanden(map) {
  return readdirSync(map, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && !['dist', 'node_modules'].includes(item.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const pad = join(map, item.name)
      if (item.isDirectory()) return bestanden(pad)
      return item.isFile() && !/\.test\.tsx?$/.test(item.name) ? [pad] : []
    })
}
