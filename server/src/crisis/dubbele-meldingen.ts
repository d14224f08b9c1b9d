import { datumIn, momentMinDuur, normaliseer } from '@zicht/kern'
import { termijnOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'

export type Dubbel = {
  meldingId: string
  nummer: string
  gemeldOp: string
  roepnaam: string | null
  leeftijd: number | null
  status: string
}

/** An age that someone guesses on the phone is easily a few years off. */
const MARGE = 3

export const meldingnummer = (jaar: number, nummer: number): string =>
  `${jaar}-${String(nummer).padStart(4, '0')}`

/** The same first name, whatever its accents or capitals, and an age that may be the same. */
export function lijktOp(
  een: { roepnaam: string | null; leeftijd: number | null },
  ander: { roepnaam: string | null; leeftijd: number | null },
): boolean {
  const [a, b] = [normaliseer(een.roepnaam ?? ''), normaliseer(ander.roepnaam ?? '')]
  if (a === '' || a !== b) return false
  return een.leeftijd === null || ander.leeftijd === null || Math.abs(een.leeftijd - ander.leeftijd) <= MARGE
}

/**
 * Earlier calls that may be about the same person, newest first: a hint, nobody has to do anything with it. Looks only at what the
 * team may still see, as far back as the region lets it look.
 */
export async function misschienDezelfde(
  huis: Huis,
  tx: Transactie,
  wie: { roepnaam: string | null; leeftijd: number | null },
  behalve: string | null,
): Promise<Dubbel[]> {
  if (normaliseer(wie.roepnaam ?? '') === '') return []
  const termijn = termijnOp(huis.regio, 'crisisinzageNaSluiten', datumIn(tx.nu, huis.regio.tijdzone))
  if (!termijn) return []
  const rijen = await tx.db
    .selectFrom('crisismelding')
    .select(['id', 'nummer', 'jaar', 'gemeld_op', 'roepnaam', 'leeftijd', 'status'])
    .where('regio_code', '=', huis.regio.code)
    .where('gemeld_op', '>', momentMinDuur(tx.nu, termijn.duur, huis.regio.tijdzone))
    .where('roepnaam', 'is not', null)
    .orderBy('gemeld_op', 'desc')
    .limit(1000)
    .execute()
  return rijen
    .filter((r) => r.id !== behalve && lijktOp(wie, r))
    .slice(0, 3)
    .map((r) => ({
      meldingId: r.id,
      nummer: meldingnummer(r.jaar, r.nummer),
      gemeldOp: r.gemeld_op,
      roepnaam: r.roepnaam,
      leeftijd: r.leeftijd,
      status: r.status,
    }))
}

/** The same, asked while someone types; the look itself is written down. */
export async function zoekDubbele(
  huis: Huis,
  tx: Transactie,
  wie: { roepnaam: string; leeftijd?: number | null | undefined },
) {
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'crisismelding',
    objectId: null,
    doel: 'crisis',
    relaties: [],
  })
  return {
    items: await misschienDezelfde(
      huis,
      tx,
      { roepnaam: wie.roepnaam, leeftijd: wie.leeftijd ?? null },
      null,
    ),
  }
}
