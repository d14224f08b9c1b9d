import { herkomstPerBron } from './herkomst.ts'
import { alleGetallen, metGetallen } from './getallen.ts'
import type { Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'
import type { BuitenBereik } from './uitkomst.ts'
import { leesbaar } from './zinnen.ts'

const getal = (n: number) =>
  Math.abs(n) < 1 && n !== 0 ? String(Number(n.toPrecision(2))).replace('.', ',') : leesbaar(n)

/** Every input of the scenario that lies outside what the model was set up for, in words. */
export function buitenBereik(basis: Regiomodel, scenario: Scenario): BuitenBereik[] {
  const model = scenario.getallen ? metGetallen(basis, scenario.getallen, '/getallen') : basis
  const uit: BuitenBereik[] = []
  const keur = (pad: string, getalpad: string, naam: string, waarde: number, laag: number, hoog: number) => {
    if (waarde >= laag - 1e-9 && waarde <= hoog + 1e-9) return
    const zin = `${naam}: ${getal(waarde)} ligt buiten ${getal(laag)} tot en met ${getal(hoog)}, waarvoor dit model is opgesteld.`
    if (!uit.some((b) => b.zin === zin))
      uit.push({ pad, getal: getalpad, code: 'bereik', naam, waarde, laag, hoog, zin })
  }
  for (const { pad, naam, getal: g } of alleGetallen(model)) {
    if (scenario.getallen?.[pad] !== undefined && g.laag !== undefined && g.hoog !== undefined)
      keur(`/getallen/${pad.replaceAll('/', '~1')}`, pad, naam, g.waarde, g.laag, g.hoog)
  }
  const met = (
    pad: string,
    getalpad: string,
    naam: string,
    g: Regiomodel['wlzDeel'],
    waarde: number | undefined,
  ) => {
    if (waarde !== undefined) keur(pad, getalpad, naam, waarde, g.laag ?? g.waarde, g.hoog ?? g.waarde)
  }
  for (const [i, { aantal }] of (scenario.woningenPerJaar ?? []).entries())
    met(`/woningenPerJaar/${i}/aantal`, 'woningenPerJaar', 'Woningen per jaar', model.woningenPerJaar, aantal)
  met('/wlzDeel', 'wlzDeel', 'Deel naar de Wlz', model.wlzDeel, scenario.wlzDeel)
  met(
    '/terugvalgarantieDeel',
    'terugvalgarantieDeel',
    'Deel met terugvalgarantie',
    model.terugvalgarantieDeel,
    scenario.terugvalgarantieDeel,
  )
  for (const s of model.stations) {
    const factor = scenario.verblijfFactor?.[s.code] ?? scenario.verblijfFactor?.['*']
    const pad = scenario.verblijfFactor?.[s.code] === undefined ? '*' : s.code
    if (factor !== undefined && s.plekken)
      met(
        `/verblijfFactor/${pad}`,
        `stations/${s.code}/verblijfDagen`,
        `${s.naam}: verblijfsduur (dagen)`,
        s.verblijfDagen,
        s.verblijfDagen.waarde * factor,
      )
    const prijs = scenario.prijsFactor?.[s.code] ?? scenario.prijsFactor?.['*']
    if (prijs !== undefined && s.dagprijsCent.laag !== undefined && s.dagprijsCent.hoog !== undefined)
      met(
        `/prijsFactor/${scenario.prijsFactor?.[s.code] === undefined ? '*' : s.code}`,
        `stations/${s.code}/dagprijsCent`,
        `${s.naam}: prijs per dag (cent)`,
        s.dagprijsCent,
        s.dagprijsCent.waarde * prijs,
      )
    const bekend = [s.plekken?.waarde, s.plekken?.laag, s.plekken?.hoog, s.plan].filter(
      (n) => n !== undefined,
    )
    for (const [i, { vanaf, aantal }] of (scenario.plekken?.[s.code] ?? []).entries()) {
      if (vanaf <= model.begin && aantal < s.aanwezig.waarde)
        uit.push({
          pad: `/plekken/${s.code}/${i}/aantal`,
          getal: `stations/${s.code}/plekken`,
          code: 'plek_bezet',
          naam: `${s.naam}: plekken`,
          waarde: aantal,
          laag: s.aanwezig.waarde,
          hoog: Math.max(...bekend),
          zin: `${s.naam}: ${getal(aantal)} plekken op de eerste dag, en er zijn dan ${getal(s.aanwezig.waarde)} mensen. Niemand hoeft weg: een plek sluit als zij vrijkomt.`,
        })
      keur(
        `/plekken/${s.code}/${i}/aantal`,
        `stations/${s.code}/plekken`,
        `${s.naam}: plekken`,
        aantal,
        Math.min(...bekend),
        Math.max(...bekend),
      )
    }
  }
  const herkomst = herkomstPerBron(model, scenario)
  for (const [i, b] of model.bronnen.entries()) {
    const keer = herkomst[i]?.factor ?? 1
    const over = (scenario.preventie ?? [])
      .filter((p) => p.bron === undefined || p.bron === b.code)
      .reduce((n, p) => n * (1 - p.deel), 1)
    if (over < 1 || Math.abs(keer - 1) > 1e-12)
      met(
        over < 1 ? '/preventie' : '/herkomstFactor',
        `bronnen/${b.code}/perJaar`,
        `${b.naam}: mensen per jaar`,
        b.perJaar,
        b.perJaar.waarde * over * keer,
      )
  }
  return uit
}
