import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { zicht } from '../zicht.ts'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'zicht-simulatie-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

const SCENARIO = {
  soort: 'regiomodel-scenario',
  versie: 1,
  naam: 'Meer woningen',
  regio: 'maastricht-heuvelland',
  model: 'REGIOMODEL',
  jaren: 1,
  replicaties: 12,
  woningenPerJaar: [{ vanaf: '2021-01-01', aantal: 150 }],
}

const DOELEN = {
  straat: { hoogstens: 40, vanafJaar: 2022 },
  eersteOpvangDagen: null,
  wachtDagen: null,
  crisisplekken: null,
  replicaties: 2,
}

async function draai(scenario: unknown, env: Record<string, string> = {}, ...opties: string[]) {
  writeFileSync(
    join(map, 'scenario.json'),
    typeof scenario === 'string' ? scenario : JSON.stringify(scenario),
  )
  const uit: string[] = []
  const fout: string[] = []
  const code = await zicht(['simulatie', 'scenario.json', ...opties], {
    env,
    map,
    uit: (r) => uit.push(r),
    fout: (r) => fout.push(r),
  })
  return { code, uit: uit.join('\n'), fout: fout.join('\n') }
}

test('one object: the check, the fluid answer, and the simulation with the baseline beside it', async () => {
  const { code, uit, fout } = await draai(SCENARIO)
  expect(code).toBe(0)
  const antwoord = JSON.parse(uit)
  const delen = ['watNiet', 'scenario', 'toets', 'buitenBereik', 'vloeistof', 'basis', 'simulatie', 'aanloop']
  expect(Object.keys(antwoord)).toEqual([...delen, 'aannames'])
  // a year is too short to say when it comes to rest
  const kort = { maanden: 12, aanloop: null }
  expect(antwoord.aanloop).toEqual({ basis: kort, scenario: kort })
  expect(antwoord.toets.woningen.perJaar).toBe(150)
  expect(antwoord.simulatie.replicaties).toBe(12)
  const straat = antwoord.simulatie.verschillen.find((v: { maat: string }) => v.maat === 'woningen/2021')
  expect(straat.scenario).toBeGreaterThan(straat.basis)
  expect(straat.verschil.laag).toBeLessThanOrEqual(straat.verschil.hoog)
  // where it gets stuck is said before it runs
  expect(fout).toMatch(/^Per jaar zijn er 150 woningen[^%]*Eerste opvang staat vol omdat[^%]*%[^]*100%$/)
})

test('the same scenario and seed give the same bytes, another seed does not', async () => {
  const [een, twee] = [await draai(SCENARIO), await draai(SCENARIO)]
  expect(twee.uit).toBe(een.uit)
  const ander = await draai({ ...SCENARIO, zaad: [1, 2, 3, 4, 5, 6] })
  expect(JSON.parse(ander.uit).simulatie).not.toEqual(JSON.parse(een.uit).simulatie)
})

test('an accuracy instead of a number: played until it is there, and said', async () => {
  const { uit, fout } = await draai({ ...SCENARIO, replicaties: 500, nauwkeurigheid: 4 })
  const { nauwkeurigheid, replicaties } = JSON.parse(uit).simulatie
  expect(nauwkeurigheid).toMatchObject({ maat: 'straat/2021', gevraagd: 4, gehaald: true })
  expect(nauwkeurigheid.bereikt).toBeLessThanOrEqual(4)
  expect(replicaties % 50).toBe(0)
  expect(replicaties).toBeLessThan(500)
  expect(fout).toContain(`${replicaties} keer nagespeeld: ± `)
})

for (const [anders, plaats] of [
  [
    { getallen: { 'stations/OPVANG/verblijfDagen': 0 } },
    '/getallen/stations~1OPVANG~1verblijfDagen: verwacht',
  ],
  [{ getallen: { 'stations/OPVANG/kleur': 1 } }, '/getallen/stations~1OPVANG~1kleur: dit getal staat niet'],
  [{ getallen: { wlzDeel: 3 } }, '/getallen/wlzDeel: verwacht'],
  [{ zaad: [0, 0, 0, 0, 0, 0] }, '/zaad'],
] as const)
  test(`a number that cannot be computed is said with its place, nothing is computed: ${plaats}`, async () => {
    for (const opties of [[], ['--snel'], ['--mix']]) {
      const { code, uit, fout } = await draai({ ...SCENARIO, ...anders }, {}, ...opties)
      expect(code).not.toBe(0)
      expect(uit).toBe('')
      expect(fout).toContain(`scenario.json: ${plaats}`)
    }
  })

