import type { Quotum, Toewijzing, Toewijzingsvraag } from './vraag.ts'
import { wijsToe } from './wijs-toe.ts'

/**
 * Reasons for an assignment. Each is the answer to "what if": the assignment is made again with one thing different, so a reason is
 * never a guess. That takes as long as a few assignments: ask it for one person, not for all.
 */
export type Grens =
  /** No place is allowed for this person. */
  | { readonly soort: 'niet-toegestaan' }
  /** One more within this quota, and this person would have had a place. */
  | { readonly soort: 'quotum'; readonly quotum: Quotum }
  /** Equal value: with the first lot this person would have had a place. */
  | { readonly soort: 'loting'; readonly lot: number | null }
  /** With a better fit this person would have had a place; others of the same class fit better in all. */
  | { readonly soort: 'pasvorm' }
  /** Only a higher class would have given a place: the places go to people with priority. */
  | { readonly soort: 'prioriteit'; readonly prioriteit: number }
  /** Not even as the first of all. */
  | { readonly soort: 'capaciteit' }

export type Toewijzingsuitleg = {
  readonly id: string
  readonly plek: string | null
  readonly pasvorm: number | null
  /** What stood in the way; null for who has a place. */
  readonly grens: Grens | null
  /** What would have given a place: the lowest class on the list (or one above all), the quotas, and one more place like the one that fits best. */
  readonly zouHelpen: {
    readonly prioriteit: number | null
    readonly quota: readonly Quotum[]
    readonly plekErbijAls: string | null
  }
  /** Allowed places that fit this person better than what the assignment gives, and who has them. */
  readonly beter: readonly { readonly plek: string; readonly pasvorm: number; readonly bij: string | null }[]
}

const vind = (vraag: Toewijzingsvraag, id: string): number => {
  const i = vraag.clienten.findIndex((c) => c.id === id)
  if (i < 0) throw new RangeError('deze client doet niet mee')
  return i
}

const metPrioriteit = (vraag: Toewijzingsvraag, i: number, prioriteit: number): Toewijzingsvraag => ({
  ...vraag,
  clienten: vraag.clienten.map((c, k) => (k === i ? { ...c, prioriteit } : c)),
})

const geplaatst = (vraag: Toewijzingsvraag, id: string): boolean => wijsToe(vraag).plek.get(id) !== null

export const legToewijzingUit = (
  vraag: Toewijzingsvraag,
  uitkomst: Toewijzing,
  id: string,
): Toewijzingsuitleg => {
  const i = vind(vraag, id)
  const ik = vraag.clienten[i]!
  const rij = vraag.pasvorm[i]!
  const plek = uitkomst.plek.get(id) ?? null
  const mijn = plek === null ? null : (rij[vraag.plekken.findIndex((p) => p.id === plek)] ?? null)
  const houder = new Map([...uitkomst.plek].map(([wie, p]) => [p, wie]))
  const beter = vraag.plekken
    .flatMap((p, j) => {
      const w = rij[j] ?? null
      return w !== null && (mijn === null || w > mijn)
        ? [{ plek: p.id, pasvorm: w, bij: houder.get(p.id) ?? null }]
        : []
    })
    .sort((a, b) => b.pasvorm - a.pasvorm)
  const kop = { id, plek, pasvorm: mijn, beter }
  const niets = { prioriteit: null, quota: [], plekErbijAls: null }
  if (plek !== null) return { ...kop, grens: null, zouHelpen: niets }
  const eerste = beter[0]
  if (!eerste) return { ...kop, grens: { soort: 'niet-toegestaan' }, zouHelpen: niets }

  const quota = (vraag.quota ?? []).filter((q) => {
    if (q.over === 'clienten' && q.groep !== ik.groep) return false
    const ruimer = (vraag.quota ?? []).map((x) => (x === q ? { ...q, hoogstens: q.hoogstens + 1 } : x))
    return geplaatst({ ...vraag, quota: ruimer }, id)
  })
  // A higher class never takes a place away, so the lowest class that helps can be found by halving.
  const klassen = [...new Set(vraag.clienten.map((c) => c.prioriteit))].filter((p) => p > ik.prioriteit)
  klassen.sort((a, b) => a - b)
  klassen.push((klassen.at(-1) ?? ik.prioriteit) + 1)
  let [laag, hoog] = [0, klassen.length]
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1
    if (geplaatst(metPrioriteit(vraag, i, klassen[midden]!), id)) hoog = midden
    else laag = midden + 1
  }
  const prioriteit = klassen[laag] ?? null
  const als = vraag.plekken.findIndex((p) => p.id === eerste.plek)
  const erbij = {
    ...vraag,
    plekken: [...vraag.plekken, { ...vraag.plekken[als]!, id: `${eerste.plek}+` }],
    pasvorm: vraag.pasvorm.map((r) => [...r, r[als] ?? null]),
  }
  const plekErbijAls = geplaatst(erbij, id) ? eerste.plek : null
  const zouHelpen = { prioriteit, quota, plekErbijAls }

  if (quota[0]) return { ...kop, grens: { soort: 'quotum', quotum: quota[0] }, zouHelpen }
  const loting = new Map(vraag.loting).set(id, Number.NEGATIVE_INFINITY)
  if (geplaatst({ ...vraag, loting }, id))
    return { ...kop, grens: { soort: 'loting', lot: vraag.loting?.get(id) ?? null }, zouHelpen }
  const top = vraag.pasvorm.reduce((m, r) => r.reduce((n: number, w) => Math.max(n, w ?? n), m), 0)
  const bodem = vraag.pasvorm.reduce((m, r) => r.reduce((n: number, w) => Math.min(n, w ?? n), m), 0)
  // More than any exchange of two places could gain.
  const veel = 2 * top - bodem + 1
  const ideaal = {
    ...vraag,
    loting,
    pasvorm: vraag.pasvorm.map((r, k) => (k === i ? r.map((w) => (w === null ? null : veel)) : r)),
  }
  if (geplaatst(ideaal, id)) return { ...kop, grens: { soort: 'pasvorm' }, zouHelpen }
  return {
    ...kop,
    grens: prioriteit === null ? { soort: 'capaciteit' } : { soort: 'prioriteit', prioriteit },
    zouHelpen,
  }
}

