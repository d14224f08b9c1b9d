import type { RegioFout } from '../fout.ts'
import { isGeldigOp } from '../geldig.ts'
import type { Plangetal } from '../schema/planning.ts'
import type { Controleer, Vondst } from '../vondst.ts'
import type { Pad } from '../yaml.ts'

/** Sums of shares may be off by this much, as they are written in decimals. */
const SPELING = 1e-9

/** An assumption of the region model says how far it may be off, and why it was chosen so; every number lies in its range. */
export const plangetallen: Controleer = ({ planmodellen, planstations, planbronnen, bronnen }) => {
  const fictief = new Set(bronnen.filter(({ item }) => item.soort === 'fictief').map(({ item }) => item.code))
  return [...planmodellen, ...planstations, ...planbronnen].flatMap(({ item, fout }) =>
    [...getallenIn(item, [])].flatMap(({ pad, getal }) =>
      fictief.has(getal.bron.code) && !getal.aanname
        ? [
            fout(
              pad,
              'een verzonnen getal is een aanname; verwacht "aanname: true" met een bereik en een reden',
            ),
          ]
        : getalFouten(getal, pad, fout),
    ),
  )
}

/** Shares of one whole sum to 1. */
export const planDelen: Controleer = ({ planstations, planbronnen }) => [
  ...planstations.flatMap(({ item, fout }) =>
    nietEen(
      item.uitgangen.map((u) => u.kans.waarde),
      ['uitgangen'],
      'de kansen van de uitgangen',
      fout,
    ),
  ),
  ...planbronnen.flatMap(({ item, fout }) =>
    nietEen(
      item.naar.map((n) => n.deel.waarde),
      ['naar'],
      'de delen',
      fout,
    ),
  ),
  ...planbronnen.flatMap(({ item, fout }) =>
    item.herkomst.length > 0
      ? nietEen(
          item.herkomst.map((h) => h.deel.waarde),
          ['herkomst'],
          'de delen van de herkomst',
          fout,
        )
      : [],
  ),
]

/** What the model refers to is there, and the places of a kind of the area plan are given out to the last one. */
export const planVerwijzingen: Controleer = (v) => {
  const stations = new Set(v.planstations.map(({ item }) => item.code))
  const kent = (code: string | undefined, weg = false) =>
    code === undefined || stations.has(code) || (weg && code === 'weg')
  const onbekend = (code: string | undefined) =>
    `station "${code}" bestaat niet; verwacht een code uit de lijst planstations`
  return [
    ...v.planstations.flatMap(({ item, fout }) => [
      ...item.uitgangen.flatMap((u, i) =>
        kent(u.naar, true) ? [] : [fout(['uitgangen', i, 'naar'], onbekend(u.naar))],
      ),
      ...(kent(item.anders) ? [] : [fout(['anders'], onbekend(item.anders))]),
      ...(kent(item.geduldNaar, true) ? [] : [fout(['geduldNaar'], onbekend(item.geduldNaar))]),
    ]),
    ...v.planbronnen.flatMap(({ item, fout }) =>
      item.naar.flatMap((n, i) =>
        kent(n.station) ? [] : [fout(['naar', i, 'station'], onbekend(n.station))],
      ),
    ),
    ...v.planbronnen.flatMap(({ item, fout }) =>
      item.herkomst.flatMap(({ herkomst }, i) =>
        v.herkomstaannames.some((h) => h.item.verdeling.some((d) => d.herkomst === herkomst))
          ? []
          : [
              fout(
                ['herkomst', i, 'herkomst'],
                `"${herkomst}" staat niet in de lijst herkomstaannames; verwacht een herkomst die daar staat`,
              ),
            ],
      ),
    ),
    ...v.planmodellen.flatMap((model) => [
      ...(kent(model.item.doorstroom.naar)
        ? []
        : [model.fout(['doorstroom', 'naar'], onbekend(model.item.doorstroom.naar))]),
      ...model.item.ijking.bestemmingen.flatMap((b, i) =>
        b.naar.flatMap((code, k) =>
          kent(code, true) ? [] : [model.fout(['ijking', 'bestemmingen', i, 'naar', k], onbekend(code))],
        ),
      ),
      ...modelVerwijzingen(model, v),
    ]),
  ]
}

/** A step of an example plan closes or opens places of kinds that have any, waits for steps that are there, and says what was assumed. */
export const ombouwStappen: Controleer = ({ ombouwplannen, planstations, bronnen }) => {
  const fictief = new Set(bronnen.filter(({ item }) => item.soort === 'fictief').map(({ item }) => item.code))
  const metPlekken = new Set(planstations.filter(({ item }) => item.plekken).map(({ item }) => item.code))
  return ombouwplannen.flatMap(({ item, fout }) => {
    const codes = item.stappen.map((s) => s.code)
    return item.stappen.flatMap((s, i) => [
      ...(codes.indexOf(s.code) < i ? [fout(['stappen', i, 'code'], `"${s.code}" staat er twee keer`)] : []),
      ...(s.sluit || s.opent
        ? []
        : [fout(['stappen', i, 'code'], 'een stap heeft "sluit", "opent", of allebei')]),
      ...(['sluit', 'opent'] as const).flatMap((kant) => {
        const station = s[kant]?.station
        return station === undefined || metPlekken.has(station)
          ? []
          : [fout(['stappen', i, kant, 'station'], `"${station}" is geen station met plekken`)]
      }),
      ...s.na.flatMap((code, j) =>
        codes.indexOf(code) >= 0 && codes.indexOf(code) < i
          ? []
          : [fout(['stappen', i, 'na', j], `"${code}" is geen eerdere stap van dit plan`)],
      ),
      ...(s.aanname && s.reden === undefined
        ? [fout(['stappen', i, 'aanname'], 'bij een aanname hoort een "reden"')]
        : []),
      ...(fictief.has(s.bron.code) && !s.aanname
        ? [
            fout(
              ['stappen', i, 'bron'],
              'een verzonnen stap is een aanname; verwacht "aanname: true" en een reden',
            ),
          ]
        : []),
    ])
  })
}

