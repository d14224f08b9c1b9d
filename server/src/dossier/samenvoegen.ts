import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { leesClient } from './opslag.ts'

const reden = z.string().trim().min(5).max(500)
export const samenvoegvraag = z.strictObject({
  /** The file that is emptied and points to the other from then on. */
  vervallenId: z.uuid(),
  reden,
})
export const splitsvraag = z.strictObject({ reden })

/** What the database refuses here, in words; the constraint's name says which. */
const UITLEG: Record<string, string> = {
  twee_bsn_is_twee_mensen:
    'Beide dossiers hebben een BSN. Twee nummers zijn twee mensen: controleer eerst of een van de nummers bij iemand anders hoort.',
  samenvoeging_loopt: 'Een van deze dossiers is al samengevoegd of weer gesplitst.',
  client_niet_op_twee_plekken:
    'Beide dossiers hebben een lopend verblijf. Eén persoon kan niet op twee plekken zijn: beëindig of verplaats er eerst een.',
  huishoudlid_client_id_geldig_excl:
    'De dossiers horen nu bij twee huishoudens. Beëindig eerst het lidmaatschap van één van beide.',
}

async function metUitleg<T>(werk: Promise<T>): Promise<T> {
  try {
    return await werk
  } catch (fout) {
    const { code = '', constraint = '' } = fout as { code?: string; constraint?: string }
    const uitleg = UITLEG[constraint]
    if (uitleg) throw conflict(uitleg, { reden: constraint })
    if (code === '23P01' || code === '23505')
      throw conflict(
        'Beide dossiers hebben iets dat iemand maar één keer kan hebben, zoals een lopend plan of een plaats op dezelfde wachtlijst. Sluit er eerst een af.',
        { reden: 'dubbel' },
      )
    throw fout
  }
}

const eisSamenvoegen = async (huis: Huis, tx: Transactie, clientId: string) =>
  eisRecht(huis, tx, {
    actie: 'samenvoegen',
    object: 'client',
    objectId: clientId,
    clientId,
    doel: 'toegang',
    relaties: await relatiesMet(tx, clientId),
  })

/**
 * Makes one file of two about the same person (AVG art. 5 lid 1 onder d). Everything of the one moves to the other, both persons are
 * kept as they were, and `haalUitElkaar` brings them back. 409 when one person cannot have both (two stays, two numbers).
 */
export async function voegSamen(
  huis: Huis,
  tx: Transactie,
  behoudenId: string,
  { vervallenId, reden: waarom }: z.infer<typeof samenvoegvraag>,
): Promise<{ id: string }> {
  if (behoudenId === vervallenId)
    throw ongeldig([
      {
        pad: '/vervallenId',
        melding: 'Kies een ander dossier om mee samen te voegen.',
        code: 'ander_dossier',
      },
    ])
  for (const id of [behoudenId, vervallenId]) {
    if (!(await leesClient(tx, id))) throw nietGevonden()
    await eisSamenvoegen(huis, tx, id)
  }
  const id = nieuwId()
  await metUitleg(sql`select voeg_samen(${id}, ${behoudenId}, ${vervallenId}, ${waarom})`.execute(tx.db))
  await meldGewijzigd(tx, behoudenId)
  return { id }
}

/** Takes a merge back: two files again, each with what was its own. */
export async function haalUitElkaar(
  huis: Huis,
  tx: Transactie,
  samenvoegingId: string,
  waarom: string,
): Promise<{ behoudenId: string; vervallenId: string }> {
  const rij = await tx.db
    .selectFrom('samenvoeging')
    .select(['behouden_id as behoudenId', 'vervallen_id as vervallenId'])
    .where('id', '=', samenvoegingId)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisSamenvoegen(huis, tx, rij.behoudenId)
  await metUitleg(sql`select haal_uit_elkaar(${samenvoegingId}, ${waarom})`.execute(tx.db))
  await meldGewijzigd(tx, rij.behoudenId)
  return rij
}

/** Merges of this file, newest first: who, when, why, and whether it was taken back. */
export async function leesSamenvoegingen(tx: Transactie, clientId: string) {
  const { rows } = await sql<{
    id: string
    vervallenId: string
    reden: string
    door: string
    op: string
    ongedaanOp: string | null
    ongedaanReden: string | null
  }>`
    select s.id, s.vervallen_id as "vervallenId", s.reden, g.naam as door, s.op, s.ongedaan_op as "ongedaanOp", s.ongedaan_reden as "ongedaanReden"
      from samenvoeging s join gebruiker g on g.id = s.door where s.behouden_id = ${clientId} order by s.op desc limit 50`.execute(
    tx.db,
  )
  return rows
}

const meldGewijzigd = (tx: Transactie, clientId: string) =>
  meld(tx, {
    soort: 'nl.zicht.dossier.gewijzigd',
    onderwerp: clientId,
    dataref: `/v1/clienten/${clientId}`,
    publiek: tx.wie.organisatieId ? [tx.wie.organisatieId] : [],
  })
