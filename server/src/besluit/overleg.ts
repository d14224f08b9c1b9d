import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { type Actie, doelVan, eisRecht, type Relatie } from '../platform/toegangsrecht/index.ts'
import { eisLopend, meldZaak, noteerGebeurtenis, openZaak, zetFase } from '../toegang/index.ts'

/** May the caller look for meetings at all? What is there, row-level security says. */
const eisZoeken = (huis: Huis, tx: Transactie) =>
  eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'overleg',
    objectId: null,
    doel: doelVan(tx.wie.rol),
    relaties: [],
  })

const COLOFON = sql`o.id, o.versie, o.op, o.plaats, o.status, o.team_id as "teamId",
  (select count(*)::int from overlegpunt p where p.overleg_id = o.id and p.ingetrokken_op is null) as punten,
  array(select g.naam from overlegdeelnemer d join organisatie g on g.id = d.organisatie_id where d.overleg_id = o.id order by g.naam) as deelnemers`
export type OverlegRij = {
  id: string
  versie: number
  op: string
  plaats: string
  status: 'gepland' | 'gehouden' | 'afgelast'
  teamId: string
  punten: number
  deelnemers: string[]
}

/** The meetings of one's team, or in which one's organisation takes part; the next first. */
export async function overlegLijst(huis: Huis, tx: Transactie): Promise<OverlegRij[]> {
  await eisZoeken(huis, tx)
  const { rows } = await sql<OverlegRij>`
    select ${COLOFON} from expertiseoverleg o order by o.status <> 'gepland', o.op desc limit 100`.execute(
    tx.db,
  )
  return rows
}

export async function planOverleg(
  huis: Huis,
  tx: Transactie,
  v: { op: string; plaats: string; deelnemers: string[] },
): Promise<string> {
  await eisZoeken(huis, tx)
  if (v.op <= tx.nu)
    throw ongeldig([{ pad: '/op', melding: 'Kies een moment dat nog komt.', code: 'moment_komt_nog' }])
  const bekend = await tx.db
    .selectFrom('organisatie')
    .select('id')
    .where('regio_code', '=', huis.regio.code)
    .where('soort', 'in', ['aanbieder', 'gemeente'])
    .where('id', 'in', v.deelnemers)
    .execute()
  const onbekend = v.deelnemers.findIndex((d) => !bekend.some((b) => b.id === d))
  if (onbekend >= 0)
    throw ongeldig([
      {
        pad: `/deelnemers/${onbekend}`,
        melding: 'Alleen aanbieders en gemeenten van de regio doen mee.',
        code: 'deelnemer_elders',
      },
    ])
  const id = nieuwId()
  await tx.db
    .insertInto('expertiseoverleg')
    .values({
      id,
      regio_code: huis.regio.code,
      team_id: tx.wie.organisatieId as string,
      op: v.op,
      plaats: v.plaats,
    })
    .execute()
  await tx.db
    .insertInto('overlegdeelnemer')
    .values(bekend.map((b) => ({ overleg_id: id, organisatie_id: b.id, regio_code: huis.regio.code })))
    .execute()
  await meldOverleg(tx, id, [tx.wie.organisatieId as string, ...bekend.map((b) => b.id)])
  return id
}

const meldOverleg = (tx: Transactie, id: string, publiek: string[]) =>
  meld(tx, {
    soort: 'nl.zicht.toegang.overleg',
    onderwerp: id,
    dataref: `/v1/expertiseoverleggen/${id}`,
    publiek,
  })

/** Opens one meeting: that of one's own team, or in which one's organisation takes part. */
export async function openOverleg(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Extract<Actie, 'lezen' | 'wijzigen'>,
) {
  const slot = actie === 'wijzigen' && tx.wie.rol === 'toegangsmedewerker' ? sql`for update of o` : sql``
  const { rows } =
    await sql<OverlegRij>`select ${COLOFON} from expertiseoverleg o where o.id = ${id} ${slot}`.execute(tx.db)
  const overleg = rows[0]
  const relaties: Relatie[] = overleg ? [tx.wie.rol === 'toegangsmedewerker' ? 'toegang' : 'partner'] : []
  const eis = { actie, object: 'overleg', objectId: id, doel: doelVan(tx.wie.rol), relaties } as const
  if (!overleg) {
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eis)
  return overleg
}

export type Puntinvoer = { zaakId: string; doel: string; vraag: string; adviesset: Record<string, string> }

/** Puts a case on the agenda: a question, and the set that participants get to see of it; not the file (Wmo 2015 art. 5.1.1). */
export async function zetOpAgenda(
  huis: Huis,
  tx: Transactie,
  overlegId: string,
  p: Puntinvoer,
): Promise<string> {
  const overleg = await openOverleg(huis, tx, overlegId, 'wijzigen')
  if (overleg.status !== 'gepland') throw conflict('Dit overleg is al geweest.', { reden: 'status' })
  const zaak = await openZaak(huis, tx, p.zaakId, 'wijzigen')
  eisLopend(zaak)
  const id = nieuwId()
  const { rows } = await sql<{
    nr: number
  }>`select zicht.volgend_agendapunt(${overlegId}::uuid) as nr`.execute(tx.db)
  await tx.db
    .insertInto('overlegpunt')
    .values({
      id,
      regio_code: huis.regio.code,
      overleg_id: overlegId,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      volgorde: rows[0]?.nr ?? 1,
      doel: p.doel,
      vraag: p.vraag,
      adviesset: JSON.stringify(p.adviesset) as unknown as Json,
    })
    .execute()
  if (zaak.fase === 'onderzoek' || zaak.fase === 'besluit') await zetFase(huis, tx, zaak, 'overleg')
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'overleg_agenda',
    gegevens: { id: overlegId, op: overleg.op },
  })
  await meldZaak(tx, zaak, 'overleg')
  return id
}