export type Vergelijking = {
  readonly voor: string
  readonly na: string
  readonly plek: string
  readonly reden: /** The place is not allowed for the other. */
    | { readonly soort: 'niet-toegestaan' }
    /** The other cannot have it within the quotas. */
    | { readonly soort: 'quotum' }
    /** With the place for the other, fewer people of this class would get a place. */
    | { readonly soort: 'prioriteit'; readonly prioriteit: number; readonly nu: number; readonly dan: number }
    /** With the place for the other, the total fit would be less. */
    | { readonly soort: 'pasvorm'; readonly nu: number; readonly dan: number }
    /** Equal in value: the lot decided. */
    | { readonly soort: 'loting'; readonly lotVoor: number | null; readonly lotNa: number | null }
}

/** Why `a` has this place and not `b`: the first criterion that would be worse if the place were for `b`, all others at their best. */
export const waaromToegewezen = (
  vraag: Toewijzingsvraag,
  uitkomst: Toewijzing,
  a: string,
  b: string,
): Vergelijking => {
  vind(vraag, a)
  const i = vind(vraag, b)
  const plek = uitkomst.plek.get(a) ?? null
  if (plek === null) throw new RangeError('deze client heeft geen plek')
  const j = vraag.plekken.findIndex((p) => p.id === plek)
  const kop = { voor: a, na: b, plek }
  if ((vraag.pasvorm[i]?.[j] ?? null) === null) return { ...kop, reden: { soort: 'niet-toegestaan' } }
  const hoogste = Math.max(...vraag.clienten.map((c) => c.prioriteit)) + 1
  const dwang = {
    ...metPrioriteit(vraag, i, hoogste),
    pasvorm: vraag.pasvorm.map((r, k) => r.map((w, l) => ((k === i) === (l === j) ? w : null))),
  }
  const dan = wijsToe(dwang)
  if (dan.plek.get(b) !== plek) return { ...kop, reden: { soort: 'quotum' } }
  const mijn = vraag.clienten[i]!.prioriteit
  for (const { prioriteit, geplaatst: nu } of uitkomst.perPrioriteit) {
    const anders = dan.perPrioriteit.find((p) => p.prioriteit === prioriteit)?.geplaatst ?? 0
    const straks = anders + (prioriteit === mijn ? 1 : 0)
    if (straks !== nu) return { ...kop, reden: { soort: 'prioriteit', prioriteit, nu, dan: straks } }
  }
  if (dan.totaalPasvorm !== uitkomst.totaalPasvorm)
    return { ...kop, reden: { soort: 'pasvorm', nu: uitkomst.totaalPasvorm, dan: dan.totaalPasvorm } }
  const lot = (id: string) => vraag.loting?.get(id) ?? null
  return { ...kop, reden: { soort: 'loting', lotVoor: lot(a), lotNa: lot(b) } }
}
