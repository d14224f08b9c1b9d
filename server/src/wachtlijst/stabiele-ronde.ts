import {
  koppelRonde,
  type Koppelvraag,
  type Loting,
  type Rangregels,
  type Rangwaarde,
  rangenPerPlek,
} from '@zicht/matching'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Lijstregels } from './beleid.ts'
import type { Wachtende } from './kandidaten.ts'
import type { Uitkomst, Vraag } from './toewijzing.ts'
import { naarOpeningen, type Rondeopening, voorgesteldeVolgorde } from './voorkeursvolgorde.ts'

/** Whose order counts: the person's own, one that a professional wrote down, or the one that was proposed. */
export const VOLGORDE_VAN = ['zelf', 'team', 'voorstel'] as const
export type VolgordeVan = (typeof VOLGORDE_VAN)[number]

/** What a round by the orders of both sides knows besides fit and class; the rules as they were, so that it is explained by them. */
export type Stabieldeel = {
  voorkeuren: string[][]
  van: VolgordeVan[]
  rang: (number | null)[][]
  waarden: Record<string, Rangwaarde>[]
  regels: Rangregels
  dag: string
}

/** The order that counts for each, of who gave one. */
export async function leesVolgorden(tx: Transactie, toewijzingId: string) {
  const { rows } = await sql<{ plaats_id: string; vacature_ids: string[]; zelf: boolean }>`
    select * from toewijzing_volgorden(${toewijzingId})`.execute(tx.db)
  return new Map(rows.map((r) => [r.plaats_id, r]))
}

export const volgordeVan = (gegeven: { zelf: boolean } | undefined): VolgordeVan =>
  gegeven === undefined ? 'voorstel' : gegeven.zelf ? 'zelf' : 'team'

/** Both orders of a round: people's own, and of each place the one that the region published, the same for all. */
export function maakStabieldeel(
  regels: Lijstregels,
  wachtenden: readonly Wachtende[],
  openingen: readonly Rondeopening[],
  pasvorm: readonly (readonly (number | null)[])[],
  volgorden: Awaited<ReturnType<typeof leesVolgorden>>,
  dag: string,
): Stabieldeel {
  const leden = wachtenden.map((w) => ({ id: w.id, waarden: { ...w.waarden } }))
  return {
    voorkeuren: wachtenden.map((w, i) => {
      const past = pasvorm[i] ?? []
      const vacatures = volgorden.get(w.id)?.vacature_ids ?? voorgesteldeVolgorde(openingen, past)
      return naarOpeningen(vacatures, openingen, past)
    }),
    van: wachtenden.map((w) => volgordeVan(volgorden.get(w.id))),
    rang: rangenPerPlek(leden, pasvorm, regels.voorstel, dag),
    waarden: leden.map((l) => l.waarden),
    regels: regels.voorstel,
    dag,
  }
}

export const koppelvraagVan = (
  vraag: Pick<Vraag, 'clienten' | 'plekken'>,
  deel: Pick<Stabieldeel, 'voorkeuren' | 'rang'>,
): Omit<Koppelvraag, 'loting'> => ({
  clienten: vraag.clienten.map(({ id }, i) => ({ id, voorkeuren: deel.voorkeuren[i] ?? [] })),
  plekken: vraag.plekken.map(({ id }) => ({ id })),
  rang: deel.rang,
})

/** Divides by the orders of both sides, and counts what came out as the other method does. */
export function verdeelStabiel(vraag: Vraag, deel: Stabieldeel, loting: Loting) {
  const plek = koppelRonde({ ...koppelvraagVan(vraag, deel), loting })
  const prioriteiten = [...new Set(vraag.clienten.map((c) => c.prioriteit))].sort((a, b) => b - a)
  const perPrioriteit: Uitkomst['perPrioriteit'] = prioriteiten.map((prioriteit) => ({
    prioriteit,
    geplaatst: vraag.clienten.filter((c) => c.prioriteit === prioriteit && plek.get(c.id) !== null).length,
  }))
  let totaalPasvorm = 0
  for (const [i, c] of vraag.clienten.entries()) {
    const j = vraag.plekken.findIndex((p) => p.id === plek.get(c.id))
    totaalPasvorm += vraag.pasvorm[i]?.[j] ?? 0
  }
  return { plek, perPrioriteit, totaalPasvorm }
}
