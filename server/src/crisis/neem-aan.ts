import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import type { MeldingIn } from './contract.ts'
import { meldingnummer, misschienDezelfde } from './dubbele-meldingen.ts'
import { bewaarPersonen, kolommenVan } from './kolommen.ts'

/**
 * Takes a call (C001, C023): safety answered, everything else as far as it is known. Without name, age, address or BSN it is as
 * good a call as any. Gives its number to say on the phone, and earlier calls that may be about the same person.
 */
export async function neemMeldingAan(huis: Huis, tx: Transactie, invoer: MeldingIn) {
  const id = nieuwId()
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'crisismelding',
    objectId: id,
    doel: 'crisis',
    relaties: [],
  })
  const wie = { roepnaam: invoer.roepnaam ?? null, leeftijd: invoer.leeftijd ?? null }
  const dubbelen = await misschienDezelfde(huis, tx, wie, id)
  const jaar = Number(datumIn(tx.nu, huis.regio.tijdzone).slice(0, 4))
  const nummer = await volgendNummer(tx, jaar)
  const team = tx.wie.organisatieId ?? ''
  await tx.db
    .insertInto('crisismelding')
    .values({
      ...kolommenVan(invoer),
      id,
      regio_code: huis.regio.code,
      nummer,
      jaar,
      team_id: team,
      gemeld_op: tx.nu,
      kanaal: invoer.kanaal,
      verwijzer: invoer.verwijzer,
      adres_geheim: invoer.huiselijkGeweld === 'ja',
      aangenomen_door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  await bewaarPersonen(tx, id, invoer.huishouden)
  await meld(tx, {
    soort: 'nl.zicht.crisis.melding-aangenomen',
    onderwerp: id,
    dataref: `/v1/crisismeldingen/${id}`,
    publiek: [team],
  })
  return { id, nummer: meldingnummer(jaar, nummer), versie: 1, misschienDezelfde: dubbelen }
}

async function volgendNummer(tx: Transactie, jaar: number): Promise<number> {
  const { rows } = await sql<{ nummer: number }>`select volgend_meldingnummer(${jaar}) as nummer`.execute(
    tx.db,
  )
  return rows[0]?.nummer ?? 1
}
