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
  const rang = rangen(aanbieders)
  const bezet = new Map<string, string[]>([...aanbieders.keys()].map((a) => [a, []]))
  const gevraagd = new Map<string, number>()
  const koppeling = new Map<string, string | null>([...clienten.keys()].map((c) => [c, null]))
  const zoekend = [...clienten.keys()]
  while (zoekend.length > 0) {
    const client = zoekend.at(-1) as string
    const keer = gevraagd.get(client) ?? 0
    const aanbieder = clienten.get(client)?.[keer]
    if (aanbieder === undefined) {
      zoekend.pop()
      continue
    }
    gevraagd.set(client, keer + 1)
    const oordeel = rang.get(aanbieder)
    const plekken = bezet.get(aanbieder)
    if (!oordeel?.has(client) || !plekken) continue
    zoekend.pop()
    koppeling.set(client, aanbieder)
    // Kept in the provider's order, so that the last one is who makes room.
    const mijn = oordeel.get(client) as number
    let [laag, hoog] = [0, plekken.length]
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1
      if ((oordeel.get(plekken[midden] as string) as number) < mijn) laag = midden + 1
      else hoog = midden
    }
    plekken.splice(laag, 0, client)
    if (plekken.length <= (capaciteit.get(aanbieder) ?? 0)) continue
    const af = plekken.pop() as string
    koppeling.set(af, null)
    zoekend.push(af)
  }
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
