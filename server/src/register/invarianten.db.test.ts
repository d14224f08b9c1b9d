import { datumIn, isProbleem, momentVanEpoch, plusDagen } from '@zicht/kern'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import type { Bordrij } from './bordrij.ts'
import { type Daad, controleerStand, type Stand } from './controleer-stand.ts'
import { leesRegister } from './index.ts'
import { leesBord } from './leesmodel.ts'
import { alsWie } from './proef/helpers.ts'
import { claim, maakMelding, maakModelhuis, type Modelhuis, zetEinde } from './proef/modelhuis.ts'

const BEGIN = Date.parse('2026-11-20T12:00:00Z')
const MINUUT = 60_000
let huis: Proefhuis
let noor: Proefgebruiker
let meldingId: string

beforeAll(async () => {
  huis = await maakProefhuis({ klok: momentVanEpoch(BEGIN) })
  noor = await huis.als('crisismedewerker')
  meldingId = await maakMelding(huis, noor, momentVanEpoch(BEGIN))
})
afterAll(() => huis?.opruimen())

const plek = fc.nat({ max: 5 })
const stap = fc.oneof(
  fc.record({ doe: fc.constant('wacht' as const), minuten: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ doe: fc.constant('vasthouden' as const), plek, minuten: fc.integer({ min: 5, max: 240 }) }),
  fc.record({ doe: fc.constant('verlengen' as const), plek, minuten: fc.integer({ min: 5, max: 240 }) }),
  fc.record({ doe: fc.constant('vrijgeven' as const), plek }),
  fc.record({ doe: fc.constant('omzetten' as const), plek }),
  fc.record({ doe: fc.constant('plaatsen' as const), plek }),
  fc.record({ doe: fc.constant('vertrekken' as const), plek }),
  fc.record({
    doe: fc.constant('buiten' as const),
    plek,
    minuten: fc.option(fc.integer({ min: 5, max: 3000 })),
  }),
  fc.record({ doe: fc.constant('terug' as const), plek }),
  fc.record({
    doe: fc.constant('extra' as const),
    aantal: fc.integer({ min: 1, max: 2 }),
    dagen: fc.nat({ max: 3 }),
  }),
)
type Stap = typeof stap extends fc.Arbitrary<infer S> ? S : never

/** The simple model: per place who has it from when to when, and on which days it exists. */
type Modelclaim = {
  soort: 'reservering' | 'plaatsing' | 'buiten_gebruik'
  id: string
  van: number
  tot: number | null
}
type Modelplek = { id: string; totDag: string | null; claims: Modelclaim[] }

const actief = (p: Modelplek, op: number) =>
  p.claims.find((c) => c.van <= op && (c.tot === null || op < c.tot))

function tel(plekken: readonly Modelplek[], op: number): Stand {
  const dag = datumIn(momentVanEpoch(op))
  const stand = { totaal: 0, bezet: 0, vast: 0, buitenGebruik: 0, vrij: 0 }
  for (const p of plekken) {
    const c = actief(p, op)
    if (p.totDag !== null && dag >= p.totDag && c?.soort !== 'plaatsing') continue
    stand.totaal++
    if (!c) stand.vrij++
    else
      stand[
        ({ plaatsing: 'bezet', reservering: 'vast', buiten_gebruik: 'buitenGebruik' } as const)[c.soort]
      ]++
  }
  return stand
}

const cijfersVan = ({ totaal, bezet, vast, buitenGebruik, vrij }: Bordrij['cijfers']): Stand => ({
  totaal,
  bezet,
  vast,
  buitenGebruik,
  vrij,
})

