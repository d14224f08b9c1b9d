import { conflict, type Datum, dagenTussen, datumIn, nietGevonden, ongeldig, plusDuur } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldSignaal } from './meld-wijziging.ts'
import { bewaarKlok, leesTermijn } from './opslag.ts'
import { eisStatus } from './plaatsing.ts'
import { rollenVoorSluiten } from './sluit-klok.ts'
import { klokTot, type Norm } from './termijn.ts'
import { verblijfsbeleidOp, vraagtHerbeoordeling } from './verblijfsbeleid.ts'

export type Verblijfsoordeel = {
  termijnId: string
  uitkomst: string
  toelichting: string
  /** Absent: as far away as the outcome allows. */
  volgendeOp: Datum | null
}

/** The next day to look again: after today, and no later than the outcome allows. */
export function keurVolgende(opnieuwBinnen: string, gevraagd: Datum | null, vandaag: Datum): Datum {
  const uiterlijk = plusDuur(vandaag, opnieuwBinnen)
  const dag = gevraagd ?? uiterlijk
  if (dag <= vandaag)
    throw ongeldig([{ pad: '/volgendeOp', melding: 'Kies een dag na vandaag.', code: 'dag_na_vandaag' }])
  if (dag > uiterlijk)
    throw ongeldig([
      {
        pad: '/volgendeOp',
        melding: `Bij deze uitkomst kijkt u uiterlijk op ${uiterlijk} opnieuw.`,
        code: 'opnieuw_uiterlijk',
        waarden: { tot: uiterlijk },
      },
    ])
  return dag
}

/**
 * The outcome of looking at a long stay again (C042; Wmo 2015 art. 2.3.9), in the name of who looked. It closes the clock that asked,
 * answers the question to the colleague and starts the next clock; the stay itself goes on whatever the outcome.
 */
export async function herbeoordeelVerblijf(huis: Huis, tx: Transactie, id: string, h: Verblijfsoordeel) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'herbeoordelen')
  eisStatus('herbeoordeling', rij.status)
  const termijn = await leesTermijn(tx, h.termijnId)
  if (!termijn || termijn.plaatsing_id !== id) throw nietGevonden()
  const norm = termijn.norm as unknown as Norm
  if (!vraagtHerbeoordeling(huis.regio, { soort: termijn.soort, norm }))
    throw conflict('Deze termijn gaat niet over een lang verblijf.', { reden: 'andere_termijn' })
  if (termijn.gesloten_op !== null) throw conflict('Hier is al opnieuw gekeken.', { reden: 'gesloten' })
  const rollen = rollenVoorSluiten(norm)
  if (rollen !== null && !rollen.includes(tx.wie.rol))
    throw conflict(`Over deze termijn beslist: ${rollen.join(' of ')}.`, { reden: 'rol', rollen })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const uitkomst = verblijfsbeleidOp(huis.regio, vandaag).uitkomsten.find((u) => u.code === h.uitkomst)
  if (!uitkomst)
    throw ongeldig([
      {
        pad: '/uitkomst',
        melding: 'Kies een uitkomst uit de lijst van de regio.',
        code: 'uitkomst_uit_lijst',
      },
    ])
  const volgendeOp = keurVolgende(uitkomst.opnieuwBinnen, h.volgendeOp, vandaag)
  const nieuw = nieuwId()
  await tx.db
    .insertInto('verblijfsherbeoordeling')
    .values({
      id: nieuw,
      regio_code: huis.regio.code,
      plaatsing_id: id,
      termijn_id: termijn.id,
      uitkomst: h.uitkomst,
      toelichting: h.toelichting,
      volgende_op: volgendeOp,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await tx.db
    .updateTable('termijn')
    .set({ gesloten_op: tx.nu, gesloten_reden: uitkomst.naam, gesloten_door: tx.wie.gebruikerId })
    .where('id', '=', termijn.id)
    .execute()
  await sql`select beantwoord_lang_verblijf(${nieuw}::uuid)`.execute(tx.db)
  const duur = { duur: `P${dagenTussen(vandaag, volgendeOp)}D` }
  await bewaarKlok(tx, klokTot(huis.regio, termijn.soort, vandaag, { ...norm, duur }, termijn.bron), {
    clientId: rij.client_id,
    plaatsingId: id,
    meldingId: termijn.melding_id,
    organisatieId: termijn.organisatie_id,
    regioCode: huis.regio.code,
  })
  await meldPlaatsing(huis, tx, rij, 'herbeoordeeld')
  await meldSignaal(tx, [termijn.organisatie_id])
  return { id: nieuw, volgendeOp }
}

export type Oordeelregel = {
  id: string
  uitkomst: string
  toelichting: string
  volgendeOp: string
  door: string
  op: string
}

/** Every time this stay was looked at again, newest first. */
export async function herbeoordelingenVan(tx: Transactie, id: string): Promise<Oordeelregel[]> {
  const { rows } = await sql<Oordeelregel>`
    select h.id, h.uitkomst, h.toelichting, h.volgende_op::text as "volgendeOp", g.naam as door, h.op
      from verblijfsherbeoordeling h join gebruiker g on g.id = h.door where h.plaatsing_id = ${id} order by h.op desc, h.id desc`.execute(
    tx.db,
  )
  return rows
}
