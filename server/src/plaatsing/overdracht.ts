import { epochVan, nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { type Actie, eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister, type Register } from '../register/index.ts'
import { type Dienst, dienstOp, huidigeDienst, sindsVorige } from './dienst.ts'
import {
  gelezenDoor,
  lopendeReserveringen,
  meldingenZonderPlek,
  notitiesBij,
  verloop,
} from './leesmodel-overdracht.ts'
import { leesSignalen } from './signalen.ts'

export type Dienstkeuze = { dag: string; dienst: string }

/** The shift of one's own team, when the region has it on that day and it has begun. */
export async function haalDienst(
  huis: Huis,
  tx: Transactie,
  keuze: Dienstkeuze,
  actie: Actie,
): Promise<{ dienst: Dienst; teamId: string }> {
  const dienst = dienstOp(huis.regio, keuze.dag, keuze.dienst)
  if (!dienst || epochVan(dienst.van) > epochVan(tx.nu)) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie,
    object: 'overdracht',
    objectId: null,
    doel: 'crisis',
    relaties: ['team'],
  })
  return { dienst, teamId: tx.wie.organisatieId as string }
}

/**
 * The handover page of a shift: what happened since this shift was last on, what waits, what falls due, what was written down, and
 * who read it. Of a past shift the happenings are those of then; what waits is told only for the shift that runs now.
 */
export async function leesOverdracht(huis: Huis, tx: Transactie, keuze: Dienstkeuze) {
  const { dienst, teamId } = await haalDienst(huis, tx, keuze, 'lezen')
  const register = await leesRegister(huis, tx)
  const venster = {
    teamId,
    van: sindsVorige(huis.regio, dienst),
    tot: epochVan(dienst.tot) < epochVan(tx.nu) ? dienst.tot : tx.nu,
  }
  const nu = huidigeDienst(huis.regio, tx.nu)
  const loopt = nu?.dag === dienst.dag && nu.code === dienst.code
  return {
    dienst: { ...dienst, loopt },
    sinds: venster.van,
    verloop: (await verloop(tx, { ...venster, tot: plusEen(venster.tot) })).map((r) =>
      toonRegel(huis, register, r),
    ),
    wachtOpPlek: loopt
      ? (await meldingenZonderPlek(tx, teamId)).map((m) => ({
          id: m.id,
          nummer: m.nummer,
          gemeldOp: m.gemeld_op,
          roepnaam: m.roepnaam,
          leeftijd: m.leeftijd,
          personen: m.personen,
        }))
      : [],
    reserveringen: loopt
      ? (await lopendeReserveringen(tx, teamId)).map((r) => ({
          id: r.id,
          meldingId: r.melding_id,
          nummer: r.nummer,
          roepnaam: r.roepnaam,
          voorziening: register.voorzieningen.get(r.voorziening_id)?.naam ?? '',
          tot: r.tot,
        }))
      : [],
    signalen: loopt ? await leesSignalen(huis, tx) : [],
    notities: (await notitiesBij(tx, { ...venster, tot: plusEen(venster.tot) })).map((n) => ({
      id: n.id,
      soort: n.soort,
      tekst: n.tekst,
      meldingId: n.melding_id,
      nummer: n.nummer,
      door: n.door,
      op: n.op,
    })),
    gelezenDoor: (await gelezenDoor(tx, teamId, dienst.van, dienst.tot)).map((l) => ({
      naam: l.naam,
      op: l.op,
      ik: l.gebruiker_id === tx.wie.gebruikerId,
    })),
  }
}

/** What happened in this very millisecond counts. */
const plusEen = (moment: string): string => new Date(epochVan(moment) + 1).toISOString()

type Regel = Awaited<ReturnType<typeof verloop>>[number]

const toonRegel = (huis: Huis, register: Register, r: Regel) => ({
  plaatsingId: r.id,
  clientId: r.client_id,
  wat: r.wat,
  op: r.op,
  persoon: weergavenaam(r),
  voorziening: register.plekken.get(r.plek_id ?? '')?.voorziening.naam ?? null,
  status: r.status,
  arrangement: huis.regio.arrangementen.find((a) => a.code === r.arrangement_code)?.naam ?? null,
  bestemming: r.bestemming,
  groepId: r.groep_id,
})

/** The page exists from the first note or reading on. */
async function overdrachtVan(huis: Huis, tx: Transactie, dienst: Dienst, teamId: string): Promise<string> {
  const periode = `[${dienst.van},${dienst.tot})`
  await tx.db
    .insertInto('overdracht')
    .values({ id: nieuwId(), regio_code: huis.regio.code, team_id: teamId, dienst: dienst.code, periode })
    .onConflict((oc) => oc.columns(['team_id', 'periode']).doNothing())
    .execute()
  const { rows } = await sql<{
    id: string
  }>`select id from overdracht where team_id = ${teamId} and periode = ${periode}::tstzrange`.execute(tx.db)
  if (!rows[0]) throw nietGevonden()
  return rows[0].id
}

export async function schrijfNotitie(
  huis: Huis,
  tx: Transactie,
  keuze: Dienstkeuze,
  notitie: { soort: 'notitie' | 'incident' | 'afspraak'; tekst: string; meldingId: string | null },
) {
  const { dienst, teamId } = await haalDienst(huis, tx, keuze, 'wijzigen')
  if (notitie.meldingId !== null) {
    const melding = await tx.db
      .selectFrom('crisismelding')
      .select('id')
      .where('id', '=', notitie.meldingId)
      .executeTakeFirst()
    if (!melding) throw nietGevonden()
  }
  const id = nieuwId()
  await tx.db
    .insertInto('overdracht_notitie')
    .values({
      id,
      overdracht_id: await overdrachtVan(huis, tx, dienst, teamId),
      soort: notitie.soort,
      tekst: notitie.tekst,
      melding_id: notitie.meldingId,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await meldOverdracht(tx, teamId, keuze)
  return { id }
}

/** "Gelezen": once per person; reading again changes nothing. */
export async function markeerGelezen(huis: Huis, tx: Transactie, keuze: Dienstkeuze): Promise<void> {
  const { dienst, teamId } = await haalDienst(huis, tx, keuze, 'wijzigen')
  await tx.db
    .insertInto('overdracht_gelezen')
    .values({
      overdracht_id: await overdrachtVan(huis, tx, dienst, teamId),
      gebruiker_id: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .onConflict((oc) => oc.columns(['overdracht_id', 'gebruiker_id']).doNothing())
    .execute()
  await meldOverdracht(tx, teamId, keuze)
}

const meldOverdracht = (tx: Transactie, teamId: string, keuze: Dienstkeuze) =>
  meld(tx, {
    soort: 'nl.zicht.overdracht.gewijzigd',
    dataref: `/v1/overdrachten/${keuze.dag}/${keuze.dienst}`,
    publiek: [teamId],
  })
