import { gemeentenOp, type Regio } from '@zicht/regio'
import { beoordeelEenheid, type NietPassend } from './beoordeel-eenheid.ts'
import type { Claim } from './beoordeel-plek.ts'
import type { Nu } from './beoordeel-ruimte.ts'
import { GROEPEN, type Groep } from './codes.ts'
import { type Gerangschikt, type Ligging, rangschik } from './rangschik.ts'
import type { Aanbod } from './ruimte.ts'
import type { Zoekvraag } from './zoekvraag.ts'

export type Zoekuitkomst = {
  /** Best first; also the order in which the groups come. */
  opties: Gerangschikt[]
  perGroep: { groep: Groep; opties: Gerangschikt[] }[]
  niet: NietPassend[]
  tellingen: { past: number; pastNiet: number; nietVoorCrisis: number }
}

/**
 * The search: every place of the region is judged, once. Pure; the register and who claims what come from outside. Free is
 * never stored: a place is free when nothing claims it at this moment.
 */
export function zoek(
  regio: Pick<Regio, 'gemeenten'>,
  aanbod: Aanbod,
  claims: ReadonlyMap<string, Claim>,
  vraag: Zoekvraag,
  nu: Nu,
): Zoekuitkomst {
  const oordelen = aanbod.ruimtes.map((ruimte) => beoordeelEenheid(ruimte, claims, vraag, nu))
  const gemeenten = gemeentenOp(regio, aanbod.datum)
  const naam = (code: string) => gemeenten.find((g) => g.code === code)?.naam ?? code
  const opties = rangschik(
    oordelen.flatMap((o) => o.optie ?? []),
    vraag,
    liggingVan(gemeenten, vraag.gemeente),
    naam,
  )
  const niet = oordelen.flatMap((o) => o.niet)
  const pastNiet = niet.reduce((som, n) => som + n.plekIds.length, 0)
  return {
    opties,
    perGroep: GROEPEN.map((groep) => ({ groep, opties: opties.filter((o) => o.ruimte.groep === groep) }))
      .filter((g) => g.opties.length > 0)
      .sort(
        (a, b) => opties.indexOf(a.opties[0] as Gerangschikt) - opties.indexOf(b.opties[0] as Gerangschikt),
      ),
    niet,
    tellingen: { past: aanbod.plekIds.length - pastNiet, pastNiet, nietVoorCrisis: aanbod.nietVoorCrisis },
  }
}

function liggingVan(gemeenten: Regio['gemeenten'], code: string | null): Ligging | null {
  const gemeente = gemeenten.find((g) => g.code === code)
  return gemeente ? { naam: gemeente.naam, ...gemeente.ligging } : null
}
