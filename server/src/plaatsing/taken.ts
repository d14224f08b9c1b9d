import { conflict } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalTaak } from './haal.ts'
import { meldSignaal } from './meld-wijziging.ts'
import type { TaakRij } from './opslag.ts'

async function naamVan(tx: Transactie, id: string | null): Promise<string> {
  const rij =
    id === null
      ? undefined
      : await tx.db.selectFrom('gebruiker').select('naam').where('id', '=', id).executeTakeFirst()
  return rij?.naam ?? 'iemand anders'
}

async function haalOpen(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
): Promise<TaakRij> {
  const rij = await haalTaak(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'taak', rij, ifMatch)
  if (rij.afgerond_op !== null) throw conflict('Deze taak is al afgerond.', { reden: 'afgerond' })
  if (rij.rol !== null && rij.rol !== tx.wie.rol)
    throw conflict(`Deze taak is voor: ${rij.rol}.`, { reden: 'rol', rol: rij.rol })
  return rij
}

/** "Ik neem dit over": from now on one named person answers for it. */
export async function neemTaakAan(huis: Huis, tx: Transactie, id: string, ifMatch: number | undefined) {
  const rij = await haalOpen(huis, tx, id, ifMatch)
  if (rij.geaccepteerd_op !== null)
    throw conflict(`Deze taak is al overgenomen door ${await naamVan(tx, rij.geaccepteerd_door)}.`, {
      reden: 'al_overgenomen',
    })
  await tx.db
    .updateTable('taak')
    .set({
      geaccepteerd_door: tx.wie.gebruikerId,
      geaccepteerd_op: tx.nu,
      teruggegeven_door: null,
      teruggegeven_op: null,
      teruggave_reden: null,
    })
    .where('id', '=', id)
    .execute()
  await meldSignaal(tx, [rij.organisatie_id])
  return { id, versie: rij.versie + 1 }
}

/** Given back with a reason: the task is open again, for someone else; its clock never stopped. */
export async function geefTaakTerug(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  { reden }: { reden: string },
) {
  const rij = await haalOpen(huis, tx, id, ifMatch)
  await tx.db
    .updateTable('taak')
    .set({
      geaccepteerd_door: null,
      geaccepteerd_op: null,
      teruggegeven_door: tx.wie.gebruikerId,
      teruggegeven_op: tx.nu,
      teruggave_reden: reden,
    })
    .where('id', '=', id)
    .execute()
  await meldSignaal(tx, [rij.organisatie_id])
  return { id, versie: rij.versie + 1 }
}

/** Done, with what was done. Finishing a handover closes the clock that asked for it. */
export async function rondTaakAf(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  { afronding }: { afronding: string },
) {
  const rij = await haalOpen(huis, tx, id, ifMatch)
  if (rij.soort === 'langVerblijf')
    throw conflict('Leg de uitkomst vast bij het verblijf. Dan is deze vraag beantwoord.', {
      reden: 'herbeoordeling_nodig',
    })
  await tx.db
    .updateTable('taak')
    .set({
      geaccepteerd_door: rij.geaccepteerd_door ?? tx.wie.gebruikerId,
      geaccepteerd_op: rij.geaccepteerd_op ?? tx.nu,
      afgerond_door: tx.wie.gebruikerId,
      afgerond_op: tx.nu,
      afronding,
    })
    .where('id', '=', id)
    .execute()
  if (rij.soort === 'overdracht' && rij.termijn_id !== null)
    await tx.db
      .updateTable('termijn')
      .set({ gesloten_op: tx.nu, gesloten_reden: afronding, gesloten_door: tx.wie.gebruikerId })
      .where('id', '=', rij.termijn_id)
      .where('gesloten_op', 'is', null)
      .execute()
  await meldSignaal(tx, [rij.organisatie_id])
  return { id, versie: rij.versie + 1 }
}
