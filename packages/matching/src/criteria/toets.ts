import { type Datum } from '@zicht/kern'
import { type Feitwaarde, isGeldig, type Persoon } from '../feiten.ts'
import { toetsVoorwaarde } from '../voorwaarde.ts'
import { type Criterium, type Laag, NIVEAUS, type Niveau } from './criterium.ts'
import { gaatOverHerkomst } from './herkomst.ts'

/** A criterion that holds on a day for a place, and the level that set it. */
export type Geldend = { readonly criterium: Criterium; readonly niveau: Niveau; readonly laag: string }

/** A rule and the fact that it met: "age 27 on 2026-12-01; rule 18–23, unit Youth, since 2025-01-01". */
export type Bevinding = Geldend & { readonly gemeten: Feitwaarde | null; readonly dag: Datum }

export type Toets = {
  readonly oordeel: 'geschikt' | 'uitgesloten' | 'onbekend'
  readonly uitsluitingen: readonly Bevinding[]
  /** Rules of which the fact is not known: to be asked. */
  readonly onbekend: readonly Bevinding[]
}

/** The criteria that hold on this day: per code the most specific level that speaks of it, unless that one switches it off. */
export const geldendeCriteria = (lagen: readonly Laag[], dag: Datum): Geldend[] => {
  const perCode = new Map<string, Geldend | null>()
  const volgorde = [...lagen].sort((a, b) => NIVEAUS.indexOf(a.niveau) - NIVEAUS.indexOf(b.niveau))
  for (const laag of volgorde)
    for (const c of laag.criteria) {
      if (!isGeldig(c.geldig, dag)) continue
      if (c.uit) perCode.set(c.code, null)
      else if (gaatOverHerkomst(c.veld))
        throw new RangeError('herkomst of binding met de regio mag niemand uitsluiten (Wmo 2015, art. 1.2.1)')
      else perCode.set(c.code, { criterium: c, niveau: laag.niveau, laag: laag.naam })
    }
  return [...perCode.values()].filter((g) => g !== null)
}

/** The test of these levels on this day, prepared for many people. */
export const maakToets = (lagen: readonly Laag[], dag: Datum): ((persoon: Persoon) => Toets) => {
  const geldend = geldendeCriteria(lagen, dag)
  return (persoon) => {
    const uitsluitingen: Bevinding[] = []
    const onbekend: Bevinding[] = []
    for (const g of geldend) {
      const { oordeel, gemeten } = toetsVoorwaarde(g.criterium, persoon.feiten, dag)
      if (oordeel === 'nee') uitsluitingen.push({ ...g, gemeten, dag })
      else if (oordeel === 'onbekend') onbekend.push({ ...g, gemeten, dag })
    }
    const oordeel = uitsluitingen.length > 0 ? 'uitgesloten' : onbekend.length > 0 ? 'onbekend' : 'geschikt'
    return { oordeel, uitsluitingen, onbekend }
  }
}

/** Whether somebody meets the hard criteria of a place on a day, and which rules and facts decide. */
export const toetsCriteria = (persoon: Persoon, lagen: readonly Laag[], dag: Datum): Toets =>
  maakToets(lagen, dag)(persoon)
