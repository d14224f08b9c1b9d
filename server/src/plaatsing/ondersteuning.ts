import { conflict, datumIn, momentPlusDuur, ongeldig, verouderd, versieNodig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { type Bandbreedte, keurUren, urenInWoorden, urenOp, type Urenvraag } from './bandbreedte.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldSignaal } from './meld-wijziging.ts'
import { periodeVan } from './opslag.ts'
import { eisStatus } from './plaatsing.ts'
import { organisatieMetCode } from './team.ts'
import { verblijfsbeleidOp } from './verblijfsbeleid.ts'

type Band = Bandbreedte & {
  beschikkingId: string
  /** The case that the decision is of, or the one in which that goes on, with who has it. */
  zaakId: string
  teamId: string
  behandelaar: string | null
  /** Where it would have lain before its case went on in another. */
  eerder: Json[]
}

/** The decision in force for this stay on that day, as far as who asks may know of it. */
export async function bandbreedteVan(tx: Transactie, id: string, dag: string): Promise<Band | null> {
  const { rows } = await sql<Band>`
    select beschikking_id as "beschikkingId", zaak_id as "zaakId", team_id as "teamId", behandelaar, eerder, uren_min::float as "urenMin", uren_max::float as "urenMax",
           van::text as van, tot::text as tot from bandbreedte(${id}::uuid, ${dag}::date)`.execute(tx.db)
  return rows[0] ?? null
}

export type Urenregel = Urenvraag & {
  id: string
  reden: string
  meegenomen: boolean
  door: string
  op: string
  volgnummer: number
}

/** All changes of the hours, the newest day first. */
export async function urenVan(tx: Transactie, id: string): Promise<Urenregel[]> {
  const { rows } = await sql<Urenregel>`
    select o.id, o.uren::float as uren, o.vanaf::text as vanaf, o.reden, o.overgenomen_van is not null as meegenomen, g.naam as door, o.op, o.volgnummer::int as volgnummer
      from ondersteuning o join gebruiker g on g.id = o.door where o.plaatsing_id = ${id} order by o.vanaf desc, o.volgnummer desc`.execute(
    tx.db,
  )
  return rows
}

/** What the page of a stay tells of support: the bandwidth of today, the hours of today, and how they changed. */
export async function ondersteuningVan(huis: Huis, tx: Transactie, id: string) {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const [band, wijzigingen] = [await bandbreedteVan(tx, id, vandaag), await urenVan(tx, id)]
  return {
    versie: wijzigingen.length,
    besluit:
      band === null ? null : { urenMin: band.urenMin, urenMax: band.urenMax, van: band.van, tot: band.tot },
    nu: urenOp(wijzigingen, vandaag)?.uren ?? null,
    wijzigingen: wijzigingen.map(({ volgnummer: _, ...w }) => ({ ...w, op: new Date(w.op).toISOString() })),
  }
}

/** Somebody else changed the hours since: 412, with who and when (the version is how often they changed). */
function eisDezelfdeStand(regels: readonly Urenregel[], ifMatch: number | undefined): void {
  if (ifMatch === undefined) throw versieNodig()
  if (ifMatch === regels.length) return
  const sinds = [...regels].sort((a, b) => a.volgnummer - b.volgnummer).slice(ifMatch)
  throw verouderd(sinds.map((r) => ({ door: r.door, op: new Date(r.op).toISOString(), velden: ['uren'] })))
}

/** Support up or down inside the decision, without a new one: kept with a reason and a day, and a line in the case. */
export async function wijzigUren(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: Urenvraag & { reden: string },
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'ondersteunen')
  // one after the other: what is written down once has no row to lock
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ondersteuning ${id}`}, 0))`.execute(tx.db)
  const eerder = await urenVan(tx, id)
  eisDezelfdeStand(eerder, ifMatch)
  eisStatus('ondersteuning', rij.status)
  const band = await bandbreedteVan(tx, id, vraag.vanaf)
  keurUren(vraag, {
    begin: datumIn(periodeVan(rij)?.van ?? tx.nu, huis.regio.tijdzone),
    band,
    nu: urenOp(eerder, vraag.vanaf)?.uren ?? null,
  })
  const nieuw = nieuwId()
  await tx.db
    .insertInto('ondersteuning')
    .values({
      id: nieuw,
      regio_code: huis.regio.code,
      plaatsing_id: id,
      beschikking_id: (band as Band).beschikkingId,
      uren: String(vraag.uren),
      vanaf: vraag.vanaf,
      reden: vraag.reden,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await meldPlaatsing(huis, tx, rij, 'ondersteuning')
  return { id: nieuw, versie: eerder.length + 1 }
}

/** The hours go along with a move, when the decision is for the new place as well: support has no gap. */
export async function neemUrenMee(tx: Transactie, van: string, naar: string): Promise<void> {
  await sql`select zet_ondersteuning_over(${van}::uuid, ${naar}::uuid)`.execute(tx.db)
}

/** Asks the access team to look at the decision again when its room is not enough: of who has the case by name, also when it went on in another; one such question at a time. */
export async function vraagAnderBesluit(
  huis: Huis,
  tx: Transactie,
  id: string,
  vraag: { uren: number; reden: string },
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'ondersteunen')
  eisStatus('ondersteuning', rij.status)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const band = await bandbreedteVan(tx, id, vandaag)
  if (band && vraag.uren >= band.urenMin && vraag.uren <= band.urenMax)
    throw ongeldig([
      {
        pad: '/uren',
        melding: 'Deze uren passen binnen het besluit. U kunt ze zelf wijzigen.',
        code: 'uren_binnen_besluit',
      },
    ])
  const teamId = band?.teamId ?? (await organisatieMetCode(huis, tx, huis.regio.toegang))
  const taakId = nieuwId()
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('taak')
    .values({
      id: taakId,
      regio_code: huis.regio.code,
      soort: 'anderBesluit',
      organisatie_id: teamId,
      rol: 'toegangsmedewerker',
      voor: band?.behandelaar ?? null,
      plaatsing_id: id,
      zaak_id: band?.zaakId ?? null,
      voor_samenvoegen: JSON.stringify(band?.eerder ?? []),
      uiterlijk: momentPlusDuur(
        tx.nu,
        verblijfsbeleidOp(huis.regio, vandaag).anderBesluitBinnen,
        huis.regio.tijdzone,
      ),
      toelichting: `${urenInWoorden(vraag.uren)}: ${vraag.reden}`,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows ?? 0) === 0)
    throw conflict('Er ligt al een vraag bij de toegang over dit verblijf.', { reden: 'al_gevraagd' })
  await meldSignaal(tx, [teamId])
  return { id: taakId }
}
