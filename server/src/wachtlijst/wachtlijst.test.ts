import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { eisLijstregels, lijstregelsOp } from './beleid.ts'
import { maakStand, type Standrij, waaromHier } from './stand.ts'
import { type Mutatie, verloopVan } from './verloop.ts'
import { verwachtWachttijd } from './wachttijd.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const DAG = '2026-11-27'
const regels = eisLijstregels(regio, 'BW_BASIS', DAG)

const rij = (id: string, klasse: string, sinds: string, extra: Partial<Standrij> = {}): Standrij => ({
  id,
  lijst: 'wachtend',
  urgentieklasse: klasse,
  wachtend_sinds: sinds,
  status: 'open',
  ...extra,
})

describe('the order of a list', () => {
  it('puts the class first, then who waits longest; parked has no position, and the other list is counted apart', () => {
    const stand = maakStand(
      regels,
      [
        rij('c-kort', 'C', '2026-10-01'),
        rij('c-lang', 'C', '2025-01-01'),
        rij('a', 'A', '2026-11-01'),
        rij('p', 'A', '2020-01-01', { status: 'geparkeerd' }),
        rij('i', 'A', '2020-01-01', { lijst: 'belangstellend' }),
      ],
      DAG,
    )
    expect(stand.volgorde.wachtend.map((k) => k.id)).toEqual(['a', 'c-lang', 'c-kort'])
    expect(stand.volgorde.belangstellend.map((k) => k.id)).toEqual(['i'])
    expect(stand.geparkeerd).toEqual({ wachtend: 1, belangstellend: 0 })
    expect(stand.positie.get('p')).toBeUndefined()
    expect(waaromHier(regels, stand, 'c-lang', DAG)).toMatchObject({
      door: 'sleutel',
      sleutel: { code: 'URGENTIE' },
    })
    expect(waaromHier(regels, stand, 'c-kort', DAG)).toMatchObject({
      sleutel: { code: 'WACHTTIJD' },
      waardeVoor: '2025-01-01',
    })
    expect(waaromHier(regels, stand, 'a', DAG)).toBeNull()
  })

  it('knows no list for a product without one, or before the policy began', () => {
    expect(lijstregelsOp(regio, 'CIT', DAG)).toBeUndefined()
    expect(lijstregelsOp(regio, 'BW_BASIS', '2015-01-01')).toBeUndefined()
  })
})

/** A list that lives: every step is recorded as the product records it, with the positions before and after. */
function leef(zaad: number, stappen: number) {
  let toeval = zaad
  const gooi = (n: number) => {
    toeval = (toeval * 1103515245 + 12345) % 2147483648
    return toeval % n
  }
  const rijen: Standrij[] = []
  const mutaties: Mutatie[] = []
  const geschiedenis: Map<string, number>[] = []
  const positieVan = (id: string) => maakStand(regels, rijen, DAG).positie.get(id) ?? null
  for (let i = 1; i <= stappen; i++) {
    const keuze = rijen.length < 3 ? 0 : gooi(4)
    let wie = rijen[gooi(Math.max(1, rijen.length))] as Standrij
    let soort = 'erop'
    let van: number | null = null
    if (keuze === 0) {
      wie = rij(
        `p${String(i).padStart(4, '0')}`,
        ['A', 'B', 'C'][gooi(3)] as string,
        `2026-0${1 + gooi(9)}-1${gooi(9)}`,
      )
      rijen.push(wie)
    } else {
      van = positieVan(wie.id)
      if (keuze === 1) {
        soort = 'urgentie'
        wie.urgentieklasse = ['A', 'B', 'C'][gooi(3)] as string
      } else if (keuze === 2) {
        soort = wie.status === 'open' ? 'geparkeerd' : 'hervat'
        wie.status = wie.status === 'open' ? 'geparkeerd' : 'open'
      } else {
        soort = 'geplaatst'
        rijen.splice(rijen.indexOf(wie), 1)
      }
    }
    mutaties.push({
      id: i,
      plaats_id: wie.id,
      soort,
      lijst: 'wachtend',
      van,
      naar: positieVan(wie.id),
      regels: regels.versie,
      reden: null,
      op: `2026-11-${10 + (i % 15)}T10:00:00.000Z`,
    })
    geschiedenis.push(new Map(maakStand(regels, rijen, DAG).positie))
  }
  return { rijen, mutaties, geschiedenis }
}

describe('no position changes without a reason', () => {
  it.each([1, 7, 42, 99, 2026])(
    'the recorded changes explain every position that ever was (seed %i)',
    (zaad) => {
      const { rijen, mutaties, geschiedenis } = leef(zaad, 120)
      const nu = maakStand(regels, rijen, DAG)
      for (const { id } of rijen) {
        const verloop = verloopVan(id, 'wachtend', nu.positie.get(id) ?? null, mutaties, regels.versie)
        // walked forward, the explained changes are the positions that were seen, one after the other
        const gezien: (number | null)[] = []
        for (const stand of geschiedenis) {
          const p = stand.get(id) ?? null
          if (p !== (gezien.at(-1) ?? null)) gezien.push(p)
        }
        const uitgelegd = verloop.toReversed()
        for (const [i, v] of uitgelegd.entries()) expect(v.van).toBe(uitgelegd[i - 1]?.naar ?? null)
        expect(uitgelegd.at(-1)?.naar ?? null).toBe(nu.positie.get(id) ?? null)
        for (const v of uitgelegd) if (v.naar !== null) expect(gezien).toContain(v.naar)
      }
    },
  )

  it('tells of others of one kind on one day as one', () => {
    const m = (id: number, van: number | null, naar: number | null, soort = 'geplaatst'): Mutatie => ({
      id,
      plaats_id: `x${id}`,
      soort,
      lijst: 'wachtend',
      van,
      naar,
      regels: regels.versie,
      reden: 'geheim',
      op: '2026-11-20T09:00:00.000Z',
    })
    expect(verloopVan('ik', 'wachtend', 12, [m(1, 3, null), m(2, 1, null)], regels.versie)).toEqual([
      {
        op: '2026-11-20T09:00:00.000Z',
        van: 14,
        naar: 12,
        oorzaak: 'geplaatst',
        zelf: false,
        aantal: 2,
        reden: null,
      },
    ])
    expect(verloopVan('ik', 'wachtend', 12, [m(1, 30, 20), m(2, null, 13)], regels.versie)).toEqual([])
    expect(
      verloopVan('ik', 'wachtend', 12, [{ ...m(1, 1, null), regels: 'oud' }], regels.versie)[0]?.oorzaak,
    ).toBe('regels')
  })
})

describe('the expected wait', () => {
  it.each([
    [12, 24, 12, { vanMaanden: 4, totMaanden: 10, band: 'LANG' }],
    [1, 24, 12, { vanMaanden: 0, totMaanden: 1, band: 'KORT' }],
    [12, 4, 12, null],
    [12, 0, 12, null],
    [5, 5, 12, { vanMaanden: 6, totMaanden: 46, band: 'ZEER_LANG' }],
  ])('position %i, %i placed in %i months', (positie, n, maanden, verwacht) => {
    const uit = verwachtWachttijd(regels.beleid, positie, n, maanden)
    expect(uit && { ...uit, band: uit.band.code }).toEqual(verwacht)
  })
})
