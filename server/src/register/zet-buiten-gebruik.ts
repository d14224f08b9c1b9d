import { conflict, epochVan, momentVanEpoch, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { ClaimSoort } from './bezetting-op.ts'
import { claimPlekken, vergrendelPlekken } from './claim-plekken.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldBezetting } from './meld-bezetting.ts'

/** Why a place cannot be used: a list, so that it can be counted; the words beside it are free. */
export const REDENEN_BUITEN_GEBRUIK = [
  'defect',
  'schoonmaak',
  'verbouwing',
  'ongedierte',
  'brandveiligheid',
  'personeel',
  'anders',
] as const

export type Buitengebruikstelling = {
  reden: (typeof REDENEN_BUITEN_GEBRUIK)[number]
  toelichting?: string | undefined
  /** Moment until which; until further notice when left out. */
  tot?: string | undefined
}

/**
 * Takes a place out of use from now on. Nobody is put out by it: an occupied or held place is a 409 that says so. It never begins
 * later: the board would call a place free in which nobody can stay.
 */
export async function zetBuitenGebruik(
  huis: Huis,
  tx: Transactie,
  plekId: string,
  wat: Buitengebruikstelling,
): Promise<{ id: string }> {
  const regioCode = regioVan(huis, tx)
  const plek = bestaat((await leesRegister(huis, tx)).plekken.get(plekId))
  await eisEigen(huis, tx, {
    object: 'bezetting',
    actie: 'wijzigen',
    objectId: plekId,
    organisatieId: plek.voorziening.organisatie.id,
  })
  const van = tx.nu
  const tot = wat.tot ? momentVanEpoch(epochVan(wat.tot)) : null
  if (tot !== null && tot <= van)
    throw ongeldig([
      {
        pad: '/tot',
        melding: 'Dit moment is al voorbij. Kies een later moment, of laat het leeg.',
        code: 'moment_voorbij',
      },
    ])
  await vergrendelPlekken(tx, regioCode, [plekId])
  await weigerAlsBezet(tx, plekId, van, tot)
  const id = nieuwId()
  await sql`insert into buiten_gebruik (id, regio_code, plek_id, reden, toelichting, periode, door)
    values (${id}, ${regioCode}, ${plekId}, ${wat.reden}, ${wat.toelichting ?? null}, tstzrange(${van}, ${tot}), ${tx.wie.gebruikerId})`.execute(
    tx.db,
  )
  await claimPlekken(tx, {
    regioCode,
    plekIds: [plekId],
    soort: 'buiten_gebruik',
    bronId: id,
    periode: { van, tot },
  })
  await meldBezetting(tx, huis, [plek.voorziening.id])
  return { id }
}

const WAAROM_NIET: Record<ClaimSoort, string> = {
  plaatsing: 'Op deze plek verblijft iemand. Verplaats of beëindig eerst dat verblijf.',
  reservering: 'Deze plek is vastgehouden voor iemand. Geef haar eerst vrij, of wacht tot dat afloopt.',
  buiten_gebruik: 'Deze plek is al buiten gebruik.',
}

async function weigerAlsBezet(
  tx: Transactie,
  plekId: string,
  van: string,
  tot: string | null,
): Promise<void> {
  const { rows } = await sql<{ soort: ClaimSoort }>`
    select soort from bezetting where plek_id = ${plekId} and periode && tstzrange(${van}, ${tot}) order by lower(periode) limit 1`.execute(
    tx.db,
  )
  const soort = rows[0]?.soort
  if (soort) throw conflict(WAAROM_NIET[soort], { reden: 'plek_bezet', plekken: [plekId] })
}