type Puntrij = {
  id: string
  versie: number
  overlegId: string
  zaakId: string
  volgorde: number
  doel: string
  vraag: string
  adviesset: Record<string, string>
  advies: 'toekennen' | 'weigeren' | 'anders' | 'aanhouden' | null
  adviestekst: string | null
  geadviseerdOp: string | null
  ingetrokkenOp: string | null
  ingetrokkenReden: string | null
}

/** The agenda with what each participant thinks of it. A participant sees no number of the file behind it. */
export async function agendaVan(tx: Transactie, waar: { overlegId: string } | { zaakId: string }) {
  const filter = 'overlegId' in waar ? sql`p.overleg_id = ${waar.overlegId}` : sql`p.zaak_id = ${waar.zaakId}`
  const { rows } = await sql<Puntrij>`
    select p.id, p.versie, p.overleg_id as "overlegId", p.zaak_id as "zaakId", p.volgorde, p.doel, p.vraag, p.adviesset, p.advies, p.adviestekst, p.geadviseerd_op as "geadviseerdOp",
           p.ingetrokken_op as "ingetrokkenOp", p.ingetrokken_reden as "ingetrokkenReden"
      from overlegpunt p where ${filter} order by p.volgorde`.execute(tx.db)
  const meningen = await sql<{
    puntId: string
    organisatie: string
    standpunt: 'eens' | 'oneens' | 'onthouden'
    toelichting: string
  }>`
    select m.punt_id as "puntId", o.naam as organisatie, m.standpunt, m.toelichting from overlegmening m join organisatie o on o.id = m.organisatie_id
     where m.punt_id = any (${rows.map((r) => r.id)}::uuid[]) order by m.op`.execute(tx.db)
  const team = tx.wie.rol === 'toegangsmedewerker' || tx.wie.clientzelf !== null
  return rows.map((p) => ({
    ...p,
    zaakId: team ? p.zaakId : null,
    meningen: meningen.rows.filter((m) => m.puntId === p.id),
  }))
}

/** Which numbers of the agenda were withdrawn, and when; of whom or why is nothing for who takes part. */
export async function ingetrokkenPunten(tx: Transactie, overlegId: string) {
  const { rows } = await sql<{ volgorde: number; op: string }>`
    select volgorde, op from zicht.ingetrokken_punten(${overlegId}::uuid)`.execute(tx.db)
  return rows
}

async function openPunt(huis: Huis, tx: Transactie, id: string) {
  const punt = await tx.db.selectFrom('overlegpunt').selectAll().where('id', '=', id).executeTakeFirst()
  if (!punt) throw nietGevonden()
  const overleg = await openOverleg(huis, tx, punt.overleg_id, 'wijzigen')
  if (punt.ingetrokken_op !== null)
    throw conflict('Dit punt is ingetrokken: het dossier is gesloten.', { reden: 'ingetrokken' })
  if (punt.advies !== null) throw conflict('Over dit punt is al geadviseerd.', { reden: 'geadviseerd' })
  return { punt, overleg }
}

/** What one organisation thinks; once. Dissent stays beside the advice. */
export async function geefMening(
  huis: Huis,
  tx: Transactie,
  puntId: string,
  m: { standpunt: 'eens' | 'oneens' | 'onthouden'; toelichting: string },
): Promise<void> {
  const { punt, overleg } = await openPunt(huis, tx, puntId)
  await tx.db
    .insertInto('overlegmening')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      punt_id: punt.id,
      organisatie_id: tx.wie.organisatieId as string,
      standpunt: m.standpunt,
      toelichting: m.toelichting,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await meldOverleg(tx, overleg.id, [overleg.teamId])
}

/** The advice of the meeting. It never binds: the decision is of who has the mandate. */
export async function legAdviesVast(
  huis: Huis,
  tx: Transactie,
  puntId: string,
  ifMatch: number | undefined,
  a: { advies: 'toekennen' | 'weigeren' | 'anders' | 'aanhouden'; tekst: string },
): Promise<void> {
  const gezien = await openPunt(huis, tx, puntId)
  const zaak = await openZaak(huis, tx, gezien.punt.zaak_id, 'wijzigen')
  // whoever closed the case while this one waited for it withdrew the point
  const { punt } = await openPunt(huis, tx, puntId)
  await eisVersie(tx, 'overlegpunt', punt, ifMatch)
  await tx.db
    .updateTable('overlegpunt')
    .set({
      advies: a.advies,
      adviestekst: a.tekst,
      geadviseerd_op: tx.nu,
      geadviseerd_door: tx.wie.gebruikerId,
    })
    .where('id', '=', puntId)
    .execute()
  if (zaak.fase === 'overleg' && a.advies !== 'aanhouden') await zetFase(huis, tx, zaak, 'besluit')
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'overleg_advies',
    gegevens: { advies: a.advies, punt: puntId },
  })
  await meldZaak(tx, zaak, 'overleg')
}

/** The meeting is over, or does not take place: from now on participants see nothing of the people on it. */
export async function sluitOverleg(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  status: 'gehouden' | 'afgelast',
): Promise<void> {
  const overleg = await openOverleg(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'expertiseoverleg', overleg, ifMatch)
  if (overleg.status !== 'gepland') throw conflict('Dit overleg is al afgesloten.', { reden: 'status' })
  await tx.db.updateTable('expertiseoverleg').set({ status }).where('id', '=', id).execute()
  await meldOverleg(tx, id, [overleg.teamId])
}
