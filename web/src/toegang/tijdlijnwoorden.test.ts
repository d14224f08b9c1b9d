import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import nl from '../teksten/nl.ts'

const SERVER = join(import.meta.dirname, '../../../server/src')

/** What is written on the timeline of a case, by the code that writes it; a kind that is put together is filled in with what it can be. */
const SAMENGESTELD: Record<string, readonly string[]> = {
  wachtlijst_: [
    'erop',
    'lijst',
    'geparkeerd',
    'hervat',
    'urgentie',
    'datum',
    'voorkeuren',
    'contact',
    'geplaatst',
    'eraf',
  ],
  // written by the database, which knows the answer of who may not write on the timeline (noteer_antwoord)
  aanbod_: ['bij_client', 'aanvaard', 'geplaatst', 'geweigerd_aanbieder', 'geweigerd_client', 'ingetrokken'],
  woonurgentie_: ['in_behandeling', 'toegekend', 'afgewezen', 'ingetrokken', 'vervallen'],
}

function soorten(): string[] {
  const bronnen = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.ts') && !pad.endsWith('.test.ts'))
    .map((pad) => readFileSync(join(SERVER, pad), 'utf8'))
  const uit = new Set(Object.entries(SAMENGESTELD).flatMap(([begin, rest]) => rest.map((r) => begin + r)))
  for (const bron of bronnen)
    for (const [, aanroep = ''] of bron.matchAll(/noteerGebeurtenis\(tx, \{([\s\S]*?)\}\)/g)) {
      const vast = /\bsoort: '([a-z_]+)'/.exec(aanroep)?.[1]
      if (vast) uit.add(vast)
      const begin = /\bsoort: `([a-z_]+)\$\{/.exec(aanroep)?.[1]
      if (begin && !SAMENGESTELD[begin]) uit.add(`${begin}…`)
    }
  return [...uit]
}

test('everything that can be on the timeline of a case has words, and not the code of the program', () => {
  const alle = soorten()
  expect(alle.length).toBeGreaterThan(40)
  expect(alle.filter((soort) => !(`toegang.tijdlijn.${soort}` in nl))).toEqual([])
})
