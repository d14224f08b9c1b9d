import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beoordeelPlek, type Claim } from './beoordeel-plek.ts'
import { BEHOEFTEN, VERBLIJFSITUATIES } from './codes.ts'
import { aanbod, claim, NU, ruimte, vraag } from './proef/ruimtes.ts'
import { zoek } from './zoek.ts'
import { hoofdreden } from './zoek-plek.ts'
import { isKind, type Zoekvraag } from './zoekvraag.ts'

const REGIO = {
  gemeenten: [
    { code: 'GM0001', naam: 'Dichtbij', ligging: { x: 10, y: 10 } },
    { code: 'GM0002', naam: 'Verweg', ligging: { x: 90, y: 90 } },
  ].map((g) => ({ ...g, lid: true, inwoners: [], geldig: { van: '2015-01-01' }, bron: { code: 'proef' } })),
}

const persoon = fc.record({
  leeftijd: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
  geslacht: fc.constantFrom('man' as const, 'vrouw' as const, 'anders' as const, 'onbekend' as const),
  rol: fc.constantFrom('partner' as const, 'kind' as const, 'ander' as const),
})
const deVraag: fc.Arbitrary<Zoekvraag> = fc
  .record({
    hoofd: persoon,
    rest: fc.array(persoon, { maxLength: 4 }),
    behoeften: fc.uniqueArray(fc.constantFrom(...BEHOEFTEN), { maxLength: 3 }),
    huiselijkGeweld: fc.constantFrom('ja' as const, 'nee' as const, 'weet_niet' as const),
    verblijftNu: fc.option(fc.constantFrom(...VERBLIJFSITUATIES), { nil: null }),
    gemeente: fc.option(fc.constantFrom('GM0001', 'GM0002', 'GM9999'), { nil: null }),
  })
  .map(({ hoofd, rest, ...v }) => ({ ...v, personen: [{ ...hoofd, rol: 'hoofd' as const }, ...rest] }))
const deRuimte = fc
  .record({
    kenmerken: fc.uniqueArray(fc.constantFrom(...BEHOEFTEN, 'kinderen', 'lift')),
    geslacht: fc.constantFrom('alle' as const, 'man' as const, 'vrouw' as const),
    leeftijdVan: fc.option(fc.integer({ min: 12, max: 60 }), { nil: null }),
    spanne: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    alsGeheel: fc.boolean(),
    plekken: fc.integer({ min: 1, max: 6 }),
    doelgroepen: fc.uniqueArray(
      fc.constantFrom('volwassenen', 'jongeren', 'gezinnen', 'moeders', 'ouderen', 'somatiek'),
    ),
    geheim: fc.boolean(),
    groep: fc.constantFrom('opvang' as const, 'particulier' as const, 'thuis' as const, 'time_out' as const),
  })
  .map(({ plekken, doelgroepen, geheim, groep, spanne, ...e }) =>
    ruimte({
      plekken,
      groep,
      perHuishouden: groep === 'thuis',
      eenheid: { ...e, leeftijdTot: spanne === null ? null : (e.leeftijdVan ?? 0) + spanne },
      voorziening: { doelgroepen, alleenBijGeweld: geheim, adresGeheim: geheim },
    }),
  )
const deClaim: fc.Arbitrary<Claim | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(claim('plaatsing', null, '2026-12-01')) },
  { weight: 1, arbitrary: fc.constant(claim('reservering', '2026-11-20T23:00:00.000Z')) },
  { weight: 1, arbitrary: fc.constant(claim('buiten_gebruik')) },
)
const deWereld = fc.array(deRuimte, { minLength: 1, maxLength: 8 }).chain((ruimtes) => {
  const ids = ruimtes.flatMap((r) => r.plekken.map((p) => p.id))
  return fc
    .tuple(fc.constant(ruimtes), fc.array(deClaim, { minLength: ids.length, maxLength: ids.length }))
    .map(([rs, cs]) => ({
      aanbod: aanbod(rs),
      claims: new Map(ids.flatMap((id, i) => (cs[i] ? [[id, cs[i] as Claim] as const] : []))),
    }))
})

