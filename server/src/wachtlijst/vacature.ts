import { bevat, conflict, type Fout, isDatum, momentVan, nietGevonden, ongeldig } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { type Selectable, sql } from 'kysely'
import { eisVersie, type Tabellen, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { type Actie, doelVan, eisRecht, type Relatie } from '../platform/toegangsrecht/index.ts'
import { eerstvolgendVrij, leesRegister, type RegisterPlek } from '../register/index.ts'
import { eisLijstregels } from './beleid.ts'
import { vandaagIn } from './opslag.ts'
import { keurVanaf } from './vrijkomst.ts'

export type VacatureRij = Selectable<Tabellen['vacature']>
export type OpeningRij = Selectable<Tabellen['opening']>

/** An offer that is alive holds its opening; `geplaatst` holds it for good. */
export const LEVEND = ['bij_aanbieder', 'bij_client', 'aanvaard', 'geplaatst'] as const

export async function eisVacature(
  huis: Huis,
  tx: Transactie,
  actie: Actie,
  organisatieId: string | null,
  id: string | null = null,
): Promise<void> {
  const relaties: Relatie[] = organisatieId === tx.wie.organisatieId ? ['eigen_organisatie'] : []
  await eisRecht(huis, tx, { actie, object: 'vacature', objectId: id, doel: doelVan(tx.wie.rol), relaties })
}

export async function haalVacature(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: Actie,
): Promise<VacatureRij> {
  const vraag = tx.db.selectFrom('vacature').selectAll().where('id', '=', id)
  const rij = await (actie === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisVacature(huis, tx, actie, rij.organisatie_id, id)
  return rij
}

export type NieuweVacature = {
  vanaf: string
  toelichting: string | null
  /** One opening per household: its places, the first for the persons, what is left over blocks the room. */
  openingen: { plekIds: string[] }[]
}

/** Reports places that come free. They are the provider's to report; the access team may do so for it. */
export async function maakVacature(huis: Huis, tx: Transactie, vraag: NieuweVacature) {
  const dag = vandaagIn(huis, tx)
  const register = await leesRegister(huis, tx)
  const { plekken, fouten } = keurOpeningen(vraag, register.plekken, dag)
  const eerste = plekken[0]
  if (fouten.length > 0 || !eerste) throw ongeldig(fouten)
  const { organisatie } = eerste.voorziening
  await eisVacature(huis, tx, 'maken', organisatie.id)
  const vrij = await eerstvolgendVrij(tx, huis.regio.code, tx.nu)
  const teVroeg = keurVanaf(vraag.vanaf, plekken, vrij, huis.regio.tijdzone)
  if (teVroeg.length > 0) throw ongeldig(teVroeg)
  eisLijstregels(huis.regio, eerste.productCode, dag)
  const ids = plekken.map((p) => p.id).sort()
  for (const plekId of ids)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`opening ${plekId}`}, 0))`.execute(tx.db)
  const { rows: al } = await sql<{
    id: string
  }>`select o.id from opening o join vacature v on v.id = o.vacature_id
    where v.ingetrokken_op is null and o.plek_ids && ${ids}::uuid[]
      and not exists (select 1 from aanbod a where a.opening_id = o.id and a.status = 'geplaatst')`.execute(
    tx.db,
  )
  if (al.length > 0) throw conflict('Voor een van deze plekken is al een vacature.', { reden: 'al_vacature' })
  const id = nieuwId()
  await tx.db
    .insertInto('vacature')
    .values({
      id,
      regio_code: huis.regio.code,
      organisatie_id: organisatie.id,
      voorziening_id: eerste.voorziening.id,
      product_code: eerste.productCode,
      vanaf: vraag.vanaf,
      toelichting: vraag.toelichting,
    })
    .execute()
  await tx.db
    .insertInto('opening')
    .values(
      vraag.openingen.map((o) => ({
        id: nieuwId(),
        regio_code: huis.regio.code,
        vacature_id: id,
        plek_ids: o.plekIds,
      })),
    )
    .execute()
  await meldVacature(tx, id)
  return { id, versie: 1 }
}

function keurOpeningen(vraag: NieuweVacature, bekend: ReadonlyMap<string, RegisterPlek>, dag: string) {
  const fouten: Fout[] = []
  const plekken: RegisterPlek[] = []
  if (!isDatum(vraag.vanaf) || vraag.vanaf < dag)
    fouten.push({ pad: '/vanaf', melding: 'Kies vandaag of een latere dag.', code: 'vandaag_of_later' })
  for (const [i, o] of vraag.openingen.entries())
    for (const [j, plekId] of o.plekIds.entries()) {
      const plek = bekend.get(plekId)
      const pad = `/openingen/${i}/plekIds/${j}`
      const op = isDatum(vraag.vanaf) && vraag.vanaf > dag ? vraag.vanaf : dag
      if (!plek || !bevat(plek.geldig, op))
        fouten.push({ pad, melding: 'Deze plek bestaat dan niet.', code: 'plek_dan_niet' })
      else if (plekken.some((p) => p.id === plekId))
        fouten.push({ pad, melding: 'Deze plek staat er twee keer.', code: 'plek_dubbel' })
      else if (
        plekken[0] &&
        (plekken[0].voorziening.id !== plek.voorziening.id || plekken[0].productCode !== plek.productCode)
      )
        fouten.push({
          pad,
          melding: 'Kies plekken van één voorziening en één product.',
          code: 'plekken_een_product',
        })
      else plekken.push(plek)
    }
  if (plekken.length === 0 && fouten.length === 0)
    fouten.push({ pad: '/openingen', melding: 'Kies een plek.', code: 'kies_plek' })
  return { plekken, fouten }
}

/** Takes a vacancy back; not while somebody has an offer of it. */
export async function trekVacatureIn(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  reden: string,
) {
  const rij = await haalVacature(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'vacature', rij, ifMatch)
  if (rij.ingetrokken_op !== null)
    throw conflict('Deze vacature is al ingetrokken.', { reden: 'ingetrokken' })
  const { rows } =
    await sql`select 1 from aanbod where vacature_id = ${id} and status in ('bij_aanbieder','bij_client','aanvaard')`.execute(
      tx.db,
    )
  if (rows.length > 0)
    throw conflict('Iemand heeft een aanbod van deze vacature. Rond dat eerst af.', { reden: 'aanbod_loopt' })
  await tx.db
    .updateTable('vacature')
    .set({ ingetrokken_op: tx.nu, ingetrokken_reden: reden })
    .where('id', '=', id)
    .execute()
  await meldVacature(tx, id)
  return { id, versie: rij.versie + 1 }
}

export const meldVacature = (tx: Transactie, id: string): Promise<void> =>
  meld(tx, { soort: 'nl.zicht.wachtlijst.vacature-gewijzigd', onderwerp: id, dataref: `/v1/vacatures/${id}` })

/** Vacancies that are open to the caller, with how far each opening is. */
export async function toonVacatures(huis: Huis, tx: Transactie, product: string | undefined) {
  await eisVacature(huis, tx, 'lezen', tx.wie.organisatieId)
  const register = await leesRegister(huis, tx)
  const dag = vandaagIn(huis, tx)
  const { rows } = await sql<
    VacatureRij & {
      openingen: { id: string; plekIds: string[]; aanbod: string | null; aanbodId: string | null }[]
    }
  >`
    select v.*, v.vanaf::text as vanaf,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'plekIds', o.plek_ids, 'aanbod', a.status, 'aanbodId', a.id) order by o.id)
         from opening o left join aanbod a on a.opening_id = o.id and a.status in ('bij_aanbieder','bij_client','aanvaard','geplaatst')
        where o.vacature_id = v.id) as openingen
      from vacature v where v.ingetrokken_op is null and (${product ?? null}::text is null or v.product_code = ${product ?? null})
     order by v.vanaf, v.id`.execute(tx.db)
  const items = rows.map((v) => ({
    id: v.id,
    versie: v.versie,
    product: v.product_code,
    productNaam: productOp(huis.regio, v.product_code, dag)?.naam ?? v.product_code,
    voorziening: register.voorzieningen.get(v.voorziening_id)?.naam ?? '',
    aanbieder: register.organisaties.get(v.organisatie_id)?.naam ?? '',
    vanaf: v.vanaf,
    toelichting: v.toelichting,
    openingen: v.openingen.map((o) => ({
      id: o.id,
      stand: o.aanbod ?? 'vrij',
      aanbodId: o.aanbodId,
      plekken: o.plekIds.map((id) => {
        const plek = register.plekken.get(id)
        return { id, eenheid: plek?.eenheid.naam ?? '', nummer: plek?.nummer ?? 0 }
      }),
    })),
  }))
  // what is filled altogether is history; the rest is work
  return { items: items.filter((v) => v.openingen.some((o) => o.stand !== 'geplaatst')) }
}

/** The moment from which the place can be lived in. */
export const ingangVan = (huis: Huis, v: Pick<VacatureRij, 'vanaf'>): string =>
  momentVan(v.vanaf, '00:00', huis.regio.tijdzone)
