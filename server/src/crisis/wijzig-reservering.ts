import { conflict, datumIn, nietGevonden, periodeAlsTekst } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldBezetting } from '../register/index.ts'
import { beeindigReserveringen, leesReservering, type Reserveringrij, vereisMelding } from './opslag.ts'
import { statusVan, verlengdTot } from './reservering.ts'
import { wekBijEinde } from './wek-bij-einde.ts'

/** The hold and its call, locked in that order: first the call, as everywhere in this room. */
async function vereisReservering(huis: Huis, tx: Transactie, id: string, actie: 'wijzigen' | 'beeindigen') {
  const gevonden = await tx.db
    .selectFrom('reservering')
    .select('melding_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!gevonden) throw nietGevonden()
  const melding = await vereisMelding(huis, tx, gevonden.melding_id, actie, { object: 'reservering' })
  const rij = await leesReservering(tx, id)
  if (!rij) throw nietGevonden()
  eisLoopt(rij, tx.nu)
  return { rij, melding }
}

function eisLoopt(rij: Reserveringrij, nu: string): void {
  const status = statusVan(rij.einde, rij.periode, nu)
  if (status === 'verlopen')
    throw conflict('Deze reservering is verlopen. Is de plek nog vrij, dan kunt u haar opnieuw vasthouden.', {
      reden: 'verlopen',
    })
  if (status !== 'loopt') throw conflict('Deze reservering loopt niet meer.', { reden: status })
}

/** Extends a running hold by the region's step, never beyond its longest hold. */
export async function verlengReservering(huis: Huis, tx: Transactie, id: string) {
  const { rij, melding } = await vereisReservering(huis, tx, id, 'wijzigen')
  const { van, tot } = rij.periode as { van: string; tot: string }
  const nieuw = verlengdTot(huis.regio, { van, tot }, datumIn(tx.nu, huis.regio.tijdzone))
  if (nieuw === null)
    throw conflict('Langer vasthouden kan niet. Plaats nu, of laat de plek vrij voor een ander.', {
      reden: 'maximum_bereikt',
    })
  await tx.db
    .updateTable('reservering')
    .set({ periode: periodeAlsTekst({ van, tot: nieuw }), verlengd: rij.verlengd + 1 })
    .where('id', '=', id)
    .execute()
  wekBijEinde(huis, tx, nieuw)
  await meldReservering(tx, 'verlengd', rij, melding.team_id, nieuw)
  await meldBezetting(tx, huis, [rij.voorziening_id])
  return { id, plekIds: rij.plekIds, tot: nieuw, versie: rij.versie + 1 }
}

/** Gives the place back: it is free at once. */
export async function trekReserveringIn(huis: Huis, tx: Transactie, id: string) {
  const { rij, melding } = await vereisReservering(huis, tx, id, 'beeindigen')
  await beeindigReserveringen(tx, { ids: [id] }, 'ingetrokken')
  await meldReservering(tx, 'ingetrokken', rij, melding.team_id, tx.nu)
  await meldBezetting(tx, huis, [rij.voorziening_id])
  return { id, plekIds: rij.plekIds, tot: tx.nu, versie: rij.versie + 1 }
}

const meldReservering = (tx: Transactie, wat: string, rij: Reserveringrij, team: string, tot: string) =>
  meld(tx, {
    soort: `nl.zicht.crisis.reservering-${wat}`,
    onderwerp: rij.melding_id,
    dataref: `/v1/crisismeldingen/${rij.melding_id}`,
    gegevens: { reserveringId: rij.id, tot },
    publiek: [team],
  })
