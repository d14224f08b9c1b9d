import type { Datum } from '@zicht/kern'
import { type Besluitbeleid, type Besluitsoort, geldigOp, productOp, type Regio } from '@zicht/regio'

/** What of this is heard on first, and what it takes to know that. */
export type Hoorvraag = { soort: Besluitsoort; opVerzoek: boolean | null }

/** It changes or stops what somebody has: who asked for that is heard by the request, who did not is asked (Awb art. 4:8). */
export const raaktLopend = (c: Pick<Hoorvraag, 'soort'>): boolean =>
  c.soort === 'wijzigen' || c.soort === 'intrekken'

/**
 * Who is refused is heard on first (Awb art. 4:7), and so is whose help is changed or stopped without having asked for it (art. 4:8). What is
 * not dealt with had its own chance (art. 4:5). Why it can be left out all the same is said with a reason: `uitzonderingenVoor`.
 */
export const hoort = (c: Hoorvraag): boolean =>
  c.soort === 'weigeren' || (raaktLopend(c) && c.opVerzoek !== true)

export type Uitzondering = Besluitbeleid['zienswijzeUitzonderingen'][number]

/** The reasons for which this decision can do without a hearing, as the region has them (Awb arts. 4:7, 4:8, 4:11, 4:12). */
export function uitzonderingenVoor(
  regio: Pick<Regio, 'besluitbeleid' | 'producten'>,
  c: { soort: Besluitsoort; product: string; van: Datum | null },
  dag: Datum,
): Uitzondering[] {
  const vorm = productOp(regio, c.product, c.van ?? dag)?.leveringsvorm
  return (geldigOp(regio.besluitbeleid, dag)[0]?.zienswijzeUitzonderingen ?? []).filter(
    (u) =>
      (u.soorten as readonly string[]).includes(c.soort) &&
      (u.leveringsvorm === undefined || u.leveringsvorm === vorm),
  )
}

export type Gegeven = {
  product: string
  leveringsvorm: 'ZIN' | 'PGB'
  urenMin: number | null
  urenMax: number | null
  tot: Datum | null
}
export const AFNAMEN = ['stopt', 'product', 'vorm', 'uren', 'korter'] as const
export type Afname = (typeof AFNAMEN)[number]

/**
 * What a change takes from what somebody has, as far as that can be counted: another product or form, fewer hours (or none said any more),
 * an earlier end. Of that nobody can say that there is nothing to object to (Awb art. 4:8 lid 1). What words say less is for who decides.
 */
export function watAfneemt(vorig: Gegeven, c: Gegeven & { soort: Besluitsoort }): Afname[] {
  const minder = (was: number | null, wordt: number | null) => was !== null && (wordt === null || wordt < was)
  const zo: Record<Afname, boolean> = {
    stopt: c.soort === 'intrekken',
    product: c.product !== vorig.product,
    vorm: c.leveringsvorm !== vorig.leveringsvorm,
    uren: minder(vorig.urenMin, c.urenMin) || minder(vorig.urenMax, c.urenMax),
    korter: c.tot !== null && (vorig.tot === null || c.tot < vorig.tot),
  }
  return c.soort === 'intrekken' ? ['stopt'] : AFNAMEN.filter((a) => zo[a])
}
