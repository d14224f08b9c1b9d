import { dagnummer } from '@zicht/kern'
import {
  allePlekken,
  type Eenheid,
  type Geldig,
  plekId,
  plekperioden,
  type Regio,
  regioId,
  type Voorziening,
} from '@zicht/regio'
import type { Verblijf } from './wereld.ts'

/** A place during one period of its life, with who is in it. Days are day numbers, moments milliseconds. */
export type Plekstaat = {
  id: string
  code: string
  voorziening: Voorziening
  eenheid: Eenheid
  organisatieId: string
  product: string
  crisis: boolean
  tijdelijk: boolean
  van: number
  /** First day on which the place is no longer there; Infinity when no end is known. */
  tot: number
  /** The same bed under its next product or purpose. */
  opvolger: Plekstaat | null
  vrijVanaf: number
  verblijf: Verblijf | null
}

export const dagen = (g: Geldig): { van: number; tot: number } => ({
  van: dagnummer(g.van),
  tot: g.tot === undefined ? Number.POSITIVE_INFINITY : dagnummer(g.tot),
})

/** Every place the region has, had or will have, one for each of its periods, with the identifiers the register uses. */
export function maakPlekken(regio: Regio): Plekstaat[] {
  const voorzieningen = new Map(regio.voorzieningen.map((v) => [v.code, v]))
  return allePlekken(regio).flatMap((plek) => {
    const voorziening = voorzieningen.get(plek.voorziening)
    const eenheid = voorziening?.eenheden.find((e) => e.code === plek.eenheid)
    if (!voorziening || !eenheid) return []
    let vorige: Plekstaat | null = null
    return plekperioden(plek.perioden).map((p) => {
      const staat: Plekstaat = {
        id: plekId(regio.code, plek.code, p.geldig.van),
        code: plek.code,
        voorziening,
        eenheid,
        organisatieId: regioId(regio.code, 'organisatie', voorziening.organisatie),
        product: p.product,
        crisis: p.crisis,
        tijdelijk: p.tijdelijk,
        ...dagen(p.geldig),
        opvolger: null,
        vrijVanaf: Number.NEGATIVE_INFINITY,
        verblijf: null,
      }
      if (vorige && vorige.tot === staat.van) vorige.opvolger = staat
      vorige = staat
      return staat
    })
  })
}

export const bestaatOp = (p: Plekstaat, dag: number): boolean => p.van <= dag && dag < p.tot

/** Free at this moment, for someone who comes now. */
export const isVrij = (p: Plekstaat, dag: number, ms: number): boolean =>
  p.verblijf === null && p.vrijVanaf <= ms && bestaatOp(p, dag)
