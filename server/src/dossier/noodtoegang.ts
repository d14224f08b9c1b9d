import { datumIn, isBsn, momentPlusDuur, nietGevonden, ongeldig } from '@zicht/kern'
import { termijnOp } from '@zicht/regio'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'

export const NOODREDENEN = [
  'direct_levensgevaar',
  'acuut_gevaar_voor_anderen',
  'medische_spoed',
  'vermiste_kwetsbare_persoon',
] as const

/** Who is meant: by BSN, or by surname with date of birth. One exact hit, or none: there is nothing to browse here. */
export const noodvraag = z
  .strictObject({
    bsn: z
      .string()
      .refine(isBsn, { error: 'dit is geen geldig BSN', params: { code: 'geen_bsn' } })
      .optional(),
    achternaam: z.string().trim().min(2).max(120).optional(),
    geboortedatum: z.iso.date().optional(),
    redenCode: z.enum(NOODREDENEN),
    reden: z.string().trim().min(10).max(2000),
  })
  .refine((v) => v.bsn !== undefined || (v.achternaam !== undefined && v.geboortedatum !== undefined), {
    path: ['bsn'],
    message: 'Geef een BSN, of achternaam en geboortedatum.',
    params: { code: 'bsn_of_naam' },
  })

/**
 * Break-glass: the minimal field set of one person, for the region's time (four hours), with a reason in words and from a list. The privacy officer hears of it and
 * closes a review; the client sees it. The look-up goes outside row-level security, which is what break-glass is.
 */
export async function vraagNoodtoegang(
  huis: Huis,
  tx: Transactie,
  vraag: z.infer<typeof noodvraag>,
): Promise<{ id: string; clientId: string; tot: string }> {
  const clientId = await zoekExact(huis, vraag)
  if (clientId === null) {
    const poging = {
      actie: 'maken',
      object: 'noodtoegang',
      objectId: null,
      doel: 'crisis',
      relaties: [],
    } as const
    await logWeigering(huis, tx, poging, 'niemand_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'noodtoegang',
    objectId: null,
    clientId,
    doel: 'crisis',
    relaties: [],
  })
  const gebruikerId = tx.wie.gebruikerId
  const termijn = termijnOp(huis.regio, 'noodtoegang', datumIn(tx.nu, huis.regio.tijdzone))
  if (gebruikerId === null || !termijn)
    throw ongeldig([
      { pad: '/', melding: 'In deze regio is geen noodtoegang geregeld.', code: 'geen_noodtoegang' },
    ])
  const id = nieuwId()
  const tot = momentPlusDuur(tx.nu, termijn.duur, huis.regio.tijdzone)
  const geldig = `[${tx.nu},${tot})`
  await tx.db
    .insertInto('noodtoegang')
    .values({
      id,
      regio_code: huis.regio.code,
      client_id: clientId,
      gebruiker_id: gebruikerId,
      reden_code: vraag.redenCode,
      reden: vraag.reden,
      geldig,
    })
    .execute()
  await tx.db
    .insertInto('toegang')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      client_id: clientId,
      gebruiker_id: gebruikerId,
      relatie: 'nood',
      doel: 'crisis',
      veldset: 'nood',
      geldig,
      bron_soort: 'noodtoegang',
      bron_id: id,
      grondslag: 'AVG art. 6 lid 1 onder d; art. 9 lid 2 onder c',
    })
    .execute()
  await meld(tx, { soort: 'nl.zicht.dossier.noodtoegang', onderwerp: id, dataref: '/v1/noodtoegangen' })
  return { id, clientId, tot }
}

async function zoekExact(huis: Huis, vraag: z.infer<typeof noodvraag>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id from client c left join client_bsn b on b.client_id = c.id
     where c.regio_code = ${huis.regio.code}
       and ${vraag.bsn === undefined ? sql`lower(c.achternaam) = lower(${vraag.achternaam}) and c.geboortedatum = ${vraag.geboortedatum}` : sql`b.bsn = ${vraag.bsn}`}
     limit 2`.execute(huis.systeem.db)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

export const noodoordeel = z.strictObject({
  oordeel: z.enum(['terecht', 'onterecht']),
  toelichting: z.string().trim().min(5).max(2000),
})

/** The review that must be closed, by someone else than who looked. */
export async function beoordeelNoodtoegang(
  huis: Huis,
  tx: Transactie,
  id: string,
  oordeel: z.infer<typeof noodoordeel>,
): Promise<void> {
  const rij = await tx.db
    .selectFrom('noodtoegang')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie: 'beoordelen',
    object: 'noodtoegang',
    objectId: id,
    clientId: rij.client_id,
    doel: 'privacy',
    relaties: [],
  })
  if (rij.beoordeeld_op !== null)
    throw ongeldig([
      { pad: '/oordeel', melding: 'Deze noodtoegang is al beoordeeld.', code: 'noodtoegang_beoordeeld' },
    ])
  await tx.db
    .updateTable('noodtoegang')
    .set({
      beoordeeld_op: tx.nu,
      beoordeeld_door: tx.wie.gebruikerId,
      oordeel: oordeel.oordeel,
      toelichting: oordeel.toelichting,
    })
    .where('id', '=', id)
    .execute()
}

/** All emergency views of the region, those without a review first. */
export async function leesNoodtoegangen(huis: Huis, tx: Transactie) {
  await eisRecht(huis, tx, {
    actie: 'lezen',
    object: 'noodtoegang',
    objectId: null,
    doel: 'privacy',
    relaties: [],
  })
  const { rows } = await sql<{
    id: string
    clientId: string
    wie: string
    redenCode: string
    reden: string
    van: string
    tot: string
    oordeel: string | null
    toelichting: string | null
    beoordeeldOp: string | null
  }>`
    select n.id, n.client_id as "clientId", g.naam as wie, n.reden_code as "redenCode", n.reden, lower(n.geldig) as van, upper(n.geldig) as tot, n.oordeel, n.toelichting,
           n.beoordeeld_op as "beoordeeldOp"
      from noodtoegang n join gebruiker g on g.id = n.gebruiker_id order by (n.beoordeeld_op is not null), lower(n.geldig) desc limit 200`.execute(
    tx.db,
  )
  return rows
}
