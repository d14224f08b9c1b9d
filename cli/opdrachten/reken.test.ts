import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jsonFout } from '../reken/json-fout.ts'
import { zicht } from '../zicht.ts'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'zicht-reken-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

async function draai(...args: string[]) {
  const uit: string[] = []
  const fout: string[] = []
  const code = await zicht(args, { env: {}, map, uit: (r) => uit.push(r), fout: (r) => fout.push(r) })
  return { code, uit: uit.join('\n'), fout: fout.join('\n') }
}

/** Computes cases by way of a file, as a person does. */
async function reken(gevallen: unknown[]): Promise<Record<string, unknown>[]> {
  writeFileSync(join(map, 'in.json'), JSON.stringify({ gevallen }))
  const { code, uit } = await draai('reken', 'in.json')
  expect(code).toBe(0)
  return (JSON.parse(uit) as { gevallen: Record<string, unknown>[] }).gevallen
}

const GOED = { id: 'b', soort: 'erlang-b', invoer: { servers: 2, load: 1 } }

test('a case comes back with its outcome, and only id, soort and uitkomst', async () => {
  expect(await reken([GOED])).toEqual([{ id: 'b', soort: 'erlang-b', uitkomst: { blokkans: 0.2 } }])
  expect(await reken([])).toEqual([])
})

test('what is wrong with one case is its answer, and the others go on', async () => {
  const antwoorden = await reken([
    { id: '1', soort: 'erlang-z', invoer: {} },
    { id: '2', soort: 'toString', invoer: {} },
    { id: '3', soort: 'erlang-b', invoer: { servers: 2 } },
    { id: '4', soort: 'mmc', invoer: { lambda: 3, mu: 1, c: 2 } },
    { id: '5', soort: 'mmc' },
    { soort: 'mmc', invoer: { lambda: 1, mu: 1, c: 2, n: 1 } },
    'niets',
    null,
    { id: '9', soort: 'mg1', invoer: { lambda: 1e-300, gemiddeldeDuur: 1e299, cv2: 1e300 } },
    GOED,
  ])
  const fouten = antwoorden.map(({ id, fout }) => [id, (fout as { pad: string } | undefined)?.pad])
  expect(fouten).toEqual([
    ['1', '/soort'],
    ['2', '/soort'],
    ['3', '/load'],
    ['4', '/lambda'],
    ['5', ''],
    [null, '/n'],
    [null, '/soort'],
    [null, '/soort'],
    ['9', ''],
    ['b', undefined],
  ])
  expect(antwoorden[3]?.fout).toMatchObject({
    reden: expect.stringContaining('de wachtrij groeit met 1 per tijdseenheid'),
  })
})

test.each([
  ['{"gevallen": [\n  {"id": }\n]}', '2:10'],
  ['{"gevallen": [1, 2', '1:19'],
  ['', '1:1'],
  ['{"gevallen": []} x', '1:18'],
])('a file that is not JSON (%j) ends at once, with the place', async (tekst, plaats) => {
  writeFileSync(join(map, 'in.json'), tekst)
  const { code, uit, fout } = await draai('reken', 'in.json')
  expect({ code, uit }).toEqual({ code: 1, uit: '' })
  expect(fout).toContain(`in.json:${plaats}: `)
})

test.each(['[]', 'null', '{"gevallen": {}}', '3'])('a file without a list of cases (%s)', async (tekst) => {
  writeFileSync(join(map, 'in.json'), tekst)
  const { code, fout } = await draai('reken', 'in.json')
  expect(code).toBe(1)
  expect(fout).toContain('/gevallen')
})

test('no file, a folder, nothing or too much', async () => {
  expect(await draai('reken', 'weg.json')).toMatchObject({
    code: 1,
    fout: 'Het bestand weg.json is er niet.',
  })
  expect(await draai('reken', '.')).toMatchObject({ code: 1, fout: expect.stringContaining('is een map') })
  expect((await draai('reken')).code).toBe(2)
  expect((await draai('reken', 'a', 'b')).code).toBe(2)
})

test('the cases may come from the input', () => {
  const zichtMjs = join(import.meta.dirname, '..', 'zicht.mjs')
  const { stdout, status } = spawnSync(process.execPath, [zichtMjs, 'reken', '-'], {
    input: `\uFEFF${JSON.stringify({ gevallen: [GOED] })}`,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    gevallen: [{ id: 'b', soort: 'erlang-b', uitkomst: { blokkans: 0.2 } }],
  })
})

test.each([
  '{"a": [1, -2.5e3, true, null, "\\u00e9\\n"], "b": {}, "c": []}',
  ' "x" ',
  '[[[]]]',
  '{,}',
  '{"a" 1}',
  '{"a": 1,}',
  '[1,]',
  '[1 2]',
  '01',
  '"a\nb"',
  '"\\x"',
  "{'a': 1}",
  '[}',
  '{"a": ]',
  'tru',
  '1 1',
])('%j is refused exactly when JSON.parse refuses it', (tekst) => {
  let goed = true
  try {
    JSON.parse(tekst)
  } catch {
    goed = false
  }
  expect(jsonFout(tekst) === undefined).toBe(goed)
})
