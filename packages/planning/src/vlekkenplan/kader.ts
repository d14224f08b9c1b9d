import { geldigOp, gemeentenOp, type Regio, type Vlekkenplan } from '@zicht/regio'
import { jarenVan, type Vlekcel, type Vlekjaren, type Vlekkader } from './cellen.ts'

type Regiosoort = {
  code: string
  naam: string
  categorie: string | null
  perJaar: boolean
  producten: readonly string[]
  doel: number
  hoogstens?: number
}

const slot = (jaar: number) => `${jaar}-12-31`

/** Which products a kind of place means: as the area plan says, else as the region model reads it. None: it cannot be counted. */
export const productenVanSoort = (
  regio: Regio,
  soort: { code: string; producten?: readonly string[] },
): readonly string[] =>
  soort.producten?.length
    ? soort.producten
    : regio.planstations.filter((s) => s.vlekkenplan?.soort === soort.code).flatMap((s) => s.producten)

/** The area plan of the region's files on a day: the one that the region model uses, else the first that holds. */
export function regioplanOp(regio: Regio, dag: string): Vlekkenplan | undefined {
  const geldig = geldigOp(regio.vlekkenplannen, dag)
  const code = geldigOp(regio.planmodellen, dag)[0]?.vlekkenplan?.code
  return geldig.find((p) => p.code === code) ?? geldig[0]
}

/** The kinds of place that the region knows on a day, in the order of its plan, with what that plan wants of each. */
export function vleksoortenOp(regio: Regio, dag: string): Regiosoort[] {
  const plan = regioplanOp(regio, dag)
  if (!plan) return []
  const binnen = plan.categorieen.flatMap((c) =>
    c.soorten.map((s) => ({
      code: s.code,
      naam: s.naam,
      categorie: c.naam,
      perJaar: false,
      producten: productenVanSoort(regio, s),
      doel: s.aantal,
    })),
  )
  const ernaast = plan.ookNog.map((o) => ({
    code: o.code,
    naam: o.naam,
    categorie: null,
    perJaar: o.perJaar,
    producten: o.perJaar ? [] : productenVanSoort(regio, o),
    doel: o.aantal ?? o.van ?? o.tot ?? 0,
    ...(o.aantal === undefined && o.tot !== undefined ? { hoogstens: o.tot } : {}),
  }))
  return [...binnen, ...ernaast]
}

/**
 * What a plan of these years can be about: kinds and municipalities as the region has them on each 31 December. `vastgesteld`: cells of
 * the adopted plan, by year; where there is none the plan of the region's files holds.
 */
export function vlekkader(
  regio: Regio,
  jaren: Vlekjaren,
  vastgesteld: readonly (Vlekjaren & { cellen: readonly Vlekcel[] })[] = [],
): Vlekkader {
  const soorten = new Map<string, Vlekkader['soorten'][number]>()
  const gemeenten = new Map<string, Vlekkader['gemeenten'][number]>()
  const nu: Vlekkader['nu'] = []
  for (const jaar of jarenVan(jaren)) {
    const plan = vastgesteld.find((p) => p.vanJaar <= jaar && jaar <= p.totJaar)
    for (const { code, naam, categorie, perJaar, doel, hoogstens } of vleksoortenOp(regio, slot(jaar))) {
      const bekend = soorten.get(code) ?? { code, naam, categorie, perJaar, jaren: [] }
      soorten.set(code, { ...bekend, jaren: [...bekend.jaren, jaar] })
      if (plan) {
        const cellen = plan.cellen.filter((c) => c.soort === code && c.jaar === jaar)
        nu.push({ soort: code, jaar, plekken: cellen.reduce((n, c) => n + c.plekken, 0) })
      } else nu.push({ soort: code, jaar, plekken: doel, ...(hoogstens === undefined ? {} : { hoogstens }) })
    }
    for (const { code, naam } of gemeentenOp(regio, slot(jaar))) {
      const bekend = gemeenten.get(code) ?? { code, naam, jaren: [] }
      gemeenten.set(code, { ...bekend, jaren: [...bekend.jaren, jaar] })
    }
  }
  return {
    vanJaar: jaren.vanJaar,
    totJaar: jaren.totJaar,
    soorten: [...soorten.values()],
    gemeenten: [...gemeenten.values()],
    nu,
  }
}
