import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { proefregio, proefregioMet } from '../../packages/regio/src/proefregio/index.ts'
import { zicht } from '../zicht.ts'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'zicht-regio-cli-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

async function draai(...args: string[]) {
  const uit: string[] = []
  const fout: string[] = []
  const code = await zicht(args, {
    env: { ZICHT_REGIOS: map },
    map,
    uit: (r) => uit.push(r),
    fout: (r) => fout.push(r),
  })
  return { code, uit: uit.join('\n'), fout: fout.join('\n') }
}
const zet = (bestanden: readonly { pad: string; tekst: string }[]) => {
  for (const { pad, tekst } of bestanden) writeFileSync(join(map, pad), tekst)
}

describe('zicht regio', () => {
  test('een map die klopt: in orde, met aantallen', async () => {
    zet(proefregio)
    expect(await draai('regio', 'controleer', map)).toMatchObject({
      code: 0,
      uit: expect.stringMatching(/^proefland: in orde\. .* 3 voorzieningen/),
      fout: '',
    })
  })

  test('een fout: bestand, regel, wat er mis is, en code 1', async () => {
    zet(proefregioMet('werk.yaml', 'soort: slaapzaal', 'soort: hangmat'))
    const { code, fout } = await draai('regio', 'controleer', map)
    expect(code).toBe(1)
    expect(fout).toMatch(/werk\.yaml:\d+: hier staat "hangmat"/)
  })

  test('de lijst toont ook wat niet klopt', async () => {
    zet(proefregioMet('werk.yaml', 'soort: slaapzaal', 'soort: hangmat'))
    const { code, uit } = await draai('regio', 'lijst')
    expect(code).toBe(0)
    expect(uit).toMatch(new RegExp(`${basename(map)} +heeft 1 fout`))
    expect(uit).toMatch(/maastricht-heuvelland +Maastricht-Heuvelland/)
  })

  test('niet goed getypt: code 2', async () => {
    expect((await draai('regio')).code).toBe(2)
    expect((await draai('regio', 'controleer', 'a', 'b')).code).toBe(2)
  })

  test('een regio die niemand kent', async () => {
    expect(await draai('regio', 'controleer', 'nergens')).toMatchObject({
      code: 1,
      fout: expect.stringContaining('niet gevonden'),
    })
  })
})

describe('zicht bevolking', () => {
  test('zelfde zaad, zelfde bestand; een waarde met of zonder =', async () => {
    const een = await draai(
      'bevolking',
      '--zaad',
      '7',
      '--tot',
      '2018-01-15',
      '--regio=parkstad',
      '--uitvoer',
      'een.json',
    )
    expect(een).toMatchObject({ code: 0, uit: expect.stringMatching(/parkstad, zaad 7/) })
    await draai('bevolking', '--zaad=7', '--tot=2018-01-15', '--regio', 'parkstad', '--uitvoer', 'twee.json')
    expect(readFileSync(join(map, 'een.json'), 'utf8')).toBe(readFileSync(join(map, 'twee.json'), 'utf8'))
  })

  test('een dag die niet kan, of een optie zonder waarde', async () => {
    expect((await draai('bevolking', '--tot', 'morgen')).code).toBe(2)
    expect((await draai('bevolking', '--zaad')).code).toBe(2)
    expect(await draai('bevolking', '--regio', 'parkstad', '--tot', '2001-01-01')).toMatchObject({
      code: 1,
      fout: expect.stringMatching(/latere dag/),
    })
  })
})
