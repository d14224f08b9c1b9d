import { datumIn } from '@zicht/kern'
import type { Regio } from '@zicht/regio'
import { sql } from 'kysely'
import type { Databank } from '../platform/databank/index.ts'
import { maakBevolkingMetKlokken } from './maak-bevolking.ts'
import { heeftClienten, schrijfBevolking } from './schrijf-bevolking.ts'

/** The demo population of an installation: always the same people for one region and day. */
const ZAAD = 1

/**
 * Sees to it that the region has a population, until now by the database's clock. Does nothing when there are clients, or when
 * the region's files say nothing from which one could be made. `systeem` is a connection as zicht_systeem.
 */
export async function zorgBevolking(
  systeem: Databank,
  regio: Regio,
  opties: { zaad?: number | string } = {},
): Promise<boolean> {
  if (regio.bevolkingstabellen.length === 0 && regio.stroomaannames.length === 0) return false
  if (await heeftClienten(systeem, regio.code)) return false
  const { rows } = await sql<{ nu: string }>`select zicht.nu() as nu`.execute(systeem.db)
  const nu = rows[0]?.nu ?? ''
  const bevolking = maakBevolkingMetKlokken(regio, {
    zaad: opties.zaad ?? ZAAD,
    tot: datumIn(nu, regio.tijdzone),
    nu,
  })
  return (await schrijfBevolking(systeem, bevolking)).geschreven
}
