import { cpus } from 'node:os'
import pg from 'pg'
import { maakKlant } from './belasting.ts'
import {
  bord,
  herschikking,
  kijkers,
  type Opstelling,
  plaatsen,
  tabellen,
  type Uitslag,
  vasthouden,
  werkbak,
  zoeken,
} from './metingen.ts'
import { maakNaspeler } from './naspelen.ts'
import { maakBenchdatabank, OMVANG } from './opzet.ts'
import { startPlatform } from './platform.ts'
import { schrijfDeel } from './uitslag.ts'
import { zorgVoorSchermen } from '../scripts/schermen.mjs'
import type { Rol } from '../server/src/platform/toegangsrecht/index.ts'

// `npm run bench [-- --schrijf] [-- --kort]`: what is fast, measured against a yardstick in the same run.
const kort = process.argv.includes('--kort')
const meld = (tekst: string) => process.stdout.write(`${tekst}\n`)
const ms = (n: number) => n.toFixed(1)

await zorgVoorSchermen(meld)
const databank = await maakBenchdatabank(meld)
const platform = await startPlatform({ databaseUrl: databank.url, args: ['--leeg'] })
const sql = new pg.Client({ connectionString: databank.url, options: '-c search_path=zicht,public' })
await sql.connect()
const o = await opstellingVan('noor', 'crisismedewerker')
const toegang = await opstellingVan('aylin', 'toegangsmedewerker')

const uitslagen: Uitslag[] = []
for (const meting of metingen()) {
  const uitslag = await meting()
  uitslagen.push(uitslag)
  meld(regel(uitslag))
}
await o.naspeler.stop()
await toegang.naspeler.stop()
await sql.end()
await platform.stop()
await databank.stop()

const eerste = await startPlatform({})
await eerste.stop()
const later = await startPlatform({ dataMap: eerste.dataMap })
await later.stop()
const starts = [
  `eerste start met demobevolking: ${eerste.totEersteBladzijde.toFixed(1)} s tot de eerste bladzijde (doel < 20 s)`,
  `latere start: ${later.totEersteBladzijde.toFixed(1)} s (doel < 3 s)`,
]
for (const start of starts) meld(start)
const allesGehaald =
  uitslagen.every((u) => u.gehaald) && eerste.totEersteBladzijde < 20 && later.totEersteBladzijde < 3
meld(allesGehaald ? 'Alle doelen gehaald.' : 'Niet alle doelen gehaald.')
if (process.argv.includes('--schrijf')) schrijfDeel('What was measured', verslag())

function metingen(): (() => Promise<Uitslag>)[] {
  return [
    () => zoeken(o, kort ? 5 : 20),
    () => vasthouden(o, kort ? 50 : 300),
    () => plaatsen(o, kort ? 30 : 200),
    () => bord(o, kort ? 50 : 300),
    () => werkbak(toegang, kort ? 50 : 300),
    () => herschikking(toegang, kort ? 10 : 50),
    () => tabellen(o, kort ? 30 : 150),
    () => kijkers(o, 100, kort ? 10 : 40),
  ]
}

/** Everything that a measurement needs, as one persona. */
async function opstellingVan(persona: string, rol: Rol): Promise<Opstelling> {
  const token = await platform.token(persona)
  const klant = maakKlant(platform.basis, token)
  const sessie = JSON.parse((await klant('GET', '/v1/sessie')).lichaam) as {
    gebruiker: { id: string }
    actief: { organisatieId: string }
  }
  const wie = { gebruikerId: sessie.gebruiker.id, organisatieId: sessie.actief.organisatieId, rol }
  return {
    klant,
    basis: platform.basis,
    token,
    url: databank.url,
    regioCode: databank.regioCode,
    sql,
    wie,
    naspeler: await maakNaspeler(databank.url, databank.regioCode, wie),
  }
}

function regel(u: Uitslag): string {
  const keer = u.maatstaf
    ? ` | zelfde SQL kaal: p50 ${ms(u.maatstaf.p50)} p95 ${ms(u.maatstaf.p95)} | ${(u.verdeling.p50 / u.maatstaf.p50).toFixed(1)}×`
    : ''
  return `${u.gehaald ? '✓' : '✗'} ${u.naam}: n ${u.verdeling.n}, p50 ${ms(u.verdeling.p50)} p95 ${ms(u.verdeling.p95)} p99 ${ms(u.verdeling.p99)} max ${ms(u.verdeling.max)} ms (${u.doel})${keer}`
}

function verslag(): string {
  const rijen = uitslagen.map((u) => {
    const m = u.maatstaf
    const keer = m
      ? `${(u.verdeling.p50 / m.p50).toFixed(1)}× (p50), ${(u.verdeling.p95 / m.p95).toFixed(1)}× (p95)`
      : '–'
    return `| ${u.naam} | ${u.verdeling.n} | ${ms(u.verdeling.p50)} | ${ms(u.verdeling.p95)} | ${ms(u.verdeling.p99)} | ${ms(u.verdeling.max)} | ${m ? `${ms(m.p50)} / ${ms(m.p95)}` : '–'} | ${keer} | ${u.doel} | ${u.gehaald ? 'ja' : 'nee'} |`
  })
  const aantallen = Object.entries(databank.aantallen).map(([k, v]) => `${k} ${v.toLocaleString('nl-NL')}`)
  return `Made by \`npm run bench -- --schrijf\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores shared by application, database and load; Node ${process.version}; embedded PostgreSQL with fsync.
Seed ${OMVANG.zaad}; ${aantallen.join(', ')}. Times in milliseconds, over HTTP on loopback, from the moment at which the request should have left. Read the ratios, not the digits.

The yardstick is the statements that the request sends, recorded and played back one after the other on one bare connection, in the same run.

| what | n | p50 | p95 | p99 | max | same SQL, bare: p50 / p95 | ratio | aim | met |
|---|---|---|---|---|---|---|---|---|---|
${rijen.join('\n')}

${starts.map((s) => `- ${s}`).join('\n')}
`
}