/** The facility as the board gives it at a moment: read alone, and read in the whole region; both must say the same. */
const lees = (model: Modelhuis, op: number): Promise<Stand> =>
  alsWie(huis, noor, async (tx) => {
    const moment = momentVanEpoch(op)
    const voorziening = (await leesRegister(huis.huis, tx)).voorzieningen.get(model.voorzieningId)
    const [alleen] = await leesBord(huis.huis, tx, {
      moment,
      voorzieningen: voorziening ? [voorziening] : [],
    })
    const samen = (await leesBord(huis.huis, tx, { moment })).find((r) => r.id === model.voorzieningId)
    expect(
      samen?.cijfers ?? cijfersVan({ totaal: 0, bezet: 0, vast: 0, buitenGebruik: 0, tijdelijk: 0, vrij: 0 }),
    ).toEqual(samen ? alleen?.cijfers : expect.objectContaining({ totaal: 0 }))
    return cijfersVan(
      alleen?.cijfers ?? { totaal: 0, bezet: 0, vast: 0, buitenGebruik: 0, tijdelijk: 0, vrij: 0 },
    )
  })

/** True when the real thing said yes; a 409 is a no; anything else is a fault. */
async function gelukt<T>(werk: Promise<T>): Promise<T | false> {
  try {
    return await werk
  } catch (fout) {
    if (isProbleem(fout) && fout.status === 409) return false
    if ((fout as { constraint?: string }).constraint === 'claim_binnen_geldigheid') return false
    throw fout
  }
}

class Loop {
  nu = BEGIN
  model: Modelhuis
  plekken: Modelplek[]
  constructor(model: Modelhuis) {
    this.model = model
    this.plekken = model.plekken.map((id) => ({ id, totDag: null, claims: [] }))
  }

  tik(ms: number) {
    this.nu += ms
    huis.zetKlok(momentVanEpoch(this.nu))
  }

  bestaat = (p: Modelplek) => p.totDag === null || datumIn(momentVanEpoch(this.nu)) < p.totDag

  /** Does one thing to the database and to the model; what one refuses, the other refuses. Gives what it was, for the invariants of change. */
  async doe(s: Stap): Promise<Daad | null> {
    if (s.doe === 'wacht') return this.wacht(s.minuten * MINUUT)
    if (s.doe === 'extra') return this.extra(s.aantal, s.dagen)
    const p = this.plekken[s.plek % this.plekken.length] as Modelplek
    const c = actief(p, this.nu)
    const vrij = c === undefined && this.bestaat(p)
    if (s.doe === 'vasthouden') {
      const tot = this.nu + s.minuten * MINUUT
      return this.claim(p, 'reservering', tot, vrij, 'vasthouden')
    }
    if (s.doe === 'plaatsen') return this.claim(p, 'plaatsing', null, vrij, null)
    if (s.doe === 'buiten') return this.buiten(p, s.minuten, vrij)
    if (s.doe === 'terug') return this.terug(p, c)
    if (!c) return null
    if (c.soort === 'reservering' && s.doe === 'verlengen') {
      c.tot = (c.tot ?? this.nu) + s.minuten * MINUUT
      await zetEinde(huis, c.soort, c.id, c.tot)
    } else if (c.soort === 'reservering' && (s.doe === 'vrijgeven' || s.doe === 'omzetten')) {
      c.tot = this.nu
      await zetEinde(huis, c.soort, c.id, c.tot)
      if (s.doe === 'vrijgeven') return this.bestaat(p) ? 'vrijgeven' : null
      await this.claim(p, 'plaatsing', null, this.bestaat(p), null)
      return this.bestaat(p) ? 'plaatsen_na_vasthouden' : null
    } else if (c.soort === 'plaatsing' && s.doe === 'vertrekken') {
      c.tot = this.nu
      await zetEinde(huis, c.soort, c.id, c.tot)
    }
    return null
  }

  private async claim(
    p: Modelplek,
    soort: 'reservering' | 'plaatsing',
    tot: number | null,
    mag: boolean,
    daad: Daad | null,
  ) {
    const id = await gelukt(claim(huis, noor, this.model, meldingId, soort, p.id, tot))
    expect(id !== false, `${soort} op ${p.id}`).toBe(mag)
    if (id === false) return null
    p.claims.push({ soort, id, van: this.nu, tot })
    return daad
  }

