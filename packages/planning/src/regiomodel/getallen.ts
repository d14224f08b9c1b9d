import { wijzerdeel } from '../invoer/lees.ts'
import { weiger } from '../invoer/redenen.ts'
import type { Getal, Regiomodel } from './model.ts'

/** A number of the model by name: `stations/EERSTE_OPVANG/verblijfDagen`, `bronnen/CRISIS/perJaar`, `woningenPerJaar`. */
export type GenoemdGetal = { pad: string; naam: string; getal: Getal }

const KOP = {
  woningenPerJaar: 'Woningen per jaar',
  wlzDeel: 'Deel naar de Wlz',
  terugvalgarantieDeel: 'Deel met terugvalgarantie',
  straatBuitenBeeld: 'Buiten beeld op straat',
  doorstroomGeduldDagen: 'Wachten op een volgende plek (dagen)',
  spreiding: 'Spreiding van de verblijfsduur',
} as const
const VELD = {
  plekken: 'plekken bij het begin',
  aanwezig: 'aanwezig bij het begin',
  wachtend: 'wachtend bij het begin',
  verblijfDagen: 'verblijfsduur (dagen)',
  geduldDagen: 'wacht hoogstens (dagen)',
  straatdeel: 'deel van de wachtenden dat buiten slaapt',
  dagprijsCent: 'prijs per dag (cent)',
} as const

/** Every number of the model with its name, in a fixed order. */
export function alleGetallen(model: Regiomodel): GenoemdGetal[] {
  const herkomstnaam = (code: string) => model.herkomst.find((h) => h.code === code)?.naam ?? code
  const naamVan = (code: string) => model.stations.find((s) => s.code === code)?.naam ?? 'vertrek'
  return [
    ...(Object.keys(KOP) as (keyof typeof KOP)[]).map((k) => ({ pad: k, naam: KOP[k], getal: model[k] })),
    ...model.bronnen.flatMap((b) => [
      { pad: `bronnen/${b.code}/perJaar`, naam: `${b.naam}: mensen per jaar`, getal: b.perJaar },
      ...b.naar.map((n) => ({
        pad: `bronnen/${b.code}/naar/${n.station}`,
        naam: `${b.naam}: deel naar ${naamVan(n.station)}`,
        getal: n.deel,
      })),
      ...(b.herkomst ?? []).map((h) => ({
        pad: `bronnen/${b.code}/herkomst/${h.code}`,
        naam: `${b.naam}: deel uit ${herkomstnaam(h.code)}`,
        getal: h.deel,
      })),
    ]),
    ...model.stations.flatMap((s) => [
      ...(Object.keys(VELD) as (keyof typeof VELD)[]).flatMap((veld) => {
        const getal = s[veld]
        return getal ? [{ pad: `stations/${s.code}/${veld}`, naam: `${s.naam}: ${VELD[veld]}`, getal }] : []
      }),
      ...s.uitgangen.map((u) => ({
        pad: `stations/${s.code}/uitgangen/${u.naar}`,
        naam: u.terugval ? `${s.naam}: terugval` : `${s.naam}: kans op ${naamVan(u.naar)}`,
        getal: u.kans,
      })),
    ]),
    ...model.herkomst.map((h) => ({
      pad: `herkomst/${h.code}`,
      naam: `Herkomst: deel uit ${h.naam}`,
      getal: h.deel,
    })),
  ]
}

/** Shares of one whole: what comes before the last part of the name is the whole. */
const HEEL = /^(stations\/.+\/uitgangen|bronnen\/.+\/(?:naar|herkomst)|herkomst)\//

/** Is this number a share of which the others of its whole are all nought? It cannot change: nothing gives way. */
export function isHeel(model: Regiomodel, pad: string): boolean {
  const heel = HEEL.exec(pad)?.[1]
  return (
    heel !== undefined &&
    alleGetallen(model).every((g) => g.pad === pad || !g.pad.startsWith(`${heel}/`) || g.getal.waarde === 0)
  )
}

/** The model with other numbers. Shares of one whole stay one whole: the others give way in proportion. */
export function metGetallen(
  model: Regiomodel,
  waarden: Readonly<Record<string, number | Partial<Getal>>>,
  onder = '',
): Regiomodel {
  const nieuw = structuredClone(model)
  const op = new Map(alleGetallen(nieuw).map((g) => [g.pad, g.getal]))
  const delen = new Map<string, Set<Getal>>()
  for (const [pad, waarde] of Object.entries(waarden)) {
    const getal = op.get(pad)
    if (!getal) throw weiger(`${onder}/${wijzerdeel(pad)}`, 'onbekend_getal')
    Object.assign(getal, typeof waarde === 'number' ? { waarde } : waarde)
    const heel = HEEL.exec(pad)?.[1]
    if (heel) delen.set(heel, (delen.get(heel) ?? new Set<Getal>()).add(getal))
  }
  for (const [heel, vast] of delen) {
    const alle = [...op].filter(([pad]) => pad.startsWith(`${heel}/`)).map(([, g]) => g)
    const gekozen = alle.filter((g) => vast.has(g)).reduce((n, g) => n + g.waarde, 0)
    const rest = alle.filter((g) => !vast.has(g))
    const over = rest.reduce((n, g) => n + g.waarde, 0)
    if (gekozen > 1 + 1e-9 || (over === 0 && Math.abs(gekozen - 1) > 1e-9))
      throw weiger(`${onder}/${wijzerdeel(heel)}`, 'delen', { som: Number(gekozen.toFixed(6)) })
    for (const g of rest) g.waarde *= over > 0 ? Math.max(0, 1 - gekozen) / over : 0
  }
  return nieuw
}
