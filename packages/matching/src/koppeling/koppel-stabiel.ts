import { legeStand, speelRonde } from './ronde.ts'

/** Names in order of preference; who is not on the list is not acceptable. */
export type Voorkeuren = ReadonlyMap<string, readonly string[]>
export type Capaciteit = ReadonlyMap<string, number>

const rangen = (voorkeuren: Voorkeuren): Map<string, Map<string, number>> =>
  new Map([...voorkeuren].map(([naam, lijst]) => [naam, new Map(lijst.map((ander, i) => [ander, i]))]))

/**
 * Stable matching of clients to providers with a capacity: no client and provider would both rather have each other. Of all stable
 * matchings the one that every client likes best: clients propose (Gale and Shapley, Am. Math. Monthly 69, 1962). A client without a
 * match has null. A provider without a capacity takes nobody.
 */
export const koppelStabiel = (
  clienten: Voorkeuren,
  aanbieders: Voorkeuren,
  capaciteit: Capaciteit,
): Map<string, string | null> => {
  const [wie, waar] = [[...clienten.keys()], [...aanbieders.keys()]]
  const nummer = new Map(waar.map((naam, j) => [naam, j]))
  const oordeel = rangen(aanbieders)
  const rang = waar.map((a) => wie.map((c) => oordeel.get(a)?.get(c) ?? null))
  const ronde = {
    lijsten: wie.map((c, i) =>
      (clienten.get(c) ?? []).flatMap((a) => {
        const j = nummer.get(a)
        return j !== undefined && rang[j]![i] !== null ? [j] : []
      }),
    ),
    gaatVoor: (a: number, b: number, plek: number) => rang[plek]![a]! < rang[plek]![b]!,
  }
  const ruimte = (plek: number): number => capaciteit.get(waar[plek]!) ?? 0
  const { bij } = speelRonde(ronde, legeStand(wie.length, waar.length), ruimte)
  const koppeling = new Map<string, string | null>(wie.map((c) => [c, null]))
  for (const [j, hier] of bij.entries()) for (const i of hier) koppeling.set(wie[i]!, waar[j]!)
  return koppeling
}

/** Pairs that would both rather have each other than what the matching gives them; none in a stable one. */
export const blokkerendeParen = (
  clienten: Voorkeuren,
  aanbieders: Voorkeuren,
  capaciteit: Capaciteit,
  koppeling: ReadonlyMap<string, string | null>,
): { client: string; aanbieder: string }[] => {
  const rang = rangen(aanbieders)
  const bij = new Map<string, string[]>()
  for (const [client, aanbieder] of koppeling)
    if (aanbieder !== null) bij.set(aanbieder, [...(bij.get(aanbieder) ?? []), client])
  return [...clienten].flatMap(([client, lijst]) => {
    const nu = koppeling.get(client) ?? null
    const liever = nu === null ? lijst : lijst.slice(0, lijst.indexOf(nu))
    return liever
      .filter((aanbieder) => {
        const mijn = rang.get(aanbieder)?.get(client)
        const daar = bij.get(aanbieder) ?? []
        if (mijn === undefined) return false
        const vrij = daar.length < (capaciteit.get(aanbieder) ?? 0)
        return vrij || daar.some((c) => (rang.get(aanbieder)?.get(c) ?? Number.POSITIVE_INFINITY) > mijn)
      })
      .map((aanbieder) => ({ client, aanbieder }))
  })
}