describe('whatever is asked of whatever region', () => {
  it('every place is told once: it fits, or there is a reason', () => {
    fc.assert(
      fc.property(deWereld, deVraag, (w, v) => {
        const uit = zoek(REGIO, w.aanbod, w.claims, v, NU)
        const niet = uit.niet.flatMap((n) => n.plekIds)
        expect(new Set(niet).size).toBe(niet.length)
        expect(uit.tellingen.past + uit.tellingen.pastNiet).toBe(w.aanbod.plekIds.length)
        for (const n of uit.niet) expect(n.redenen.length).toBeGreaterThan(0)
        for (const o of uit.opties) for (const id of o.plekIds) expect(niet).not.toContain(id)
      }),
    )
  })

  it('a place that is offered is free, within the ages, for this gender, and has what is needed', () => {
    fc.assert(
      fc.property(deWereld, deVraag, (w, v) => {
        for (const { ruimte: r, plekIds } of zoek(REGIO, w.aanbod, w.claims, v, NU).opties) {
          for (const id of plekIds) expect(w.claims.has(id)).toBe(false)
          for (const p of v.personen) {
            if (p.leeftijd !== null && r.eenheid.leeftijdVan !== null)
              expect(p.leeftijd).toBeGreaterThanOrEqual(r.eenheid.leeftijdVan)
            if (p.leeftijd !== null && r.eenheid.leeftijdTot !== null)
              expect(p.leeftijd).toBeLessThanOrEqual(r.eenheid.leeftijdTot)
            if (!isKind(p) && r.eenheid.geslacht !== 'alle')
              expect([r.eenheid.geslacht, 'anders', 'onbekend']).toContain(p.geslacht)
            if (isKind(p)) expect(r.eenheid.kenmerken).toContain('kinderen')
          }
          for (const b of v.behoeften) if (b !== 'begane_grond') expect(r.eenheid.kenmerken).toContain(b)
          if (r.voorziening.alleenBijGeweld) expect(v.huiselijkGeweld).toBe('ja')
          if (!r.perHuishouden) expect(plekIds.length).toBeGreaterThanOrEqual(v.personen.length)
          if (r.eenheid.alsGeheel)
            expect(
              r.plekken.every(
                (p) => plekIds.includes(p.id) || w.claims.get(p.id)?.soort === 'buiten_gebruik',
              ),
            ).toBe(true)
        }
      }),
    )
  })

  it('holding what is offered takes exactly that away, and giving it back brings it back', () => {
    fc.assert(
      fc.property(deWereld, deVraag, (w, v) => {
        const voor = zoek(REGIO, w.aanbod, w.claims, v, NU)
        const beste = voor.opties[0]
        if (!beste) return
        const vast = new Map([
          ...w.claims,
          ...beste.plekIds.map((id) => [id, claim('reservering', '2026-11-20T23:10:00.000Z')] as const),
        ])
        const na = zoek(REGIO, w.aanbod, vast, v, NU)
        expect(na.opties.flatMap((o) => o.plekIds)).not.toEqual(expect.arrayContaining(beste.plekIds))
        for (const o of voor.opties.slice(1))
          expect(na.opties.some((n) => n.plekIds.join() === o.plekIds.join())).toBe(true)
        expect(zoek(REGIO, w.aanbod, w.claims, v, NU)).toEqual(voor)
      }),
    )
  })

  it('the judgement of one place agrees with the search for one person', () => {
    fc.assert(
      fc.property(deWereld, deVraag, (w, v) => {
        const een = { ...v, personen: v.personen.slice(0, 1) }
        const past = new Set(zoek(REGIO, w.aanbod, w.claims, een, NU).opties.flatMap((o) => o.plekIds))
        for (const id of past) {
          const r = w.aanbod.vanPlek.get(id)
          if (r)
            expect(beoordeelPlek({ id, ruimte: r, claim: w.claims.get(id) ?? null }, een, NU).past).toBe(true)
        }
      }),
    )
  })

  it('the order does not depend on the order of the register', () => {
    fc.assert(
      fc.property(deWereld, deVraag, (w, v) => {
        const om = aanbod([...w.aanbod.ruimtes].reverse())
        const ids = (a: typeof om) => zoek(REGIO, a, w.claims, v, NU).opties.map((o) => o.plekIds.join())
        expect(ids(om)).toEqual(ids(w.aanbod))
      }),
    )
  })
})

