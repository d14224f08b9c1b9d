import type { Bordrij, Cijfers, Plekstand } from './vormen.ts'

/** A row that came over the live stream, with the moment (ms on the page's own clock) at which it came in. */
export type Vers = { rij: Bordrij; ontvangen: number }

/**
 * The rows as they stand: what came in over the stream after the request was begun is newer than its answer. An event of a facility
 * that the answer did not have is left for the next request.
 */
export const voegVerseToe = (
  rijen: readonly Bordrij[],
  vers: ReadonlyMap<string, Vers>,
  begonnen: number,
): Bordrij[] =>
  rijen.map((rij) => {
    const nieuw = vers.get(rij.id)
    return nieuw && nieuw.ontvangen >= begonnen ? nieuw.rij : rij
  })

/** The first moment after `nu` at which a hold or a repair ends by itself: then the board asks again. */
export function eerstvolgendVerval(rijen: readonly Bordrij[], nu: string): string | null {
  let eerste: string | null = null
  for (const rij of rijen)
    for (const { tot } of rij.plekken)
      if (tot !== null && tot > nu && (eerste === null || tot < eerste)) eerste = tot
  return eerste
}

const NIETS: Cijfers = { totaal: 0, bezet: 0, vast: 0, buitenGebruik: 0, tijdelijk: 0, vrij: 0 }

/** The figures of several facilities together. */
export const telOp = (rijen: readonly Bordrij[]): Cijfers =>
  rijen.reduce(
    (som, { cijfers: c }) => ({
      totaal: som.totaal + c.totaal,
      bezet: som.bezet + c.bezet,
      vast: som.vast + c.vast,
      buitenGebruik: som.buitenGebruik + c.buitenGebruik,
      tijdelijk: som.tijdelijk + c.tijdelijk,
      vrij: som.vrij + c.vrij,
    }),
    NIETS,
  )

export type Bordkeuze = {
  deel: 'crisis' | 'alle' | 'eigen'
  doelgroep: string | null
  gemeente: string | null
  alleenVrij: boolean
}

/** The rows that someone asked for; fullest need first is no order, so the names decide. */
export const kiesRijen = (rijen: readonly Bordrij[], keuze: Bordkeuze, eigenOrganisatie: string): Bordrij[] =>
  rijen
    .filter(
      (r) =>
        keuze.deel === 'alle' || (keuze.deel === 'crisis' ? r.crisis : r.organisatieId === eigenOrganisatie),
    )
    .filter((r) => keuze.doelgroep === null || r.doelgroepen.includes(keuze.doelgroep))
    .filter((r) => keuze.gemeente === null || r.gemeenteCode === keuze.gemeente)
    .filter((r) => !keuze.alleenVrij || r.cijfers.vrij > 0)
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))

/** Target groups that occur, with how much is free for each. A facility for several groups counts in each of them. */
export function perDoelgroep(rijen: readonly Bordrij[]): { doelgroep: string; vrij: number }[] {
  const uit = new Map<string, number>()
  for (const rij of rijen) for (const d of rij.doelgroepen) uit.set(d, (uit.get(d) ?? 0) + rij.cijfers.vrij)
  return [...uit].map(([doelgroep, vrij]) => ({ doelgroep, vrij }))
}

/** Places by unit, in the order in which they come. */
export function perEenheid(
  plekken: readonly Plekstand[],
): { id: string; naam: string; plekken: Plekstand[] }[] {
  const uit = new Map<string, { id: string; naam: string; plekken: Plekstand[] }>()
  for (const plek of plekken) {
    const eenheid = uit.get(plek.eenheidId) ?? { id: plek.eenheidId, naam: plek.eenheid, plekken: [] }
    eenheid.plekken.push(plek)
    uit.set(plek.eenheidId, eenheid)
  }
  return [...uit.values()]
}

/** A row whose figures are older than was agreed. */
export const isOud = (rij: Bordrij, nu: string): boolean =>
  rij.bijgewerktOp === null ||
  (rij.versheidMinuten !== null &&
    Date.parse(nu) - Date.parse(rij.bijgewerktOp) > rij.versheidMinuten * 60_000)