test('the baseline stands beside it, also without the simulation, and every number has its source and date', async () => {
  const { uit } = await draai({ ...SCENARIO, getallen: { straatBuitenBeeld: 7 } }, {}, '--snel')
  const { watNiet, basis, vloeistof, aannames } = JSON.parse(uit)
  expect(watNiet).toMatch(/voorspelt niets over één persoon/)
  expect(basis.toets.woningen.perJaar).toBe(100)
  expect(basis.vloeistof.maanden).toEqual(vloeistof.maanden)
  expect(basis.vloeistof.jaren[0].woningenGebruikt).toBeLessThan(vloeistof.jaren[0].woningenGebruikt)
  for (const a of aannames) {
    expect(a.bron).toMatch(/\S/)
    expect(a.datum).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
  const anders = aannames.filter((a: { inScenario?: number }) => a.inScenario !== undefined)
  expect(anders).toMatchObject([{ pad: 'straatBuitenBeeld', inScenario: 7 }])
})

test('which numbers matter most, and a question the other way round; its answer says what of it lies outside the range', async () => {
  writeFileSync(join(map, 'vraag.json'), '{ "soort": "effect", "knop": "woningen", "erbij": 400 }')
  const { uit } = await draai(SCENARIO, {}, '--snel', '--tornado', '--vraag=vraag.json')
  const { tornado, antwoord, buitenBereik } = JSON.parse(uit)
  expect(tornado.length).toBeGreaterThan(3)
  expect(tornado[0].breedte).toBeGreaterThanOrEqual(tornado[1].breedte)
  expect(antwoord).toMatchObject({ waarde: 550, haalbaar: true })
  expect(antwoord.straat.dan).toBeLessThan(antwoord.straat.nu)
  expect(buitenBereik).toEqual([])
  expect(antwoord.buitenBereik).toMatchObject([{ getal: 'woningenPerJaar', waarde: 550 }])
})

test.each([
  ['{ "soort": "effect", "knop": "woningen" }', ['--vraag=vraag.json'], 1, 'vraag.json: /erbij: ontbreekt'],
  [
    '{ "soort": "nodig", "knop": "plekken", "straat": 10, "station": "X" }',
    ['--vraag=vraag.json'],
    1,
    'vraag.json: /station',
  ],
  ['{}', ['--vraag'], 2, 'Geef bij --vraag een bestand'],
  ['{}', ['--tornado=geluk'], 1, '--tornado: /maat: "geluk" is geen maat'],
  ['{}', ['--mix', '--tornado'], 2, 'laat --tornado en --vraag weg'],
])(
  'a question that is none is said before anything is computed: %s %j',
  async (vraag, opties, verwacht, zin) => {
    writeFileSync(join(map, 'vraag.json'), vraag)
    const { code, uit, fout } = await draai(SCENARIO, {}, ...opties)
    expect({ code, uit }).toEqual({ code: verwacht, uit: '' })
    expect(fout).toContain(zin)
    expect(fout).not.toContain('%')
  },
)

test('stopped half way: said with the file, and nothing is written', async () => {
  writeFileSync(join(map, 'scenario.json'), JSON.stringify({ ...SCENARIO, jaren: 2, replicaties: 10_000 }))
  const bezig = spawn(
    process.execPath,
    [join(import.meta.dirname, '../zicht.ts'), 'simulatie', 'scenario.json'],
    {
      cwd: map,
      env: { ...process.env, INIT_CWD: map },
    },
  )
  const [uit, fout]: [string[], string[]] = [[], []]
  bezig.stdout.on('data', (deel) => uit.push(String(deel)))
  bezig.stderr.on('data', (deel) => {
    if (fout.push(String(deel)) === 1) bezig.kill('SIGINT')
  })
  const [code] = await once(bezig, 'exit')
  expect({ code, uit: uit.join('') }).toEqual({ code: 130, uit: '' })
  expect(fout.join('')).toContain('scenario.json: gestopt; er is geen uitkomst geschreven.')
}, 60_000)

test('quick: without the simulation; outside the range is said', async () => {
  const { uit } = await draai({ ...SCENARIO, wlzDeel: 0.9 }, {}, '--snel')
  const antwoord = JSON.parse(uit)
  expect(antwoord).not.toHaveProperty('simulatie')
  expect(antwoord.buitenBereik[0]).toMatchObject({ pad: '/wlzDeel', waarde: 0.9 })
})

test('the cheapest mix says what lies outside the range, of what was asked and of what it chose', async () => {
  writeFileSync(join(map, 'doelen.json'), JSON.stringify(DOELEN))
  const { code, uit } = await draai({ ...SCENARIO, jaren: 2, wlzDeel: 0.9 }, {}, '--mix=doelen.json')
  expect(code).toBe(0)
  const { buitenBereik, mix } = JSON.parse(uit)
  expect(mix.status).toBe('gevonden')
  expect(buitenBereik).toContainEqual(expect.objectContaining({ pad: '/wlzDeel', waarde: 0.9 }))
})

test.each([
  ['another version', { ...SCENARIO, versie: 2 }, 'scenario.json: /versie: dit scenario heeft versie 2'],
  ['an unknown station', { ...SCENARIO, plekken: { X: [] } }, 'scenario.json: /plekken/X'],
  [
    'a negative number',
    { ...SCENARIO, woningenPerJaar: [{ vanaf: '2021-01-01', aantal: -1 }] },
    '/woningenPerJaar/0/aantal',
  ],
  ['something missing', { ...SCENARIO, regio: undefined }, '/regio'],
  ['no JSON', '{"soort": }', 'scenario.json:1:11'],
])('%s ends with the place of the fault, and prints no answer', async (_, scenario, plaats) => {
  const { code, uit, fout } = await draai(scenario)
  expect({ code, uit }).toEqual({ code: 1, uit: '' })
  expect(fout).toContain(plaats)
})

test('a scenario of another region is not computed here', async () => {
  const { code, fout } = await draai(SCENARIO, { ZICHT_REGIO: 'parkstad' })
  expect(code).toBe(1)
  expect(fout).toContain('/regio: dit scenario is van "maastricht-heuvelland", niet van "parkstad"')
})
