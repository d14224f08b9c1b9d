import { conflict, datumIn, momentPlusDuur } from '@zicht/kern'
import { termijnOp } from '@zicht/regio'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldBezetting } from '../register/index.ts'
import type { SluitingIn } from './contract.ts'
import { eisLopend } from './houd-vast.ts'
import { beeindigReserveringen, bewaarOnvervuld, type Meldingrij, vereisMelding } from './opslag.ts'
import { kenmerkenVan, vraagVanMelding } from './vraag-van-melding.ts'

/**
 * Closes a call with its outcome and follow-up (C025). The team keeps sight of it for the region's time, and no longer: the call
 * itself and the access that it gave end at the same moment. A stay that came of it goes on.
 */
export async function sluitMelding(
  huis: Huis,
  tx: Transactie,
  id: string,
  invoer: SluitingIn,
  ifMatch: number | undefined,
): Promise<number> {
  const melding = await vereisMelding(huis, tx, id, 'beeindigen')
  await eisVersie(tx, 'crisismelding', melding, ifMatch)
  eisLopend(melding)
  eisUitkomst(melding, invoer)
  const termijn = termijnOp(huis.regio, 'crisisinzageNaSluiten', datumIn(tx.nu, huis.regio.tijdzone))
  const inzageTot = termijn ? momentPlusDuur(tx.nu, termijn.duur, huis.regio.tijdzone) : tx.nu
  const vrijgekomen = await beeindigReserveringen(tx, { meldingId: id }, 'ingetrokken')
  if (invoer.uitkomst === 'geen_plek_gevonden') await bewaarZonderPlek(huis, tx, melding)
  await noteerToelichting(huis, tx, id, invoer)
  const { versie } = await tx.db
    .updateTable('crisismelding')
    .set({
      status: 'gesloten',
      uitkomst: invoer.uitkomst,
      vervolg: invoer.vervolg,
      gesloten_op: tx.nu,
      inzage_tot: inzageTot,
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await sql`update toegang set geldig = tstzrange(lower(geldig), ${inzageTot}::timestamptz)
    where bron_id = ${id} and bron_soort = 'crisismelding' and upper_inf(geldig) and lower(geldig) < ${inzageTot}::timestamptz`.execute(
    tx.db,
  )
  await meld(tx, {
    soort: 'nl.zicht.crisis.melding-gesloten',
    onderwerp: id,
    dataref: `/v1/crisismeldingen/${id}`,
    publiek: [melding.team_id],
  })
  await meldBezetting(tx, huis, vrijgekomen)
  return versie
}

function eisUitkomst({ status }: Meldingrij, { uitkomst }: SluitingIn): void {
  if (uitkomst === 'geplaatst' && status !== 'geplaatst')
    throw conflict('Er is nog geen plek gegeven. Kies een andere uitkomst, of geef eerst een plek.', {
      reden: 'niet_geplaatst',
    })
}

/** Someone stayed without a place: that is demand that was not met, also when nobody searched. */
async function bewaarZonderPlek(huis: Huis, tx: Transactie, melding: Meldingrij): Promise<void> {
  const al = await tx.db
    .selectFrom('onvervulde_vraag')
    .select('id')
    .where('melding_id', '=', melding.id)
    .where('soort', '=', 'geen_resultaat')
    .executeTakeFirst()
  if (al) return
  const vraag = vraagVanMelding(melding)
  await bewaarOnvervuld(tx, huis.regio.code, {
    id: nieuwId(),
    meldingId: melding.id,
    soort: 'geen_resultaat',
    reden: 'gesloten_zonder_plek',
    voorzieningId: null,
    personen: vraag.personen.length,
    kenmerken: kenmerkenVan(vraag),
  })
}

async function noteerToelichting(
  huis: Huis,
  tx: Transactie,
  meldingId: string,
  { toelichting }: SluitingIn,
): Promise<void> {
  if (!toelichting) return
  await tx.db
    .insertInto('crisisactie')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      melding_id: meldingId,
      soort: 'afsluiting',
      omschrijving: toelichting,
      op: tx.nu,
      door: tx.wie.gebruikerId ?? '',
    })
    .execute()
}
