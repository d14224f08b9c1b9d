import type { Quotum, Toewijzingsvraag } from './vraag.ts'

/**
 * The assignment as a table of whole-number costs (a reward is a negative cost), one table entry per row and column.
 *
 * Rows are clients, columns places. A quota becomes part of the table: of a group of n clients of whom at most q get a place, n − q
 * must take a seat that is no place, so n − q such columns are added and filling them counts above everything. Places the other way
 * round, with rows. So an assignment with quotas is an assignment without, and stays exact.
 *
 * "First most people of the highest class, then the next, then total fit" is one order on tuples. A tuple is packed in as few
 * numbers (`lagen`, the lowest first) as fit exactly in a double: a class weighs more than all below it together can make up.
 * What does not fit any more goes to a next layer; layers are compared from high to low and added each on its own.
 */
export type Opgave = {
  readonly rijen: number
  readonly kolommen: number
  readonly clienten: number
  readonly plekken: number
  readonly lagen: number
  /** Lowest layer, row by row; Infinity where not allowed. */
  readonly laagste: Float64Array
  /** Per higher layer (from 1): the cost of a client in a place, per client. */
  readonly hoger: readonly Float64Array[]
  /** Per layer: the cost of filling a seat or blocking a place for a quota. */
  readonly verplicht: readonly number[]
  /** Fit times this is whole. */
  readonly schaal: number
}

/** Sums stay below this, so that a sum or difference of some of them is still exact. */
const GRENS = 2 ** 50
const DECIMALEN = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

/** The power of ten that makes every fit whole; null when six decimals are not enough. */
export const schaalVan = (pasvorm: Toewijzingsvraag['pasvorm']): number | null => {
  let stap = 0
  for (const rij of pasvorm)
    for (const w of rij) {
      if (w === null) continue
      while (stap < DECIMALEN.length && Math.round(w * DECIMALEN[stap]!) / DECIMALEN[stap]! !== w) stap++
      if (stap === DECIMALEN.length) return null
    }
  return DECIMALEN[stap] ?? null
}

type Leden = readonly { readonly groep?: string | undefined }[]

/** Per group that has more members than its limit: how many too many, with the lowest limit that is given. */
const overtallig = (leden: Leden, quota: readonly Quotum[]): { groep: string; over: number }[] => {
  const grens = new Map<string, number>()
  for (const q of quota)
    grens.set(q.groep, Math.min(q.hoogstens, grens.get(q.groep) ?? Number.POSITIVE_INFINITY))
  return [...grens].flatMap(([groep, hoogstens]) => {
    const over = leden.filter((l) => l.groep === groep).length - hoogstens
    return over > 0 ? [{ groep, over }] : []
  })
}

const uitgespreid = (o: { groep: string; over: number }[]): string[] =>
  o.flatMap(({ groep, over }) => Array.from({ length: over }, () => groep))

export const maakOpgave = ({ clienten, plekken, pasvorm, quota = [] }: Toewijzingsvraag): Opgave => {
  const n = clienten.length
  const m = plekken.length
  const stoelen = uitgespreid(
    overtallig(
      clienten,
      quota.filter((q) => q.over === 'clienten'),
    ),
  )
  const blokken = uitgespreid(
    overtallig(
      plekken,
      quota.filter((q) => q.over === 'plekken'),
    ),
  )
  const rijen = n + blokken.length
  const kolommen = m + stoelen.length
  const schaal = schaalVan(pasvorm)
  if (schaal === null) throw new RangeError('een pasvorm heeft hoogstens zes decimalen')

  const laagste = new Float64Array(rijen * kolommen).fill(Number.POSITIVE_INFINITY)
  let grootste = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const w = pasvorm[i]?.[j] ?? null
      if (w === null) continue
      const geheel = Math.round(w * schaal)
      laagste[i * kolommen + j] = -geheel
      grootste = Math.max(grootste, Math.abs(geheel))
    }
  let totaal = grootste * Math.min(n, m)
  if (!(totaal < GRENS)) throw new RangeError('de pasvorm is te groot om precies op te tellen')

  // Weights from the lowest class up, and above them the quotas: [layer, weight].
  let laag = 0
  const weeg = (hoeveel: number): [number, number] => {
    const gewicht = 2 * totaal + 1
    if (gewicht * Math.max(hoeveel, 1) + totaal < GRENS) {
      totaal += gewicht * hoeveel
      return [laag, gewicht]
    }
    laag++
    totaal = hoeveel
    return [laag, 1]
  }
  const perKlasse = new Map<number, [number, number]>()
  for (const p of [...new Set(clienten.map((c) => c.prioriteit))].sort((a, b) => a - b))
    perKlasse.set(p, weeg(clienten.filter((c) => c.prioriteit === p).length))
  const extra = stoelen.length + blokken.length
  const [topLaag, topGewicht] = extra > 0 ? weeg(extra) : [0, 0]
  const lagen = laag + 1
  const verplicht = Array.from({ length: lagen }, (_, l) => (l === topLaag ? -topGewicht : 0))
  const hoger = Array.from({ length: lagen - 1 }, () => new Float64Array(n))
  for (let i = 0; i < n; i++) {
    const [l, gewicht] = perKlasse.get(clienten[i]!.prioriteit)!
    if (l > 0) hoger[l - 1]![i] = -gewicht
    else for (let j = 0; j < m; j++) laagste[i * kolommen + j]! -= gewicht
    for (const [s, groep] of stoelen.entries())
      if (clienten[i]!.groep === groep) laagste[i * kolommen + m + s] = verplicht[0]!
  }
  for (const [b, groep] of blokken.entries())
    for (let j = 0; j < m; j++)
      if (plekken[j]!.groep === groep) laagste[(n + b) * kolommen + j] = verplicht[0]!
  return { rijen, kolommen, clienten: n, plekken: m, lagen, laagste, hoger, verplicht, schaal }
}

/** The cost of a row in a column, in a higher layer. */
export const hogereKosten = (o: Opgave, laag: number, rij: number, kolom: number): number =>
  rij < o.clienten && kolom < o.plekken ? o.hoger[laag - 1]![rij]! : o.verplicht[laag]!
