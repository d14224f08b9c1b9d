import { conflict, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { eisRecht } from '../../platform/toegangsrecht/index.ts'

export type Partneropgave = {
  naam: string
  soort: string
  organisatieId?: string | null | undefined
  contact?: string | null | undefined
  telefoon?: string | null | undefined
  belang?: string | null | undefined
  afspraak?: string | null | undefined
  afspraakVan?: string | null | undefined
  afspraakTot?: string | null | undefined
}

/** Partners, questions and the calendar are of the region, for the access, and about no person in care. */
export const eisPartners = (huis: Huis, tx: Transactie) =>
  eisRecht(huis, tx, { actie: 'zoeken', object: 'overleg', objectId: null, doel: 'toegang', relaties: [] })

/** Partners of the region with what was agreed: who decides, who carries out, who pays (C019, C076). */
export async function leesPartners(huis: Huis, tx: Transactie) {
  await eisPartners(huis, tx)
  const rijen = await tx.db
    .selectFrom('partner')
    .selectAll()
    .orderBy('gestopt_op', (o) => o.desc().nullsFirst())
    .orderBy('naam')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    versie: r.versie,
    organisatieId: r.organisatie_id,
    naam: r.naam,
    soort: r.soort,
    contact: r.contact,
    telefoon: r.telefoon,
    belang: r.belang,
    afspraak: r.afspraak,
    afspraakVan: r.afspraak_van,
    afspraakTot: r.afspraak_tot,
    gestoptOp: r.gestopt_op,
  }))
}

/** An agreement holds from a day until a day: the last is not before the first. */
function eisAfspraakdagen({ afspraakVan, afspraakTot }: Partneropgave): void {
  if (afspraakVan && afspraakTot && afspraakTot < afspraakVan)
    throw ongeldig([
      {
        pad: '/afspraakTot',
        melding: 'De laatste dag van de afspraak ligt voor de eerste. Kies een latere dag.',
        code: 'laatste_voor_eerste',
      },
    ])
}

const kolommen = (p: Partneropgave) => ({
  naam: p.naam,
  soort: p.soort,
  organisatie_id: p.organisatieId ?? null,
  contact: p.contact?.trim() || null,
  telefoon: p.telefoon?.trim() || null,
  belang: p.belang?.trim() || null,
  afspraak: p.afspraak?.trim() || null,
  afspraak_van: p.afspraakVan ?? null,
  afspraak_tot: p.afspraakTot ?? null,
})

export async function maakPartner(huis: Huis, tx: Transactie, p: Partneropgave) {
  await eisPartners(huis, tx)
  eisAfspraakdagen(p)
  const id = nieuwId()
  await tx.db
    .insertInto('partner')
    .values({ id, regio_code: huis.regio.code, ...kolommen(p) })
    .execute()
  return { id }
}

export async function wijzigPartner(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  p: Partneropgave & { gestopt: boolean },
) {
  await eisPartners(huis, tx)
  eisAfspraakdagen(p)
  const rij = await tx.db
    .selectFrom('partner')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisVersie(tx, 'partner', rij, ifMatch)
  const { versie } = await tx.db
    .updateTable('partner')
    .set({
      ...kolommen(p),
      gestopt_op: p.gestopt ? (rij.gestopt_op ?? datumIn(tx.nu, huis.regio.tijdzone)) : null,
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  return { id, versie }
}

/** Questions at the one contact point (C117): each has an owner and a day by which it is answered. Open ones first, the earliest on top. */
export async function leesAanspreekvragen(huis: Huis, tx: Transactie) {
  await eisPartners(huis, tx)
  const { rows } = await sql<{
    id: string
    versie: number
    van: string
    vraag: string
    eigenaar: string
    vanMij: boolean
    ontvangenOp: string
    antwoordUiterlijk: string
    antwoord: string | null
    beantwoordOp: string | null
  }>`
    select a.id, a.versie, a.van, a.vraag, g.naam as eigenaar, a.eigenaar = ${tx.wie.gebruikerId} as "vanMij", a.ontvangen_op as "ontvangenOp",
           a.antwoord_uiterlijk as "antwoordUiterlijk", a.antwoord, a.beantwoord_op as "beantwoordOp"
      from aanspreekvraag a join gebruiker g on g.id = a.eigenaar
     order by a.beantwoord_op desc nulls first, a.antwoord_uiterlijk, a.id limit 300`.execute(tx.db)
  return rows
}

export async function stelAanspreekvraag(
  huis: Huis,
  tx: Transactie,
  o: { van: string; vraag: string; antwoordUiterlijk: string },
) {
  await eisPartners(huis, tx)
  if (o.antwoordUiterlijk < datumIn(tx.nu, huis.regio.tijdzone))
    throw ongeldig([
      {
        pad: '/antwoordUiterlijk',
        melding: 'Kies vandaag of een dag die nog komt.',
        code: 'vandaag_of_later',
      },
    ])
  const id = nieuwId()
  await tx.db
    .insertInto('aanspreekvraag')
    .values({
      id,
      regio_code: huis.regio.code,
      team_id: tx.wie.organisatieId as string,
      van: o.van,
      vraag: o.vraag,
      eigenaar: tx.wie.gebruikerId as string,
      antwoord_uiterlijk: o.antwoordUiterlijk,
    })
    .execute()
  return { id }
}

/** Taken over by who asks for it, or answered; an answer is given once. */
export async function behandelAanspreekvraag(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  antwoord: string | null,
) {
  await eisPartners(huis, tx)
  const rij = await tx.db
    .selectFrom('aanspreekvraag')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisVersie(tx, 'aanspreekvraag', rij, ifMatch)
  if (rij.antwoord !== null) throw conflict('Deze vraag is al beantwoord.', { reden: 'al_beantwoord' })
  const ik = tx.wie.gebruikerId as string
  const { versie } = await tx.db
    .updateTable('aanspreekvraag')
    .set(antwoord === null ? { eigenaar: ik } : { antwoord, beantwoord_op: tx.nu, beantwoord_door: ik })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  return { id, versie }
}