  private async buiten(p: Modelplek, minuten: number | null, mag: boolean) {
    const tot = minuten === null ? null : this.nu + minuten * MINUUT
    const antwoord = await noor.verzoek('POST', `/v1/plekken/${p.id}/buitengebruikstelling`, {
      reden: 'defect',
      ...(tot ? { tot: momentVanEpoch(tot) } : {}),
    })
    expect([201, 409]).toContain(antwoord.statusCode)
    expect(antwoord.statusCode === 201).toBe(mag)
    if (mag)
      p.claims.push({ soort: 'buiten_gebruik', id: antwoord.json<{ id: string }>().id, van: this.nu, tot })
    return null
  }

  private async terug(p: Modelplek, c: Modelclaim | undefined) {
    const antwoord = await noor.verzoek('POST', `/v1/plekken/${p.id}/ingebruikneming`, {})
    expect(antwoord.statusCode).toBe(c?.soort === 'buiten_gebruik' ? 204 : 409)
    if (c?.soort === 'buiten_gebruik') c.tot = this.nu
    return null
  }

  private async extra(aantal: number, dagen: number) {
    const dag = datumIn(momentVanEpoch(this.nu))
    const antwoord = await noor.verzoek('POST', `/v1/eenheden/${this.model.eenheidId}/tijdelijke-plekken`, {
      aantal,
      totEnMet: plusDagen(dag, dagen),
      reden: 'vorst',
    })
    expect(antwoord.statusCode).toBe(201)
    for (const id of antwoord.json<{ plekken: string[] }>().plekken)
      this.plekken.push({ id, totDag: plusDagen(dag, dagen + 1), claims: [] })
    return null
  }

  /** Time passes. When exactly one hold lapses on the way, that gives exactly one place back, at that moment and not before. */
  private async wacht(ms: number) {
    const einde = this.nu + ms
    const verloopt = this.plekken.flatMap((p) =>
      p.claims.filter((c) => c.tot !== null && c.tot > this.nu && c.tot <= einde).map((c) => ({ p, c })),
    )
    const [eerste] = verloopt.sort((a, b) => (a.c.tot ?? 0) - (b.c.tot ?? 0))
    if (
      eerste?.c.soort === 'reservering' &&
      this.bestaat(eerste.p) &&
      verloopt.filter((v) => v.c.tot === eerste.c.tot).length === 1
    ) {
      const op = eerste.c.tot as number
      if (
        datumIn(momentVanEpoch(op)) === datumIn(momentVanEpoch(op - 1)) &&
        (eerste.p.totDag === null || datumIn(momentVanEpoch(op)) < eerste.p.totDag)
      ) {
        const voor = await lees(this.model, op - 1)
        expect(controleerStand(await lees(this.model, op), { daad: 'verlopen', voor })).toEqual([])
      }
    }
    this.tik(ms)
    return null
  }
}

describe('availability', () => {
  it('keeps to the nine invariants and equals a simple model after any sequence of acts, now and at any later moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 5, maxLength: 22 }), async (stappen) => {
        huis.zetKlok(momentVanEpoch(BEGIN))
        const loop = new Loop(await maakModelhuis(huis, '2026-01-01', 3))
        for (const s of stappen) {
          loop.tik(1)
          const voor = await lees(loop.model, loop.nu)
          const daad = await loop.doe(s)
          const na = await lees(loop.model, loop.nu)
          expect(controleerStand(na, daad ? { daad, voor } : undefined)).toEqual([])
          for (const later of [0, 7 * MINUUT, 90 * MINUUT, 26 * 60 * MINUUT, 5 * 24 * 60 * MINUUT]) {
            const stand = later === 0 ? na : await lees(loop.model, loop.nu + later)
            expect(controleerStand(stand)).toEqual([])
            expect(stand, `na ${s.doe}, over ${later / MINUUT} minuten`).toEqual(
              tel(loop.plekken, loop.nu + later),
            )
          }
        }
      }),
      { numRuns: Number(process.env.ZICHT_RONDEN ?? 10), endOnFailure: true },
    )
  })
})
