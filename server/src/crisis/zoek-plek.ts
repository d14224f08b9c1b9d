import { datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { leesRegister } from '../register/index.ts'
import { optieUit, zoekUit } from './antwoord.ts'
import type { Claim } from './beoordeel-plek.ts'
import { claimsOp } from './claims.ts'
import type { ZoekIn } from './contract.ts'
import { kantoorOp } from './kantooruren.ts'
import { bewaarOnvervuld, vereisMelding, vergrendelMelding } from './opslag.ts'
import { type Aanbod, aanbodVan } from './ruimte.ts'
import { kenmerkenVan, vraagVanInvoer, vraagVanMelding } from './vraag-van-melding.ts'
import { zoek, type Zoekuitkomst } from './zoek.ts'
import type { Zoekvraag } from './zoekvraag.ts'

/** The search with what was loaded already. */
export const zoekIn = (
  huis: Huis,
  tx: Transactie,
  aanbod: Aanbod,
  claims: ReadonlyMap<string, Claim>,
  vraag: Zoekvraag,
): Zoekuitkomst =>
  zoek(huis.regio, aanbod, claims, vraag, { moment: tx.nu, kantoor: kantoorOp(huis.regio, tx.nu) })

/**
 * Loads what a search needs (the register from memory, one query for who claims what) and judges every place. `genomen`: places that
 * the caller knows to be taken, also when their claim begins a moment after this transaction did.
 */
export async function zoekNu(
  huis: Huis,
  tx: Transactie,
  vraag: Zoekvraag,
  genomen: readonly string[] = [],
): Promise<Zoekuitkomst> {
  const register = await leesRegister(huis, tx)
  const aanbod = aanbodVan(huis.regio, register, datumIn(tx.nu, huis.regio.tijdzone))
  const claims = await claimsOp(tx, register.regioCode, aanbod.plekIds, aanbod.datum)
  for (const id of genomen)
    if (!claims.has(id)) claims.set(id, { soort: 'plaatsing', tot: null, verwacht: null })
  return zoekIn(huis, tx, aanbod, claims, vraag)
}

/** While someone is typing: nothing is recorded, and nothing tells who it is about. */
export async function zoekVooraf(huis: Huis, tx: Transactie, invoer: ZoekIn) {
  const vraag = vraagVanInvoer(invoer)
  return zoekUit(huis.regio, await zoekNu(huis, tx, vraag), vraag.personen.length, tx.nu, false)
}

/** For a call: a search without result is kept as unmet demand, once per question (C023, issue: "recorded, with the reason"). */
export async function zoekVoorMelding(huis: Huis, tx: Transactie, meldingId: string) {
  const melding = await vereisMelding(huis, tx, meldingId, 'zoeken', { vergrendel: false })
  const vraag = vraagVanMelding(melding)
  const uitkomst = await zoekNu(huis, tx, vraag)
  const leeg = uitkomst.opties.length === 0
  if (leeg) {
    await vergrendelMelding(tx, meldingId)
    await bewaarOnvervuld(tx, huis.regio.code, {
      id: nieuwId(),
      meldingId,
      soort: 'geen_resultaat',
      reden: hoofdreden(uitkomst),
      voorzieningId: null,
      personen: vraag.personen.length,
      kenmerken: kenmerkenVan(vraag),
    })
  }
  return zoekUit(huis.regio, uitkomst, vraag.personen.length, tx.nu, leeg)
}

/** The reason that keeps most places out: full places count before places that are for others. */
export function hoofdreden({ niet }: Zoekuitkomst): string {
  const bezet = new Set(['vol', 'vastgehouden', 'buiten_gebruik', 'te_weinig_bij_elkaar'])
  const stemmen = new Map<string, number>()
  for (const { redenen, plekIds } of niet)
    for (const { code } of redenen) stemmen.set(code, (stemmen.get(code) ?? 0) + plekIds.length)
  const gesorteerd = [...stemmen].sort(
    (a, b) => Number(bezet.has(b[0])) - Number(bezet.has(a[0])) || b[1] - a[1],
  )
  return gesorteerd[0]?.[0] ?? 'geen_aanbod'
}

/** The next best places, for who was just too late: the same shape as in a search. */
export const besteVan = (huis: Huis, tx: Transactie, { opties }: Zoekuitkomst, max = 3) =>
  opties.slice(0, max).map(optieUit(huis.regio, tx.nu))
