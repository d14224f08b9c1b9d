import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '../src/teksten/en.ts'
import nl from '../src/teksten/nl.ts'

const WORTEL = join(import.meta.dirname, '../..')
const lees = (map: string, einde: RegExp): string[] =>
  readdirSync(join(WORTEL, map), { recursive: true, withFileTypes: true })
    .filter((b) => b.isFile() && einde.test(b.name) && !b.name.includes('.test.'))
    .map((b) => readFileSync(join(b.parentPath, b.name), 'utf8'))

const server = lees('server/src', /\.ts$/)
const migraties = lees('server/migraties', /\.sql$/)

/** The values that a column may have, as its check says. */
const waarden = (tabel: string, kolom: string): string[] => {
  const maak = migraties.find((m) => m.includes(`create table zicht.${tabel} (`)) ?? ''
  const tekst = maak.slice(maak.indexOf(`create table zicht.${tabel} (`))
  const rij =
    new RegExp(`\\n\\s+${kolom}\\s[^;]*?check \\(${kolom} in\\s*\\(([^)]*)\\)`).exec(tekst)?.[1] ?? ''
  return [...rij.matchAll(/'([a-z_]+)'/g)].map((m) => m[1] as string)
}

/** Kinds that are put together from a code: what the code can be. */
const SAMENGESTELD: Record<string, string[]> = {
  'wachtlijst_${soort}': waarden('wachtlijstmutatie', 'soort').map((s) => `wachtlijst_${s}`),
  'opnieuw_${h.uitkomst}': waarden('herbeoordeling', 'uitkomst').map((s) => `opnieuw_${s}`),
  'woonurgentie_${vraag.status}': waarden('woonurgentie', 'status').map((s) => `woonurgentie_${s}`),
}

/** Every kind that a room writes on the timeline of a case, from the source itself. */
function soorten(): Set<string> {
  const uit = new Set<string>()
  for (const tekst of server)
    for (const deel of tekst.split('noteerGebeurtenis(tx, {').slice(1)) {
      const soort = /\bsoort: (?:'([^']+)'|`([^`]+)`)/.exec(deel)
      const vast = soort?.[1]
      if (vast) uit.add(vast)
      else
        for (const s of SAMENGESTELD[soort?.[2] ?? ''] ?? [`onbekend: ${soort?.[0] ?? deel.slice(0, 80)}`])
          uit.add(s)
    }
  for (const tekst of migraties)
    for (const deel of tekst.split('insert into zaakgebeurtenis').slice(1)) {
      const soort = /(?:values|select)[^;]*?'([a-z_.]+)'( \|\|)?/.exec(deel)
      if (!soort?.[2]) uit.add(soort?.[1] ?? deel.slice(0, 80))
      // an answer: an offer never becomes what it began as
      else
        for (const s of waarden('aanbod', 'status').filter((x) => x !== 'bij_aanbieder'))
          uit.add(`${soort[1]}${s}`)
    }
  return uit
}

/** Kinds of tasks: all of them can come to somebody's page of work. */
function taken(): Set<string> {
  const uit = new Set<string>()
  for (const tekst of server)
    for (const deel of tekst.split(/insertInto\('taak'\)|vraagTaak\(tx, /).slice(1)) {
      const soort = /soort: '([a-z_]+)'/.exec(deel.slice(0, 500))?.[1]
      if (soort) uit.add(soort)
    }
  return uit
}

/** Why a step of the work closed a clock; who closes one by hand writes why. */
function sluitredenen(): Set<string> {
  const uit = new Set<string>()
  for (const tekst of server)
    for (const [, vast, samen] of tekst.matchAll(
      /\bsluit(?:Klok|KlokkenVan|Aanvraag)\(\s*huis,\s*tx,(?:[^'`()]|\(\))*(?:'([^']+)'|`([^`]+)`)/g,
    ))
      if (vast) uit.add(vast)
      else for (const s of SAMENGESTELD[samen ?? ''] ?? [`onbekend: ${samen}`]) uit.add(s)
  return uit
}

describe('what happened is told in words', () => {
  it('knows what can be written', () => {
    for (const s of [
      'fase',
      'aanbod_geweigerd_client',
      'wachtlijst_urgentie',
      'woonurgentie_vervallen',
      'team',
    ])
      expect([...soorten()]).toContain(s)
    expect([...taken()].toSorted()).toEqual([
      'aanvaard_aanbod',
      'escalatie',
      'overdracht',
      'proefverblijf',
      'stilte',
    ])
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('every kind on the timeline has a sentence in %s', (_, teksten) => {
    const sleutel = (s: string) => (s.includes('.') ? s.replace('.', '.tijdlijn.') : `toegang.tijdlijn.${s}`)
    expect([...soorten()].filter((s) => !teksten[sleutel(s)])).toEqual([])
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('every reason by which a clock closes has words in %s', (_, teksten) => {
    const redenen = [...sluitredenen()]
    expect(redenen).toEqual(
      expect.arrayContaining([
        'ingeleverd',
        'besluit_verzonden',
        'opnieuw_voortzetten',
        'onderzoek_afgerond',
      ]),
    )
    expect(redenen.filter((r) => !teksten[`toegang.sluitreden.${r}`])).toEqual([])
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('every task has a name in %s', (_, teksten) => {
    expect([...taken()].filter((s) => !teksten[`plaatsing.taak.${s}`])).toEqual([])
  })
})