describe('what comes first', () => {
  const eerste = (ruimtes: ReturnType<typeof ruimte>[], v: Zoekvraag) =>
    zoek(REGIO, aanbod(ruimtes), new Map(), v, NU).opties[0]
  const ver = () => ruimte({ voorziening: { gemeenteCode: 'GM0002', x: 90, y: 90 }, plekken: 9 })
  const dichtbij = () => ruimte({ voorziening: { gemeenteCode: 'GM0001', x: 12, y: 10 }, plekken: 1 })
  it('near where they know people, before more places', () => {
    const d = dichtbij()
    const uit = eerste([ver(), d], vraag({ gemeente: 'GM0001' }))
    expect(uit?.ruimte).toBe(d)
    expect(uit?.waarom).toContainEqual({ code: 'zelfde_gemeente', gemeente: 'Dichtbij' })
  })
  it('without a municipality: where most is free', () => {
    const v = ver()
    expect(eerste([dichtbij(), v], vraag())?.ruimte).toBe(v)
  })
  it('fitness before distance: the ground floor far away before the lift nearby', () => {
    const ver2 = ruimte({ eenheid: { kenmerken: ['begane_grond'] }, voorziening: { x: 90, y: 90 } })
    const lift = ruimte({ eenheid: { kenmerken: ['lift'] }, voorziening: { x: 12, y: 10 } })
    expect(eerste([lift, ver2], vraag({ gemeente: 'GM0001', behoeften: ['begane_grond'] }))?.ruimte).toBe(
      ver2,
    )
  })
  it('what is meant for them before what is for everyone; scarce rooms last', () => {
    const jong = ruimte({
      eenheid: { leeftijdVan: 18, leeftijdTot: 23 },
      voorziening: { doelgroepen: ['jongeren'], x: 90, y: 90 },
    })
    const v = vraag({ personen: [{ leeftijd: 20, geslacht: 'man', rol: 'hoofd' }], gemeente: 'GM0001' })
    expect(eerste([dichtbij(), jong], v)?.ruimte).toBe(jong)
    const rolstoel = ruimte({ eenheid: { kenmerken: ['rolstoel'] }, voorziening: { x: 10, y: 10 } })
    expect(eerste([rolstoel, ver()], vraag({ gemeente: 'GM0001' }))?.ruimte).not.toBe(rolstoel)
  })
  it('after violence: the shelter first, without telling where', () => {
    const vo = ruimte({
      groep: 'vrouwenopvang',
      voorziening: { alleenBijGeweld: true, adresGeheim: true, x: 90, y: 90, gemeenteCode: 'GM0001' },
    })
    const uit = eerste([dichtbij(), vo], vraag({ huiselijkGeweld: 'ja', gemeente: 'GM0001' }))
    expect(uit?.ruimte).toBe(vo)
    expect(uit?.waarom.map((w) => w.code)).toEqual(['veilige_route', 'vrij'])
  })
  it('the order of secret addresses says nothing about where they are', () => {
    const geheim = (x: number) =>
      ruimte({ groep: 'vrouwenopvang', voorziening: { alleenBijGeweld: true, adresGeheim: true, x, y: x } })
    const v = vraag({ huiselijkGeweld: 'ja', gemeente: 'GM0001' })
    const [een, twee] = [geheim(90), geheim(10)]
    expect(eerste([een, twee], v)?.ruimte).toBe(een)
    expect(eerste([twee, een], v)?.ruimte).toBe(een)
  })
})

it('names the reason that keeps most places out; full counts before not meant for them', () => {
  const vol = ruimte({ plekken: 2 })
  const jong = ruimte({
    plekken: 9,
    eenheid: { leeftijdVan: 18, leeftijdTot: 23 },
    voorziening: { doelgroepen: ['jongeren'] },
  })
  const claims = new Map(vol.plekken.map((p) => [p.id, claim('plaatsing')]))
  expect(hoofdreden(zoek(REGIO, aanbod([vol, jong]), claims, vraag(), NU))).toBe('vol')
  expect(hoofdreden(zoek(REGIO, aanbod([jong]), new Map(), vraag(), NU))).toBe('leeftijd')
  expect(hoofdreden(zoek(REGIO, aanbod([]), new Map(), vraag(), NU))).toBe('geen_aanbod')
})
