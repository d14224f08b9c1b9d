import { koppelRonde, type Koppelvraag, ordeVan } from './koppelvraag.ts'
import { kopieVan, legeStand, maakRonde, speelRonde, vraagVerder } from './ronde.ts'

/** What stood between a person and a place. */
export type Koppelgrens =
  /** No place is allowed for this person. */
  | { readonly soort: 'niet-toegestaan' }
  /** The person named no place that is allowed: rather waits. */
  | { readonly soort: 'wacht-liever' }
  /** With the first lot this person would have had a place: others were equal in the published order. */
  | { readonly soort: 'loting'; readonly lot: number | null }
  /** Each place that was named went to somebody who goes before this person in the order of that place. */
  | { readonly soort: 'volgorde' }

export type Koppelingsuitleg = {
  readonly id: string
  readonly plek: string | null
  /** Null for who has a place. */
  readonly grens: Koppelgrens | null
  /** Places that the person named before what the matching gives, and who goes before there; best first. */
  readonly liever: readonly { readonly plek: string; readonly bij: string }[]
  /** For who has a place: the first in its order who goes after, and would rather have had it. */
  readonly volgende: string | null
  readonly zouHelpen: {
    /** Allowed places that were not named; naming one as well would have given it. */
    readonly ookNoemen: readonly string[]
    /** One more place like the first that was named. */
    readonly plekErbijAls: string | null
  }
}

const liefst = (voorkeuren: readonly string[], plek: string | null): readonly string[] =>
  plek === null ? voorkeuren : voorkeuren.slice(0, voorkeuren.indexOf(plek))

/** Reasons for a matching. What would have helped is found by matching again with one thing different, so it is never a guess. */
export const legKoppelingUit = (
  vraag: Koppelvraag,
  koppeling: ReadonlyMap<string, string | null>,
  id: string,
): Koppelingsuitleg => {
  const i = vraag.clienten.findIndex((c) => c.id === id)
  const ik = vraag.clienten[i]
  if (!ik) throw new RangeError('deze client doet niet mee')
  const plek = koppeling.get(id) ?? null
  const mag = (p: string): boolean =>
    (vraag.rang[i]?.[vraag.plekken.findIndex((x) => x.id === p)] ?? null) !== null
  const houder = new Map([...koppeling].flatMap(([wie, p]) => (p === null ? [] : [[p, wie] as const])))
  const genoemd = ik.voorkeuren.filter(mag)
  const liever = liefst(genoemd, plek).flatMap((p) => {
    const bij = houder.get(p)
    return bij === undefined ? [] : [{ plek: p, bij }]
  })
  const kop = { id, plek, liever }
  if (plek !== null) {
    const orde = ordeVan(
      vraag,
      vraag.plekken.findIndex((p) => p.id === plek),
    )
    const volgende = orde.slice(orde.indexOf(id) + 1).find((ander) => {
      const voorkeuren = vraag.clienten.find((c) => c.id === ander)?.voorkeuren ?? []
      return liefst(voorkeuren, koppeling.get(ander) ?? null).includes(plek)
    })
    return {
      ...kop,
      grens: null,
      volgende: volgende ?? null,
      zouHelpen: { ookNoemen: [], plekErbijAls: null },
    }
  }
  const met = (voorkeuren: readonly string[], anders: Partial<Koppelvraag> = {}): string | null =>
    koppelRonde({
      ...vraag,
      clienten: vraag.clienten.map((c, k) => (k === i ? { ...c, voorkeuren } : c)),
      ...anders,
    }).get(id) ?? null
  const toegestaan = vraag.plekken.map((p) => p.id).filter(mag)
  const ookNoemen = metOokGenoemd(vraag, i)
  const eerste = genoemd[0]
  const plekErbijAls = eerste !== undefined && metPlekErbij(vraag, id, eerste) !== null ? eerste : null
  const zouHelpen = { ookNoemen, plekErbijAls }
  const uit = { ...kop, volgende: null, zouHelpen }
  if (toegestaan.length === 0) return { ...uit, grens: { soort: 'niet-toegestaan' } }
  if (genoemd.length === 0) return { ...uit, grens: { soort: 'wacht-liever' } }
  const loting = new Map(vraag.loting).set(id, Number.NEGATIVE_INFINITY)
  if (met(ik.voorkeuren, { loting }) !== null)
    return { ...uit, grens: { soort: 'loting', lot: vraag.loting?.get(id) ?? null } }
  return { ...uit, grens: { soort: 'volgorde' } }
}

/**
 * The allowed places that were not named and that naming them as well, last, would have given. Who has no place has asked all that was
 * named: the round goes on from where it ended with one place more, instead of being played again for each.
 */
function metOokGenoemd(vraag: Koppelvraag, i: number): string[] {
  const ronde = maakRonde(vraag)
  const eind = speelRonde(ronde, legeStand(vraag.clienten.length, vraag.plekken.length))
  const genoemd = new Set(ronde.lijsten[i])
  return vraag.plekken.flatMap(({ id }, plek) => {
    if (genoemd.has(plek) || !ronde.mag(i, plek)) return []
    const lijsten = ronde.lijsten.with(i, [...ronde.lijsten[i]!, plek])
    const stand = kopieVan(eind)
    vraagVerder({ ...ronde, lijsten }, stand, i)
    return stand.bij[plek]?.includes(i) ? [id] : []
  })
}

/** One more place like this one, for all who named it: right after it in everybody's order. */
function metPlekErbij(vraag: Koppelvraag, id: string, als: string): string | null {
  const nieuw = `${als}+`
  const j = vraag.plekken.findIndex((p) => p.id === als)
  const ruimer: Koppelvraag = {
    ...vraag,
    clienten: vraag.clienten.map((c) => ({
      ...c,
      voorkeuren: c.voorkeuren.flatMap((p) => (p === als ? [p, nieuw] : [p])),
    })),
    plekken: [...vraag.plekken, { id: nieuw }],
    rang: vraag.rang.map((rij) => [...rij, rij[j] ?? null]),
  }
  return koppelRonde(ruimer).get(id) ?? null
}
