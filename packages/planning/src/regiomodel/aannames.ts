import { alleGetallen, type GenoemdGetal, metGetallen } from './getallen.ts'
import type { Deel, Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'

/** `inScenario`: what was computed with instead, where a scenario puts another number in its place or makes it give way. */
export type Aanname = GenoemdGetal & { inScenario?: number }

/**
 * Every number that an outcome rests on, each with its source and since when: those that a scenario may change (`alleGetallen`), and
 * what cost is divided by and targets are held against.
 */
export const alleAannames = (model: Regiomodel, scenario?: Pick<Scenario, 'getallen'>): Aanname[] => [
  ...gebruikteGetallen(model, scenario?.getallen),
  {
    pad: 'doelen/eersteOpvangDagen',
    naam: 'Doel: dagen in de eerste opvang',
    getal: model.doelen.eersteOpvangDagen,
  },
  { pad: 'mix/wachtDagen', naam: 'Doel: dagen wachten op een plek', getal: model.mix.wachtDagen },
  {
    pad: 'mix/bouwPerJaar',
    naam: 'Plekken erbij per soort per jaar, hoogstens',
    getal: model.mix.bouwPerJaar,
  },
  { pad: 'mix/woningCent', naam: 'Een woning erbij, eenmalig (cent)', getal: model.mix.woningCent },
  ...(['BW', 'MO'] as const).flatMap((domein) => {
    const sleutel = model.sleutels[domein]
    return (sleutel?.delen ?? []).flatMap((d) =>
      rij(
        `sleutels/${sleutel?.code ?? ''}/${d.code}`,
        `Sleutel ${sleutel?.code ?? ''}: deel van ${d.naam}`,
        d,
      ),
    )
  }),
]

function gebruikteGetallen(model: Regiomodel, anders: Scenario['getallen']): Aanname[] {
  const eigen = alleGetallen(model)
  if (!anders) return eigen
  const gebruikt = alleGetallen(metGetallen(model, anders))
  return eigen.map((g, i) => {
    const waarde = gebruikt[i]?.getal.waarde ?? g.getal.waarde
    return Math.abs(waarde - g.getal.waarde) > 1e-12 ? { ...g, inScenario: waarde } : g
  })
}

const rij = (pad: string, naam: string, { deel, oorsprong }: Deel): GenoemdGetal[] =>
  oorsprong ? [{ pad, naam, getal: { waarde: deel, ...oorsprong } }] : []
