import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { koppelRonde } from '../koppeling/koppelvraag.ts'
import { controleerToewijzing, leesBewijs, type Toewijzingsbewijs } from './bewijs.ts'
import { legZaadVast, trekLoting } from './loting.ts'
import { wijsToe } from './wijs-toe.ts'

const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex')
const ZAAD = 'een-zaad-van-meer-dan-32-tekens-lang'

/** Six people of one class, three places that fit all the same: only the lot decides. */
function bewijs(): Toewijzingsbewijs {
  const clienten = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    id,
    prioriteit: 1,
    groep: id < 'd' ? 'g1' : 'g2',
  }))
  const vraag = {
    clienten,
    plekken: ['p', 'q', 'r'].map((id) => ({ id })),
    pasvorm: clienten.map(() => [10, 10, 10]),
    quota: [{ over: 'clienten' as const, groep: 'g1', hoogstens: 2 }],
  }
  const loting = trekLoting(
    ZAAD,
    clienten.map((c) => c.id),
  )
  const { plek } = wijsToe({ ...vraag, loting: loting.nummers })
  return {
    soort: 'zicht-toewijzing-1',
    dag: '2026-11-27',
    vastlegging: legZaadVast(ZAAD, sha256),
    zaad: ZAAD,
    volgorde: [...loting.volgorde],
    vraag,
    uitkomst: [...plek].flatMap(([client, p]) => (p === null ? [] : [{ client, plek: p }])),
  }
}

it('anyone repeats the lot and the assignment from the file alone', () => {
  const gelezen = leesBewijs(JSON.parse(JSON.stringify(bewijs())))
  expect(gelezen.ok && controleerToewijzing(gelezen.waarde, sha256)).toEqual([])
})

it('another seed, another order, another outcome: each is told', () => {
  const goed = bewijs()
  const ander = 'een-ander-zaad-van-meer-dan-32-tekens'
  expect(controleerToewijzing({ ...goed, zaad: ander }, sha256)).toContain('vastlegging')
  expect(controleerToewijzing({ ...goed, volgorde: goed.volgorde.toReversed() }, sha256)).toEqual([
    'volgorde',
  ])
  const [eerste, ...rest] = goed.uitkomst
  expect(controleerToewijzing({ ...goed, uitkomst: rest }, sha256)).toEqual(['uitkomst'])
  const zonder = goed.vraag.clienten.find((c) => !goed.uitkomst.some((u) => u.client === c.id))
  const ruil = [{ client: zonder?.id ?? '', plek: eerste?.plek ?? '' }, ...rest]
  expect(controleerToewijzing({ ...goed, uitkomst: ruil }, sha256)).toEqual(['uitkomst'])
  expect(
    controleerToewijzing({ ...goed, uitkomst: [...goed.uitkomst, { client: 'z', plek: 'p' }] }, sha256),
  ).toEqual(['uitkomst'])
})

it('a file that is no proof is refused with the path of what is wrong', () => {
  const fout = leesBewijs({ ...bewijs(), zaad: 'kort' })
  expect(fout.ok ? [] : fout.fouten.map((f) => f.pad)).toEqual(['/zaad'])
})

it('a matching by the orders of both sides is repeated from its file as well', () => {
  const clienten = ['a', 'b', 'c'].map((id) => ({ id, voorkeuren: ['p', 'q'] }))
  const vraag = { clienten, plekken: [{ id: 'p' }, { id: 'q' }], rang: clienten.map(() => [1, 1]) }
  const loting = trekLoting(ZAAD, ['a', 'b', 'c'])
  const koppeling = koppelRonde({ ...vraag, loting: loting.nummers })
  const stuk: Toewijzingsbewijs = {
    soort: 'zicht-koppeling-1',
    vastlegging: legZaadVast(ZAAD, sha256),
    zaad: ZAAD,
    volgorde: [...loting.volgorde],
    vraag,
    uitkomst: [...koppeling].flatMap(([client, plek]) => (plek === null ? [] : [{ client, plek }])),
  }
  const gelezen = leesBewijs(JSON.parse(JSON.stringify(stuk)))
  expect(gelezen.ok && controleerToewijzing(gelezen.waarde, sha256)).toEqual([])
  // the first lot has the first place: another order of somebody is another outcome
  const [eerste, tweede] = loting.volgorde
  expect(stuk.uitkomst).toContainEqual({ client: eerste, plek: 'p' })
  const anders = clienten.map((c) => (c.id === tweede ? { ...c, voorkeuren: [] } : c))
  expect(controleerToewijzing({ ...stuk, vraag: { ...vraag, clienten: anders } }, sha256)).toEqual([
    'uitkomst',
  ])
})
