import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { legZaadVast, trekLoting, wijsToe } from '@zicht/matching'
import { expect, test } from 'vitest'
import { zicht } from '../zicht.ts'

const ZAAD = 'een-zaad-van-meer-dan-32-tekens-lang'
const sha256 = (tekst: string) => createHash('sha256').update(tekst).digest('hex')
const vraag = {
  clienten: ['a', 'b', 'c'].map((id) => ({ id, prioriteit: 1 })),
  plekken: [{ id: 'p' }],
  pasvorm: [[5], [5], [5]],
}
const loting = trekLoting(ZAAD, ['a', 'b', 'c'])
const uitkomst = [...wijsToe({ ...vraag, loting: loting.nummers }).plek].flatMap(([client, plek]) =>
  plek === null ? [] : [{ client, plek }],
)
const bewijs = {
  soort: 'zicht-toewijzing-1',
  vastlegging: legZaadVast(ZAAD, sha256),
  zaad: ZAAD,
  volgorde: loting.volgorde,
  vraag,
  uitkomst,
}

async function typ(inhoud: unknown) {
  const map = mkdtempSync(join(tmpdir(), 'loting-'))
  writeFileSync(join(map, 'bewijs.json'), JSON.stringify(inhoud))
  const uit: string[] = []
  const fout: string[] = []
  const code = await zicht(['loting', 'bewijs.json'], {
    env: {},
    map,
    uit: (r) => uit.push(r),
    fout: (r) => fout.push(r),
  })
  return { code, uit: uit.join('\n'), fout: fout.join('\n') }
}

test('says that an honest lot is honest', async () => {
  expect(await typ(bewijs)).toEqual({
    code: 0,
    uit: 'Alles klopt: 3 mensen, 1 plekken, 1 toegewezen.',
    fout: '',
  })
})

test('says what is not as it was published, and refuses what is no proof', async () => {
  const verdraaid = await typ({ ...bewijs, volgorde: bewijs.volgorde.toReversed() })
  expect(verdraaid).toMatchObject({ code: 1, fout: expect.stringContaining('volgorde van de loting') })
  expect(await typ({ ...bewijs, zaad: 1 })).toMatchObject({ code: 1, fout: expect.stringContaining('/zaad') })
})
