import { conflict, type Datum } from '@zicht/kern'
import type { Criterium, Pasvormregels, Puntenregels, Rangregels } from '@zicht/matching'
import { bronTekst, geldigOp, type Regio, TOEWIJZINGSMETHODEN, type Wachtlijstbeleid } from '@zicht/regio'

/** The region's waiting list policy in the form of the matching rules. */
export type Lijstregels = {
  beleid: Wachtlijstbeleid
  /** Which version of the rules: a position counted under other rules is not compared with one under these. */
  versie: string
  /** The order of the list: what differs per vacancy is no part of it. */
  lijst: Rangregels
  /** The order of a proposal for a vacancy. */
  voorstel: Rangregels
  pasvorm: Pasvormregels
  /** How points are earned, where the order counts them. */
  punten: Puntenregels | null
  criteria: Criterium[]
}

type Beleid = Pick<Regio, 'wachtlijstbeleid' | 'bronnen'>

/** The rules of the list of this product on this day, or undefined when the region keeps no list of it. */
export function lijstregelsOp(regio: Beleid, product: string, dag: Datum): Lijstregels | undefined {
  const beleid = geldigOp(regio.wachtlijstbeleid, dag).find((w) => w.producten.includes(product))
  if (!beleid) return undefined
  const kop = { code: beleid.code, geldig: beleid.geldig, bron: bronTekst(regio, beleid.bron) }
  const sleutels = beleid.volgorde.map((s) => ({ ...s, bron: kop.bron }))
  return {
    beleid,
    versie: `${beleid.code} ${beleid.geldig.van}`,
    lijst: { ...kop, sleutels: sleutels.filter((s) => s.veld !== 'pasvorm') },
    voorstel: { ...kop, sleutels },
    pasvorm: { ...kop, onderdelen: beleid.pasvorm },
    punten: beleid.punten
      ? { ...kop, onderdelen: beleid.punten.onderdelen, opNulBij: beleid.punten.opNulBij }
      : null,
    criteria: beleid.criteria.map((c) => ({ ...c, bron: bronTekst(regio, c.bron) })),
  }
}

/** The same, where without a list nothing can be done. */
export function eisLijstregels(regio: Beleid, product: string, dag: Datum): Lijstregels {
  const regels = lijstregelsOp(regio, product, dag)
  if (!regels)
    throw conflict('Voor dit product houdt de regio geen wachtlijst bij.', { reden: 'geen_wachtlijst' })
  return regels
}

/** The products with a list on this day, in the order of the region's file. */
export const productenMetLijst = (regio: Pick<Regio, 'wachtlijstbeleid'>, dag: Datum): string[] => [
  ...new Set(geldigOp(regio.wachtlijstbeleid, dag).flatMap((w) => w.producten)),
]

export const METHODEN = ['lexicografisch', ...TOEWIJZINGSMETHODEN] as const
export type Methode = (typeof METHODEN)[number]

/** How places of this list may be divided on this day, the one that is always allowed first; each with its source. */
export const methodenOp = (
  regio: Pick<Regio, 'bronnen'>,
  beleid: Wachtlijstbeleid,
  dag: Datum,
): { methode: Methode; sinds: Datum; bron: string }[] => [
  { methode: 'lexicografisch', sinds: beleid.geldig.van, bron: bronTekst(regio, beleid.bron) },
  ...geldigOp(beleid.toewijzingsmethoden ?? [], dag).map((m) => ({
    methode: m.methode,
    sinds: m.geldig.van,
    bron: bronTekst(regio, m.bron),
  })),
]

export const rangVanKlasse = (beleid: Wachtlijstbeleid, klasse: string): number | null =>
  beleid.urgentieklassen.find((k) => k.code === klasse)?.rang ?? null
