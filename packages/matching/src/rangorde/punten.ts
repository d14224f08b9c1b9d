import { type Datum, voegSamen } from '@zicht/kern'
import type { Dossier, Geldig } from '../feiten.ts'
import { verstreken } from '../verstreken.ts'
import type { Maat } from '../voorwaarde.ts'
import { eisGeldig } from './rangschik.ts'

type Kop = {
  readonly code: string
  readonly naam: string
  /** Points each time. */
  readonly punten: number
  /** At most this many points from this part. */
  readonly hoogstens?: number | undefined
}

/**
 * One way to earn points:
 * `per-tijd` for every completed year, month or day since the date in a fact;
 * `per-maand-met` for every calendar month with at least so many events of a kind;
 * `per-toestand` for every completed year, month or day in a state;
 * `eenmalig` once in a life, at the first event of a kind.
 */
export type Puntenonderdeel = Kop &
  (
    | { readonly soort: 'per-tijd'; readonly veld: string; readonly per: Maat }
    | {
        readonly soort: 'per-maand-met'
        readonly gebeurtenis: string
        readonly minstens: number
        /** Whether the running month counts as soon as it has enough. */
        readonly lopendeMaand: boolean
      }
    | { readonly soort: 'per-toestand'; readonly toestand: string; readonly per: Maat }
    | { readonly soort: 'eenmalig'; readonly gebeurtenis: string }
  )

/** A points system as data. */
export type Puntenregels = {
  readonly code: string
  readonly geldig: Geldig
  readonly bron: string
  readonly onderdelen: readonly Puntenonderdeel[]
  /** Events that set all points to 0; what comes after that day counts anew. */
  readonly opNulBij: readonly string[]
}

export type Puntentelling = {
  readonly totaal: number
  readonly opNulOp: Datum | null
  readonly onderdelen: readonly {
    readonly onderdeel: Puntenonderdeel
    readonly aantal: number
    readonly punten: number
    /** The limit bound: there would be more without it. */
    readonly begrensd: boolean
  }[]
}

const laatste = (dagen: readonly Datum[]): Datum | null =>
  dagen.reduce<Datum | null>((a, b) => (a && a > b ? a : b), null)

const maandenMet = (dagen: readonly Datum[], minstens: number, zonder: string | null): number => {
  const per = new Map<string, number>()
  for (const d of dagen) per.set(d.slice(0, 7), (per.get(d.slice(0, 7)) ?? 0) + 1)
  return [...per].filter(([maand, aantal]) => aantal >= minstens && maand !== zonder).length
}

const keren = (o: Puntenonderdeel, d: Dossier, dag: Datum, opNul: Datum | null): number => {
  const dagenVan = (soort: string) =>
    d.gebeurtenissen.filter((g) => g.soort === soort && g.op <= dag).map((g) => g.op)
  const telt = (op: Datum) => opNul === null || op > opNul
  switch (o.soort) {
    case 'per-tijd': {
      const feit = d.feiten[o.veld]
      if (typeof feit !== 'string') return 0
      return verstreken(opNul !== null && opNul > feit ? opNul : feit, dag, o.per) ?? 0
    }
    case 'per-maand-met':
      return maandenMet(
        dagenVan(o.gebeurtenis).filter(telt),
        o.minstens,
        o.lopendeMaand ? null : dag.slice(0, 7),
      )
    case 'per-toestand': {
      const tijden = d.toestanden
        .filter((t) => t.soort === o.toestand && t.van < dag && (t.tot === null || t.van < t.tot))
        .map((t) => ({
          van: opNul !== null && opNul > t.van ? opNul : t.van,
          tot: t.tot !== null && t.tot < dag ? t.tot : dag,
        }))
        .filter((t) => t.van < t.tot)
      return voegSamen(tijden).reduce((som, t) => som + (verstreken(t.van, t.tot ?? dag, o.per) ?? 0), 0)
    }
    case 'eenmalig': {
      const eerste = dagenVan(o.gebeurtenis).sort()[0]
      return eerste !== undefined && telt(eerste) ? 1 : 0
    }
  }
}

/** The points of a person on a day, with how each part came about. */
export const telPunten = (dossier: Dossier, regels: Puntenregels, dag: Datum): Puntentelling => {
  eisGeldig(regels, dag)
  const opNulOp = laatste(
    dossier.gebeurtenissen.filter((g) => regels.opNulBij.includes(g.soort) && g.op <= dag).map((g) => g.op),
  )
  const onderdelen = regels.onderdelen.map((onderdeel) => {
    const aantal = keren(onderdeel, dossier, dag, opNulOp)
    const vol = aantal * onderdeel.punten
    const punten = Math.min(vol, onderdeel.hoogstens ?? vol)
    return { onderdeel, aantal, punten, begrensd: punten < vol }
  })
  return { totaal: onderdelen.reduce((som, o) => som + o.punten, 0), opNulOp, onderdelen }
}
