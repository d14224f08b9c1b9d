import { conflict, type Periode } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldRegister } from './meld-register.ts'
import { alsBereik, haalRij, voegRijToe, wijzigRij } from './opslag-register.ts'

/** `prijsCent`: whole cents per night and unit. `contact`: a role, never a person's name. */
export type VoorwaardeIn = {
  soort: string
  prijsCent: number
  maxPersonen: number
  contact: string
  ongeschiktVoor: string[]
  geldig: Periode
  bron: string
}

const kolommen = (wat: Partial<VoorwaardeIn>) => ({
  soort: wat.soort,
  prijs_cent: wat.prijsCent,
  max_personen: wat.maxPersonen,
  contact: wat.contact,
  ongeschikt_voor: wat.ongeschiktVoor,
  geldig: alsBereik(wat.geldig),
  bron: wat.bron,
})

/** Price and terms of a private location (AOM) from a day on; what held until then ends on that day and stays readable. */
export async function maakVoorwaarde(
  huis: Huis,
  tx: Transactie,
  voorzieningId: string,
  wat: VoorwaardeIn,
): Promise<string> {
  const voorziening = bestaat(await haalRij(tx, 'voorziening', voorzieningId, regioVan(huis, tx), true))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'maken',
    objectId: voorzieningId,
    organisatieId: String(voorziening.organisatie_id),
  })
  await sql`update particuliere_locatie set geldig = daterange(lower(geldig), ${wat.geldig.van}::date)
     where voorziening_id = ${voorzieningId} and geldig @> ${wat.geldig.van}::date and lower(geldig) < ${wat.geldig.van}::date`.execute(
    tx.db,
  )
  const { rows } =
    await sql`select 1 from particuliere_locatie where voorziening_id = ${voorzieningId} and geldig && ${alsBereik(wat.geldig)}::daterange`.execute(
      tx.db,
    )
  if (rows.length > 0)
    throw conflict('Er is al een prijs vastgelegd die later ingaat. Wijzig die, of kies een einddatum.', {
      reden: 'overlap',
    })
  const id = nieuwId()
  await voegRijToe(tx, 'particuliere_locatie', { id, voorziening_id: voorzieningId, ...kolommen(wat) })
  await meldRegister(tx, 'voorzieningen', voorzieningId)
  return id
}

export async function wijzigVoorwaarde(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: Partial<VoorwaardeIn>,
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'particuliere_locatie', id, regioVan(huis, tx), true))
  const voorziening = bestaat(
    await haalRij(tx, 'voorziening', String(rij.voorziening_id), regioVan(huis, tx)),
  )
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(voorziening.organisatie_id),
  })
  const versie = await wijzigRij(tx, 'particuliere_locatie', rij, ifMatch, kolommen(wat))
  await meldRegister(tx, 'voorzieningen', voorziening.id)
  return versie
}
