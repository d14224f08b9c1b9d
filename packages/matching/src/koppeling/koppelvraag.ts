import type { Datum } from '@zicht/kern'
import type { Rangregels, Rangwaarde } from '../rangorde/rangregels.ts'
import { eersteVerschil, type Loting, sleutelrij, zonderRegels } from '../rangorde/rangschik.ts'
import { rangschikPerPlek } from '../rangorde/rangschik-per-plek.ts'
import { legeStand, maakRonde, speelRonde } from './ronde.ts'

/** Who asks, with the places in the person's own order, best first; not named: rather wait. */
export type Koppelclient = { readonly id: string; readonly voorkeuren: readonly string[] }

/** A round in which both sides have an order: people their own, places the one that is published for them. */
export type Koppelvraag = {
  readonly clienten: readonly Koppelclient[]
  readonly plekken: readonly { readonly id: string }[]
  /** Client × place: the number in the order of that place, 1 first, equal numbers decided by the lot; null when it is not allowed. */
  readonly rang: readonly (readonly (number | null)[])[]
  readonly loting?: Loting | undefined
}

const opLot = (vraag: Koppelvraag): number[] =>
  [...vraag.clienten.keys()].sort((a, b) =>
    zonderRegels(vraag.clienten[a]!.id, vraag.clienten[b]!.id, vraag.loting),
  )

/** The order of one place: who may have it, first to last, the lot between equals. `lot`: everybody's index by lot. */
export const ordeVan = (vraag: Koppelvraag, plek: number, lot = opLot(vraag)): string[] =>
  lot
    .filter((i) => (vraag.rang[i]![plek] ?? null) !== null)
    .sort((a, b) => vraag.rang[a]![plek]! - vraag.rang[b]![plek]!)
    .map((i) => vraag.clienten[i]!.id)

/**
 * The stable matching that is best for people: no person and place would both rather have each other, and nobody gets a better place by
 * giving another order than one's own (Dubins and Freedman, Am. Math. Monthly 88, 1981).
 */
export const koppelRonde = (vraag: Koppelvraag): Map<string, string | null> => {
  const { clienten, plekken } = vraag
  const { bij } = speelRonde(maakRonde(vraag), legeStand(clienten.length, plekken.length))
  const koppeling = new Map<string, string | null>(clienten.map((c) => [c.id, null]))
  for (const [j, hier] of bij.entries()) for (const i of hier) koppeling.set(clienten[i]!.id, plekken[j]!.id)
  return koppeling
}

/**
 * The numbers of everybody in the published order, per place: who may not have a place has none, and who the rules see as equal have
 * the same. `pasvorm` (client × place, null: not allowed) is the only value that differs per place.
 */
export const rangenPerPlek = (
  clienten: readonly { readonly id: string; readonly waarden: Readonly<Record<string, Rangwaarde>> }[],
  pasvorm: readonly (readonly (number | null)[])[],
  regels: Rangregels,
  dag: Datum,
): (number | null)[][] => {
  const rangen = clienten.map((_, i) => pasvorm[i]!.map((): number | null => null))
  const vast = { ...regels, sleutels: regels.sleutels.filter((s) => s.veld !== 'pasvorm') }
  const rijen = clienten.map((c) => sleutelrij(c, vast))
  const telt = vast.sleutels.length < regels.sleutels.length
  const gelijk = (a: number, b: number, j: number): boolean =>
    (!telt || pasvorm[a]![j] === pasvorm[b]![j]) && eersteVerschil(rijen[a]!, rijen[b]!) < 0
  const ordes = rangschikPerPlek({
    kandidaten: clienten,
    aantalPlekken: pasvorm[0]?.length ?? 0,
    regels,
    dag,
    plekveld: 'pasvorm',
    waarde: (i, j) => pasvorm[i]![j] ?? null,
    mag: (i, j) => (pasvorm[i]![j] ?? null) !== null,
  })
  for (const [j, orde] of ordes.entries()) {
    let rang = 0
    for (const [k, i] of orde.entries()) {
      const vorige = orde[k - 1]
      if (vorige === undefined || !gelijk(vorige, i, j)) rang = k + 1
      rangen[i]![j] = rang
    }
  }
  return rangen
}