type Vondsten = Parameters<Controleer>[0]

function modelVerwijzingen({ item, fout }: Vondsten['planmodellen'][number], v: Vondsten): RegioFout[] {
  const fouten: RegioFout[] = []
  const mist = (pad: Pad, lijst: Vondst<{ code: string }>[], code: string | undefined, naam: string) => {
    if (code !== undefined && !lijst.some((x) => x.item.code === code))
      fouten.push(fout(pad, `"${code}" bestaat niet; verwacht een code uit de lijst ${naam}`))
  }
  mist(['sleutels', 'BW'], v.verdeelsleutels, item.sleutels.BW, 'verdeelsleutels')
  mist(['sleutels', 'MO'], v.verdeelsleutels, item.sleutels.MO, 'verdeelsleutels')
  mist(['straatdoel'], v.indicatoren, item.straatdoel, 'indicatoren')
  const geprijsd = new Set(
    v.tarieven.filter((t) => isGeldigOp(t.item.geldig, item.prijspeil)).map((t) => t.item.product),
  )
  for (const s of v.planstations)
    if (!s.item.dagprijsCent && !s.item.producten.some((p) => geprijsd.has(p)))
      fouten.push(
        s.fout(
          ['code'],
          `"${s.item.code}" heeft op ${item.prijspeil} geen prijs per dag; verwacht "dagprijsCent" of een product met een tarief`,
        ),
      )
  if (!item.vlekkenplan) return fouten
  const { code, woningen } = item.vlekkenplan
  mist(['vlekkenplan', 'code'], v.vlekkenplannen, code, 'vlekkenplannen')
  const plan = v.vlekkenplannen.find((p) => p.item.code === code)?.item
  if (!plan) return fouten
  if (woningen !== undefined && !plan.ookNog.some((o) => o.code === woningen))
    fouten.push(fout(['vlekkenplan', 'woningen'], `"${woningen}" staat niet in "ookNog" van ${code}`))
  const doelen = [...plan.categorieen.flatMap((c) => c.soorten), ...plan.ookNog]
  for (const station of v.planstations) {
    const soort = station.item.vlekkenplan?.soort
    if (soort !== undefined && !doelen.some((d) => d.code === soort))
      fouten.push(station.fout(['vlekkenplan', 'soort'], `"${soort}" staat niet in ${code}`))
  }
  for (const doel of doelen) {
    const delen = v.planstations.filter((s) => s.item.vlekkenplan?.soort === doel.code)
    const som = delen.reduce((n, s) => n + (s.item.vlekkenplan?.plekken.waarde ?? 0), 0)
    const eerste = delen[0]
    if (eerste && doel.aantal !== undefined && som !== doel.aantal)
      fouten.push(
        eerste.fout(
          ['vlekkenplan', 'plekken'],
          `"${doel.code}" heeft ${doel.aantal} plekken in ${code}, maar de stations samen ${som}`,
        ),
      )
  }
  return fouten
}

function* getallenIn(waarde: unknown, pad: Pad): Generator<{ pad: Pad; getal: Plangetal }> {
  if (waarde === null || typeof waarde !== 'object') return
  if ('waarde' in waarde && 'aanname' in waarde) yield { pad, getal: waarde as Plangetal }
  else
    for (const [sleutel, dieper] of Object.entries(waarde))
      yield* getallenIn(dieper, [...pad, Array.isArray(waarde) ? Number(sleutel) : sleutel])
}

function getalFouten(getal: Plangetal, pad: Pad, fout: Vondst<unknown>['fout']): RegioFout[] {
  const { waarde, laag, hoog, aanname, reden } = getal
  if (aanname && (laag === undefined || hoog === undefined || reden === undefined))
    return [fout(pad, 'bij een aanname horen "laag", "hoog" en "reden"')]
  if (waarde < 0) return [fout([...pad, 'waarde'], `hier staat ${waarde}; verwacht nul of meer`)]
  if ((laag ?? waarde) > waarde || (hoog ?? waarde) < waarde)
    return [fout([...pad, 'waarde'], `${waarde} ligt buiten ${laag ?? waarde} tot en met ${hoog ?? waarde}`)]
  return []
}

function nietEen(delen: number[], pad: Pad, wat: string, fout: Vondst<unknown>['fout']): RegioFout[] {
  const som = delen.reduce((a, b) => a + b, 0)
  return Math.abs(som - 1) <= SPELING
    ? []
    : [fout(pad, `${wat} tellen op tot ${Number(som.toFixed(6))}; verwacht 1`)]
}
