import {
  koppelRonde,
  legKoppelingUit,
  type Loting,
  rangenPerPlek,
  waaromVoor,
  type Waarom,
} from '@zicht/matching'
import { koppelvraagVan, type Stabieldeel } from './stabiele-ronde.ts'
import type { Vraag } from './toewijzing.ts'

/**
 * Why somebody has this place or none in a round by the orders of both sides: each reason is found by matching again with one thing
 * different. Beside whom it is told: who goes before at the place that was named first, or who comes after and would rather have it.
 */
export function legStabielUit(
  vraag: Vraag,
  deel: Stabieldeel,
  loting: Loting,
  klassen: readonly { rang: number; naam: string }[],
  id: string,
) {
  const koppelvraag = { ...koppelvraagVan(vraag, deel), loting }
  const koppeling = koppelRonde(koppelvraag)
  const uitleg = legKoppelingUit(koppelvraag, koppeling, id)
  const i = vraag.clienten.findIndex((c) => c.id === id)
  const past = (plek: string) => vraag.pasvorm[i]?.[vraag.plekken.findIndex((p) => p.id === plek)] ?? 0
  const eerste = uitleg.liever[0]
  const naast =
    uitleg.plek === null
      ? eerste && vergelijk(vraag, deel, loting, eerste.plek, eerste.bij, id)
      : uitleg.volgende && vergelijk(vraag, deel, loting, uitleg.plek, id, uitleg.volgende)
  return {
    ...uitleg,
    liever: uitleg.liever.map((l) => ({ plek: l.plek, pasvorm: past(l.plek) })),
    naast: naast || null,
    klasse: uitleg.plek === null ? klasseDieHielp(vraag, deel, loting, klassen, i) : null,
  }
}

/** At this place: who goes first, and by which key of the published order, or by the lot. */
function vergelijk(vraag: Vraag, deel: Stabieldeel, loting: Loting, plek: string, a: string, b: string) {
  const j = vraag.plekken.findIndex((p) => p.id === plek)
  const kandidaat = (id: string) => {
    const i = vraag.clienten.findIndex((c) => c.id === id)
    return { id, waarden: { ...deel.waarden[i], pasvorm: vraag.pasvorm[i]?.[j] ?? null } }
  }
  const reden: Waarom = waaromVoor(kandidaat(a), kandidaat(b), deel.regels, deel.dag, loting)
  return { voor: reden.voor, na: reden.na, plek, reden }
}

/** The lowest class above the own one with which there would have been a place. */
function klasseDieHielp(
  vraag: Vraag,
  deel: Stabieldeel,
  loting: Loting,
  klassen: readonly { rang: number; naam: string }[],
  i: number,
): string | null {
  const ik = vraag.clienten[i]
  const mijn = deel.waarden[i]?.urgentie
  if (!ik || typeof mijn !== 'number') return null
  const hoger = klassen.filter((k) => k.rang < mijn).toSorted((a, b) => b.rang - a.rang)
  for (const { rang: urgentie, naam } of hoger) {
    const leden = vraag.clienten.map((c, k) => ({
      id: c.id,
      waarden: k === i ? { ...deel.waarden[k], urgentie } : (deel.waarden[k] ?? {}),
    }))
    const rang = rangenPerPlek(leden, vraag.pasvorm, deel.regels, deel.dag)
    const dan = koppelRonde({ ...koppelvraagVan(vraag, { ...deel, rang }), loting })
    if ((dan.get(ik.id) ?? null) !== null) return naam
  }
  return null
}
