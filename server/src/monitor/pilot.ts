import { leeftijdsband } from './leeftijd.ts'
import type { Crisisrij } from './lees-crisis.ts'

/** One person in the report: what was known at the first call, how it ended at the last. */
export type Mens = {
  verwijzer: string
  leeftijd: number | null
  geslacht: string
  herkomst: string | null
  vervolg: string
  arrangementen: string[]
  acties: string[]
}

export type Herkomst = 'centrumgemeente' | 'overige_regio' | 'elders' | 'onbekend'

/** A call about the same case as another is no call of its own. */
const telt = (rij: Crisisrij) => rij.uitkomst !== 'dubbele_melding'

/** People, in the order in which they first came up. Referrer, age, gender and origin are of the first call that knows them. */
export function mensenVan(rijen: readonly Crisisrij[]): Mens[] {
  const perMens = Map.groupBy(rijen.filter(telt), (r) => r.persoon)
  return [...perMens.values()].flatMap((meldingen) => {
    const [eerste] = meldingen
    const laatste = meldingen.at(-1)
    if (!eerste || !laatste) return []
    return [
      {
        verwijzer: eerste.verwijzer,
        leeftijd: meldingen.find((m) => m.leeftijd !== null)?.leeftijd ?? null,
        geslacht: meldingen.find((m) => m.geslacht !== 'onbekend')?.geslacht ?? 'onbekend',
        herkomst: meldingen.find((m) => m.herkomst !== null)?.herkomst ?? null,
        vervolg: laatste.gesloten ? (laatste.vervolg ?? 'onbekend') : 'loopt_nog',
        arrangementen: meldingen.flatMap((m) => m.arrangementen),
        acties: meldingen.flatMap((m) => m.acties),
      },
    ]
  })
}

/** As document 000 splits it: the central municipality, the rest of the region; elsewhere and unknown are kept apart, never filled up. */
export function herkomstsoort(
  herkomst: string | null,
  centrum: string,
  regiocodes: ReadonlySet<string>,
): Herkomst {
  if (herkomst === null) return 'onbekend'
  if (herkomst === centrum) return 'centrumgemeente'
  return regiocodes.has(herkomst) ? 'overige_regio' : 'elders'
}

/** How often each value occurs; an empty value is unknown. */
export const tel = (waarden: readonly string[]): Map<string, number> => {
  const uit = new Map<string, number>()
  for (const w of waarden) uit.set(w || 'onbekend', (uit.get(w || 'onbekend') ?? 0) + 1)
  return uit
}

export type Pilot = {
  meldingen: number
  mensen: number
  gezelschap: number
  arrangementen: Map<string, number>
  metArrangement: number
  zonderArrangement: number
  leeftijdVan: number | null
  leeftijdTot: number | null
  verwijzers: Map<string, number>
  leeftijden: Map<string, number>
  geslachten: Map<string, number>
  herkomsten: Map<string, number>
  vervolgen: Map<string, number>
  acties: Map<string, number>
}

/** The figures of the crisis team over a period (document 000; C025). `gezelschap`: others who had to stay together with them. */
export function telPilot(
  rijen: readonly Crisisrij[],
  centrum: string,
  regiocodes: ReadonlySet<string>,
): Pilot {
  const mensen = mensenVan(rijen)
  const geteld = rijen.filter(telt)
  const leeftijden = mensen.flatMap((m) => m.leeftijd ?? [])
  const met = mensen.filter((m) => m.arrangementen.length > 0).length
  return {
    meldingen: geteld.length,
    mensen: mensen.length,
    gezelschap: geteld.reduce((s, r) => s + r.anderen, 0),
    arrangementen: tel(mensen.flatMap((m) => m.arrangementen)),
    metArrangement: met,
    zonderArrangement: mensen.length - met,
    leeftijdVan: leeftijden.length ? Math.min(...leeftijden) : null,
    leeftijdTot: leeftijden.length ? Math.max(...leeftijden) : null,
    verwijzers: tel(mensen.map((m) => m.verwijzer)),
    leeftijden: tel(mensen.map((m) => leeftijdsband(m.leeftijd))),
    geslachten: tel(mensen.map((m) => m.geslacht)),
    herkomsten: tel(mensen.map((m) => herkomstsoort(m.herkomst, centrum, regiocodes))),
    vervolgen: tel(mensen.map((m) => m.vervolg)),
    acties: tel(mensen.flatMap((m) => m.acties)),
  }
}
