import type { Bordrij, Cijfers } from './bordrij.ts'

const optellen = (a: Cijfers, b: Cijfers): Cijfers => ({
  totaal: a.totaal + b.totaal,
  bezet: a.bezet + b.bezet,
  vast: a.vast + b.vast,
  buitenGebruik: a.buitenGebruik + b.buitenGebruik,
  tijdelijk: a.tijdelijk + b.tijdelijk,
  vrij: a.vrij + b.vrij,
})

const NIETS: Cijfers = { totaal: 0, bezet: 0, vast: 0, buitenGebruik: 0, tijdelijk: 0, vrij: 0 }

/** The same figures per target group. A facility for several groups counts in each of them, so the groups do not add up to the region. */
export function telPerDoelgroep(
  rijen: readonly Bordrij[],
): { doelgroep: string; voorzieningen: number; cijfers: Cijfers }[] {
  const groepen = new Map<string, Bordrij[]>()
  for (const rij of rijen)
    for (const doelgroep of rij.doelgroepen) groepen.set(doelgroep, [...(groepen.get(doelgroep) ?? []), rij])
  return [...groepen].map(([doelgroep, lijst]) => ({
    doelgroep,
    voorzieningen: lijst.length,
    cijfers: lijst.map((rij) => rij.cijfers).reduce(optellen, NIETS),
  }))
}
