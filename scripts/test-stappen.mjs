import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { ADVIES, vindChromium } from './chromium.mjs'
import { COMPILEERMAP, Melding, node24, pakketprogramma, WORTEL } from './omgeving.mjs'
import { draai } from './proces.mjs'
import { zorgVoorSchermen } from './schermen.mjs'
import { telRapport } from './test-telling.mjs'

const RAPPORTEN = join(WORTEL, 'test-results')
/** Stops a stage that hangs, so that the run still ends with its count. The browser tests take 20 to 25 minutes on two cores. */
const GRENS = 40 * 60_000

/** Settings of an installation must not reach the tests: they bring up their own. */
function omgeving(extra = {}) {
  const { DATABASE_URL, ZICHT_DATA, ZICHT_REGIO, ZICHT_PG, PORT, NODE_OPTIONS, ...rest } = process.env
  const PAD = `${dirname(node24())}${delimiter}${rest.PATH ?? ''}`
  return { NODE_COMPILE_CACHE: COMPILEERMAP, ...rest, PATH: PAD, ...extra }
}

const alsEen = (gelukt) => ({ geslaagd: gelukt ? 1 : 0, mislukt: gelukt ? 0 : 1, overgeslagen: 0 })
const NIETS = { geslaagd: 0, mislukt: 0, overgeslagen: 0 }

async function programma(pakket, naam, args) {
  return alsEen(
    (await draai(node24(), [pakketprogramma(pakket, naam), ...args], { env: omgeving(), grens: GRENS })) ===
      0,
  )
}

async function vitest(rapport, args, extra) {
  mkdirSync(RAPPORTEN, { recursive: true })
  const bestand = join(RAPPORTEN, `${rapport}.json`)
  rmSync(bestand, { force: true })
  const vast = [pakketprogramma('vitest', 'vitest'), 'run', '--reporter=default', '--reporter=json']
  const code = await draai(node24(), [...vast, `--outputFile.json=${bestand}`, ...args], {
    env: omgeving(extra),
    grens: GRENS,
  })
  return telRapport(bestand, code)
}

async function lint() {
  if (!existsSync(join(WORTEL, '.oxlintrc.json'))) return NIETS
  return programma('oxlint', 'oxlint', ['--type-aware'])
}

async function oudstePostgres() {
  const hier = existsSync(join(WORTEL, 'node_modules', `postgres-15-${process.platform}-${process.arch}`))
  if (hier) return vitest('databank-15', ['--project', 'databank'], { ZICHT_PG: '15' })
  console.log('PostgreSQL 15 is er niet voor dit systeem; de databanktoetsen zijn alleen op 18 gedaan.')
  return NIETS
}

async function browser() {
  if (!readdirSync(join(WORTEL, 'e2e'), { recursive: true }).some((naam) => String(naam).endsWith('.e2e.ts')))
    return NIETS
  try {
    await zorgVoorSchermen(console.log)
  } catch (fout) {
    if (!(fout instanceof Melding)) throw fout
    console.error(fout.message)
    return alsEen(false)
  }
  const chromium = await vindChromium(console.log)
  if (chromium) return vitest('e2e', ['--project', 'e2e'], { ZICHT_CHROMIUM: chromium })
  return slaOver()
}

/** Without a browser each browser test is named as skipped, with what to install. */
async function slaOver() {
  mkdirSync(RAPPORTEN, { recursive: true })
  const lijst = join(RAPPORTEN, 'e2e-lijst.json')
  rmSync(lijst, { force: true })
  const args = [pakketprogramma('vitest', 'vitest'), 'list', '--project', 'e2e', `--json=${lijst}`]
  const code = await draai(node24(), args, { env: omgeving(), grens: GRENS })
  if (code !== 0 || !existsSync(lijst)) return alsEen(false)
  const toetsen = JSON.parse(readFileSync(lijst, 'utf8'))
  for (const { name, file } of toetsen) console.log(`  overgeslagen: ${relative(WORTEL, file)} > ${name}`)
  console.log(`Er is geen browser: ${toetsen.length} browsertoetsen zijn overgeslagen. ${ADVIES}`)
  return { ...NIETS, overgeslagen: toetsen.length }
}

/** All stages of `npm test`, in order: what is quick and most telling first. */
export const stappen = [
  { naam: 'types', titel: 'TypeScript', doe: () => programma('typescript', 'tsc', ['--noEmit']) },
  { naam: 'lint', titel: 'huisregels', doe: lint },
  { naam: 'eenheid', titel: 'regels en onderdelen', doe: () => vitest('eenheid', ['--project', 'eenheid']) },
  { naam: 'databank', titel: 'op PostgreSQL 18', doe: () => vitest('databank', ['--project', 'databank']) },
  { naam: 'databank15', titel: 'op PostgreSQL 15', doe: oudstePostgres },
  { naam: 'e2e', titel: 'het hele product in een browser', doe: browser },
]
