import { ongeldig, type Periode } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldBezetting } from './meld-bezetting.ts'
import { meldRegister } from './meld-register.ts'
import { alsBereik, haalRij, voegRijToe, wijzigRij } from './opslag-register.ts'

export type OpgaveIn = {
  soort: 'formeel' | 'feitelijk'
  waarvan: 'totaal' | 'crisis'
  van: number
  tot: number
  geldig: Periode
  gebruikt: boolean
  toelichting: string
  bron: string
}

/**
 * What a source says of the capacity of a facility. Several may be there at once and disagree (FEITEN I1: 35, 40–50 or 50); of those
 * about one thing one is used on a day. Marking one as used takes the mark off the others in that period; all of them stay visible.
 */
export async function maakOpgave(
  huis: Huis,
  tx: Transactie,
  voorzieningId: string,
  wat: OpgaveIn,
): Promise<string> {
  const voorziening = bestaat(await haalRij(tx, 'voorziening', voorzieningId, regioVan(huis, tx), true))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'maken',
    objectId: voorzieningId,
    organisatieId: String(voorziening.organisatie_id),
  })
  eisVolgorde(wat.van, wat.tot)
  const id = nieuwId()
  if (wat.gebruikt) await neemMerkWeg(tx, voorzieningId, id, wat.soort, wat.waarvan, wat.geldig)
  await voegRijToe(tx, 'capaciteitsopgave', {
    id,
    regio_code: regioVan(huis, tx),
    voorziening_id: voorzieningId,
    soort: wat.soort,
    waarvan: wat.waarvan,
    van: wat.van,
    tot: wat.tot,
    geldig: alsBereik(wat.geldig),
    gebruikt: wat.gebruikt,
    toelichting: wat.toelichting,
    bron: wat.bron,
  })
  await meldRegister(tx, 'voorzieningen', voorzieningId)
  await meldBezetting(tx, huis, [voorzieningId])
  return id
}

export async function wijzigOpgave(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: Partial<Omit<OpgaveIn, 'soort' | 'waarvan'>>,
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'capaciteitsopgave', id, regioVan(huis, tx), true))
  const voorzieningId = bestaat(rij.voorziening_id as string | null)
  const voorziening = bestaat(await haalRij(tx, 'voorziening', voorzieningId, regioVan(huis, tx), true))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(voorziening.organisatie_id),
  })
  eisVolgorde(wat.van ?? Number(rij.van), wat.tot ?? Number(rij.tot))
  const gebruikt = wat.gebruikt ?? rij.gebruikt === true
  if (gebruikt)
    await neemMerkWeg(
      tx,
      voorzieningId,
      id,
      String(rij.soort),
      String(rij.waarvan),
      wat.geldig ?? null,
      rij.geldig,
    )
  const versie = await wijzigRij(tx, 'capaciteitsopgave', rij, ifMatch, {
    van: wat.van,
    tot: wat.tot,
    geldig: alsBereik(wat.geldig),
    gebruikt: wat.gebruikt,
    toelichting: wat.toelichting,
    bron: wat.bron,
  })
  await meldRegister(tx, 'voorzieningen', voorzieningId)
  await meldBezetting(tx, huis, [voorzieningId])
  return versie
}

async function neemMerkWeg(
  tx: Transactie,
  voorzieningId: string,
  id: string,
  soort: string,
  waarvan: string,
  geldig: Periode | null,
  bereik?: string,
): Promise<void> {
  await sql`update capaciteitsopgave set gebruikt = false
     where voorziening_id = ${voorzieningId} and id <> ${id} and soort = ${soort} and waarvan = ${waarvan} and gebruikt
       and geldig && ${geldig ? alsBereik(geldig) : bereik}::daterange`.execute(tx.db)
}

function eisVolgorde(van: number, tot: number): void {
  if (tot < van)
    throw ongeldig([
      { pad: '/tot', melding: 'Het hoogste aantal ligt onder het laagste.', code: 'aantal_volgorde' },
    ])
}
