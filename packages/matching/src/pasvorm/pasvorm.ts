import { z } from 'zod'
import { code, geldig, type Gelezen, leesMet, tekst, uniek } from '../lees.ts'
import {
  type Aanbod,
  PASVORMSOORTEN,
  type Pasvormonderdeel,
  type Pasvormregels,
  type Punt,
  type Woonwens,
} from './gewichten.ts'

const deel = z.number().min(0).max(1)
const schema: z.ZodType<Pasvormregels> = z.strictObject({
  code,
  geldig,
  bron: tekst,
  onderdelen: z
    .array(
      z
        .strictObject({
          code,
          naam: tekst,
          soort: z.enum(PASVORMSOORTEN),
          gewicht: z.number().gt(0, 'een gewicht is meer dan 0').max(1_000_000),
          bijOnbekend: deel,
          totKm: z.number().gt(0, 'een afstand is meer dan 0').max(1000).optional(),
        })
        .refine((o) => o.soort.startsWith('afstand') === (o.totKm !== undefined), {
          path: ['totKm'],
          message: 'alleen een afstand heeft totKm, en dan altijd',
        }),
    )
    .min(1)
    .max(30)
    .superRefine(uniek((o) => o.code)),
})

/** The region's weights of fit, or every fault with its path. */
export const leesPasvormregels = (invoer: unknown): Gelezen<Pasvormregels> => leesMet(schema, invoer)

export const kmTussen = (a: Punt, b: Punt): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)

/** Share of the wanted that is there; null when nothing is wanted. */
const aandeel = (gevraagd: readonly string[] | undefined, er: readonly string[]): number | null => {
  if (!gevraagd || gevraagd.length === 0) return null
  let raak = 0
  for (const g of gevraagd) if (er.includes(g)) raak++
  return raak / gevraagd.length
}

const nabij = (km: number, totKm: number): number => Math.max(0, 1 - km / totKm)

/** How much of one part there is, from 0 to 1; null when it is not known. */
const deelVan = (o: Pasvormonderdeel, wens: Woonwens, aanbod: Aanbod): number | null => {
  switch (o.soort) {
    case 'voorkeuren':
      return aandeel(wens.voorkeuren, aanbod.kenmerken)
    case 'behoeften':
      return aandeel(wens.behoeften, aanbod.kenmerken)
    case 'afstand-buurt':
      return wens.buurt && aanbod.punt ? nabij(kmTussen(wens.buurt, aanbod.punt), o.totKm ?? 0) : null
    case 'afstand-netwerk': {
      if (!wens.netwerk || wens.netwerk.length === 0 || !aanbod.punt) return null
      let som = 0
      for (const p of wens.netwerk) som += nabij(kmTussen(p, aanbod.punt), o.totKm ?? 0)
      return som / wens.netwerk.length
    }
    case 'keuze-aanbieder': {
      if (!wens.aanbieders || wens.aanbieders.length === 0) return null
      const plaats = wens.aanbieders.indexOf(aanbod.aanbieder)
      return plaats < 0 ? 0 : 1 - plaats / wens.aanbieders.length
    }
  }
}

export type Pasvorm = {
  /** 0 (nothing fits) to 1000 (everything fits), a whole number. */
  readonly score: number
  readonly onderdelen: readonly {
    readonly onderdeel: Pasvormonderdeel
    readonly deel: number
    readonly bekend: boolean
    /** Thousandths of the score that this part brings. */
    readonly bijdrage: number
    /** What was counted: the features that are there and that are missing, the distances, the place among the choices (1 = first). */
    readonly wel?: readonly string[]
    readonly niet?: readonly string[]
    readonly km?: readonly number[]
    readonly keuze?: number | null
  }[]
}

const toelichting = (o: Pasvormonderdeel, wens: Woonwens, aanbod: Aanbod) => {
  switch (o.soort) {
    case 'voorkeuren':
    case 'behoeften': {
      const gevraagd = wens[o.soort] ?? []
      return {
        wel: gevraagd.filter((g) => aanbod.kenmerken.includes(g)),
        niet: gevraagd.filter((g) => !aanbod.kenmerken.includes(g)),
      }
    }
    case 'keuze-aanbieder': {
      const plaats = wens.aanbieders?.indexOf(aanbod.aanbieder) ?? -1
      return { keuze: plaats < 0 ? null : plaats + 1 }
    }
    default: {
      const punten = o.soort === 'afstand-buurt' ? (wens.buurt ? [wens.buurt] : []) : (wens.netwerk ?? [])
      const hier = aanbod.punt
      return { km: hier ? punten.map((p) => Math.round(kmTussen(p, hier) * 10) / 10) : [] }
    }
  }
}

/** The score alone, prepared for many pairs. */
export const maakPasvorm = (regels: Pasvormregels): ((wens: Woonwens, aanbod: Aanbod) => number) => {
  const totaal = regels.onderdelen.reduce((som, o) => som + o.gewicht, 0)
  return (wens, aanbod) => {
    let som = 0
    for (const o of regels.onderdelen) som += o.gewicht * (deelVan(o, wens, aanbod) ?? o.bijOnbekend)
    return Math.round((1000 * som) / totaal)
  }
}

/** How well a place fits a person's wishes and needs, by the region's weights, with what each part brings. */
export const pasvorm = (wens: Woonwens, aanbod: Aanbod, regels: Pasvormregels): Pasvorm => {
  const totaal = regels.onderdelen.reduce((som, o) => som + o.gewicht, 0)
  const onderdelen = regels.onderdelen.map((onderdeel) => {
    const bekend = deelVan(onderdeel, wens, aanbod)
    const stuk = bekend ?? onderdeel.bijOnbekend
    return {
      onderdeel,
      deel: stuk,
      bekend: bekend !== null,
      bijdrage: (1000 * onderdeel.gewicht * stuk) / totaal,
      ...toelichting(onderdeel, wens, aanbod),
    }
  })
  return { score: maakPasvorm(regels)(wens, aanbod), onderdelen }
}
